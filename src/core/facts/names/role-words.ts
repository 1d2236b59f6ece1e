import table from '../../../../resources/data/roles.json'
import type { Gender } from './gazetteer'

const NOUNS = new Set(table.nouns)
const KIN = new Set(table.kin)
const HONORIFICS = new Set(table.honorifics)
const RANKS = new Set(table.ranks)
const TITLES = new Set([...table.titles, ...table.ranks])
const FEMALE = new Set(table.female)
const MALE = new Set(table.male)

const singular = (word: string) => word.replace(/ies$/, 'y').replace(/s$/, '')

const OPENERS = new Set([...TITLES, ...HONORIFICS].map((phrase) => phrase.split(' ')[0] ?? ''))
/** May a title or honorific begin with this word? */
export const opensTitle = (word: string): boolean => OPENERS.has(word.toLowerCase())
export const isHonorific = (word: string): boolean => HONORIFICS.has(word.toLowerCase())
export const isRank = (word: string): boolean => RANKS.has(word.toLowerCase())
export const isKin = (word: string): boolean => KIN.has(word.toLowerCase())
/** A title that may stand before a name ("Prime Minister"), given in any case. */
export const isTitle = (phrase: string): boolean => TITLES.has(phrase.toLowerCase())
/** The head noun of a job, office or part played ("treasurer", "counterpart"). */
export function isRoleNoun(word: string): boolean {
  const lower = word.toLowerCase()
  if (NOUNS.has(lower) || KIN.has(lower) || TITLES.has(lower)) return true
  const hyphen = lower.lastIndexOf('-')
  return hyphen >= 0 && NOUNS.has(lower.slice(hyphen + 1))
}
const POSITIONS = new Set(
  'prop hooker lock flanker wing winger centre fly-half scrum-half full-back fullback batsman batter bowler seamer spinner pitcher catcher quarterback linebacker midfielder sprinter'.split(
    ' ',
  ),
)
/** Who somebody is in a team or at work, right before a name: "the prop Will Sword", "striker Will Sword". */
export const mayStandBeforeName = (word: string): boolean => isRoleNoun(word) || POSITIONS.has(word)
/** Plural role nouns name sources ("prosecutors", "officials", "analysts"). */
export const isRolePlural = (word: string): boolean => word.endsWith('s') && isRoleNoun(singular(word))
/** Words with such an ending that are things: "a name in the letter, Thady Conry,". */
const THINGS =
  /^(?:answer|banner|border|centre|center|chapter|computer|corner|corridor|cover|disaster|door|error|factor|floor|folder|helicopter|ledger|letter|matter|mirror|newsletter|newspaper|number|offer|order|paper|poster|power|quarter|register|river|sector|tender|theater|tower|trailer|transfer|water|winter)$/

/** A word with the ending of a job ("glassblower"), for places where only a job can stand. */
export const looksLikeJob = (word: string): boolean =>
  isRoleNoun(word) ||
  (!THINGS.test(word) &&
    /^\p{Ll}{3,}(?:ist|ologist|ician|keeper|maker|worker|holder|grower|owner|woman|man|person|or|er)$/u.test(
      word,
    ))

export function genderOfRole(word: string): Gender | null {
  const lower = word.toLowerCase()
  if (FEMALE.has(lower)) return 'female'
  return MALE.has(lower) ? 'male' : null
}
