/** What the study screen says about a card, apart from its question and answer. */
import type { StudyCard } from '../../../contract/requests'
import type { Confidence, Rating } from '../../../core/library/model'
import { isLeech } from '../../../core/schedule/leech'
import { interval, percent } from '../../components/durations'
import { count, longDay } from '../../components/format'

export interface GradeKey {
  rating: Rating
  name: string
}

const KEYS: Record<2 | 4, readonly GradeKey[]> = {
  2: [
    { rating: 'again', name: 'Again' },
    { rating: 'good', name: 'Good' },
  ],
  4: [
    { rating: 'again', name: 'Again' },
    { rating: 'hard', name: 'Hard' },
    { rating: 'good', name: 'Good' },
    { rating: 'easy', name: 'Easy' },
  ],
}

/** The grade keys in the order of their digits, from 1. */
export function gradeKeys(number: 2 | 4): readonly GradeKey[] {
  return KEYS[number]
}

/** "The Northmere Courier, 14 May 2025", or the headline where neither is known. */
export function originOf({ publisher, publishedOn, headline }: StudyCard): string {
  const known = [publisher, publishedOn && longDay(publishedOn)].filter((part) => part)
  return known.length > 0 ? known.join(', ') : headline
}

export const CONFIDENCE_WORD: Record<Confidence, string> = { 1: 'A guess', 2: 'Fairly sure', 3: 'Certain' }

/** When the card was last asked, how likely it is still known, and whether it is a leech. */
export function lastSeen({ lastReview, standing }: StudyCard, now: number): string {
  if (lastReview === null) return 'New card'
  const seen = `Last seen ${interval(now - lastReview)} ago`
  const leech = isLeech(standing.lapses) ? ', leech' : ''
  return standing.recall === null ? `${seen}${leech}` : `${seen}, memory ${percent(standing.recall)}${leech}`
}

/**
 * Why the card is asked now. `retention` is the share of cards that the reader wants to recall.
 * Times in epoch milliseconds.
 */
export function whyNow({ standing, lastReview }: StudyCard, now: number, retention: number): string {
  if (standing.plan?.target)
    return `It comes before its day, so that you know it on ${longDay(standing.plan.target)}.${lastWords(lastReview, now)}`
  if (standing.state === 'new') return 'This card is new: it has never been asked.'
  const forgotten = standing.lapses > 0 ? `, forgotten ${times(standing.lapses)}` : ''
  const last = lastReview === null ? '' : `, last ${interval(now - lastReview)} ago`
  const leech = isLeech(standing.lapses) ? ' That is a leech: put it in other words, or switch it off.' : ''
  const asked = `Asked ${times(standing.reps)} so far${forgotten}${last}.${leech}`
  switch (standing.state) {
    case 'learning':
      return `${asked} You are still learning it, so it comes back soon.`
    case 'relearning':
      return `${asked} You did not know it the last time, so it comes back soon.`
    case 'review': {
      const chance =
        standing.recall === null ? '' : ` The chance that you still know it is ${percent(standing.recall)};`
      const aim = ` cards come when it nears the ${percent(retention)} you set.`
      const late = now - standing.due
      const due = late > 86_400_000 ? ` It was due ${interval(late)} ago.` : ''
      return `${asked}${due}${chance}${chance ? aim : ''}`
    }
  }
}

function lastWords(lastReview: number | null, now: number): string {
  return lastReview === null ? '' : ` You last saw it ${interval(now - lastReview)} ago.`
}

function times(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : count(n, 'time')
}
