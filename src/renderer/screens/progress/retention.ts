/** True retention against the target, week by week, as a line. */
import { words } from '../../language/words.svelte'
import type { Progress, Tally } from '../../../contract/requests'
import { percent } from '../../components/durations'
import { shortDay } from '../../components/format'

export type RetentionWeek = Progress['retentionByWeek'][number]

export interface RetentionPoint {
  week: string
  tally: Tally
  /** 0..1. */
  share: number
  x: number
  y: number
}

export interface RetentionChart {
  width: number
  height: number
  left: number
  baseline: number
  points: RetentionPoint[]
  /** Horizontal lines, each at its percentage. */
  rules: { y: number; label: string }[]
  target: number
}

const WIDTH = 440
const HEIGHT = 148
const LEFT = 34
const TOP = 16
const BASELINE = 118
const STEP = 10

/**
 * A line in an SVG of the returned size. Weeks without such answers have no point, and the line goes on
 * between their neighbours; the scale begins at the tens below the lowest value.
 * @param target share of cards that the reader wants to recall
 */
export function retentionChart(weeks: readonly RetentionWeek[], target: number): RetentionChart {
  const shares = weeks.flatMap(({ tally }) => (tally.of === 0 ? [] : [tally.right / tally.of]))
  const lowest = Math.min(target, ...shares) * 100
  const low = Math.max(0, Math.min(80, Math.floor((lowest - 1) / STEP) * STEP))
  const yOf = (share: number) => BASELINE - ((BASELINE - TOP) * (share * 100 - low)) / (100 - low)
  const pitch = (WIDTH - LEFT - 30) / Math.max(1, weeks.length - 1)
  const points = weeks.flatMap(({ week, tally }, at) => {
    if (tally.of === 0) return []
    const share = tally.right / tally.of
    return [{ week, tally, share, x: LEFT + 10 + pitch * at, y: yOf(share) }]
  })
  const marks = [low, (low + 100) / 2, 100]
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    baseline: BASELINE,
    points,
    rules: marks.map((mark) => ({ y: yOf(mark / 100), label: String(Math.round(mark)) })),
    target: yOf(target),
  }
}

/** "91 % this week, 90 % wanted", without praise or blame. */
export function retentionWords(weeks: readonly RetentionWeek[], target: number): string {
  const sum = weeks.reduce((all, { tally }) => ({ right: all.right + tally.right, of: all.of + tally.of }), {
    right: 0,
    of: 0,
  })
  if (sum.of === 0) return words.progress.retention.fromSecondDay
  return words.progress.retention.recalled(percent(sum.right / sum.of), weeks.length, percent(target))
}

export const weekWords = (week: string): string =>
  words.progress.retention.weekOf(shortDay(week, Number(week.slice(0, 4))))
