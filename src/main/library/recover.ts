import { join } from 'node:path'
import { setAside } from '../disk/document'
import { hasCode, type FileSystem } from '../disk/file-system'
import { backupFolder, backupTimes, newestBackup, restoreArticle } from './backup-folders'
import { readJournal, unreadableIn, type JournalWriter, type Marks } from './journal'
import type { Layout } from './layout'
import { readSettings } from './settings'
import type { Settings } from '../../contract/requests'

/** What was found damaged or missing, and what became of it, in sentences for the user. */
export interface Findings {
  notes: string[]
  /** What could not be brought back. */
  lost: string[]
}

/** `on 23 November 2026`, of a time in epoch milliseconds. */
function dayOf(time: number): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Date(time).toLocaleDateString('en-GB', options)
}

/**
 * Brings back an article whose file is damaged or missing. Returns whether it is there again.
 * @param isDamaged there is a file, which is kept under a dated name
 */
export async function recoverArticle(
  fs: FileSystem,
  layout: Layout,
  article: { id: string; headline: string | undefined; isDamaged: boolean },
  now: number,
  { notes, lost }: Findings,
): Promise<boolean> {
  const { id, headline, isDamaged } = article
  const name = `The article “${headline ?? id}”`
  const aside = isDamaged ? await setAside(fs, layout.article(id), now) : null
  const kept = aside ? `; the damaged file is kept as ${aside}` : ''
  const was = isDamaged ? 'was damaged' : 'was missing'
  const time = await restoreArticle(fs, layout, id)
  if (time === null) lost.push(`${name} ${was}, and no backup has it${kept}. Its reviews are kept.`)
  else notes.push(`${name} ${was} and is back from the backup of ${dayOf(time)}${kept}.`)
  return time !== null
}

/** The settings of the newest backup that has some. */
export async function recoverSettings(fs: FileSystem, layout: Layout): Promise<Settings | null> {
  for (const time of await backupTimes(fs, layout)) {
    try {
      const text = await fs.readFile(join(backupFolder(layout, time), 'settings.json'), 'utf8')
      return readSettings(JSON.parse(text))
    } catch {
      // An older backup may have them.
    }
  }
  return null
}

/** Articles that the newest backup holds and the library does not. */
export async function missingArticles(
  fs: FileSystem,
  layout: Layout,
  there: ReadonlySet<string>,
): Promise<string[]> {
  const newest = await newestBackup(fs, layout)
  const paths = Object.keys(newest?.manifest.files ?? {})
  const ids = paths.flatMap((path) => /^articles\/([0-9a-f]{16})\.json$/.exec(path)?.[1] ?? [])
  return ids.filter((id) => !there.has(id))
}

/**
 * Events that the newest backup holds and the journal does not: a journal only ever grows. They are appended
 * to this device's part, since others' parts are not ours to write.
 * @returns a sentence for the user; null where nothing had to be done
 */
export async function recoverJournal(
  fs: FileSystem,
  layout: Layout,
  marks: Marks,
  writer: JournalWriter,
  now: number,
): Promise<string | null> {
  const newest = await newestBackup(fs, layout)
  if (!newest) return null
  const isShorter = ([path, { size }]: [string, { size: number }]) =>
    path.startsWith('reviews/') && (marks[path.slice('reviews/'.length)]?.length ?? 0) < size
  const isSuspect = unreadableIn(marks) > 0 || Object.entries(newest.manifest.files).some(isShorter)
  if (!isSuspect) return null
  const backup = await readJournal(fs, join(newest.folder, 'reviews')).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  })
  const known = new Set((await readJournal(fs, layout.reviews)).events.map(({ id }) => id))
  const events = (backup?.events ?? []).filter(({ id }) => !known.has(id))
  if (events.length === 0) return null
  try {
    await writer.append(events, now)
  } finally {
    await writer.close()
  }
  const entries = events.length === 1 ? '1 entry is' : `${events.length} entries are`
  return `The review journal was damaged; ${entries} back from the backup of ${dayOf(newest.time)}.`
}
