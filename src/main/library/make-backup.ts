import { join } from 'node:path'
import type { BackupSummary } from '../../contract/requests'
import { effective } from '../../core/schedule/replay'
import { syncFolder } from '../disk/atomic-write'
import { filesBelow, makeFolders, writeNew } from '../disk/copies'
import { hasCode, type FileSystem } from '../disk/file-system'
import { forEach } from '../disk/lanes'
import { checksumOf, unseal } from '../disk/seal'
import { readArticle } from './article-store'
import { backupFolder, backupTimes, readManifest, sealedManifest, type Manifest } from './backup-folders'
import { readIndex } from './index-file'
import { readJournal } from './journal'
import type { Layout } from './layout'

export type BackupReason = Manifest['reason']
type Counts = Manifest['counts']
type FileEntry = Manifest['files'][string]

const UNFINISHED = '.unfinished'
const ARTICLE = /^articles\/([0-9a-f]{16})\.json$/

interface Previous {
  folder: string
  files: Manifest['files']
}

/**
 * Copies the library into a folder of `backups/`, reads the copies back and compares them. Files that the
 * backup before holds already are hard links to that one's copies, so that they cost no room; never to the
 * library's own files, so that what damages those leaves every backup alone.
 * @param counts where they are known; they are counted otherwise
 */
export async function makeBackup(
  fs: FileSystem,
  layout: Layout,
  { now, reason, counts }: { now: number; reason: BackupReason; counts?: Counts },
): Promise<BackupSummary> {
  await sweepUnfinished(fs, layout)
  const times = await backupTimes(fs, layout)
  const time = freeTime(times, now)
  const folder = backupFolder(layout, time)
  const unfinished = folder + UNFINISHED
  try {
    const paths = (await filesBelow(fs, layout.library, isFolderOfBackup)).filter(isPartOfBackup)
    await fs.mkdir(unfinished, { recursive: true, mode: 0o700 })
    const folders = await makeFolders(fs, unfinished, paths)
    const previous = await previousOf(fs, layout, times)
    const files: Manifest['files'] = {}
    await forEach(paths, async (path) => {
      const entry = await copy(fs, join(layout.library, path), join(unfinished, path), path, previous)
      if (entry) files[path] = entry
    })
    const manifest = { reason, counts: counts ?? (await count(fs, unfinished)), files: inOrder(files) }
    await writeNew(fs, join(unfinished, 'backup.json'), sealedManifest(manifest))
    await verifyBackup(fs, unfinished, files)
    for (const one of [...folders, unfinished]) await syncFolder(fs, one)
    await fs.rename(unfinished, folder)
    await syncFolder(fs, layout.backups)
    return { time, reason, ...manifest.counts }
  } catch (error) {
    await fs.rm(unfinished, { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

/** Removes a backup in one step as seen from outside. */
export async function removeBackup(fs: FileSystem, layout: Layout, time: number): Promise<void> {
  const folder = backupFolder(layout, time)
  await fs.rename(folder, folder + UNFINISHED)
  await fs.rm(folder + UNFINISHED, { recursive: true, force: true })
}

/**
 * Compares every file of a backup with the checksum that was written down when it was copied.
 * @param files those to compare. Throws where one is missing or differs.
 */
export async function verifyBackup(fs: FileSystem, folder: string, files: Manifest['files']): Promise<void> {
  await forEach(Object.entries(files), async ([path, { size, checksum }]) => {
    const bytes = await fs.readFile(join(folder, path))
    if (bytes.length !== size || checksumOf(bytes) !== checksum)
      throw new Error(`the backup is not whole: ${path}`)
  })
}

/** What a crash left of a backup that was being made or removed. */
async function sweepUnfinished(fs: FileSystem, layout: Layout): Promise<void> {
  const names = await fs.readdir(layout.backups)
  for (const name of names.filter((one) => one.endsWith('Z' + UNFINISHED))) {
    await fs.rm(join(layout.backups, name), { recursive: true, force: true })
  }
}

// Years of backups are not worth a look into each of their folders.
const isFolderOfBackup = (name: string) => name === 'articles' || name === 'reviews'

function isPartOfBackup(path: string): boolean {
  if (path.startsWith('reviews/')) return path.endsWith('.jsonl')
  return ARTICLE.test(path) || ['library.json', 'settings.json', 'restored.json'].includes(path)
}

/** Folders are named by the second: the next one that no backup has. */
function freeTime(times: readonly number[], now: number): number {
  let time = Math.floor(now / 1000) * 1000
  while (times.includes(time)) time += 1000
  return time
}

async function previousOf(
  fs: FileSystem,
  layout: Layout,
  times: readonly number[],
): Promise<Previous | null> {
  for (const time of times.slice(0, 3)) {
    const folder = backupFolder(layout, time)
    const manifest = await readManifest(fs, folder)
    if (manifest) return { folder, files: manifest.files }
  }
  return null
}

/**
 * Copies a file, or links to the copy of the backup before. Null where it vanished in the meantime, and for a
 * damaged list of articles: it can be made again, and must not keep the rest from being copied.
 */
async function copy(
  fs: FileSystem,
  from: string,
  to: string,
  path: string,
  previous: Previous | null,
): Promise<FileEntry | null> {
  const known = previous?.files[path]
  const found = await fs.stat(from).catch(ignoreMissing)
  if (!found) return null
  const { size, mtimeMs } = found
  const link = (entry: FileEntry) => linkTo(fs, join(previous!.folder, path), to, entry)
  if (known && known.size === size && known.mtimeMs === mtimeMs) {
    const entry = await link(known)
    if (entry) return entry
  }
  const bytes = await fs.readFile(from)
  if (known && !isWholeArticle(path, bytes)) {
    // The library's own file is damaged: what the backup before knows is better.
    const entry = await link(known)
    if (entry) return entry
  }
  if (path === 'library.json' && !isWholeIndex(bytes)) return null
  const checksum = checksumOf(bytes)
  if (known && known.checksum === checksum) {
    const entry = await link({ ...known, mtimeMs })
    if (entry) return entry
  }
  await writeNew(fs, to, bytes)
  return { size: bytes.length, checksum, mtimeMs }
}

/** Links to the copy of the backup before, if that can be read back. Null where it cannot, or not be linked to. */
async function linkTo(fs: FileSystem, from: string, to: string, entry: FileEntry): Promise<FileEntry | null> {
  try {
    await fs.link(from, to)
  } catch {
    // Too many links, or a disk without them: a copy does as well.
    return null
  }
  const bytes = await fs.readFile(to)
  if (bytes.length === entry.size && checksumOf(bytes) === entry.checksum) return entry
  await fs.rm(to)
  return null
}

function isWholeArticle(path: string, bytes: Buffer): boolean {
  const id = ARTICLE.exec(path)?.[1]
  if (id === undefined) return true
  try {
    readArticle(id, JSON.parse(unseal(bytes.toString('utf8'))))
    return true
  } catch {
    return false
  }
}

function isWholeIndex(bytes: Buffer): boolean {
  try {
    readIndex(JSON.parse(unseal(bytes.toString('utf8'))))
    return true
  } catch {
    return false
  }
}

/** Counts what a backup holds: articles and cards by its list, answers by its journal. */
export async function count(fs: FileSystem, folder: string): Promise<Counts> {
  const text = await fs.readFile(join(folder, 'library.json'), 'utf8').catch(ignoreMissing)
  const articles = text === undefined ? [] : readIndex(JSON.parse(unseal(text))).articles
  const there = articles.filter(({ removedAt }) => removedAt === null)
  const reviews = join(folder, 'reviews')
  const journal = await readJournal(fs, reviews).catch(ignoreMissing)
  return {
    articles: there.length,
    cards: there.reduce((sum, { cards }) => sum + cards.filter(({ isOff }) => !isOff).length, 0),
    reviews: effective(journal?.events ?? []).filter(({ type }) => type === 'answer').length,
  }
}

const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

function ignoreMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}
