import type { ArticleSummary, CardStanding, Progress, Settings, StudyScope } from '../../contract/requests'
import type { CardSchedule, JournalEvent, Terms } from '../../core/library/model'
import { byAdding, isAsked, isListed, type CardRecord } from '../../core/library/record'
import { NEW_SCHEDULE, recall, review } from '../../core/schedule/fsrs'
import type { Calendar } from '../../core/schedule/local-day'
import { progressOf } from '../../core/schedule/progress'
import { dueFrom, isDue, queue, today, type Queue, type Today } from '../../core/schedule/queue'
import {
  effective,
  replay,
  successorsOf,
  underSuccessor,
  type EffectiveEvent,
  type Successors,
} from '../../core/schedule/replay'
import type { IndexedArticle } from './index-file'

export interface Clock {
  /** Epoch milliseconds. */
  now: () => number
  /** Minutes east of UTC at a moment in epoch milliseconds. */
  offsetAt: (ms: number) => number
}

/** The library in memory: what the disk holds, and what follows from it at a given moment. */
export class LibraryState {
  readonly #articles = new Map<string, IndexedArticle>()
  /** Of articles that took the place of another: that other. */
  readonly #superseded = new Map<string, string>()
  readonly #cards = new Map<string, { card: CardRecord; articleId: string }>()
  readonly #schedules: Map<string, CardSchedule>
  readonly #journal: JournalEvent[]
  #events: EffectiveEvent[]
  #successors: Successors
  /** All cards that are on, until an article changes. */
  #allCards: CardRecord[] | null = null

  constructor(
    articles: readonly IndexedArticle[],
    schedules: Map<string, CardSchedule>,
    journal: JournalEvent[],
    private readonly settings: () => Settings,
    private readonly clock: Clock,
  ) {
    this.#schedules = schedules
    this.#journal = journal
    this.#events = effective(journal)
    this.#successors = successorsOf(journal)
    for (const article of articles) this.put(article)
  }

  get articles(): IndexedArticle[] {
    return [...this.#articles.values()]
  }
  get schedules(): ReadonlyMap<string, CardSchedule> {
    return this.#schedules
  }
  /** Every event, undone ones among them. */
  get journal(): readonly JournalEvent[] {
    return this.#journal
  }
  get events(): readonly EffectiveEvent[] {
    return this.#events
  }
  get calendar(): Calendar {
    return { offsetAt: this.clock.offsetAt, rolloverHour: this.settings().rolloverHour }
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
    const found = this.#cards.get(id)
    const article = found && this.#articles.get(found.articleId)
    return article && isAsked(article) ? found : undefined
  }

  schedule(cardId: string): CardSchedule {
    return this.#schedules.get(this.#successors.get(cardId) ?? cardId) ?? NEW_SCHEDULE
  }

  put(article: IndexedArticle): void {
    this.#allCards = null
    const before = this.#articles.get(article.id)?.supersededBy
    if (before && this.#superseded.get(before) === article.id) this.#superseded.delete(before)
    if (article.supersededBy && article.removedAt === null)
      this.#superseded.set(article.supersededBy, article.id)
    for (const { id } of this.#articles.get(article.id)?.cards ?? []) this.#cards.delete(id)
    this.#articles.set(article.id, article)
    for (const card of article.cards) this.#cards.set(card.id, { card, articleId: article.id })
  }

  /** Takes in events that are in the journal. */
  apply(events: readonly JournalEvent[]): void {
    for (const event of events) {
      this.#journal.push(event)
      if (event.type === 'undo') this.#takeBack(event.undoes)
      else if (event.type === 'carry') this.#followCarry(event)
      else if (event.type === 'answer' || event.type === 'attempt' || event.type === 'bury') {
        const isLast = (this.#events.at(-1)?.at ?? 0) <= event.at
        this.#events.push(underSuccessor(event, this.#successors))
        // A clock that was set back must give the same order as reading the journal again would.
        if (!isLast) this.#events.sort((a, b) => a.at - b.at)
        if (event.type !== 'answer') continue
        const { rating, at, terms } = event
        const cardId = this.#successors.get(event.cardId) ?? event.cardId
        if (isLast)
          this.#schedules.set(cardId, review(this.schedule(cardId), rating, at, event.cardId, terms))
        else this.#reckon([cardId])
      }
    }
  }

  #takeBack(id: string): void {
    const carry = this.#journal.find((event) => event.type === 'carry' && event.id === id)
    if (carry?.type === 'carry') return this.#followCarry(carry)
    const gone = this.#events.find((event) => event.id === id)
    this.#events = this.#events.filter((event) => event !== gone)
    if (gone?.type === 'answer') this.#reckon([gone.cardId])
  }

  /** Cards go on in a later version of their article, or after an undo no longer do. */
  #followCarry({ cards }: { cards: Readonly<Record<string, string>> }): void {
    const before = this.#successors
    this.#successors = successorsOf(this.#journal)
    this.#events = effective(this.#journal)
    const moved = Object.entries(cards).flat()
    this.#reckon(moved.flatMap((id) => [id, before.get(id) ?? id, this.#successors.get(id) ?? id]))
  }

  #reckon(cardIds: readonly string[]): void {
    const schedules = replay(this.#events, new Set(cardIds))
    for (const id of cardIds) {
      const schedule = schedules.get(id)
      if (schedule) this.#schedules.set(id, schedule)
      else this.#schedules.delete(id)
    }
  }

  /** The cards to ask now. */
  queue({ articleIds }: StudyScope): Queue {
    return this.#queueOf(this.#deck(articleIds), this.#today())
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
    const deck = this.#deck(null)
    const todays = this.#queueOf(deck, this.#today())
    return progressOf(this.#events, deck, this.#schedules, todays, this.clock.now(), this.calendar)
  }

  /** Each article's share of today's queue: the day's limits hold for all articles together. */
  #dueByArticle(): Map<string, number> {
    const due = new Map<string, number>()
    for (const cardId of this.queue({ articleIds: null }).cards) {
      const articleId = this.#cards.get(cardId)!.articleId
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

  #today(): Today {
    return today(this.#events, this.#schedules, this.clock.now(), this.calendar)
  }

  #queueOf(deck: readonly CardRecord[], done: Today): Queue {
    const factOf = (cardId: string) => this.#cards.get(cardId)?.card.factId
    return queue(deck, this.#schedules, done, factOf, this.settings(), this.clock.now(), this.calendar)
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
