import type { ArticleHints } from '../facts/model'

/** Embeddings, overrides and isolates. The marks that only say which way a letter goes are left alone. */
const TURNS = /[\u202a-\u202e\u2066-\u206f]/g

/**
 * A text without the characters that turn whole runs of it around: with them it is shown in another order than
 * it is read in, and can turn the words after it as well. Languages written from the right need none of them.
 */
export function inReadingOrder(text: string): string {
  return text.replace(TURNS, '')
}

/** Word joiner: as wide as nothing, and of no direction. */
const NOTHING = '\u2060'

/**
 * A text to be shown whose offsets count, or that came in by another way: the same length, with nothing in the
 * place of those characters.
 */
export function stilled(text: string): string {
  return text.replace(TURNS, NOTHING)
}

/** `inReadingOrder` for what a file, or the reader, says about an article. */
export function hintsInReadingOrder(hints: ArticleHints): ArticleHints {
  const entries = Object.entries(hints).map(([name, value]) => [
    name,
    typeof value === 'string' ? inReadingOrder(value) : value,
  ])
  return Object.fromEntries(entries) as ArticleHints
}
