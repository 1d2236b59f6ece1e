import type { CardPlan, CardStanding } from '../../contract/requests'
import type { CardRecord } from '../../core/library/record'
import { dayOf, isoDay } from '../../core/schedule/local-day'
import { dueDayWith } from '../../core/schedule/target'
import type { Library } from './library'
import { queueWith, roundOf } from './targets'

/** Where a card that is being asked stands, and how its day came about. */
export function standingOf(library: Library, cardId: string): CardStanding {
  return withPlan(library, cardId, null)
}

/** Where the cards of an article stand, each with how its next day came about. */
export function standingsOf(
  library: Library,
  articleId: string,
  cards: readonly Pick<CardRecord, 'id' | 'factId' | 'isOff'>[],
): CardStanding[] {
  const { state } = library
  const done = state.today()
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
  return cards.map((card) => withPlan(library, card.id, holdOf(card)))
}

function withPlan(library: Library, cardId: string, hold: CardPlan['hold']): CardStanding {
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
      lastRating: state.ledger.lastRating(cardId),
      hold,
      target: round && isMoved ? isoDay(round.until) : null,
    },
  }
}
