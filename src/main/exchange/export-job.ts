import type { LibraryArticle } from '../../core/exchange/factdeck-json'
import type { FormatId } from '../../core/exchange/formats'
import { NothingToExport, writeExport, type ExportSource, type Written } from '../../core/exchange/write'
import type { JournalEvent } from '../../core/library/model'
import type { Settings } from '../../contract/requests'
import { writeAtomically } from '../disk/atomic-write'
import type { FileSystem } from '../disk/file-system'
import { packed } from '../disk/packed'
import { Refusal } from '../library/refusal'
import type { Clock } from '../library/state'
import { DiskSource } from './disk-source'
import { nodePacking } from './packing'

/** Everything a thread must be told to write an export; plain values alone. */
export interface ExportJob {
  format: FormatId
  userData: string
  /** The articles to export, in their order. */
  articleIds: readonly string[]
  /** Whether these are all there are: then the whole journal belongs to them. */
  isWhole: boolean
  /** Only these cards; null for all. */
  cardIds: readonly string[] | null
  settings: Settings
  /** Questions an article at most, and the seed of the quiz. */
  quiz: { count: number; seed: number }
  /** Where to write; null gives the text back instead. */
  path: string | null
  /** Set to 1 from outside to stop. */
  stop: SharedArrayBuffer
}

export interface ExportDone {
  /** What is in it and what was left out, in words; empty where there is nothing to say. */
  words: string
  /** The text, where no path was given. */
  text: string | null
}

export interface Step {
  done: number
  of: number
}

/** The export was stopped from outside; nothing was written. */
export class Stopped extends Error {}

/**
 * Writes an export, the file whole or not at all.
 * @throws Stopped, Refusal where there is nothing to write, or the error of the file system
 */
export async function runExport(
  job: ExportJob,
  fs: FileSystem,
  clock: Clock,
  report: (step: Step) => void,
): Promise<ExportDone> {
  const source = new DiskSource(fs, job.userData)
  const stop = new Int32Array(job.stop)
  const check = () => {
    if (Atomics.load(stop, 0) !== 0) throw new Stopped('stopped')
  }
  const of = job.articleIds.length
  async function* articles(): AsyncGenerator<LibraryArticle> {
    for (const [done, id] of job.articleIds.entries()) {
      check()
      report({ done, of })
      yield await source.article(id)
    }
  }
  async function* checked(chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>) {
    for await (const chunk of chunks) {
      check()
      yield chunk
    }
  }

  const { settings, quiz, cardIds } = job
  const journalText = job.isWhole && job.format === 'json' ? source.journalText() : null
  const all = journalText ? [] : await source.journal()
  const { chunks, words } = await made(job.format, {
    articles: articles(),
    journal: job.isWhole ? all : eventsOf(all, new Set(job.articleIds)),
    ...(journalText && { journalText }),
    settings,
    calendar: { offsetAt: clock.offsetAt, rolloverHour: settings.rolloverHour },
    retention: settings.retention,
    now: clock.now(),
    ...(cardIds && { cards: new Set(cardIds) }),
    quiz,
    hasLearner: true,
    packing: nodePacking,
  })
  if (job.path === null) {
    let text = ''
    for await (const chunk of checked(chunks)) text += String(chunk)
    return { words, text }
  }
  await writeAtomically(fs, job.path, packed(checked(chunks)))
  report({ done: of, of })
  return { words, text: null }
}

async function made(format: FormatId, source: ExportSource): Promise<Written> {
  try {
    return await writeExport(format, source)
  } catch (error) {
    throw error instanceof NothingToExport ? new Refusal('invalid', error.message) : error
  }
}

/**
 * The events of some articles: what was answered about them and about the cards that theirs went on from, whose
 * names are one, and what was taken back of that.
 */
function eventsOf(journal: readonly JournalEvent[], articleIds: ReadonlySet<string>): JournalEvent[] {
  const kept = new Set<string>()
  const cards = earlierCards(journal, articleIds, kept)
  for (const event of journal) {
    if (event.type === 'answer' && (articleIds.has(event.articleId) || cards.has(event.cardId))) {
      kept.add(event.id)
      cards.add(event.cardId)
    } else if (event.type === 'attempt' && articleIds.has(event.articleId)) kept.add(event.id)
    else if (event.type === 'same-name' || event.type === 'apart-names') {
      const refs = event.type === 'same-name' ? [event.a, event.b] : event.refs
      if (refs.every(({ articleId }) => articleIds.has(articleId))) kept.add(event.id)
    }
  }
  for (const event of journal) if (event.type === 'bury' && cards.has(event.cardId)) kept.add(event.id)
  for (const event of journal) if (event.type === 'undo' && kept.has(event.undoes)) kept.add(event.id)
  return journal.filter(({ id }) => kept.has(id))
}

/**
 * The cards of earlier versions that the articles' own went on from.
 * @param kept the events that say so are added to it
 */
function earlierCards(
  journal: readonly JournalEvent[],
  articleIds: ReadonlySet<string>,
  kept: Set<string>,
): Set<string> {
  const cards = new Set<string>()
  const carries = journal.filter((event) => event.type === 'carry')
  for (let before = -1; before < kept.size;) {
    before = kept.size
    for (const { id, articleId, cards: pairs } of carries) {
      if (kept.has(id) || !(articleIds.has(articleId) || Object.keys(pairs).some((to) => cards.has(to))))
        continue
      kept.add(id)
      for (const from of Object.values(pairs)) cards.add(from)
    }
  }
  return cards
}
