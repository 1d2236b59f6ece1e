import type { Article, Paragraph, ParagraphRole } from '../../../core/facts/model'

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
export function blocksOf(article: Article): { headline: Paragraph | null; body: Block[] } {
  const { text, paragraphs, byline, publisher } = article
  const headline =
    paragraphs.find(
      ({ role, start, end }) => role === 'headline' && text.slice(start, end) === article.headline,
    ) ?? null
  const body: Block[] = []
  let n = 0
  for (const paragraph of paragraphs) {
    const { start, end, role } = paragraph
    const last = body.at(-1)
    if (paragraph === headline || isInHead(text.slice(start, end), role, [byline, publisher])) continue
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
function isInHead(words: string, role: ParagraphRole, head: readonly (string | null)[]): boolean {
  return role === 'byline' && head.some((part) => part !== null && words.includes(part)) && words.length < 200
}

function linesIn(text: string, start: number, end: number): number {
  return text
    .slice(start, end)
    .split('\n')
    .filter((line) => line.trim() !== '').length
}
