import type { Paragraph } from '../facts/model'

/** Where a paragraph stands among those of the body, counted from 1, and how many there are. */
export function bodyPlace(
  paragraphs: readonly Paragraph[],
  index: number,
): { paragraph: number; paragraphs: number } {
  const isBody = ({ role }: Paragraph) => role === 'body'
  const before = paragraphs.slice(0, index + 1).filter(isBody).length
  return { paragraph: Math.max(1, before), paragraphs: Math.max(1, paragraphs.filter(isBody).length) }
}
