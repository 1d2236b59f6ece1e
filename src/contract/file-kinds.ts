/**
 * Every kind of file that articles come in, once: the dialogs of files, the walk through folders, the drop
 * and the reading of a file all go by this table.
 */
export type FileKind =
  'text' | 'markdown' | 'page' | 'saved-page' | 'pdf' | 'word' | 'book' | 'feed' | 'archive'

interface KindRow {
  kind: FileKind
  /** Lower case, without the dot. */
  extensions: readonly string[]
}

export const FILE_KINDS: readonly KindRow[] = [
  { kind: 'text', extensions: ['txt', 'text'] },
  { kind: 'markdown', extensions: ['md', 'markdown'] },
  { kind: 'page', extensions: ['html', 'htm', 'xhtml'] },
  { kind: 'saved-page', extensions: ['mhtml', 'mht'] },
  { kind: 'pdf', extensions: ['pdf'] },
  { kind: 'word', extensions: ['docx'] },
  { kind: 'book', extensions: ['epub'] },
  { kind: 'feed', extensions: ['rss', 'atom', 'xml'] },
  { kind: 'archive', extensions: ['zip'] },
]

export const FILE_EXTENSIONS: readonly string[] = FILE_KINDS.flatMap(({ extensions }) => extensions)

/** What is read, in the words of every message that has to say it. */
export const KINDS_IN_WORDS = 'text, Markdown, web pages, PDF, Word (.docx), EPUB, feeds and ZIP'

/** The kind of a file by the ending of its name; null for one that Factdeck does not read. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return FILE_KINDS.find(({ extensions }) => extensions.includes(extension))?.kind ?? null
}

/** The endings of what is taken in by an import: an exported library, or cards. */
export const IMPORT_EXTENSIONS = ['json', 'apkg', 'colpkg', 'csv', 'tsv', 'txt'] as const

/** No file is read that is larger than this, in bytes. */
export const LARGEST_FILE = 100_000_000
