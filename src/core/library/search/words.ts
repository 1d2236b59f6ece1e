/** The words of a text as the search sees them: without case, accents and punctuation. */

export interface Word {
  /** Folded: lower case, no accents. */
  word: string
  /** UTF-16 offsets into the text. */
  start: number
  end: number
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const MARKS = /\p{M}/gu
// eslint-disable-next-line no-control-regex -- what is plain ASCII needs no normalising
const ASCII = /^[\x00-\x7f]*$/

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** One word without case and accents: `Łódź` is `lodz`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
}

/** The words of a text in order, with their places. An apostrophe or a point parts two words. */
export function* wordsIn(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0])
    if (word !== '') yield { word, start: match.index, end: match.index + match[0].length }
  }
}

/** The folded words of a text in order. */
export function foldedWords(text: string): string[] {
  return Array.from(wordsIn(text), ({ word }) => word)
}

/** A text in the form in which two names, tags or folders are compared. */
export function foldedText(text: string): string {
  return foldedWords(text).join(' ')
}
