import type { ArticleSummary, CardStanding, Progress, Settings, StudyScope } from '../../contract/requests'
import type { CardSchedule, JournalEvent, Terms } from '../../core/library/model'
import { byAdding, isAsked, isListed, type CardRecord } from '../../core/library/record'
import { NEW_SCHEDULE, recall, review } from '../../core/schedule/fsrs'
import { addRightDay, daysRightOf, type RightDays } from '../../core/schedule/days-right'
import { dayFinder, type Calendar } from '../../core/schedule/local-day'
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

/** From so many events on they are taken in together. */
const MANY = 50

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
  /** Read from the journal once, then kept with it; anew after an undo or another rollover hour. */
  #right: { days: RightDays; dayOf: (ms: number) => number; rolloverHour: number } | null = null

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
    if (events.length > MANY) return this.#applyMany(events)
    for (const event of events) {
      this.#journal.push(event)
      if (event.type === 'undo') this.#takeBack(event.undoes)
      else if (event.type === 'carry') this.#followCarry(event)
      else if (event.type === 'answer' || event.type === 'attempt' || event.type === 'bury') {
        const isLast = (this.#events.at(-1)?.at ?? 0) <= event.at
        const counted = underSuccessor(event, this.#successors)
        this.#events.push(counted)
        if (this.#right) addRightDay(this.#right.days, counted, this.#right.dayOf)
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

  /** The same as one after the other, in one pass over the journal: an import brings years of answers at once. */
  #applyMany(events: readonly JournalEvent[]): void {
    for (const event of events) this.#journal.push(event)
    const touched = new Set<string>()
    const byId = new Map(this.#journal.map((event) => [event.id, event]))
    const before = this.#successors
    this.#successors = successorsOf(this.#journal)
    const touch = (id: string) => {
      for (const one of [id, before.get(id) ?? id, this.#successors.get(id) ?? id]) touched.add(one)
    }
    for (const event of events) {
      const moved = event.type === 'undo' ? byId.get(event.undoes) : event
      if (moved?.type === 'answer') touch(moved.cardId)
      if (moved?.type === 'carry') Object.entries(moved.cards).flat().forEach(touch)
    }
    this.#events = effective(this.#journal)
    this.#right = null
    const replayed = replay(this.#events, touched)
    for (const cardId of touched) {
      const schedule = replayed.get(cardId)
      if (schedule) this.#schedules.set(cardId, schedule)
      else this.#schedules.delete(cardId)
    }
  }

  #takeBack(id: string): void {
    const carry = this.#journal.find((event) => event.type === 'carry' && event.id === id)
    if (carry?.type === 'carry') return this.#followCarry(carry)
    const gone = this.#events.find((event) => event.id === id)
    this.#events = this.#events.filter((event) => event !== gone)
    this.#right = null
    if (gone?.type === 'answer') this.#reckon([gone.cardId])
  }

  /** Cards go on in a later version of their article, or after an undo no longer do. */
  #followCarry({ cards }: { cards: Readonly<Record<string, string>> }): void {
    const before = this.#successors
    this.#successors = successorsOf(this.#journal)
    this.#events = effective(this.#journal)
    this.#right = null
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

  /** By fact, on how many of the learner's days it was answered right; facts never answered right are left out. */
  daysRight(
    factIds: readonly string[],
    cards: readonly { id: string; factId: string }[],
  ): Record<string, number> {
    const { rolloverHour } = this.calendar
    if (this.#right?.rolloverHour !== rolloverHour) {
      const dayOf = dayFinder(this.calendar)
      this.#right = { days: new Map(), dayOf, rolloverHour }
      for (const event of this.#events) addRightDay(this.#right.days, event, dayOf)
    }
    return daysRightOf(this.#right.days, factIds, cards)
  }

  /** The facts of today's queue, by article: what a quiz about everything due asks. */
  dueFacts(): Record<string, string[]> {
    const due: Record<string, string[]> = {}
    for (const id of this.queue({ articleIds: null }).cards) {
      const { articleId, card } = this.#cards.get(id)!
      const facts = (due[articleId] ??= [])
      if (!facts.includes(card.factId)) facts.push(card.factId)
    }
    return due
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
