import type { ArticleSummary, CardStanding, Progress, Settings, StudyScope } from '../../contract/requests'
import type { CardSchedule, JournalEvent, Terms } from '../../core/library/model'
import { byAdding, isAsked, isListed, type CardRecord } from '../../core/library/record'
import { recall } from '../../core/schedule/fsrs'
import { Board } from '../../core/schedule/board'
import { addRightDay, daysRightOf, type RightDays } from '../../core/schedule/days-right'
import type { Ledger } from '../../core/schedule/ledger/ledger'
import { dayFinder, dayOf, startOfDay, type Calendar } from '../../core/schedule/local-day'
import { progressOf } from '../../core/schedule/progress'
import { dueFrom, isDue, today, type Queue, type Today } from '../../core/schedule/queue'
import { Tallies } from '../../core/schedule/tallies'
import type { IndexedArticle } from './index-file'

export interface Clock {
  /** Epoch milliseconds. */
  now: () => number
  /** Minutes east of UTC at a moment in epoch milliseconds. */
  offsetAt: (ms: number) => number
}

/** From so many cards on that change at once, it is quicker to look at all of them again. */
const MANY = 1000

/** The library in memory: what the disk holds, and what follows from it at a given moment. */
export class LibraryState {
  readonly #articles = new Map<string, IndexedArticle>()
  /** Of articles that took the place of another: that other. */
  readonly #superseded = new Map<string, string>()
  /** By card. */
  readonly #articleOf = new Map<string, IndexedArticle>()
  /** All cards that are on, until an article changes. */
  #allCards: CardRecord[] | null = null
  #tallies: { key: string; sums: Tallies; rows: number } | null = null
  #changes: string[] = []
  #boards: { articleIds: readonly string[] | null; board: Board }[] = []

  constructor(
    articles: readonly IndexedArticle[],
    readonly ledger: Ledger,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
  ) {
    for (const article of articles) this.put(article)
  }

  get articles(): IndexedArticle[] {
    return [...this.#articles.values()]
  }
  get schedules(): ReadonlyMap<string, CardSchedule> {
    return this.ledger.schedules
  }
  get calendar(): Calendar {
    return { offsetAt: this.clock.offsetAt, rolloverHour: this.settings().rolloverHour }
  }

  /** Cards whose schedule changed; another list from when everything must be looked at again. */
  get changes(): readonly string[] {
    return this.#changes
  }

  /** What an answer at `at` is scheduled under. */
  termsAt(at: number): Terms {
    const { retention, maximumInterval, rolloverHour } = this.settings()
    return { retention, maximumInterval, rolloverHour, utcOffset: this.clock.offsetAt(at) }
  }

  article(id: string): IndexedArticle | undefined {
    return this.#articles.get(id)
  }

  /** A card of an article that is in the library. */
  card(id: string): { card: CardRecord; articleId: string } | undefined {
    const article = this.#articleOf.get(id)
    const card = article && isAsked(article) ? this.#cardRecord(id) : undefined
    return article && card ? { card, articleId: article.id } : undefined
  }

  #cardRecord(id: string): CardRecord | undefined {
    return this.#articleOf.get(id)?.cards.find((card) => card.id === id)
  }

  schedule(cardId: string): CardSchedule {
    return this.ledger.schedule(cardId)
  }

  put(article: IndexedArticle): void {
    this.#allCards = null
    this.#lookAgain()
    const before = this.#articles.get(article.id)?.supersededBy
    if (before && this.#superseded.get(before) === article.id) this.#superseded.delete(before)
    if (article.supersededBy && article.removedAt === null)
      this.#superseded.set(article.supersededBy, article.id)
    for (const { id } of this.#articles.get(article.id)?.cards ?? []) this.#articleOf.delete(id)
    this.#articles.set(article.id, article)
    for (const card of article.cards) this.#articleOf.set(card.id, article)
  }

  /**
   * Takes in events that were just appended to the journal.
   * @param file their file, `<device>/<month>.jsonl`
   */
  record(events: readonly JournalEvent[], file: string): void {
    const changed = this.ledger.record(events, file)
    if (changed.size > MANY) return this.#lookAgain()
    this.#changes.push(...changed)
    for (const { board } of this.#boards) for (const cardId of changed) board.update(cardId)
  }

  /** By fact, on how many of the learner's days it was answered right; facts never answered right are left out. */
  daysRight(
    factIds: readonly string[],
    cards: readonly { id: string; factId: string }[],
  ): Record<string, number> {
    const dayOf = dayFinder(this.calendar)
    const days: RightDays = new Map()
    for (const subject of [...factIds, ...cards.map(({ id }) => id)]) {
      for (const event of this.ledger.of(subject)) addRightDay(days, event, dayOf)
    }
    return daysRightOf(days, factIds, cards)
  }

  /** What was already done today. */
  today(): Today {
    const now = this.clock.now()
    const begin = startOfDay(dayOf(now, this.calendar), this.calendar)
    return today(this.ledger.since(begin), this.schedules, now, this.calendar)
  }

  /** The cards to ask now. */
  queue({ articleIds }: StudyScope): Queue {
    const factOf = (cardId: string) => this.#cardRecord(cardId)?.factId
    return this.#board(articleIds).ask(this.today(), factOf, this.settings(), this.clock.now())
  }

  summaries(): ArticleSummary[] {
    const due = this.#dueByArticle()
    return this.articles
      .filter(isListed)
      .sort((a, b) => byAdding(b, a))
      .map((article) => this.#summary(article, due))
  }

  summary(article: IndexedArticle): ArticleSummary {
    return this.#summary(article, this.#dueByArticle())
  }

  standing(cardId: string): CardStanding {
    const schedule = this.schedule(cardId)
    const { state, reps, lapses } = schedule
    const now = this.clock.now()
    return {
      cardId,
      state,
      due: state === 'new' ? now : dueFrom(schedule, this.calendar),
      isDue: state === 'new' || isDue(schedule, now, this.calendar),
      reps,
      lapses,
      recall: recall(schedule, now),
    }
  }

  progress(): Progress {
    const todays = this.queue({ articleIds: null })
    return progressOf(
      this.#tallied(),
      this.#deck(null),
      this.schedules,
      todays,
      this.clock.now(),
      this.calendar,
    )
  }

  /** Each article's share of today's queue: the day's limits hold for all articles together. */
  #dueByArticle(): Map<string, number> {
    const due = new Map<string, number>()
    for (const cardId of this.queue({ articleIds: null }).cards) {
      const articleId = this.#articleOf.get(cardId)!.id
      due.set(articleId, (due.get(articleId) ?? 0) + 1)
    }
    return due
  }

  #summary(article: IndexedArticle, due: ReadonlyMap<string, number>): ArticleSummary {
    const { id, headline, publisher, publishedOn, addedAt, isSample, words, facts, covered } = article
    const { tags, folder, isArchived } = article
    const deck = article.cards.filter(({ isOff }) => !isOff)
    const now = this.clock.now()
    const strengths = deck.flatMap((card) => recall(this.schedule(card.id), now) ?? [])
    return {
      id,
      headline,
      publisher,
      publishedOn,
      addedAt,
      isSample,
      words,
      facts,
      covered,
      tags,
      folder,
      isArchived,
      supersedes: this.#superseded.get(id) ?? null,
      cards: deck.length,
      due: due.get(id) ?? 0,
      strength: strengths.length === 0 ? null : strengths.reduce((a, b) => a + b) / strengths.length,
    }
  }

  #lookAgain(): void {
    this.#boards = []
    this.#changes = []
  }

  /** The sums over everything, with what came since they were asked for last. */
  #tallied(): Tallies {
    const { calendar, ledger } = this
    const key = [calendar.rolloverHour, calendar.offsetAt(this.clock.now()), ledger.revision].join()
    if (this.#tallies?.key !== key) this.#tallies = { key, sums: new Tallies(dayFinder(calendar)), rows: 0 }
    const { sums, rows } = this.#tallies
    this.#tallies.rows = ledger.count(rows, (counted) => sums.take(counted))
    return sums
  }

  /** The board of a deck, as long as neither the deck nor the day changes. */
  #board(articleIds: readonly string[] | null): Board {
    const { calendar } = this
    const now = this.clock.now()
    const known = this.#boards.find((one) => one.articleIds === articleIds)?.board
    if (known?.isOf(now, calendar)) return known
    const board = new Board(this.#deck(articleIds), this.schedules, now, calendar)
    // That of all cards is always wanted; of the others, that of the present session.
    this.#boards = this.#boards.filter((one) => one.articleIds === null && articleIds !== null)
    this.#boards.push({ articleIds, board })
    return board
  }

  #deck(articleIds: readonly string[] | null): readonly CardRecord[] {
    if (!articleIds) return (this.#allCards ??= this.#cardsOf(this.articles))
    return this.#cardsOf([...new Set(articleIds)].flatMap((id) => this.article(id) ?? []))
  }

  /** The cards that are on, articles in the order in which they were added. */
  #cardsOf(articles: readonly IndexedArticle[]): CardRecord[] {
    return articles
      .filter(isAsked)
      .sort(byAdding)
      .flatMap(({ cards }) => cards.filter(({ isOff }) => !isOff))
  }
}
