/** Why a card comes on its day, in the words of the rail. */
import { words } from '../../language/words.svelte'
import type { CardStanding, Settings } from '../../../contract/requests'
import { interval, percent } from '../../components/durations'
import { fixed, longDay } from '../../components/format'

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
  const said = words.plan
  const ago = lastReview === null ? null : said.ago(interval(now - lastReview))
  const rows: [string, string | null][] = [
    [said.lastAnswer, ago && lastRating ? said.graded(words.grades[lastRating], ago) : ago],
    [said.interval, lastReview === null ? null : days > 0 ? words.units.days(days) : said.minutes],
    [said.stability, lastReview === null ? null : said.until90(inDays(stability))],
    [said.chance, recall === null ? null : percent(recall)],
    [said.rule, ruleWords(standing, rules)],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null)
}

/** The one rule that decides when the card comes. */
export function ruleWords(
  { plan, state, isDue, lapses }: CardStanding,
  { retention, newPerDay }: Rules,
): string {
  const { rules } = words.plan
  switch (plan?.hold) {
    case 'put-off':
      return rules.putOff
    case 'sibling':
      return rules.sibling
    case 'limit':
      return rules.limit
  }
  if (plan?.target) return rules.target(longDay(plan.target))
  switch (state) {
    case 'new':
      return rules.new(newPerDay)
    case 'learning':
      return rules.learning
    case 'relearning':
      return rules.relearning(lapses)
    case 'review':
      return isDue ? rules.due : rules.review(percent(retention))
  }
}

function inDays(days: number): string {
  return days < 10 ? words.plan.daysExactly(fixed(days, 1)) : words.units.days(Math.round(days))
}
