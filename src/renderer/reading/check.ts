import { Unreadable } from './draft'

/** Five megabytes: some two hundred times the longest newspaper story. */
export const MOST_CHARACTERS = 5 * 1024 * 1024

const SENTENCE = /\p{L}\S*\s+\S+[^]*?[.!?…]["”’)\]]*(\s|$)/u

/** Throws `Unreadable` where a text is no article; else gives it back with newlines as \n. */
export function checkText(input: string): string {
  if (input.length > MOST_CHARACTERS) {
    throw new Unreadable('This is more than 5 MB of text. Add the articles one by one.')
  }
  if (isBinary(input)) throw new Unreadable('This is not text. Factdeck reads .txt, .md and .html files.')
  const text = input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new Unreadable('There is no text in it.')
  if (!SENTENCE.test(text)) {
    throw new Unreadable('No whole sentence was found in it. Facts are taken from sentences only.')
  }
  return text
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
