import { fold } from '../../../core/article/fold'
import { matchQuotations } from '../../../core/article/quotation-marks'
import { splitSentences } from '../../../core/article/sentences'
import { isCueWord } from '../../../core/facts/quotes/cues'
import type { Analysis, Span } from '../../../core/facts/model'

/**
 * The sentences of what is read as news, in reading order. Where facts stand, their sentences are taken as
 * they were found, so that a card of the reader's and one of a fact name the same sentence.
 */
export function sentencesOf({ article, facts }: Analysis): Span[] {
  const { text } = article
  const paragraphs = article.paragraphs.filter(({ role }) => role !== 'clutter')
  const folded = fold(text)
  const quotations = matchQuotations(folded, paragraphs)
  const found = facts.map(({ sentence }) => sentence)
  const others = paragraphs
    .flatMap((paragraph) => splitSentences(folded, paragraph, quotations, isCueWord))
    .filter(({ start, end }) => !found.some((one) => one.start < end && one.end > start))
    .map(({ start, end }) => ({ start, end, exact: text.slice(start, end) }))
  const all = new Map([...found, ...others].map((span) => [`${span.start}/${span.end}`, span]))
  return [...all.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The words selected in an element that shows the text from `offsetOf` on; null where none are. */
export function selectedIn(
  pane: Element,
  selection: Selection | null,
  offsetOf: (node: Node, offset: number) => number | null,
): { start: number; end: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/**
 * An offset into the article's text of a place in the page. The running text of an element with `data-start`
 * is the article's text from there on; signs are drawn by the style sheet and take no place.
 */
export function textOffset(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-start]')
  if (!block) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return Number(block.dataset.start) + before.toString().length
}
