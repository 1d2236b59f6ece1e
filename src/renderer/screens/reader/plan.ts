/** Why a card comes on its day, in the words of the rail. */
import type { CardStanding, Settings } from '../../../contract/requests'
import type { Rating } from '../../../core/library/model'
import { interval, percent } from '../../components/durations'
import { count, longDay } from '../../components/format'

const GRADE: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

type Rules = Pick<Settings, 'retention' | 'newPerDay'>

/**
 * What led to a card's next day, from the last answer to the rule that sets it. A card from before there were
 * plans gives no rows.
 * @param now epoch milliseconds
 */
export function planRows(standing: CardStanding, now: number, rules: Rules): [string, string][] {
  const { plan, recall } = standing
  if (!plan) return []
  const { lastReview, lastRating, stability, interval: days } = plan
  const rows: [string, string | null][] = [
    [
      'Last answer',
      lastReview === null
        ? null
        : `${lastRating ? `${GRADE[lastRating]}, ` : ''}${interval(now - lastReview)} ago`,
    ],
    ['Interval', lastReview === null ? null : days > 0 ? count(days, 'day') : 'minutes, while it is learned'],
    ['Stability', lastReview === null ? null : `${inDays(stability)} until the chance is 90 %`],
    ['Chance now', recall === null ? null : percent(recall)],
    ['Rule', ruleWords(standing, rules)],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}

/** The one rule that decides when the card comes. */
export function ruleWords(
  { plan, state, isDue, lapses }: CardStanding,
  { retention, newPerDay }: Rules,
): string {
  switch (plan?.hold) {
    case 'put-off':
      return 'You put it off until tomorrow.'
    case 'sibling':
      return 'Another card of this fact comes today; of one fact only one card is asked a day.'
    case 'limit':
      return `Today is full: your daily limit lets it in on a later day.`
  }
  if (plan?.target) return `It comes earlier, to be ready by ${longDay(plan.target)}.`
  switch (state) {
    case 'new':
      return `New cards come in the order of the articles, ${newPerDay} a day at most.`
    case 'learning':
      return 'It is still being learned, and comes back within the hour.'
    case 'relearning':
      return `It was forgotten ${lapses === 1 ? 'once' : count(lapses, 'time')}, and is learned again.`
    case 'review':
      return isDue
        ? 'Its day has come.'
        : `It comes when the chance nears the ${percent(retention)} you want to remember.`
  }
}

function inDays(days: number): string {
  return days < 10 ? `${days.toFixed(1)} days` : count(Math.round(days), 'day')
}
