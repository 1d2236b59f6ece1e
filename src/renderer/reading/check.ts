import { inReadingOrder } from '../../core/article/direction'
import { words } from '../language/spoken'
import { Unreadable } from './draft'
import { MOST_CHARACTERS, MOST_MARKUP } from './limits'

// Bounded, so that a megabyte without a space is refused at once: this runs on the thread of the window.
const TWO_WORDS = /\p{L}\S{0,60}\s+\S/u
const END = /[.!?…]["”’)\]]{0,4}(?:\s|$)/u

export function hasSentence(text: string): boolean {
  const start = text.search(TWO_WORDS)
  return start >= 0 && END.test(text.slice(start))
}

/**
 * Throws `Unreadable` where a text is no article; else gives it back with newlines as \n, and without what would
 * show it in another order than it is read in.
 */
export function checkText(input: string): string {
  if (input.length > MOST_CHARACTERS) throw new Unreadable(words.unreadable.tooLong)
  const text = inReadingOrder(checkSource(input))
  if (!hasSentence(text)) {
    throw new Unreadable(words.unreadable.noSentence)
  }
  return text
}

/** Throws `Unreadable` for what is no text at all, or too much of it; whether there is a story is seen later. */
export function checkSource(input: string): string {
  if (input.length > MOST_MARKUP) throw new Unreadable(words.unreadable.tooLong)
  if (isBinary(input)) throw new Unreadable(words.unreadable.noText)
  const text = input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new Unreadable(words.unreadable.empty)
  return text
}

/** No word of any language is as long; a field that must break such a run holds the window up for half a minute. */
const UNBROKEN = /\S{10000}/

/** What is wrong with a text that cannot even be shown in a field, in a sentence; null when it can. */
export function whyNotShown(text: string): string | null {
  return UNBROKEN.test(text) ? words.unreadable.unbroken : null
}

/** A zero byte, or many bytes that are no text in any usual encoding. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let broken = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0) return true
    // Control characters that no text has, and the sign for bytes that could not be read.
    if (code < 9 || (code > 13 && code < 27) || code === 0xfffd) broken += 1
  }
  return broken > 8 + sample.length / 100
}
