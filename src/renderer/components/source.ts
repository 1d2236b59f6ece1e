/** Where a span stands in its article, and which of its words are the answer. */
import type { Article, Span } from '../../core/facts/model'

export interface Place {
  /** Body paragraphs, from 1. */
  paragraph: number
  paragraphs: number
}

/** The body paragraph that holds a span; null where it stands in a headline, caption or the like. */
export function placeOf(article: Article, span: Pick<Span, 'start'>): Place | null {
  const body = article.paragraphs.filter(({ role }) => role === 'body')
  const at = body.findIndex(({ start, end }) => span.start >= start && span.start < end)
  return at < 0 ? null : { paragraph: at + 1, paragraphs: body.length }
}

export interface Piece {
  text: string
  isAnswer: boolean
}

const WORD = /[\p{L}\p{N}]/u

/**
 * A sentence cut around the first of the answers that stands in it as whole words, whatever its case.
 * One piece where none does: the sentence is still the source, only its words differ.
 */
export function piecesOf(sentence: string, answers: readonly string[]): Piece[] {
  for (const answer of answers) {
    const at = wholeWordsAt(sentence, answer.trim())
    if (at < 0) continue
    const end = at + answer.trim().length
    return [
      { text: sentence.slice(0, at), isAnswer: false },
      { text: sentence.slice(at, end), isAnswer: true },
      { text: sentence.slice(end), isAnswer: false },
    ].filter(({ text }) => text !== '')
  }
  return [{ text: sentence, isAnswer: false }]
}

function wholeWordsAt(text: string, words: string): number {
  if (words === '') return -1
  const low = text.toLowerCase()
  const sought = words.toLowerCase()
  // Lower case may change the length of a text (İ): then its offsets cannot be trusted.
  if (low.length !== text.length || sought.length !== words.length) return text.indexOf(words)
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + sought.length] ?? ' '
    const opens = !(WORD.test(before) && WORD.test(sought[0]!))
    const closes = !(WORD.test(after) && WORD.test(sought.at(-1)!))
    if (opens && closes) return at
  }
  return -1
}
