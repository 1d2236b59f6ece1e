import { bodyStart } from './body-bounds'
import { isDemonym, isKnownOrganization, isKnownPlace, isNoEntity } from './gazetteer'
import type { TextLine } from './lines-of'
import { joinTokens, makeMention, type Mention } from './mention'
import { isSureHead, peelTitle } from './peel-title'
import { isHonorific, isRoleNoun, isTitle, mayStandBeforeName } from './role-words'
import { isInitial, Seen, type Line } from './tagging/lines'
import { Shape, type Word } from './tagging/words'

const words = (list: string) => new Set(list.split(' '))
/** Capitals that begin a sentence, days and months: no names. */
const NO_NAMES = words(
  'the a an in on at by for from to with as of and or but nor so yet if when while after before since although though however because ' +
    'he she it they we i you this that these those his her its their our my your there here what who whom whose why how where which not no ' +
    'some any many most all each every both few several one two three four five six seven eight nine ten eleven twelve under over during ' +
    'despite within without about according among between until then also only just even still now yes more less other another such ' +
    'mr mrs is are was were will would could should can do does did has have had be let asked up down out off into onto through across against ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. image photo picture credit file',
)
const SMALL = words('of the and')

/** A run that is only titles, demonyms and the like names nobody. */
function isEmptyName(mention: Mention): boolean {
  if ((mention.name.length < 2 && mention.name !== 'X') || isNoEntity(mention.name)) return true
  // "The Resident Electoral Commissioner"
  if (mention.words.length > 1 && isTitle(mention.name)) return true
  const isAllCommon = mention.words.every(
    (word) => isDemonym(word) || isTitle(word) || SMALL.has(word) || isRoleNoun(word),
  )
  return isAllCommon && !isKnownPlace(mention.name)
}

const PARTY_TAG = /^(?:Democrat|Republican|Independent|Liberal|Labor|Tory)$/

/** Where a name ends before what is none of it: "Minnesota Democrat", "Airbus A220s", "Toyota Corolla". */
function runEnd({ tokens }: TextLine, from: number, last: number): number {
  const behind = tokens[last]!.text
  if (last > from && PARTY_TAG.test(behind) && isKnownPlace(joinTokens(tokens, from, last - 1)))
    return last - 1
  if (last !== from + 1 || !isKnownOrganization(tokens[from]!.text)) return last
  return /^\p{Lu}{1,3}-?\d/u.test(behind) || isNoEntity(behind) ? from : last
}

/** "She wrote on X", "a post on X" */
const isPlatform = ({ tokens }: Line, at: number): boolean =>
  tokens[at]!.text === 'X' &&
  tokens[at - 1]?.lower === 'on' &&
  /^(?:wrote|posted|writing|posting|post|posts|said|message|messages|account|thread|shared|announced)$/.test(
    tokens[at - 2]?.lower ?? '',
  )

/** "NZ$9.70": the letters of a currency end at `last`. */
export const isCurrency = ({ tokens }: TextLine, last: number): boolean =>
  /^[$\u00a3\u20ac]$/.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]!.start === tokens[last]!.end

function mentionOfRun(line: TextLine, from: number, end: number, hasNumber: boolean): Mention {
  const { tokens } = line
  const last = hasNumber ? end : runEnd(line, from, end)
  const all = tokens.slice(from, last + 1).map((token) => token.text)
  const { titleWords, isHonorific } = peelTitle(all)
  const first = from + titleWords
  const title = {
    start: tokens[from]?.start ?? 0,
    end: tokens[first - 1]?.end ?? 0,
    text: joinTokens(tokens, from, first - 1),
    isHonorific,
  }
  return makeMention(line, first, last, {
    title: titleWords > 0 ? title : null,
    hasNumber,
    tagged: null,
  })
}

const DAY = /^(?:Sunday|Friday|Monday)$/
const MONTH_NAME = /^(?:April|May|June|August)$/
/** What newspapers are called. */
export const NEWSPAPER =
  /^(?:Ledger|Sentinel|Inquirer|Examiner|Gazette|Herald|Tribune|Courier|Chronicle|Observer|Telegraph|Argus|Bugle)$/
/** First names among the capitals that are no names. */
export const GIVEN_WORD = /^(?:Will|April|May|June)$/
/** What may stand behind a first name that is a month; "May Day, the old holiday" is none. */
const NO_SURNAME = /^(?:Day|Bank|Week|Revolution|Uprising|Fourth)$/

/** The word before the name at `index`, over a comma. */
const wordBefore = (tokens: Line['tokens'], index: number): string =>
  tokens[tokens[index - 1]?.text === ',' ? index - 2 : index - 1]?.text ?? ''

/** ", the commissioner", ", 51,", ", its chief executive": what stands behind a name. */
const isIntroduced = (tokens: Line['tokens'], at: number): boolean =>
  tokens[at]?.text === ',' &&
  /^(?:the|an?|who|whose|his|her|its|their|\d\d)$/.test(tokens[at + 1]?.lower ?? '')

/** "Governor Sunday Okwara", "the goalkeeper, Sunday Okwara", "April Tavane, the Water Minister": first names that are days and months. */
export function isCalendarName(tokens: Line['tokens'], index: number): boolean {
  const word = tokens[index]!.text
  const next = tokens[index + 1]?.text ?? ''
  if (!/^\p{Lu}\p{Ll}/u.test(next)) return false
  if (DAY.test(word)) {
    const before = wordBefore(tokens, index)
    return (
      isTitle(before) ||
      isHonorific(before) ||
      (tokens[index - 1]?.text === ',' && mayStandBeforeName(before)) ||
      ((index === 0 || tokens[index - 1]?.text === ',') && isIntroduced(tokens, index + 2))
    )
  }
  return MONTH_NAME.test(word) && !NO_SURNAME.test(next) && isIntroduced(tokens, index + 2)
}

/** "the prop Will Sword", "its lawyer, April Ostrow": a first name that is a common word, between a job and a surname. */
const isGivenName = (tokens: Line['tokens'], index: number): boolean =>
  GIVEN_WORD.test(tokens[index]!.text) &&
  mayStandBeforeName(wordBefore(tokens, index)) &&
  /^\p{Lu}\p{Ll}/u.test(tokens[index + 1]?.text ?? '')

/** "Told the Sunday Courier" */
const isSundayPaper = (tokens: Line['tokens'], index: number): boolean =>
  DAY.test(tokens[index]!.text) &&
  tokens[index - 1]?.text === 'the' &&
  NEWSPAPER.test(tokens[index + 1]?.text ?? '')

/** May the capital at `index` begin a name? A sentence's first word only when the text shows it to be one. */
function maybeName({ tokens, words }: Line, index: number, surnames: ReadonlySet<number>): boolean {
  const word = words[index] as Word
  if (!word.isCapital) return false
  if (surnames.has(tokens[index]!.start)) return true
  if (NO_NAMES.has(word.lower))
    return isGivenName(tokens, index) || isCalendarName(tokens, index) || isSundayPaper(tokens, index)
  if (!isInitial(tokens, index)) return true
  return (word.seen & Seen.inside) !== 0 || tokens[index]?.pos === 'PROPN'
}

/** "the Transport and Harbours Committee": where the subjects begin of what ends as a body. */
function subjectsOf(line: TextLine, first: number, last: number, taken: Uint8Array): number {
  const isBody = last > first && isSureHead(line.tokens[last]!.text)
  const begin = isBody && line.tokens[first - 1]?.text === 'and' ? bodyStart(line, first, last) : first
  return taken.subarray(begin, first).every((token) => token === 0) ? begin : first
}

const isWithin = (mention: Mention | undefined, { tokens }: TextLine, begin: number, end: number): boolean =>
  mention?.tokens === tokens && mention.first >= begin && mention.last < end

/** The end of a model's name: "Orbit 9 Pro" after "Orbit"; -1 when no number and capital follow. */
export function numberedEnd({ words }: Line, last: number): number {
  const number = words[last + 1]
  const after = words[last + 2]
  const isNumbered =
    number?.shape === Shape.digits && number.text.length < 5 && !/^(?:1[89]|20)\d\d$/.test(number.text)
  if (!isNumbered || !after?.isCapital || NO_NAMES.has(after.lower)) return -1
  return last + 2
}

/**
 * Runs of capitals that the model took for no name: they may be short forms of names, or show by a title that they
 * are some; they are added to `found`. `surnames`: where a day or a month is one. `taken` is not 0 for tokens that are part of a name already.
 */
export function leftoverRuns(
  line: TextLine,
  read: Line,
  taken: Uint8Array,
  found: Mention[],
  surnames: ReadonlySet<number>,
): void {
  for (const { runs } of read.segments) {
    for (let r = 0; r < runs.length; r += 2) {
      const end = runs[r + 1] as number
      for (let i = runs[r] as number; i <= end; i++) {
        if (
          taken[i] ||
          !maybeName(read, i, surnames) ||
          (line.tokens[i]!.text === 'X' && !isPlatform(read, i))
        )
          continue
        let last = i
        while (last < end && !taken[last + 1]) last++
        // What touches a name is its title, or nothing.
        if ((last < end && taken[last + 1]) || (i > (runs[r] as number) && taken[i - 1])) {
          i = last
          continue
        }
        while (last > i && !read.words[last]?.isCapital) last--
        if (isCurrency(line, last)) {
          i = last
          continue
        }
        const numbered = last === end ? numberedEnd(read, last) : -1
        const begin = numbered < 0 ? subjectsOf(line, i, last, taken) : i
        while (isWithin(found[found.length - 1], line, begin, i)) found.pop()
        const mention = mentionOfRun(line, begin, numbered < 0 ? last : numbered, numbered >= 0)
        if (!isEmptyName(mention)) found.push(mention)
        i = last
      }
    }
  }
}
