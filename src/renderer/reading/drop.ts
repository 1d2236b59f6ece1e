import { IMPORT_EXTENSIONS, kindOfName } from '../../contract/file-kinds'
import { isAnkiText } from '../../core/exchange/cards/is-anki-text'

/** More files than anybody means to add. */
const MOST_FILES = 10_000
const DEEPEST = 20

/**
 * The files of a drop, those inside dropped folders among them, in order of their paths, 10,000 at most. Of
 * a folder only what Factdeck reads; a file that was dropped by itself is never passed over.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Entries have to be taken before anything is awaited: the transfer is emptied after the event.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return [...transfer.files]
  const found: File[] = []
  for (const entry of entries) await collect(entry, 0, found)
  return found
}

async function collect(entry: FileSystemEntry, depth: number, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES) return
  if (entry.isFile) {
    if (depth === 0 || (!entry.name.startsWith('.') && kindOfName(entry.name) !== null)) {
      found.push(await fileOf(entry as FileSystemFileEntry))
    }
    return
  }
  if (depth >= DEEPEST || entry.name.startsWith('.')) return
  const children = await childrenOf(entry as FileSystemDirectoryEntry)
  children.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  for (const child of children) await collect(child, depth + 1, found)
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A reader gives at most a hundred entries at a time, and none at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return children
    children.push(...some)
  }
}

/** Whether a file is an exported library or cards. A text is an article, unless it says that it is for Anki. */
export async function isForImport(file: File): Promise<boolean> {
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''
  if (extension === 'txt') return isAnkiText(await file.slice(0, 400).text())
  return IMPORT_EXTENSIONS.some((one) => one === extension)
}
