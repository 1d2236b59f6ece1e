import type { ArticleSummary, Progress, StudyScope } from '../../contract/requests'
import type { Terms } from '../../core/library/model'
import { dayOf, isoDay } from '../../core/schedule/local-day'
import type { Queue } from '../../core/schedule/queue'
import { dayNumber, finalDayFor, roundFor, type FinalRound } from '../../core/schedule/target'
import type { Library } from './library'
import { movedCards } from './moved-cards'

/** What an answer to a card is scheduled under, with the days the reader wants to be ready for. */
export function termsFor(library: Library, cardId: string, at: number): Terms {
  const terms = library.state.termsAt(at)
  const finalDay = finalDayFor(cardId, roundOf(library, cardId, at), dayOf(at, library.state.calendar))
  return finalDay === undefined ? terms : { ...terms, finalDay }
}

/** The last round before the next target that holds for a card. */
export function roundOf(library: Library, cardId: string, now: number): FinalRound | null {
  const { state, settings } = library
  if (settings.targets.length === 0) return null
  const found = state.card(cardId)
  const article = found && state.article(found.articleId)
  return article ? roundFor(settings.targets, article.tags, dayOf(now, state.calendar)) : null
}

/**
 * The cards to ask now, with those that the last round before a target asks for. They come on top of the
 * day's limit: what is left over would miss the day. Of one fact still only one card is asked a day.
 */
export function queueWith(library: Library, scope: StudyScope): Queue {
  const { state, clock } = library
  const queue = state.queue(scope)
  const moved = movedCards(library, scope.articleIds)
  if (moved.length === 0) return queue
  const today = dayOf(clock.now(), state.calendar)
  const done = state.today()
  const factOf = (cardId: string) => state.card(cardId)?.card.factId
  const taken = new Set([...queue.cards, ...done.askedCards].map(factOf))
  const extra: string[] = []
  for (const { card, to } of moved) {
    if (to > today || taken.has(card.factId)) continue
    taken.add(card.factId)
    extra.push(card.id)
  }
  return { ...queue, cards: [...queue.cards, ...extra] }
}

/** Everything the progress screen shows, with what the targets move. */
export function progressWith(library: Library): Progress {
  const { state, settings, clock } = library
  const progress = state.progress()
  const today = dayOf(clock.now(), state.calendar)
  const targets = settings.targets
    .filter(({ day }) => dayNumber(day) > today)
    .map(({ day, tag }) => ({ day, tag }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  if (targets.length === 0) return progress
  const due = progress.forecast.map((day) => day.due)
  const dueToday = queueWith(library, { articleIds: null }).cards.length
  for (const { from, to } of movedCards(library, null)) {
    const [before, after] = [from - today, to - today]
    if (after > 0 && after < due.length) due[after]!++
    if (after > 0 && before < due.length) due[before]!--
    if (after <= 0 && before < due.length) due[before]!--
  }
  due[0] = dueToday
  return {
    ...progress,
    dueToday,
    forecast: due.map((count, at) => ({ day: isoDay(today + at), due: Math.max(0, count) })),
    targets,
  }
}

/** The facts of today's queue, by article: what a quiz about everything due asks. */
export function dueFactsWith(library: Library): Record<string, string[]> {
  const due: Record<string, string[]> = {}
  const known = new Map<string, Set<string>>()
  for (const id of queueWith(library, { articleIds: null }).cards) {
    const found = library.state.card(id)
    if (!found) continue
    const facts = known.get(found.articleId) ?? new Set()
    known.set(found.articleId, facts.add(found.card.factId))
  }
  for (const [articleId, facts] of known) due[articleId] = [...facts]
  return due
}

/** The articles as listed, each with what a last round adds to its share of today's queue. */
export function summariesWith(library: Library, summaries: ArticleSummary[]): ArticleSummary[] {
  if (library.settings.targets.length === 0) return summaries
  const scope = { articleIds: null }
  const usual = new Set(library.state.queue(scope).cards)
  const extra = new Map<string, number>()
  for (const id of queueWith(library, scope).cards) {
    const articleId = library.state.card(id)?.articleId
    if (articleId !== undefined && !usual.has(id)) extra.set(articleId, (extra.get(articleId) ?? 0) + 1)
  }
  return summaries.map((one) => ({ ...one, due: one.due + (extra.get(one.id) ?? 0) }))
}
