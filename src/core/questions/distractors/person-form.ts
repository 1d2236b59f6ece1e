import { firstNameGender } from '../../facts/names/gazetteer'
import { genderOfRole } from '../../facts/names/role-words'
import { unquoted } from '../gates/gate'

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/

/** First and last name; "Gary" and "Walter Jr." would tell themselves apart from such. */
export const isWholeName = (name: string): boolean =>
  name.split(/\s+/).filter((word) => !SUFFIX.test(word)).length >= 2

/** What the words of a question betray about who is asked for: "Who said that she…", "the spokeswoman". */
function genderTold(stem: string): 'female' | 'male' | null {
  // Whoever else is spoken of further on: "that she was woken by her son".
  const subject = /\b(?:said|told|\p{Ll}+ed) (?:that )?(she|he)\b/u.exec(unquoted(stem))?.[1]
  if (subject !== undefined) return subject === 'she' ? 'female' : 'male'
  let told: 'female' | 'male' | null = null
  for (const word of unquoted(stem).match(/\p{L}+/gu) ?? []) {
    const found = /^(?:she|hers?|herself|husband|wom[ae]n)$/i.test(word)
      ? 'female'
      : /^(?:he|him|his|himself|wife|m[ae]n)$/i.test(word)
        ? 'male'
        : genderOfRole(word)
    if (found !== 'female' && found !== 'male') continue
    if (told !== null && told !== found) return null
    told = found
  }
  return told
}

/** A test for people whose first name doesn't give them away as the wrong answer to this question. */
export function isLikely(stem: string, key: string): (name: string) => boolean {
  const told = genderTold(stem)
  const own = firstNameGender(key.split(/\s+/)[0] ?? '')
  // The pronoun means somebody else where the key's name speaks against it.
  if (told === null || (own !== null && own !== 'either' && own !== told)) return () => true
  // Of a name that could be anybody's, "she" would leave only the key.
  return (name) => firstNameGender(name.split(/\s+/)[0] ?? '') === told
}
