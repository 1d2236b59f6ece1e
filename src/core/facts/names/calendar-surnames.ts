import { firstNameGender, isKnownPlace } from './gazetteer'

/** People who are called like a day or a month: "Amos May", "Martin Sunday". */

const CALENDAR =
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|March|May|June|August|April|January|Noon'
const FIRST_AND_LAST = new RegExp(
  `(?<![\\p{L}’'-])(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?) (${CALENDAR})(?![\\p{L}-])`,
  'gu',
)
const ALONE = new RegExp(`(?<![\\p{L}’'-])(${CALENDAR})(?![\\p{L}-])`, 'gu')

/** "In Victoria Monday", "told Florence Friday": a place or a first name alone, and the day. */
const BESIDE_DAY = /(?:\b(?:in|at|near|from|to|on|of|outside|around)|\p{Lu}[\p{L}.’'-]*) $/u
/** "May 5", "Sunday night", "March 2026" */
const GOES_ON_AS_DATE =
  /^(?: \d|, \d{4}\b|,? (?:morning|afternoon|evening|night|lunchtime|\p{Lu}\p{Ll}+ \d|January|February|March|April|May|June|July|August|September|October|November|December))/u
/** Words before a day, none of which stands before a bare surname as often. */
const TELLS_A_DAY =
  /\b(?:on|last|next|this|by|until|till|since|before|after|late|early|mid|every|each|in|through|throughout|during|of|at|around|about|past|coming|following|previous|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:and|or|to))[ -]$/i

/** "Adaeze Noon, an analyst", "Gwenda March, 51,": said of people alone. */
const INTRODUCED = /^, (?:\d{1,2},|(?:an?|the|who|whose|his|her|its)\b)/

/** Capitals before a day that are no first names: feasts, "Mark Friday as a holiday", "Late Sunday, a fire". */
const NO_FIRST_NAME =
  /^(?:Mark|Will|Good|Black|Easter|Palm|Ash|Shrove|Holy|Maundy|Cyber|Whit|Low|Advent|Mothering|Trinity|Bloody|Super|Giving|High|Early|Late|Last|Next|This|That|Every|Each|On|By|Since|Until|Till|Before|After|From|Through|Throughout|During|In|At|Around|About|One|Another|Any|Some|Most|Come|Only|Unlike|Like|And|But|Or|Yet|So|Then|For|To|The|An?|When|While|Because|As|If|Said|Austin|Charlotte|Chelsea|Jackson|Jordan|Lincoln|Logan|Madison)$/

/**
 * The offsets in `text` of days and months that are the surname of somebody whom the text names in full. Bare ones
 * are taken for the surname unless a word beside them tells a day.
 */
export function calendarSurnames(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  const surnames = new Set<string>()
  for (const match of text.matchAll(FIRST_AND_LAST)) {
    const [whole, first, last] = match as unknown as [string, string, string]
    const behind = text.slice(match.index + whole.length, match.index + whole.length + 24)
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    if (NO_FIRST_NAME.test(first) || isKnownPlace(first)) continue
    if (firstNameGender(first) === null && !INTRODUCED.test(behind)) continue
    if (BESIDE_DAY.test(before) || GOES_ON_AS_DATE.test(behind)) continue
    found.add(match.index + first.length + 1)
    surnames.add(last)
  }
  if (surnames.size === 0) return found
  for (const { 0: word, index } of text.matchAll(ALONE)) {
    if (!surnames.has(word) || TELLS_A_DAY.test(text.slice(Math.max(0, index - 16), index))) continue
    if (!GOES_ON_AS_DATE.test(text.slice(index + word.length, index + word.length + 24))) found.add(index)
  }
  return found
}
