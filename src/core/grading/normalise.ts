import { remembered } from './remembered'

const KEPT = 4000

const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

const BEYOND_ASCII = /\P{ASCII}/u

/** Lower case, no accents, straight quotes and hyphens: what two spellings of one answer share. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase().replaceAll('`', "'")
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
}

function read(text: string): string[] {
  const tokens = fold(text)
    .replace(/&/g, ' and ')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|[\s,;]|$)/gu, '')
    .replace(/'s\b|(?<=s)'(?=\s|$)/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')
  return tokens.length > 1 && /^(the|a|an)$/.test(tokens[0] ?? '') ? tokens.slice(1) : tokens
}

/**
 * The words of an answer: folded, without punctuation, possessive endings and a leading article;
 * "U.S." becomes "us" and "&" becomes "and".
 */
export const words: (text: string) => readonly string[] = remembered(read, KEPT)

/** One spelling for comparison: the words of `words`, joined by spaces. */
export const normal: (text: string) => string = remembered((text) => words(text).join(' '), KEPT)

/** The words of a text, each between single spaces, so that whole words are found in it. */
export const spaced: (text: string) => string = remembered((text) => ` ${words(text).join(' ')} `, KEPT)
