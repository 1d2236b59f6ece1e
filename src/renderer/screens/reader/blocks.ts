import type { Analysis, Article, Paragraph, ParagraphRole } from '../../../core/facts/model'
import { parseDay } from '../../reading/day'

export type Block =
  | (Paragraph & {
      type: 'text'
      role: Exclude<ParagraphRole, 'clutter'>
      /** Number of a paragraph of the story, from 1; absent on other parts. */
      n?: number
    })
  /** Clutter that stands together; it is not cut away, but folded. */
  | { type: 'clutter'; start: number; end: number; lines: number }

/** The text as the reader shows it: the headline at the top, then the other parts in order. */
export function blocksOf({ article, facts }: Analysis): { headline: Paragraph | null; body: Block[] } {
  const { text, paragraphs } = article
  const headline =
    paragraphs.find(
      ({ role, start, end }) => role === 'headline' && text.slice(start, end) === article.headline,
    ) ?? null
  const holdsFact = ({ start, end }: Paragraph): boolean =>
    facts.some(({ span }) => span.start >= start && span.end <= end)
  const body: Block[] = []
  let n = 0
  for (const paragraph of paragraphs) {
    const { start, end, role } = paragraph
    const last = body.at(-1)
    if (paragraph === headline || (isInHead(paragraph, article) && !holdsFact(paragraph))) continue
    else if (role !== 'clutter') {
      body.push({ type: 'text', start, end, role, ...(role === 'body' ? { n: ++n } : {}) })
    } else if (last?.type === 'clutter') {
      last.end = end
      last.lines += linesIn(text, start, end)
    } else body.push({ type: 'clutter', start, end, lines: linesIn(text, start, end) })
  }
  return { headline, body }
}

/** Bylines whose words stand above the text already: not a second time. */
function isInHead({ start, end, role }: Paragraph, article: Article): boolean {
  const words = article.text.slice(start, end)
  if (role !== 'byline' || words.length > 200) return false
  const day = parseDay(words.replace(/^(published|posted|updated)( on)?:?\s+/i, ''))
  const isName = [article.byline, article.publisher].some((name) => name !== null && words.includes(name))
  return isName || (day !== null && day === article.publishedOn)
}

function linesIn(text: string, start: number, end: number): number {
  return text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '').length
}
