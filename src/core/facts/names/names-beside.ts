import { type Document, spanOf } from '../document'
import type { Span } from '../model'

const WORD = /[\p{L}\p{N}]+/gu
const FIRST_WORD = /^[\p{L}\p{N}]+/u
const IN_WORD = /[\p{L}\p{N}]/u

/** Headlines and bylines, by their words: where names of the body stand in them once more. */
export class NamesBeside {
  private readonly starts = new Map<string, number[]>()

  constructor(private readonly document: Document) {
    for (const { role, start, end } of document.article.paragraphs) {
      if (role !== 'headline' && role !== 'byline') continue
      for (const { 0: word, index } of document.folded.slice(start, end).matchAll(WORD)) {
        const known = this.starts.get(word)
        if (known) known.push(start + index)
        else this.starts.set(word, [start + index])
      }
    }
  }

  /** Every place where one of the forms stands as whole words, the first forms first; not inside `covered`. */
  find(forms: Iterable<string>, covered: readonly Span[]): Span[] {
    const found: Span[] = []
    if (this.starts.size === 0) return found
    const { folded, text } = this.document
    for (const form of forms) {
      for (const start of this.starts.get(FIRST_WORD.exec(form)?.[0] ?? '') ?? []) {
        const end = start + form.length
        if (!folded.startsWith(form, start) || IN_WORD.test(folded.charAt(end))) continue
        const overlaps = (span: Span) => span.start < end && span.end > start
        if (!covered.some(overlaps) && !found.some(overlaps)) found.push(spanOf(text, start, end))
      }
    }
    return found
  }
}
