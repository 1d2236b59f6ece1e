import type { DateFact } from '../../facts/model'
import { partsOf } from '../../grading/dates'
import type { PartialDate } from '../../grading/parse-date'
import { isBody } from '../context'
import type { Draft } from '../drafts/draft'
import { formatDate } from '../language/dates'
import { shuffled, type Random } from '../random'
import { NOT_IN_ARTICLE, type Distractor } from './distractor'

const DAY = 864e5

const orderOf = (value: string): number => {
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) return Number(decade[1]) * 1e5
  const [year = 0, month = 0, day = 0] = value.split(/[-/T]/).map(Number)
  return year * 1e4 + month * 100 + day
}

const two = (value: number): string => String(value).padStart(2, '0')

function shiftedDay(date: PartialDate, days: number): string {
  return new Date(Date.UTC(date.year!, date.month! - 1, date.day! + days)).toISOString().slice(0, 10)
}

function shiftedMonth(date: PartialDate, months: number): string {
  const index = date.year! * 12 + date.month! - 1 + months
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`
}

const DAY_STEPS = [-21, -14, -9, -5, -3, 3, 5, 9, 14, 21]
/** For what happens within days of the news. */
const CLOSE_STEPS = [-7, -5, -4, -3, -2, 2, 3, 4, 5, 7]
const CLOSE_DAYS = 10

/** Values near the key, of its granularity. */
function near(fact: DateFact, publishedOn: string | null): string[] {
  const { value, granularity } = fact.date
  const isClose =
    publishedOn !== null && Math.abs(Date.parse(value) - Date.parse(publishedOn)) <= CLOSE_DAYS * DAY
  const decade = /^(\d{3})X$/.exec(value)
  if (decade) return [-3, -2, -1, 1, 2].map((step) => `${Number(decade[1]) + step}X`)
  const date = partsOf(value)
  if (!date?.year) return []
  if (granularity === 'year') {
    const age = Math.abs(date.year - 2020)
    const steps =
      age > 60
        ? [-20, -12, -7, -4, 4, 7, 12, 20]
        : age > 15
          ? [-6, -4, -3, -2, 2, 3, 4, 6]
          : [-3, -2, -1, 1, 2, 3]
    return steps.map((step) => String(date.year! + step))
  }
  if (granularity === 'month')
    return [-8, -5, -3, -2, -1, 1, 2, 3, 5, 8].map((step) => shiftedMonth(date, step))
  // "The bylaw takes effect Jan. 1": among other days the first of a month would show.
  if (granularity === 'day' && date.day === 1)
    return [-3, -2, -1, 1, 2, 3, 6].map((step) => `${shiftedMonth(date, step)}-01`)
  if (granularity === 'day') return (isClose ? CLOSE_STEPS : DAY_STEPS).map((step) => shiftedDay(date, step))
  return []
}

/** Nothing that has happened lies after the article; what is to come doesn't lie before it. */
function isPossible(value: string, fact: DateFact, publishedOn: string | null): boolean {
  // Without a day of publication nothing but the fact itself tells what has passed.
  if (!publishedOn) return orderOf(value) <= orderOf(fact.date.value)
  const now = orderOf(publishedOn.slice(0, value.length))
  const printed = orderOf(publishedOn.slice(0, fact.date.value.length))
  // "Expects to earn more in fiscal 2026", told in 2026: no year before it.
  const isAhead = orderOf(fact.date.value) > printed - (fact.modality === 'planned' ? 1 : 0)
  return isAhead ? orderOf(value) >= now : orderOf(value) <= now
}

const MOST_RATIO = 6
/** Up to how many days away every day and month is recent, and every year. */
const NEAR_DAYS = 60
const NEAR_YEARS_IN_DAYS = 5 * 365

/** "The lowest since April 2022" was not last month: dates that far apart are no lures. */
function isOfOneScale(value: string, fact: DateFact, publishedOn: string | null): boolean {
  if (!publishedOn || !/^(?:day|month|year)$/.test(fact.date.granularity)) return true
  const least = fact.date.granularity === 'year' ? NEAR_YEARS_IN_DAYS : NEAR_DAYS
  const away = (date: string) => Math.max(least, Math.abs(Date.parse(date) - Date.parse(publishedOn)) / DAY)
  const ratio = away(value) / away(fact.date.value)
  return ratio <= MOST_RATIO && ratio >= 1 / MOST_RATIO
}

/** Other dates of the same granularity in the same form: the article's, then near ones. */
export function dateDistractors(draft: Draft, random: Random): Distractor[] {
  const { fact, context } = draft
  // A range is written in too many ways for options of one form.
  if (fact.kind !== 'date' || fact.date.granularity === 'range') return []
  const { publishedOn } = context.analysis.article
  const taken = new Set([draft.key])
  const result: Distractor[] = []
  const add = (value: string, option: Omit<Distractor, 'text' | 'order'>) => {
    const text = formatDate(value, context.dateStyle)
    if (!text || taken.has(text) || draft.stem.includes(text) || !isPossible(value, fact, publishedOn)) return
    taken.add(text)
    result.push({ text, order: orderOf(value), ...option })
  }
  for (const other of context.facts) {
    if (!isBody(other, context)) continue
    if (
      other.kind !== 'date' ||
      other.date.granularity !== fact.date.granularity ||
      other.date.needsPublicationDate
    )
      continue
    // Years of one story lie in one age; another century would be no lure.
    if (fact.date.granularity === 'year' && Math.abs(Number(other.date.value) - Number(fact.date.value)) > 60)
      continue
    if (!isOfOneScale(other.date.value, fact, publishedOn)) continue
    add(other.date.value, {
      origin: 'article',
      note: `In the article: ${other.statement}`,
      source: other.sentence,
    })
  }
  for (const value of shuffled(near(fact, publishedOn), random))
    add(value, { origin: 'derived', note: NOT_IN_ARTICLE })
  return result
}

export { orderOf as dateOrderOf }
