import type { Line, Page } from './model'

/** Lines so near to the top or bottom of a page, as shares of its height, can be running heads or feet. */
const MARGIN = 0.12

const PAGE_NUMBER = /^(?:page\s+)?[-–—\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—\s]*(?:(?:of|\/)\s*\d{1,4})?$/i
/** What browsers print on each page: the address with the number of the page, or the day with the title. */
const PRINTED_ADDRESS = /^(?:https?|file|about):\S*(?:\s+\d+\s*\/\s*\d+)?$/i
const PRINTED_DAY = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?\b/i

/**
 * The lines without running heads, running feet and page numbers: what stands in the margin of at least
 * half of the pages (two or more) with nothing but its figures changed, and what only numbers a page.
 */
export function withoutRunning(lines: readonly Line[], pages: readonly Page[]): Line[] {
  const isInMargin = ({ y, page }: Line): boolean => {
    const { height } = pages[page]!
    return y > height * (1 - MARGIN) || y < height * MARGIN
  }
  const seen = new Map<string, Set<number>>()
  for (const line of lines) {
    if (isInMargin(line)) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(line.page))
  }
  const isRunning = (line: Line): boolean => {
    if (!isInMargin(line)) return false
    const { text } = line
    if (PAGE_NUMBER.test(text) || PRINTED_ADDRESS.test(text) || PRINTED_DAY.test(text)) return true
    const times = seen.get(keyOf(line))?.size ?? 0
    return times >= 2 && times >= pages.length / 2
  }
  return lines.filter((line) => !isRunning(line))
}

/** Where and what: left and right pages may take turns in the place, not in the height. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`
}
