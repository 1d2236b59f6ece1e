import type { Document } from '../document'
import type { Paragraph } from '../model'
import { tag, type Token } from '../tagger'

/** A tokenized sentence of the body, or a line beside it that holds names. */
export interface TextLine {
  tokens: readonly Token[]
  start: number
  /** Null outside the body. */
  sentence: number | null
  role: Paragraph['role']
  isHeadline: boolean
}

const READ_BESIDE = new Set<Paragraph['role']>(['headline', 'caption', 'credit', 'correction'])

/** Headlines In Capitals Like These tell nothing by their capitals. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let capitals = 0
  let words = 0
  for (const { text } of tokens) {
    if (text.length < 4 || text.toLowerCase() === text.toUpperCase()) continue
    words++
    if (text.charAt(0) !== text.charAt(0).toLowerCase()) capitals++
  }
  return words > 3 && capitals > 0.7 * words
}

/** Every line that names are looked for in, in order; headlines in title case are left out. */
export function linesOf(document: Document): TextLine[] {
  const lines: TextLine[] = document.sentences.map(({ tokens, start, index }) => ({
    tokens,
    start,
    sentence: index,
    role: 'body',
    isHeadline: false,
  }))
  for (const { role, start, end } of document.article.paragraphs) {
    if (!READ_BESIDE.has(role)) continue
    const tokens = tag(document.folded, start, end)
    const isHeadline = role === 'headline'
    if (isHeadline && isTitleCase(tokens)) continue
    lines.push({ tokens, start, sentence: null, role, isHeadline })
  }
  return lines.sort((a, b) => a.start - b.start)
}
