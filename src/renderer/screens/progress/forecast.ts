/** The load ahead: what is due on each of the next days, as bars. */
import { locale, words } from '../../language/words.svelte'
import { longDay, weekday } from '../../components/format'

export interface ForecastDay {
  /** ISO day. */
  day: string
  due: number
}

export interface Bar {
  day: string
  label: string
  due: number
  isToday: boolean
  x: number
  y: number
  width: number
  height: number
}

export interface ForecastChart {
  width: number
  height: number
  /** Where the bars stand. */
  baseline: number
  bars: Bar[]
}

const WIDTH = 656
const HEIGHT = 148
const BASELINE = 122
const TOP = 18
/** Share of a day's width that its bar fills. */
const FILL = 0.78

/** Bars in an SVG of the returned size; the first day is today. */
export function forecastChart(days: readonly ForecastDay[]): ForecastChart {
  const most = Math.max(1, ...days.map(({ due }) => due))
  const pitch = WIDTH / Math.max(1, days.length)
  const bars = days.map(({ day, due }, at) => {
    const height = ((BASELINE - TOP) * due) / most
    return {
      day,
      label: at === 0 ? words.progress.forecast.today : weekday(day),
      due,
      isToday: at === 0,
      x: pitch * (at + (1 - FILL) / 2),
      y: BASELINE - height,
      width: pitch * FILL,
      height,
    }
  })
  return { width: WIDTH, height: HEIGHT, baseline: BASELINE, bars }
}

/** "229 reviews, Monday is the fullest day". */
export function forecastWords(days: readonly ForecastDay[]): string {
  const sum = days.reduce((total, { due }) => total + due, 0)
  if (sum === 0) return words.progress.forecast.nothing
  const most = Math.max(...days.map(({ due }) => due))
  const fullest = days.filter(({ due }) => due === most)
  const at = days.findIndex(({ due }) => due === most)
  const named = at === 0 ? words.time.today : at === 1 ? words.time.tomorrow : longWeekday(days[at]!.day)
  const said = words.progress.forecast
  return fullest.length === 1 ? said.fullest(sum, named) : said.reviews(sum)
}

function longWeekday(day: string): string {
  return new Date(`${day}T00:00Z`).toLocaleDateString(locale().dates, { weekday: 'long', timeZone: 'UTC' })
}

/** A day that the reader wants to be ready by, for all articles or those of a tag. */
export interface ForecastTarget {
  day: string
  tag: string | null
}

/** Where the targets stand among the bars: at the beginning of their day. Later ones are left out. */
export function targetMarks(
  { bars }: ForecastChart,
  targets: readonly ForecastTarget[],
): { x: number; label: string }[] {
  const pitch = WIDTH / Math.max(1, bars.length)
  const marks = new Map<number, string>()
  for (const { day, tag } of targets) {
    const at = bars.findIndex((bar) => bar.day === day)
    if (at > 0) marks.set(pitch * at, tag ?? words.progress.forecast.ready)
  }
  return [...marks].map(([x, label]) => ({ x, label }))
}

/** ". Be ready by 12 June 2026", of the next target. */
export function targetWords([next]: readonly ForecastTarget[]): string {
  if (!next) return ''
  return words.progress.forecast.target(longDay(next.day), next.tag)
}
