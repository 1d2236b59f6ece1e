import type { CardSchedule, JournalEvent } from '../library/model'
import { NEW_SCHEDULE, review } from './fsrs'

export type Answer = Extract<JournalEvent, { type: 'answer' }>
export type EffectiveEvent = Exclude<JournalEvent, { type: 'undo' }>

/** The events that hold, in order of time: without the ones that were taken back, and each only once. */
export function effective(events: readonly JournalEvent[]): EffectiveEvent[] {
  const gone = new Set<string>()
  for (const event of events) if (event.type === 'undo') gone.add(event.undoes)
  const kept: EffectiveEvent[] = []
  for (const event of events) {
    if (event.type === 'undo' || gone.has(event.id)) continue
    // Two copies of one journal may meet in a synchronised folder.
    gone.add(event.id)
    kept.push(event)
  }
  return kept.sort((a, b) => a.at - b.at)
}

/**
 * The schedules that follow from the journal. With `only`, those of some cards.
 * @param events effective events in order of time
 */
export function replay(
  events: readonly EffectiveEvent[],
  only?: ReadonlySet<string>,
): Map<string, CardSchedule> {
  const schedules = new Map<string, CardSchedule>()
  for (const event of events) {
    if (event.type !== 'answer' || (only && !only.has(event.cardId))) continue
    const before = schedules.get(event.cardId) ?? NEW_SCHEDULE
    schedules.set(event.cardId, review(before, event.rating, event.at, event.cardId, event.terms))
  }
  return schedules
}
