import type { Item } from '../item'
import { shuffled, type Random } from '../random'
import { isBefore } from '../sets/day-range'
import type { Event } from '../sets/events'
import { makeSetItem } from './make-item'

/** Events to be put in order; they are never shown in it. */
export function orderingItem(events: readonly Event[], random: Random): Item {
  const inOrder = [...events].sort((a, b) =>
    isBefore(a.days, b.days) ? -1 : isBefore(b.days, a.days) ? 1 : 0,
  )
  let shown = shuffled(events, random)
  if (shown.every((event, index) => event === inOrder[index])) shown = [...shown.slice(1), shown[0]!]
  const hasPlans = events.some(({ time }) => time === 'future')
  return makeSetItem(
    events.map(({ draft }) => draft),
    'ordering',
    {
      stem: `Put these ${hasPlans ? 'events and plans in the order of their dates' : 'events in the order in which they happened'}, earliest first.`,
      options: shown.map(({ text, answer, draft }) => ({
        text,
        origin: 'article',
        note: answer,
        source: draft.fact.sentence,
      })),
      key: inOrder.map((event) => shown.indexOf(event)),
      feedback: `In order: ${inOrder.map(({ text, answer }) => `${text} (${answer})`).join('; ')}.`,
    },
  )
}
