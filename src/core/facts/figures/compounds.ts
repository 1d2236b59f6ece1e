import { tokenAt } from '../document'
import { isCapital, nextWord } from './lexer/characters'
import { reading, signedValue, type Place, type Reading } from './reading'
import { compoundNoun } from './units'

/** Nouns after a hyphen that make another word of the number: "one-way", "two-fold", "five-star". */
const NO_COMPOUND = new Set(
  'way off star fold sided time party dimensional tier part man woman piece hit upmanship on to up down and or thirds third quarters quarter half halves plus something sum figure alarm state cent wheel wheeled handed legged seater pronged teen iron liner spot'.split(
    ' ',
  ),
)

/** "14-page", "five-member", "50-cent": a number and a noun joined by a hyphen that is no unit of measure. */
export function readCompound(place: Place): Reading | null {
  const { folded, number } = place
  if (folded.charCodeAt(number.end) !== 45) return null
  const word = nextWord(folded, number.end)
  if (word.lower === '' || NO_COMPOUND.has(word.lower)) return null
  if (number.isSpelled && number.value === 1) return null
  const noun = compoundNoun(word.lower) ?? anyNoun(place, word.end, word.lower)
  return noun === null ? null : reading(word.end, signedValue(place), noun, noun)
}

const NO_PLURAL = /(?:ed|er|ing|ly|ish|ic|al|ous|ary|ive|some|s)$/

/** Other nouns that a hyphen joins to a number: "40-space", "six-lane". */
function anyNoun({ folded, sentence, number }: Place, end: number, lower: string): string | null {
  if (lower.length < 3 || NO_PLURAL.test(lower) || folded.charCodeAt(end) === 45) return null
  if (isCapital(folded.charCodeAt(number.end + 1))) return null
  const token = sentence.tokens[tokenAt(sentence.tokens, end - 1)]
  if (token?.pos !== 'NOUN' || token.end !== end) return null
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`
  return /(?:[sxz]|ch|sh)$/.test(lower) ? `${lower}es` : `${lower}s`
}
