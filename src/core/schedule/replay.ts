import type { CardSchedule, JournalEvent } from '../library/model'
import type { Form } from '../questions/item'
import { NEW_SCHEDULE, review } from './fsrs'

type Of<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>

/** `askedAs` is the card of an earlier version of the article, where the answer was given to that one. */
export type Answer = Of<'answer'> & { askedAs?: string }
/** What happened to cards; events about articles and names are read where they matter. */
export type EffectiveEvent = Answer | Of<'attempt'> | Of<'bury'>

/** What counting needs of them: less than the journal holds. */
export type Studied =
  | (Pick<Answer, 'type' | 'at' | 'cardId' | 'kind' | 'rating' | 'duration' | 'confidence'> & {
      source: { from: 'study' } | { from: 'quiz'; form: Form }
    })
  | Omit<Of<'attempt'>, 'id' | 'articleId' | 'quizId'>
  | Omit<Of<'bury'>, 'id'>

/** Of a card that went on in a later version of its article, the card that it is now. */
export type Successors = ReadonlyMap<string, string>

/** Ids of the events that were taken back. */
export function takenBack(events: readonly JournalEvent[]): Set<string> {
  const gone = new Set<string>()
  for (const event of events) if (event.type === 'undo') gone.add(event.undoes)
  return gone
}

/** Which cards went on as which, through any number of versions. */
export function successorsOf(events: readonly JournalEvent[]): Successors {
  const gone = takenBack(events)
  const next = new Map<string, string>()
  for (const event of events) {
    if (event.type !== 'carry' || gone.has(event.id)) continue
    for (const [to, from] of Object.entries(event.cards)) if (to !== from) next.set(from, to)
  }
  const last = new Map<string, string>()
  for (const from of next.keys()) {
    let to = from
    // Two devices may have carried in opposite directions: nobody goes round in circles.
    const seen = new Set<string>()
    while (next.has(to) && !seen.has(to)) {
      seen.add(to)
      to = next.get(to)!
    }
    last.set(from, to)
  }
  return last
}

/** The event under the card that it counts for now. */
export function underSuccessor<E extends EffectiveEvent>(event: E, successors: Successors): E {
  if (event.type === 'attempt') return event
  const cardId = successors.get(event.cardId)
  if (cardId === undefined) return event
  return event.type === 'answer' ? { ...event, cardId, askedAs: event.cardId } : { ...event, cardId }
}

/** What holds of everything that was ever said and done, as it was written; in order of time. */
export function standing(events: readonly JournalEvent[]): Exclude<JournalEvent, { type: 'undo' }>[] {
  const gone = takenBack(events)
  const kept: Exclude<JournalEvent, { type: 'undo' }>[] = []
  for (const event of events) {
    if (event.type === 'undo' || gone.has(event.id)) continue
    // Two copies of one journal may meet in a synchronised folder.
    gone.add(event.id)
    kept.push(event)
  }
  return kept.sort((a, b) => a.at - b.at)
}

/** The events that hold, in order of time: without the ones that were taken back, and each only once. */
export function effective(events: readonly JournalEvent[]): EffectiveEvent[] {
  const successors = successorsOf(events)
  const kept: EffectiveEvent[] = []
  for (const event of standing(events)) {
    if (event.type === 'answer' || event.type === 'attempt' || event.type === 'bury')
      kept.push(successors.size === 0 ? event : underSuccessor(event, successors))
  }
  return kept
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
    // The fuzz of an interval goes by the card that was answered, so that going on moves no date.
    const seed = event.askedAs ?? event.cardId
    schedules.set(event.cardId, review(before, event.rating, event.at, seed, event.terms))
  }
  return schedules
}
