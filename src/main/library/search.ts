import type { SearchResult } from '../../contract/requests'
import { byAdding, isListed } from '../../core/library/record'
import { asksForFacts, matchFacts, passageOf } from '../../core/library/search/match-facts'
import { matchArticles, type Shelved, type StateOf } from '../../core/library/search/plan'
import { parseQuery, type Query } from '../../core/library/search/query'
import { dayOf, isoDay } from '../../core/schedule/local-day'
import { isDue } from '../../core/schedule/queue'
import type { Catalogue } from './catalogue'
import type { IndexedArticle } from './index-file'
import type { Library } from './library'
import { Refusal } from './refusal'

/** Articles that are opened for their facts and passages, at most, and milliseconds spent on it. */
const MOST_OPENED = 24
const MOST_TIME = 60

/** Answers the search field. A later question makes an earlier one, still being answered, stop. */
export class LibrarySearch {
  #turn = 0

  constructor(
    private readonly library: Library,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * Throws a `Refusal` that says what is wrong with the query.
   * @param facts how many facts to bring, at most
   */
  async search(text: string, facts: number): Promise<SearchResult> {
    const turn = ++this.#turn
    const { state, clock } = this.library
    const now = clock.now()
    const calendar = { ...state.calendar, rolloverHour: 0 }
    const parsed = parseQuery(text, isoDay(dayOf(now, calendar)))
    if (!parsed.ok) throw new Refusal('invalid', parsed.message)
    this.catalogue.begin()
    const { query } = parsed
    const listed = state.articles.filter(isListed)
    const shelved = listed.map((article) => shelve(article, () => isoDay(dayOf(article.addedAt, calendar))))
    const scores = matchArticles(query, shelved, this.catalogue.index, this.#states(now))
    const matched = listed
      .filter(({ id }) => scores.has(id))
      .sort((a, b) => scores.get(b.id)! - scores.get(a.id)! || byAdding(b, a))
    const opened = await this.#open(matched, query, facts, turn, now)
    return {
      articleIds: matched.map(({ id }) => id),
      isRanked: query.all.length > 0,
      ...opened,
      left: this.catalogue.left,
    }
  }

  async #open(
    articles: readonly IndexedArticle[],
    query: Query,
    most: number,
    turn: number,
    now: number,
  ): Promise<Pick<SearchResult, 'passages' | 'facts' | 'hasMoreFacts'>> {
    const found: Pick<SearchResult, 'passages' | 'facts' | 'hasMoreFacts'> = {
      passages: [],
      facts: [],
      hasMoreFacts: false,
    }
    if (!asksForFacts(query)) return found
    const stateOf = this.#states(now)
    const until = performance.now() + MOST_TIME
    const opened = Math.max(MOST_OPENED, most)
    for (const [index, { id, headline, publishedOn }] of articles.entries()) {
      found.hasMoreFacts = found.facts.length >= most || index >= opened || performance.now() > until
      if (found.hasMoreFacts || turn !== this.#turn) break
      const file = await this.library.read(id).catch(() => null)
      if (!file) continue
      const passage = passageOf(file, query.all)
      if (passage) found.passages.push({ articleId: id, ...passage })
      for (const fact of matchFacts(file, query, stateOf)) {
        if (found.facts.length < most) found.facts.push({ articleId: id, headline, publishedOn, ...fact })
        else found.hasMoreFacts = true
      }
    }
    return found
  }

  #states(now: number): StateOf {
    const { state } = this.library
    const { calendar } = state
    return (cardId) => {
      const schedule = state.schedule(cardId)
      const isNew = schedule.state === 'new'
      return { isNew, isDue: !isNew && isDue(schedule, now, calendar), lapses: schedule.lapses }
    }
  }
}

/** The day is asked for by few queries, and costs more than all the rest. */
function shelve(article: IndexedArticle, addedOn: () => string): Shelved {
  const { id, headline, publisher, publishedOn, tags, folder, isArchived, cards } = article
  return {
    id,
    headline,
    publisher,
    publishedOn,
    tags,
    folder,
    isArchived,
    cards,
    get addedOn() {
      return addedOn()
    },
  }
}
