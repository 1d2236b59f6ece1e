/** The days of study: a sheet of weeks, each day in one of five steps. */
import { words } from '../../language/words.svelte'
import { dateFormat } from '../../components/intl'
import { number } from '../../components/format'

export interface StudyDay {
  /** ISO day. */
  day: string
  answers: number
}

/** 0 is a day without answers, 4 the fullest days. */
export type Step = 0 | 1 | 2 | 3 | 4

export interface Cell {
  day: string
  answers: number
  step: Step
  /** Column and row, from 0; weeks begin on Monday. */
  week: number
  weekday: number
  isToday: boolean
}

export interface Calendar {
  weeks: number
  cells: Cell[]
  /** A month stands over the week in which it begins. */
  months: { week: number; label: string }[]
}

const DAY = 86_400_000
/** Two month names need this many columns between them. */
const MONTH_ROOM = 3

/** The last `weeks` weeks up to today (an ISO day), days to come left out. */
export function calendarOf(days: readonly StudyDay[], today: string, weeks: number): Calendar {
  const answers = new Map(days.map(({ day, answers }) => [day, answers]))
  const last = numberOf(today)
  const first = last - weekdayOf(last) - 7 * (weeks - 1)
  const shown = Array.from({ length: last - first + 1 }, (_, at) => answers.get(isoOf(first + at)) ?? 0)
  const most = Math.max(0, ...shown)
  const cells = shown.map((value, at): Cell => {
    const day = isoOf(first + at)
    return {
      day,
      answers: value,
      step: stepOf(value, most),
      week: Math.floor(at / 7),
      weekday: at % 7,
      isToday: day === today,
    }
  })
  return { weeks, cells, months: monthsOf(cells) }
}

/** Quarters of the fullest day: the steps mean the same for ten answers a day as for a hundred. */
export function stepOf(answers: number, most: number): Step {
  if (answers <= 0 || most <= 0) return 0
  return Math.min(4, Math.ceil((answers / most) * 4)) as Step
}

function monthsOf(cells: readonly Cell[]): Calendar['months'] {
  const months: Calendar['months'] = []
  const month = dateFormat({ month: 'short', timeZone: 'UTC' })
  let name = ''
  for (const { day, week } of cells) {
    const label = month.format(new Date(`${day}T00:00Z`))
    if (label === name) continue
    name = label
    const before = months.at(-1)
    if (before && week - before.week < MONTH_ROOM) months.pop()
    months.push({ week, label })
  }
  return months
}

/** "Answers a day, most 86; 12 days in a row at most". */
export function calendarWords({ cells }: Calendar, longestRow = 0): string {
  const most = Math.max(0, ...cells.map(({ answers }) => answers))
  if (most === 0) return words.progress.noAnswers
  return words.progress.days.most(number(most), longestRow < 2 ? null : longestRow)
}

/** How many of the last `period` days up to today had answers. */
export function daysStudied(days: readonly StudyDay[], today: string, period: number): number {
  const last = numberOf(today)
  return days.filter(({ day, answers }) => {
    const at = numberOf(day)
    return answers > 0 && at <= last && at > last - period
  }).length
}

/** The calendar read aloud. */
export function calendarLabel({ cells, weeks }: Calendar): string {
  const studied = cells.filter(({ answers }) => answers > 0).length
  return words.progress.days.label(weeks, studied, cells.length)
}

function numberOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00Z`) / DAY)
}

function isoOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

/** 0 is Monday; day 0 of the epoch was a Thursday. */
function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}
