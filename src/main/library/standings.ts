import type { CardPlan, CardStanding } from '../../contract/requests'
import type { CardRecord } from '../../core/library/record'
import type { Rating } from '../../core/library/model'
import { dayOf, isoDay } from '../../core/schedule/local-day'
import { today } from '../../core/schedule/queue'
import { dueDayWith } from '../../core/schedule/target'
import type { Library } from './library'
import { queueWith, roundOf } from './targets'

/** Where a card that is being asked stands, and how its day came about. */
export function standingOf(library: Library, cardId: string): CardStanding {
  return withPlan(library, cardId, lastRatings(library, new Set([cardId])), null)
}

/** Where the cards of an article stand, each with how its next day came about. */
export function standingsOf(
  library: Library,
  articleId: string,
  cards: readonly Pick<CardRecord, 'id' | 'factId' | 'isOff'>[],
): CardStanding[] {
  const { state, clock } = library
  const ratings = lastRatings(library, new Set(cards.map(({ id }) => id)))
  const done = today(state.events, state.schedules, clock.now(), state.calendar)
  const queue = queueWith(library, { articleIds: null }).cards
  const queued = new Set(queue)
  const factOf = (id: string) => state.card(id)?.card.factId
  const askedFacts = new Set([...queue, ...done.askedCards].map(factOf))
  const holdOf = ({ id, factId, isOff }: (typeof cards)[number]): CardPlan['hold'] => {
    if (done.buried.has(id)) return 'put-off'
    const isOpen = !isOff && !queued.has(id) && state.card(id)?.articleId === articleId
    if (!isOpen || !state.standing(id).isDue) return null
    return askedFacts.has(factId) ? 'sibling' : 'limit'
  }
  return cards.map((card) => withPlan(library, card.id, ratings, holdOf(card)))
}

function withPlan(
  library: Library,
  cardId: string,
  ratings: ReadonlyMap<string, Rating>,
  hold: CardPlan['hold'],
): CardStanding {
  const { state, clock } = library
  const schedule = state.schedule(cardId)
  const round = roundOf(library, cardId, clock.now())
  const isMoved =
    schedule.state !== 'new' &&
    dueDayWith(cardId, schedule, round, state.calendar) < dayOf(schedule.due, state.calendar)
  return {
    ...state.standing(cardId),
    plan: {
      stability: schedule.stability,
      interval: schedule.scheduledDays,
      lastReview: schedule.lastReview,
      lastRating: ratings.get(cardId) ?? null,
      hold,
      target: round && isMoved ? isoDay(round.until) : null,
    },
  }
}

/** The last grade of each card. */
function lastRatings({ state }: Library, ids: ReadonlySet<string>): Map<string, Rating> {
  const begun = new Set([...ids].filter((id) => state.schedule(id).reps > 0))
  const ratings = new Map<string, Rating>()
  for (let i = state.events.length - 1; i >= 0 && ratings.size < begun.size; i--) {
    const event = state.events[i]!
    if (event.type === 'answer' && begun.has(event.cardId) && !ratings.has(event.cardId))
      ratings.set(event.cardId, event.rating)
  }
  return ratings
}
