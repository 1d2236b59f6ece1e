import type { Quotation } from '../article/quotation-marks'
import type { ArticleParts, SentenceBlock } from '../article/read-article'
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
}

/** Tags the sentences of a paragraph in one go: the tagger's cost is more by the call than by the word. */
function tagSentences(folded: string, blocks: readonly SentenceBlock[]): Sentence[] {
  const sentences: Sentence[] = []
  for (let first = 0; first < blocks.length;) {
    const { paragraph, start } = blocks[first]!
    let last = first
    while (blocks[last + 1]?.paragraph === paragraph) last++
    const tokens = tag(folded, start, blocks[last]!.end)
    let from = 0
    for (; first <= last; first++) {
      const block = blocks[first]!
      let to = from
      while (to < tokens.length && tokens[to]!.start < block.end) to++
      sentences.push({
        start: block.start,
        end: block.end,
        paragraph,
        index: first,
        tokens: tokens.slice(from, to),
      })
      from = to
    }
  }
  return sentences
}

export function makeDocument(parts: ArticleParts): Document {
  return { ...parts, text: parts.article.text, sentences: tagSentences(parts.folded, parts.sentences) }
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
