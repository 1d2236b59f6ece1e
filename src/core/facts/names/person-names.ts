import worldNames from '../../../../resources/data/world-names.json'
import { firstNameGender } from './gazetteer'

/** The last part of a person's name, suffixes such as Jr. aside. */
export const surnameOf = (words: readonly string[]) => {
  const last = words[words.length - 1] ?? ''
  return /^(?:Jr\.?|Sr\.?|II|III|IV)$/.test(last) ? (words[words.length - 2] ?? last) : last
}

const SYLLABLE =
  '(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)'
const PINYIN = new RegExp(`^${SYLLABLE}(?:'?${SYLLABLE})?$`)
const setOf = (names: string) => new Set(names.split(' '))
const CHINESE = setOf(worldNames.chinese)
const KOREAN = setOf(worldNames.korean)
const VIETNAMESE = setOf(worldNames.vietnamese)
const SPLIT_GIVEN = /^\p{Lu}\p{Ll}{0,5}-\p{L}\p{Ll}{0,5}$/u
const isShort = (word: string | undefined) => word !== undefined && word.length <= 6 && !word.endsWith('.')

/**
 * Names that put the family name first, by the words of the name: "Kim Jong Un", "Han Duck-soo", "Xi Jinping",
 * "Nguyen Van Thanh".
 */
export function isFamilyFirst(words: readonly string[]): boolean {
  const [family = '', given = ''] = words
  if (words.length === 2) {
    if (SPLIT_GIVEN.test(given)) return KOREAN.has(family) || CHINESE.has(family)
    return CHINESE.has(family) && PINYIN.test(given.toLowerCase()) && firstNameGender(given) === null
  }
  if (words.length < 3 || words.length > 4 || !words.every(isShort)) return false
  if (VIETNAMESE.has(family)) return true
  return words.length === 3 && (KOREAN.has(family) || CHINESE.has(family))
}
