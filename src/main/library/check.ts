import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { LibraryReport } from '../../contract/requests'
import { recordOf } from '../../core/library/record'
import { soundnessOf } from '../../core/library/soundness'
import type { JournalEvent } from '../../core/library/model'
import { Ledger } from '../../core/schedule/ledger/ledger'
import { CorruptFile } from '../disk/document'
import { filesBelow } from '../disk/copies'
import { hasCode, type FileSystem } from '../disk/file-system'
import { unseal } from '../disk/seal'
import { readArticleFile, type ArticleFile } from './article-store'
import { backupFolder, backupTimes, readManifest } from './backup-folders'
import { readIndex } from './index-file'
import { followJournal, parseEvent, type Marks } from './journal'
import { isLineWhole, linesOf } from './journal-line'
import type { Layout } from './layout'
import { readLedger } from './ledger-file'
import { verifyBackup } from './make-backup'
import { readSettings } from './settings'
import type { LibraryState } from './state'

/** Something that is not as it should be. `text` is a sentence for the user. */
export type Problem = { text: string; canRepair: boolean } & (
  | { in: 'index' | 'settings' }
  | { in: 'article'; id: string }
  | { in: 'journal'; path: string }
  | { in: 'backup'; time: number }
)

export interface Checked extends Omit<LibraryReport, 'problems' | 'repaired'> {
  problems: Problem[]
}

/**
 * Reads everything that lies on the disk and compares it: every file and line with its checksum, every span
 * with the text, every reference with its target, the schedule with the journal. Changes nothing.
 * @param device this device's folder in `reviews/`; only its journal is ours to repair
 */
export async function checkLibrary(
  fs: FileSystem,
  layout: Layout,
  state: LibraryState,
  device: string,
): Promise<Checked> {
  const checked: Checked = {
    articles: 0,
    cards: 0,
    spans: 0,
    entries: 0,
    backups: 0,
    problems: [],
    notes: [],
  }
  await checkIndex(fs, layout, checked)
  const files = await checkArticles(fs, layout, state, checked)
  await checkSettings(fs, layout, checked)
  await checkJournalLines(fs, layout, device, checked)
  await checkReferences(fs, layout, state, files, checked)
  await checkBackups(fs, layout, checked)
  return checked
}

async function checkIndex(fs: FileSystem, layout: Layout, { problems }: Checked): Promise<void> {
  try {
    readIndex(JSON.parse(unseal(await fs.readFile(layout.index, 'utf8'))))
  } catch (error) {
    if (!isContentFault(error)) throw error
    const text = 'The list of articles is damaged; it can be made again from the articles and the journal.'
    problems.push({ in: 'index', text, canRepair: true })
  }
}

async function checkSettings(fs: FileSystem, layout: Layout, { problems }: Checked): Promise<void> {
  try {
    readSettings(JSON.parse(await fs.readFile(layout.settings, 'utf8')))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    if (!isContentFault(error)) throw error
    problems.push({ in: 'settings', text: 'The file of the settings is damaged.', canRepair: true })
  }
}

/** Returns the readable articles by id. */
async function checkArticles(
  fs: FileSystem,
  layout: Layout,
  state: LibraryState,
  checked: Checked,
): Promise<Map<string, { cards: ReadonlySet<string>; facts: ReadonlySet<string> }>> {
  const files = new Map<string, { cards: ReadonlySet<string>; facts: ReadonlySet<string> }>()
  const onDisk = (await fs.readdir(layout.articles)).flatMap(
    (name) => /^([0-9a-f]{16})\.json$/.exec(name)?.[1] ?? [],
  )
  for (const id of new Set([...onDisk, ...state.articles.map((article) => article.id)])) {
    const record = state.article(id)
    const name = `The article “${record?.headline ?? id}”`
    const found = await readOrFault(fs, layout, id)
    if (typeof found === 'string') {
      checked.problems.push({ in: 'article', id, text: `${name} ${found}.`, canRepair: true })
      continue
    }
    checked.articles++
    checked.cards += found.cards.length
    files.set(id, {
      // The answers to a card that the reader deleted are still answers.
      cards: new Set([...found.cards.map((card) => card.id), ...Object.keys(found.edits.own ?? {})]),
      facts: new Set(found.analysis.facts.map((fact) => fact.id)),
    })
    const { spans, faults } = soundnessOf(found)
    checked.spans += spans
    for (const fault of faults) {
      checked.problems.push({ in: 'article', id, text: `${name} is not sound. ${fault}`, canRepair: true })
    }
    const { file: _, ...known } = record ?? { file: null }
    if (!isDeepStrictEqual(known, recordOf(found, found.removedAt))) {
      const text = `The list of articles does not agree with the file of “${found.analysis.article.headline}”.`
      checked.problems.push({ in: 'index', text, canRepair: true })
    }
  }
  return files
}

async function readOrFault(fs: FileSystem, layout: Layout, id: string): Promise<ArticleFile | string> {
  try {
    return await readArticleFile(fs, layout.article(id), id)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 'has no file'
    if (error instanceof CorruptFile) return 'is damaged'
    throw error
  }
}

async function checkJournalLines(
  fs: FileSystem,
  layout: Layout,
  device: string,
  { problems }: Checked,
): Promise<void> {
  for (const path of await filesBelow(fs, layout.reviews)) {
    // Damaged ones that were put aside are not read.
    if (!path.endsWith('.jsonl') || path.includes('.damaged-')) continue
    const bad = linesOf(await fs.readFile(join(layout.reviews, path), 'utf8')).filter(
      (line) => !isLineWhole(line) || !parseEvent(line),
    ).length
    if (bad === 0) continue
    const canRepair = path.startsWith(`${device}/`)
    const where = canRepair ? '' : ' It was written by another computer, where it can be repaired.'
    const lines = bad === 1 ? '1 line' : `${bad} lines`
    problems.push({
      in: 'journal',
      path,
      text: `${lines} of the journal ${path} are damaged.${where}`,
      canRepair,
    })
  }
}

/** Journal against articles, and the schedule against the journal. */
async function checkReferences(
  fs: FileSystem,
  layout: Layout,
  state: LibraryState,
  files: ReadonlyMap<string, { cards: ReadonlySet<string>; facts: ReadonlySet<string> }>,
  checked: Checked,
): Promise<void> {
  const cards = new Set([...files.values()].flatMap((file) => [...file.cards]))
  const isStray = (event: JournalEvent) => {
    if (event.type === 'bury') return !cards.has(event.cardId)
    // Versions and names that were joined may speak of articles that another device has.
    if (event.type !== 'answer' && event.type !== 'attempt') return false
    const article = files.get(event.articleId)
    return !(event.type === 'answer' ? article?.cards.has(event.cardId) : article?.facts.has(event.factId))
  }
  const right = new Ledger()
  let strays = 0
  const marks = await followJournal(fs, layout.reviews, {}, (event, name) => {
    if (isStray(event)) strays++
    right.load(event, name)
  })
  right.settle()
  checked.entries = right.entries
  strays += right.strayUndos.length
  if (strays > 0) {
    const entries = strays === 1 ? '1 entry' : `${strays} entries`
    checked.notes.push(`${entries} of the journal belong to cards that are no longer made; they are kept.`)
  }
  const stored = await readLedger(fs, layout)
  const lengths = (of: Marks | null | undefined) =>
    Object.entries(of ?? {}).map(([name, { length }]) => [name, length])
  // One that accounts for less is brought up to date by the next start.
  const isCurrent = stored !== null && isDeepStrictEqual(lengths(stored.marks), lengths(marks))
  const schedules = new Map(right.schedules)
  const isWrong = !isDeepStrictEqual(schedules, new Map(state.schedules))
  const isWrongOnDisk =
    isCurrent && !isDeepStrictEqual(schedules, new Map(new Ledger(stored.packed).schedules))
  if (isWrong || isWrongOnDisk) {
    const text = 'The schedule does not agree with the journal of reviews; it can be reckoned again.'
    checked.problems.push({ in: 'index', text, canRepair: true })
  }
}

async function checkBackups(fs: FileSystem, layout: Layout, checked: Checked): Promise<void> {
  for (const time of await backupTimes(fs, layout)) {
    checked.backups++
    const folder = backupFolder(layout, time)
    const manifest = await readManifest(fs, folder)
    try {
      // One of a version before 2 has no checksums: its list is read.
      if (manifest) await verifyBackup(fs, folder, manifest.files)
      else readIndex(JSON.parse(unseal(await fs.readFile(join(folder, 'library.json'), 'utf8'))))
    } catch {
      const day = new Date(time).toISOString().slice(0, 16).replace('T', ' ')
      checked.problems.push({
        in: 'backup',
        time,
        text: `The backup of ${day} UTC is damaged.`,
        canRepair: true,
      })
    }
  }
}

/** What is wrong is in the file, not in reaching it. */
function isContentFault(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error) || hasCode(error, 'ENOENT')
}
