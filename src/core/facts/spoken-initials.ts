/** Short forms that are spoken as words and printed with one capital: "Nehawu", "Sipo", "Sarawco". */
import { isOrganizationHead } from './names/gazetteer'

/** Is the short form written like a word? */
export const isSpoken = (short: string): boolean => /^\p{Lu}\p{Ll}{2,8}$/u.test(short)

const SMALL_WORD = /^(?:of|for|and|the|on|in|de|to|&)$/
/** So many first letters of a word a short form may take: "Workers Congress" gives "wco". */
const MOST_OF_WORD = 4
/** Of fewer words a name gives no word that could be its short form and nothing else. */
const LEAST_WORDS = 3

/** Whether first letters of the words, at least one of each, make up the letters; "Commission" at the end may stay out. */
function makesUp(words: readonly string[], letters: string): boolean {
  const [word, ...rest] = words
  if (word === undefined) return letters === ''
  if (SMALL_WORD.test(word))
    return makesUp(rest, letters) || (word.charAt(0) === letters.charAt(0) && makesUp(rest, letters.slice(1)))
  if (letters === '') return rest.length === 0 && isOrganizationHead(word)
  const plain = word.toLowerCase()
  for (let count = 1; count <= Math.min(MOST_OF_WORD, plain.length); count++) {
    if (plain.charAt(count - 1) !== letters.charAt(count - 1)) return false
    if (makesUp(rest, letters.slice(count))) return true
  }
  return false
}

/**
 * Where in `text` the long form begins of which `short` is spoken; it ends at `end` and lies within the capitalized
 * phrase from `phrase` on. Null where no beginning gives the letters.
 */
export function spokenStart(text: string, phrase: number, end: number, short: string): number | null {
  const letters = short.toLowerCase()
  for (let start = phrase; start < end; start = text.indexOf(' ', start) + 1) {
    const words = text.slice(start, end).replace(/,/g, '').split(' ')
    const count = words.filter((word) => !SMALL_WORD.test(word)).length
    if (count < LEAST_WORDS) return null
    if (!SMALL_WORD.test(words[0]!) && makesUp(words, letters)) return start
    if (text.indexOf(' ', start) < 0) return null
  }
  return null
}
