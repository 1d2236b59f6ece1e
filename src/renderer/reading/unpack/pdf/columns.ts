import type { Line, Page, Run } from './model'

/** A gap wider than this many times the size of the font parts two pieces of a line. */
const WIDE_GAP = 1
/** A gutter between columns is at least this wide, in sizes of the font. */
const GUTTER = 0.7
/** A column has at least so many lines. */
const FEWEST_LINES = 3

/** Left edge, right edge. */
type Interval = [number, number]

/**
 * The lines of a page in reading order. Pieces of text that are set apart by gutters form columns; a piece
 * that crosses a gutter, such as a headline, ends the columns above it.
 */
export function linesOf(page: Page, index: number): Line[] {
  const pieces = joinRuns(page.runs, WIDE_GAP)
  if (pieces.length === 0) return []
  const columns = columnsOf(pieces)
  const crosses = (piece: Run): boolean =>
    columns.filter(([left, right]) => piece.x < right && piece.x + piece.width > left).length > 1
  const lines: Line[] = []
  let band: Run[] = []
  const endBand = (): void => {
    for (const column of columns) {
      const inside = band.filter((piece) => isIn(piece, column))
      const edges = edgesOf(inside)
      lines.push(...joinRuns(inside, Infinity).map((run) => toLine(run, index, edges)))
    }
    band = []
  }
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (!crosses(piece)) band.push(piece)
    else {
      endBand()
      lines.push(toLine(piece, index, edgesOf(pieces)))
    }
  }
  endBand()
  return lines
}

function toLine({ text, x, y, width, size }: Run, page: number, [left, right]: Interval): Line {
  return { text, x, y, width, size, page, left, right }
}

/** What the text fills from left to right. */
function edgesOf(pieces: readonly Run[]): Interval {
  return pieces.reduce<Interval>(
    ([left, right], { x, width }) => [Math.min(left, x), Math.max(right, x + width)],
    [Infinity, -Infinity],
  )
}

function isIn(piece: Run, [left, right]: Interval): boolean {
  const middle = piece.x + piece.width / 2
  return middle >= left && middle < right
}

/** Joins runs of one baseline from left to right, as long as no gap is wider than `widest` sizes of the font. */
function joinRuns(runs: readonly Run[], widest: number): Run[] {
  const joined: Run[] = []
  for (const line of baselines(runs)) {
    let last: Run | null = null
    for (const run of line) {
      const gap = last ? run.x - (last.x + last.width) : 0
      if (last && gap <= widest * Math.max(last.size, run.size)) {
        const needsSpace = gap > 0.12 * run.size && !/\s$/.test(last.text) && !/^\s/.test(run.text)
        last.text += (needsSpace ? ' ' : '') + run.text
        last.width = Math.max(last.width, run.x + run.width - last.x)
        last.size = Math.max(last.size, run.size)
      } else {
        last = { ...run }
        joined.push(last)
      }
    }
  }
  return joined.filter(({ text }) => text.trim() !== '').map((run) => ({ ...run, text: run.text.trim() }))
}

/** Runs by baseline, from top to bottom, each from left to right; raised and lowered signs stay in their line. */
function baselines(runs: readonly Run[]): Run[][] {
  const lines: { y: number; size: number; runs: Run[] }[] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    const isSame = line && line.y - run.y <= 0.35 * Math.max(line.size, run.size)
    if (isSame) {
      line.runs.push(run)
      if (run.size > line.size) Object.assign(line, { y: run.y, size: run.size })
    } else lines.push({ y: run.y, size: run.size, runs: [run] })
  }
  return lines.map((line) => line.runs.sort((a, b) => a.x - b.x))
}

/**
 * The columns of a page: what lies between its gutters, that is between strips that no narrow piece touches.
 * A page without a gutter is one column.
 */
function columnsOf(pieces: readonly Run[]): Interval[] {
  const [left, right] = edgesOf(pieces)
  const whole: Interval = [left - 1, right + 1]
  const narrow = pieces.filter(({ width }) => width < 0.6 * (right - left))
  const size = median(pieces.map((piece) => piece.size))
  const borders = bordersBetween(narrow, GUTTER * size).filter((border) => {
    const before = narrow.filter((piece) => piece.x + piece.width <= border)
    const after = narrow.filter((piece) => piece.x >= border)
    return before.length >= FEWEST_LINES && after.length >= FEWEST_LINES
  })
  const edges = [whole[0], ...borders, whole[1]]
  const columns = edges.slice(1).map((edge, i): Interval => [edges[i]!, edge])
  const isReal = columns.every((column) => hasLines(narrow, column))
  return isReal ? columns : [whole]
}

/** Several lines one below the other, of some length: figures beside a text are no column. */
function hasLines(pieces: readonly Run[], column: Interval): boolean {
  const inside = pieces.filter((piece) => isIn(piece, column))
  const letters = inside.reduce((sum, { text }) => sum + text.length, 0)
  return inside.length >= FEWEST_LINES && letters / inside.length >= 12
}

/** Of so many pieces one may reach over a gutter, such as the last line of a standfirst. */
const CROSSING = 12

/**
 * Where a page can be cut from top to bottom: the middle of every strip of a width that (nearly) no piece
 * touches, found by a sweep over their edges from left to right.
 */
function bordersBetween(pieces: readonly Run[], width: number): number[] {
  const tolerated = Math.floor(pieces.length / CROSSING)
  const edges = pieces
    .flatMap((piece) => [
      { at: piece.x, step: 1 },
      { at: piece.x + piece.width, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step)
  const borders: number[] = []
  let touching = 0
  let strip: { from: number; least: number; best: Interval } | null = null
  edges.forEach(({ at, step }, i) => {
    touching += step
    const to = edges[i + 1]?.at
    if (to === undefined || touching > tolerated) {
      if (strip && at - strip.from >= width) borders.push((strip.best[0] + strip.best[1]) / 2)
      strip = null
      return
    }
    strip ??= { from: at, least: Infinity, best: [at, to] }
    const isBetter =
      touching < strip.least || (touching === strip.least && to - at > strip.best[1] - strip.best[0])
    if (isBetter) Object.assign(strip, { least: touching, best: [at, to] })
  })
  return borders
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
