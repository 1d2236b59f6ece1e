import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ImportedCards, ImportPreview, ImportSummary, Settings } from '../../contract/requests'
import { KnownCards } from '../../core/exchange/cards/known-cards'
import { planCards } from '../../core/exchange/cards/plan'
import type { ColumnChoice } from '../../core/exchange/cards/table'
import { importWords } from '../../core/exchange/cards/words'
import type { LibraryArticle } from '../../core/exchange/factdeck-json'
import {
  importArticle,
  importEvents,
  isEqual,
  type ArticleChange,
  type ImportMode,
} from '../../core/exchange/merge'
import { cardViews } from '../../core/library/edits'
import type { JournalEvent } from '../../core/library/model'
import { effective } from '../../core/schedule/replay'
import type { FileSystem } from '../disk/file-system'
import { Refusal } from '../library/refusal'
import type { Clock } from '../library/state'
import { DiskSource } from './disk-source'
import type { Step } from './export-job'
import { openCards, type CardsFile } from './read-cards'
import { readExport, type ReadLibrary } from './read-export'

export interface ImportJob {
  id: string
  userData: string
  /** The articles of the library, removed ones among them. */
  articles: readonly { id: string; isRemoved: boolean }[]
  settings: Settings
  /** Epoch milliseconds. */
  now: number
  file: { path: string } | { name: string; bytes: Uint8Array }
}

/** What an import does in one of its modes. */
export interface ImportPlan {
  changes: { id: string; change: ArticleChange }[]
  /** Articles of the library that are not in the export; taken out when it is replaced. */
  removed: string[]
  events: JournalEvent[]
  /** Null where they stay as they are. */
  settings: Settings | null
}

type JoinedArticle = ReturnType<typeof importArticle>

/** What is to be taken in: an exported library, or what a file of cards comes to. */
interface Content {
  library: ReadLibrary
  exportedAt: string | null
  cards: ImportedCards | null
}

/**
 * A file that was read and compared with the library, and waits for the reader's word. The library's own
 * articles are read one by one and not kept.
 */
export class ImportSession {
  #theirs!: readonly LibraryArticle[]
  #journal!: readonly JournalEvent[]
  #plans: Partial<Record<ImportMode, ImportPlan>> = {}
  #preview!: ImportPreview
  /** The choice of columns that is read last. */
  #chosen: Promise<unknown> = Promise.resolve()
  readonly #source: DiskSource
  readonly #known: ReadonlyMap<string, { isRemoved: boolean }>

  private constructor(
    private readonly job: ImportJob,
    private readonly name: string,
    private readonly cards: CardsFile | null,
    fs: FileSystem,
    private readonly clock: Clock,
    private readonly report: (step: Step) => void,
  ) {
    this.#source = new DiskSource(fs, job.userData)
    this.#known = new Map(job.articles.map((article) => [article.id, article]))
  }

  /** Throws `Refusal` with one sentence where the file cannot be taken. */
  static async open(
    job: ImportJob,
    fs: FileSystem,
    clock: Clock,
    report: (step: Step) => void,
  ): Promise<ImportSession> {
    const { name, bytes } = 'path' in job.file ? await read(job.file.path) : job.file
    const cards = await openCards(name, bytes, job.now)
    const session = new ImportSession(job, name, cards, fs, clock, report)
    await session.#compare(cards ? await session.#cardsWith(cards, null) : libraryIn(name, bytes))
    return session
  }

  get preview(): ImportPreview {
    return this.#preview
  }

  /**
   * Reads the cards of a table from other columns, after those that were asked for before: the last choice is the one
   * that is taken in. Throws `Refusal` where there are none in these.
   */
  chooseColumns(choice: ColumnChoice): Promise<ImportPreview> {
    const { cards } = this
    if (!cards) throw new Error('the file has no columns')
    const read = async (): Promise<ImportPreview> => {
      await this.#compare(await this.#cardsWith(cards, choice))
      return this.#preview
    }
    const chosen = this.#chosen.then(read, read)
    this.#chosen = chosen
    return chosen
  }

  /**
   * Everything but the articles themselves, which are asked for one by one. The journal may have grown since it
   * was read: by answers, or by an import that the disk refused and that was taken back.
   */
  async plan(mode: ImportMode): Promise<ImportPlan> {
    const plan = this.#plans[mode]
    if (!plan) throw new Error(`cards cannot ${mode} a library`)
    return { ...plan, events: this.#eventsFor(mode, await this.#source.journal()) }
  }

  async article(mode: ImportMode, at: number): Promise<LibraryArticle> {
    const theirs = this.#theirs[at]!
    return this.#joined(await this.#ours(theirs.id), theirs, mode).article
  }

  /** An article of the library as it is now; null where it has none of this id. */
  async #ours(id: string): Promise<LibraryArticle | null> {
    return this.#known.has(id) ? this.#source.article(id) : null
  }

  #joined(ours: LibraryArticle | null, theirs: LibraryArticle, mode: ImportMode): JoinedArticle {
    const joined = importArticle(ours, theirs, mode)
    const later = joined.article.supersededBy
    // Behind a version that is not here, nobody would see it.
    if (!later || this.#known.has(later) || this.#theirs.some(({ id }) => id === later)) return joined
    return { ...joined, article: { ...joined.article, supersededBy: null } }
  }

  #eventsFor(mode: ImportMode, journal: readonly JournalEvent[]): JournalEvent[] {
    return importEvents(journal, this.#journal, mode, this.job.now, randomUUID)
  }

  /** What the file comes to, beside the library. */
  async #compare({ library, exportedAt, cards }: Content): Promise<void> {
    const { job, name } = this
    this.#theirs = library.articles
    this.#journal = library.journal
    const journal = await this.#source.journal()
    const modes: readonly ImportMode[] = cards ? ['merge'] : ['merge', 'replace']
    const counts = modes.map((mode) => ({
      mode,
      changes: [] as ImportPlan['changes'],
      cards: 0,
      moreCards: 0,
    }))
    for (const [done, theirs] of library.articles.entries()) {
      this.report({ done, of: library.articles.length })
      const ours = await this.#ours(theirs.id)
      const before = ours ? cardViews(ours).length : 0
      for (const count of counts) {
        const { article, change } = this.#joined(ours, theirs, count.mode)
        count.changes.push({ id: article.id, change })
        const more = change === 'same' ? 0 : Math.max(0, cardViews(article).length - before)
        count[change === 'added' ? 'cards' : 'moreCards'] += more
      }
    }
    const isThere = new Set(library.articles.map(({ id }) => id))
    const missing = job.articles.filter(({ id, isRemoved }) => !isRemoved && !isThere.has(id))
    const isOtherwise = library.settings !== null && !isEqual(library.settings, job.settings)
    const summaries: Partial<Record<ImportMode, ImportSummary>> = {}
    for (const { mode, changes, ...added } of counts) {
      const isReplaced = mode === 'replace'
      const plan = {
        changes,
        removed: isReplaced ? missing.map(({ id }) => id) : [],
        events: this.#eventsFor(mode, journal),
        settings: isReplaced && isOtherwise ? library.settings : null,
      }
      this.#plans[mode] = plan
      summaries[mode] = { ...summary(plan, journal), ...added }
    }
    this.#preview = {
      id: job.id,
      name,
      exportedAt,
      articles: library.articles.filter(({ removedAt }) => removedAt === null).length,
      merge: summaries.merge!,
      replace: summaries.replace ?? null,
      cards,
    }
  }

  /** What the cards of a file come to: new articles, cards added to others, answers. */
  async #cardsWith(file: CardsFile, choice: ColumnChoice | null): Promise<Content> {
    const { job } = this
    const { gathering, media, columns } = file(choice)
    const { notes } = gathering
    const known = new KnownCards(notes)
    const present = job.articles.filter(({ isRemoved }) => !isRemoved)
    for (const [done, { id }] of present.entries()) {
      this.report({ done, of: present.length })
      // What is wrong with an article is said where it is opened; its cards are taken for new.
      const article = await this.#source.article(id).catch(() => null)
      if (article) known.look(article)
    }
    const journal = await this.#source.journal()
    const { retention, maximumInterval, rolloverHour } = job.settings
    const plan = await planCards(notes, this.name, {
      known,
      read: (id) => this.#source.article(id),
      eventIds: new Set(journal.map(({ id }) => id)),
      events: effective(journal),
      termsAt: (at) => ({ retention, maximumInterval, rolloverHour, utcOffset: this.clock.offsetAt(at) }),
      newId: randomUUID,
      now: job.now,
    })
    return {
      library: { articles: plan.articles, journal: plan.answers, settings: null },
      exportedAt: null,
      cards: {
        count: notes.reduce((sum, { cards }) => sum + cards.length, 0),
        words: importWords(gathering, plan, media),
        columns,
      },
    }
  }
}

function libraryIn(name: string, bytes: Uint8Array): Content {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  const { exportedAt, ...library } = readExport(name, text)
  return { library, exportedAt, cards: null }
}

async function read(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    throw new Refusal('disk', `“${basename(path)}” could not be read. Nothing was changed.`, error)
  }
}

function summary(
  { changes, removed, events, settings }: ImportPlan,
  journal: readonly JournalEvent[],
): Omit<ImportSummary, 'cards' | 'moreCards'> {
  const count = (wanted: ArticleChange) => changes.filter(({ change }) => change === wanted).length
  const held = effective(journal)
  const stood = new Set(held.map(({ id }) => id))
  const standing = effective([...journal, ...events])
  const stands = new Set(standing.map(({ id }) => id))
  const isAnswer = ({ type }: JournalEvent) => type === 'answer' || type === 'attempt'
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    removed: removed.length,
    answers: standing.filter((event) => isAnswer(event) && !stood.has(event.id)).length,
    takenBack: held.filter((event) => isAnswer(event) && !stands.has(event.id)).length,
    settings: settings !== null,
  }
}
