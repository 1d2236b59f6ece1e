import type { Quotation } from '../article/quotation-marks'
import type { ArticleParts, SentenceBlock } from '../article/read-article'
import { calendarSurnames } from './names/calendar-surnames'
import type { Span } from './model'
import { tag, type Token } from './tagger'

export interface Sentence extends SentenceBlock {
  index: number
  tokens: Token[]
}

/** The one document all stages share: offsets into the untouched text, sentences of the body with tokens. */
export interface Document extends Omit<ArticleParts, 'sentences'> {
  /** Equals `article.text`. */
  text: string
  sentences: Sentence[]
  /** Where a day or a month is somebody's surname. */
  calendarSurnames: ReadonlySet<number>
}

/** Text tagged in one go, in letters. Longer pieces gain nothing. */
const PIECE = 6000

/** Index of the last sentence of the piece that begins with `first`: as long as no other paragraph stands between. */
function lastOfPiece(blocks: readonly SentenceBlock[], first: number): number {
  let last = first
  for (;;) {
    const next = blocks[last + 1]
    if (!next || next.paragraph > blocks[last]!.paragraph + 1 || next.end - blocks[first]!.start > PIECE)
      return last
    last++
  }
}

/**
 * Tags many sentences in one go: the tagger's cost is more by the call than by the word, and what it finds in a sentence
 * does not depend on those beside it.
 */
function tagSentences(folded: string, blocks: readonly SentenceBlock[]): Sentence[] {
  const sentences: Sentence[] = []
  for (let first = 0; first < blocks.length;) {
    const last = lastOfPiece(blocks, first)
    const tokens = tag(folded, blocks[first]!.start, blocks[last]!.end)
    let from = 0
    for (; first <= last; first++) {
      const { start, end, paragraph } = blocks[first]!
      while (from < tokens.length && tokens[from]!.start < start) from++
      let to = from
      while (to < tokens.length && tokens[to]!.start < end) to++
      sentences.push({ start, end, paragraph, index: first, tokens: tokens.slice(from, to) })
      from = to
    }
  }
  return sentences
}

export function makeDocument(parts: ArticleParts): Document {
  return {
    ...parts,
    text: parts.article.text,
    sentences: tagSentences(parts.folded, parts.sentences),
    calendarSurnames: calendarSurnames(parts.folded),
  }
}

export const spanOf = (text: string, start: number, end: number): Span => ({
  start,
  end,
  exact: text.slice(start, end),
})

/** Index of the first token that ends after `offset`; `tokens.length` when none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The sentence that holds `offset`. Sentences are in order, so this is a binary search. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | null {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (!sentence) return null
    if (offset < sentence.start) high = middle - 1
    else if (offset >= sentence.end) low = middle + 1
    else return sentence
  }
  return null
}

/** What was found, by the sentence it stands in. */
export function bySentence<T extends { sentence: Sentence }>(
  found: readonly T[],
): (sentence: Sentence) => readonly T[] {
  const groups = new Map<number, T[]>()
  for (const one of found) {
    const group = groups.get(one.sentence.index)
    if (group) group.push(one)
    else groups.set(one.sentence.index, [one])
  }
  return ({ index }) => groups.get(index) ?? []
}

/** Does `offset` stand between quotation marks, or on one? Quotations are in order of their start. */
export function isQuoted(quotations: readonly Quotation[], offset: number): boolean {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.outerStart <= offset) low = middle + 1
    else high = middle
  }
  let last = low - 1
  while ((quotations[last]?.depth ?? 0) > 0) last--
  const outer = quotations[last]
  return outer !== undefined && offset < outer.outerEnd
}
