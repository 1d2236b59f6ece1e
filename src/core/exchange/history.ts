import type { CardSchedule } from '../library/model'
import { NEW_SCHEDULE, review } from '../schedule/fsrs'
import type { Answer, EffectiveEvent } from '../schedule/replay'

/** An answer, and where its card stood before and after it. */
export interface Step {
  answer: Answer
  before: CardSchedule
  after: CardSchedule
}

/**
 * Replays the journal answer by answer, oldest first.
 * @param events effective events in order of time
 * @param wanted whether a card's answers are asked for
 * @param schedules where each card stands, kept up to date step by step
 */
export function* historyOf(
  events: Iterable<EffectiveEvent>,
  wanted: (cardId: string) => boolean,
  schedules = new Map<string, CardSchedule>(),
): Generator<Step> {
  for (const event of events) {
    if (event.type !== 'answer' || !wanted(event.cardId)) continue
    const before = schedules.get(event.cardId) ?? NEW_SCHEDULE
    // As in `replay`: the same card must be due on the same day.
    const seed = event.askedAs ?? event.cardId
    const after = review(before, event.rating, event.at, seed, event.terms)
    schedules.set(event.cardId, after)
    yield { answer: event, before, after }
  }
}
