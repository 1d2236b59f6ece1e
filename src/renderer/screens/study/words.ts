/** What the study screen says about a card, apart from its question and answer. */
import { stilled } from '../../../core/article/direction'
import { words } from '../../language/words.svelte'
import type { StudyCard } from '../../../contract/requests'
import type { Rating } from '../../../core/library/model'
import { isLeech } from '../../../core/schedule/leech'
import { interval, percent } from '../../components/durations'
import { longDay } from '../../components/format'

/** The grade keys in the order of their digits, from 1. */
export function gradeKeys(number: 2 | 4): readonly Rating[] {
  return number === 2 ? ['again', 'good'] : ['again', 'hard', 'good', 'easy']
}

/** "The Northmere Courier, 14 May 2025", or the headline where neither is known. */
export function originOf({ publisher, publishedOn, headline }: StudyCard): string {
  const known = [publisher && stilled(publisher), publishedOn && longDay(publishedOn)].filter((part) => part)
  return known.length > 0 ? known.join(', ') : headline
}

/** When the card was last asked, how likely it is still known, and whether it is a leech. */
export function lastSeen({ lastReview, standing }: StudyCard, now: number): string {
  if (lastReview === null) return words.study.newCard
  const memory = standing.recall === null ? null : percent(standing.recall)
  return words.study.lastSeen(interval(now - lastReview), memory, isLeech(standing.lapses))
}

/**
 * Why the card is asked now. `retention` is the share of cards that the reader wants to recall.
 * Times in epoch milliseconds.
 */
export function whyNow({ standing, lastReview }: StudyCard, now: number, retention: number): string {
  const { why } = words.study
  const span = lastReview === null ? null : interval(now - lastReview)
  if (standing.plan?.target)
    return why.target(longDay(standing.plan.target)) + (span === null ? '' : why.last(span))
  if (standing.state === 'new') return why.new
  const leech = isLeech(standing.lapses) ? why.leech : ''
  const asked = why.asked(standing.reps, standing.lapses, span) + leech
  switch (standing.state) {
    case 'learning':
      return asked + why.learning
    case 'relearning':
      return asked + why.relearning
    case 'review': {
      const late = now - standing.due
      const due = late > 86_400_000 ? why.late(interval(late)) : ''
      const chance = standing.recall === null ? '' : why.chance(percent(standing.recall), percent(retention))
      return asked + due + chance
    }
  }
}
