/** Tests on UTF-16 code units; false for NaN, so that looking past the end of a text needs no guard. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Letters of Latin, Greek, Cyrillic and the scripts after them; no marks or punctuation. */
export const isLetter = (code: number): boolean =>
  ((code | 32) >= 97 && (code | 32) <= 122) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  code >= 0x2c00

export const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)

/** No word is longer; a text that is one endless run must not be walked to its end from every place. */
const LONGEST_RUN = 200

/** Where the run of letters that begins at `at` ends. */
export function lettersEnd(text: string, at: number): number {
  let end = at
  while (end - at < LONGEST_RUN && isLetter(text.charCodeAt(end))) end++
  return end
}

/** Where the run of letters that ends at `end` begins, not before `from`. */
export function lettersStart(text: string, end: number, from: number): number {
  let start = end
  while (start > from && isLetter(text.charCodeAt(start - 1))) start--
  return start
}

/** No word of the number grammar is longer. */
const LONGEST = 13

export interface Word {
  /** In lower case; "" when there is none or it is too long to matter. */
  lower: string
  start: number
  end: number
}

/** The run of letters at `at`. */
export function wordAt(text: string, at: number): Word {
  const end = lettersEnd(text, at)
  return { lower: end > at && end - at <= LONGEST ? text.slice(at, end).toLowerCase() : '', start: at, end }
}

/** The word after a hyphen or spaces at `at`. */
export function nextWord(text: string, at: number): Word {
  const code = text.charCodeAt(at)
  if (code === 45) return wordAt(text, at + 1)
  if (code !== 32) return { lower: '', start: at, end: at }
  return wordAt(text, pastSpaces(text, at))
}

/** Past a space at `at` and up to two more: texts are typed with double ones. */
export function pastSpaces(text: string, at: number): number {
  let end = at + 1
  while (text.charCodeAt(end) === 32 && end - at < 3) end++
  return end
}

/** The word that ends before the space at `at - 1`; "" when there is none. */
export function wordBefore(text: string, at: number, from: number): Word {
  const end = at - 1
  if (end <= from || text.charCodeAt(end) !== 32) return { lower: '', start: at, end: at }
  let start = end
  while (start > from && end - start <= LONGEST && isLetter(text.charCodeAt(start - 1))) start--
  return { lower: end - start <= LONGEST ? text.slice(start, end).toLowerCase() : '', start, end }
}
