import { RATINGS } from '../library/model'
import type { Step } from './history'

const STATES = ['new', 'learning', 'review', 'relearning'] as const

/**
 * Every answer as a row that FSRS tools read (open-spaced-repetition, format of the optimizer): time in
 * epoch milliseconds, rating 1 to 4, state before the answer 0 to 3, duration in milliseconds.
 */
export function* reviewsCsv(steps: Iterable<Step>): Generator<string> {
  yield 'card_id,review_time,review_rating,review_state,review_duration\n'
  for (const { answer, before } of steps) {
    const rating = RATINGS.indexOf(answer.rating) + 1
    const row = [numberOf(answer.cardId), answer.at, rating, STATES.indexOf(before.state), answer.duration]
    yield `${row.map((value) => Math.round(value)).join(',')}\n`
  }
}

/** Those tools want a number: the first 52 bits of the card's id, which still tell any cards apart. */
function numberOf(cardId: string): number {
  const hex = /^[0-9a-f]{13}/.exec(cardId)?.[0]
  return hex === undefined ? hashOf(cardId) : Number.parseInt(hex, 16)
}

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) % Number.MAX_SAFE_INTEGER
  return hash
}
