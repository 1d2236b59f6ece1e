import { join } from 'node:path'
import type { Settings, StartOutcome } from '../../contract/requests'
import { Ledger } from '../../core/schedule/ledger/ledger'
import { sweepTemporary } from '../disk/atomic-write'
import { CorruptFile, Document, DurableJson, NewerVersion, setAside } from '../disk/document'
import { hasCode, type FileSystem } from '../disk/file-system'
import { forEach } from '../disk/lanes'
import { ArticleStore } from './article-store'
import { joinConflicts } from './conflicts'
import { deviceId } from './device'
import { packIndex, readIndex, SCHEMA_VERSION, type IndexedArticle, type LibraryIndex } from './index-file'
import { JournalWriter, mendJournal, unreadableIn, type Marks } from './journal'
import type { Layout } from './layout'
import { migrate } from './migrate'
import { openLedger } from './open-ledger'
import { missingArticles, recoverArticle, recoverJournal, recoverSettings, type Findings } from './recover'
import { DEFAULT_SETTINGS, readSettings } from './settings'
import { finishSwap } from './swap'

/** Everything that was found on the disk. */
export interface OpenedLibrary {
  outcome: StartOutcome
  /** False where nothing may be written: the format is newer, or the folder cannot be used. */
  isWritable: boolean
  store: ArticleStore
  articles: IndexedArticle[]
  ledger: Ledger
  /** Up to where the journal is reckoned into the ledger. */
  marks: Marks
  /** How many events the ledger on the disk accounts for; null where there is none that can be used. */
  ledgerWritten: number | null
  /** The name of this device's part of the journal. */
  device: string
  writer: JournalWriter
  index: Document<LibraryIndex>
  settings: Document<Settings>
  /** What is in memory is not all in `library.json`. */
  isIndexStale: boolean
  /** There is no `library.json`, or none that could be read. */
  isIndexMissing: boolean
}

const EMPTY_INDEX: LibraryIndex = { schemaVersion: SCHEMA_VERSION, articles: [] }

/**
 * Opens the library and says how it was found. Nothing is written before that is known, but for empty
 * folders. A damaged file is set aside under a dated name; what it held is made again from the others.
 */
export async function openLibrary(fs: FileSystem, layout: Layout, now: number): Promise<OpenedLibrary> {
  try {
    return await open(fs, layout, now)
  } catch (error) {
    const message =
      error instanceof NewerVersion
        ? 'This library was written by a newer version of Factdeck. It is left untouched; please update the program.'
        : `The library in ${layout.library} could not be opened (${describe(error)}). Nothing was changed.`
    return unusable(fs, layout, {
      kind: error instanceof NewerVersion ? 'newerVersion' : 'failed',
      message,
    })
  }
}

async function open(fs: FileSystem, layout: Layout, now: number): Promise<OpenedLibrary> {
  await finishSwap(fs, layout)
  for (const folder of [layout.articles, layout.reviews, layout.backups]) {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  }
  const findings: Findings = { notes: [], lost: [] }
  const { notes } = findings
  const found = await readOrSayDamaged(indexAdapter(fs, layout))
  const settingsFile = settingsAdapter(fs, layout)
  const settings = await readOrSayDamaged(settingsFile)
  const fromVersion = found.data?.schemaVersion ?? SCHEMA_VERSION
  if (fromVersion < SCHEMA_VERSION) await migrate(fs, layout, now)
  const joined = await joinConflicts(fs, layout)
  const device = await deviceId(fs, layout.device, now)
  const store = new ArticleStore(fs, layout, device)
  const { articles, isChanged } = await scanArticles(
    fs,
    layout,
    store,
    found.data?.articles ?? [],
    findings,
    now,
  )
  if (found.damaged) await setAside(fs, layout.index, now)
  if (settings.damaged) {
    await setAside(fs, layout.settings, now)
    settings.data = await recoverSettings(fs, layout)
    if (settings.data) await settingsFile.write(settings.data)
    notes.push(
      `The settings were damaged and are ${settings.data ? 'back from a backup' : 'at their defaults'}.`,
    )
  }

  const own = join(layout.reviews, device)
  for (const folder of [layout.userData, layout.library, layout.articles, own])
    await sweepTemporary(fs, folder)
  await mendJournal(fs, own)
  const writer = new JournalWriter(fs, own, device)
  let opened = await openLedger(fs, layout)
  const { before } = opened
  const recovered = await recoverJournal(fs, layout, opened.marks, writer, now)
  const unreadable = unreadableIn(opened.marks)
  if (recovered !== null) {
    notes.push(recovered)
    opened = await openLedger(fs, layout)
  } else if (isShorter(opened.marks, before, device)) {
    findings.lost.push('The end of the review journal is missing, and no backup has it.')
  } else if (unreadable > 0) {
    findings.lost.push(
      `${unreadable} lines of the review journal could not be read. They are kept; “Check library” says more.`,
    )
  }
  const { ledger, marks, written } = opened

  const isEmpty = articles.length === 0 && ledger.entries === 0
  if (found.damaged) {
    notes.unshift(
      `The list of articles was damaged. It was made again from the articles (${articles.length}) and the review journal (${ledger.entries} entries); the damaged file is kept.`,
    )
  } else if (!found.data && !isEmpty) {
    notes.unshift(
      `The list of articles was missing. It was made again from the articles (${articles.length}) and the review journal (${ledger.entries} entries).`,
    )
  }
  const outcome = outcomeOf({ ...findings, joined, fromVersion, isEmpty })
  return {
    outcome,
    isWritable: true,
    store,
    articles,
    ledger,
    marks,
    ledgerWritten: written,
    device,
    writer,
    index: Document.of(indexAdapter(fs, layout), found.data ?? EMPTY_INDEX),
    settings: Document.of(settingsFile, settings.data ?? DEFAULT_SETTINGS),
    isIndexStale: !found.data || isChanged || fromVersion < SCHEMA_VERSION,
    isIndexMissing: !found.data,
  }
}

const indexAdapter = (fs: FileSystem, layout: Layout) =>
  new DurableJson(fs, layout.index, readIndex, true, packIndex)
const settingsAdapter = (fs: FileSystem, layout: Layout) => new DurableJson(fs, layout.settings, readSettings)

async function readOrSayDamaged<T extends object>(
  adapter: DurableJson<T>,
): Promise<{ data: T | null; damaged: boolean }> {
  try {
    return { data: await adapter.read(), damaged: false }
  } catch (error) {
    if (!(error instanceof CorruptFile)) throw error
    return { data: null, damaged: true }
  }
}

function outcomeOf(
  found: Findings & { joined: string[]; fromVersion: number; isEmpty: boolean },
): StartOutcome {
  const { notes, lost, joined, fromVersion, isEmpty } = found
  const wasMigrated = fromVersion < SCHEMA_VERSION
  if (notes.length + lost.length > 0) {
    const ending = lost.length === 0 ? ['Nothing was lost.'] : []
    const over = wasMigrated
      ? [`The library was brought over from version ${fromVersion} of its format.`]
      : []
    const message = [...notes, ...lost, ...joined, ...over, ...ending].join(' ')
    return { kind: 'recovered', message, lost }
  }
  if (wasMigrated) return { kind: 'migrated', fromVersion }
  if (joined.length > 0) return { kind: 'merged', message: joined.join(' ') }
  return { kind: isEmpty ? 'fresh' : 'loaded' }
}

/** Compares the index with the folder of articles, and reads what is not in it or was changed since. */
async function scanArticles(
  fs: FileSystem,
  layout: Layout,
  store: ArticleStore,
  known: readonly IndexedArticle[],
  findings: Findings,
  now: number,
): Promise<{ articles: IndexedArticle[]; isChanged: boolean }> {
  const records = new Map(known.map((record) => [record.id, record]))
  const ids = (await fs.readdir(layout.articles)).flatMap(
    (name) => /^([0-9a-f]{16})\.json$/.exec(name)?.[1] ?? [],
  )
  let isChanged = false
  const missing: { id: string; headline: string | undefined; isDamaged: boolean }[] = []
  const looks = await fs.statAll(ids.map((id) => layout.article(id)))
  const scanned = new Map<string, IndexedArticle | null>(ids.map((id) => [id, null]))
  await forEach([...ids.entries()], async ([at, id]) => {
    const record = records.get(id)
    records.delete(id)
    const { size, mtimeMs } = looks[at]!
    if (record?.file.size === size && record.file.mtimeMs === mtimeMs) {
      scanned.set(id, record)
      return
    }
    isChanged = true
    try {
      scanned.set(id, await store.record(id))
    } catch (error) {
      if (!(error instanceof CorruptFile)) throw error
      missing.push({ id, headline: record?.headline, isDamaged: true })
    }
  })
  const articles = [...scanned.values()].filter((record) => record !== null)
  for (const id of await missingArticles(fs, layout, new Set([...ids, ...records.keys()]))) {
    missing.push({ id, headline: undefined, isDamaged: false })
  }
  for (const { id, headline } of records.values()) missing.push({ id, headline, isDamaged: false })
  for (const article of missing) {
    isChanged = true
    if (await recoverArticle(fs, layout, article, now, findings))
      articles.push(await store.record(article.id))
  }
  return { articles, isChanged }
}

/** Is this device's part of the journal shorter than it was? Others' may still be on their way here. */
function isShorter(marks: Marks, before: Marks | null, device: string): boolean {
  return Object.entries(before ?? {}).some(
    ([name, { length }]) => name.startsWith(`${device}/`) && (marks[name]?.length ?? 0) < length,
  )
}

/** A library of which nothing is shown, and to which nothing is written. */
export function unusable(fs: FileSystem, layout: Layout, outcome: StartOutcome): OpenedLibrary {
  return {
    outcome,
    isWritable: false,
    store: new ArticleStore(fs, layout, ''),
    articles: [],
    ledger: new Ledger(),
    marks: {},
    ledgerWritten: null,
    device: '',
    writer: new JournalWriter(fs, layout.reviews, 'none'),
    index: Document.of(indexAdapter(fs, layout), EMPTY_INDEX),
    settings: Document.of(settingsAdapter(fs, layout), DEFAULT_SETTINGS),
    isIndexStale: false,
    isIndexMissing: false,
  }
}

function describe(error: unknown): string {
  return hasCode(error, 'EACCES', 'EPERM')
    ? 'access is denied'
    : error instanceof Error
      ? error.message
      : String(error)
}
