import type { ArticleHints } from '../../../../core/facts/model'
import { linesOf } from './columns'
import type { Page } from './model'
import { type Block, paragraphsOf } from './paragraphs'
import { withoutRunning } from './running-lines'

/** A headline is set so many times larger than the text. */
const LARGER = 1.2

/** The text of pages in reading order, paragraph by paragraph, and the headline by the size of its font. */
export function layOut(pages: readonly Page[]): { text: string; hints: ArticleHints } {
  const lines = withoutRunning(pages.flatMap(linesOf), pages)
  const blocks = paragraphsOf(lines)
  const headline = headlineOf(blocks)
  return { text: blocks.map(({ text }) => text).join('\n\n'), hints: headline ? { headline } : {} }
}

/** The largest block of the first page, where it is plainly larger than the text. */
function headlineOf(blocks: readonly Block[]): string | null {
  const body = bodySize(blocks)
  const first = blocks[0]?.page
  const candidates = blocks.filter(
    ({ text, size, page }) => page === first && size >= body * LARGER && isHeadline(text),
  )
  const largest = candidates.reduce<Block | null>(
    (best, block) => (best && best.size >= block.size ? best : block),
    null,
  )
  return largest?.text ?? null
}

function isHeadline(text: string): boolean {
  return text.length >= 10 && text.length <= 200 && /\p{L}\s+\S/u.test(text)
}

/** The size in which most letters are set. */
function bodySize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of blocks) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
