import {
  countryOf,
  firstNameGender,
  isDemonym,
  isKnownOrganization,
  isKnownPlace,
  isOrganizationHead,
} from './gazetteer'
import { partnersStart, regionsStart } from './joined-bodies'
import { bodyNumberEnd } from './body-number'
import type { TextLine } from './lines-of'
import { joinTokens } from './mention'
import { Known, knownOf, plainOf } from './tagging/lexicon'
import { isInitial } from './tagging/lines'

const words = (list: string) => new Set(list.split(' '))
/** Heads that say after "of" or "for" what a body is there for. */
const OFFICES = words(
  'department ministry minister office bureau board institute centers centres institutes commission committee council court tribunal agency authority ' +
    'bank centre center directorate administration association federation confederation union school faculty secretariat ' +
    'superintendency inspectorate organization organisation society chamber university college academy ombudsman ' +
    'alliance party movement front league coalition union hospital museum academy corps',
)
/** Heads that may also be what an office is there for. */
const SUBJECTS = words(
  'energy petroleum gas power rail oil water food foods media electric research radio television air insurance post services transport technologies labour labor ' +
    'industries works museums schools police treasury workers employees teachers nurses',
)
/** "Corvane Industries of Milwaukee": where a firm sits is no part of its name. */
const FIRMS = words(
  'industries group holdings corporation corp inc company co ltd plc partners systems motors stores brothers controls ' +
    'technologies therapeutics pharmaceuticals foods laboratories biosciences capital',
)
/** Subjects that are first names too, or stand for a ministry without its head: "Environment and Climate Change Canada". */
const SURE_SUBJECTS = words(
  'agriculture culture defence education employment energy environment fire fisheries health housing immigration innovation justice marine tourism trade transport',
)
/** Members of a parliament: "Labour MPs" are people of a party. */
const MEMBERS = words('mp mps td tds msp msps mla mlas mep meps mk mks')
const MILITARY = words(
  'brigade division battalion regiment corps fleet circuit army squadron infantry airborne',
)
const LETTERS = /^(?:U\.?S|U\.?K|U\.?A\.?E)\.?$/
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)?$/
/** Whose trust an office may be there for. */
const TRUSTING = /^(?:public|community|consumer|customer|investor|voter|patient)$/
/** What the subjects of a body's name follow: "the council's Finance, Audit and Rules Committee". */
const BEFORE_SUBJECTS = /^(?:the|'s|its|their|his|her|our)$/
/** "Conciliation, Mediation and Arbitration": no more subjects than these. */
const MOST_SUBJECTS = 6
const LONGEST_SUBJECT = 3

const isCapital = (text: string) => text.charAt(0).toLowerCase() !== text.charAt(0)
/** A capital, but not the article that a sentence begins with. */
const isInName = (text: string) => isCapital(text) && text !== 'The'
const isAllCapitals = (text: string) => text.length > 1 && text === text.toUpperCase()
const isOffice = (text: string | undefined) => text !== undefined && OFFICES.has(text.toLowerCase())

/** May these tokens be a subject in the name of an office, and no name of their own? */
function isSubject({ tokens }: TextLine, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const { text } = tokens[i]!
    if (!isCapital(text) || isAllCapitals(text)) return false
    if (firstNameGender(text) !== null && !SURE_SUBJECTS.has(text.toLowerCase())) return false
  }
  const head = tokens[last]!
  // "the Office of Police Oversight and Community Trust"
  const isTrust = head.lower === 'trust' && last > first && TRUSTING.test(tokens[last - 1]!.lower)
  if (isOrganizationHead(head.text) && !SUBJECTS.has(head.lower) && !isTrust) return false
  const name = joinTokens(tokens, first, last)
  return !isKnownPlace(name) && (SUBJECTS.has(head.lower) || !isKnownOrganization(name))
}

/** The last token of the capitals that begin at `first`, or `first - 1`. */
function capitalsFrom({ tokens }: TextLine, first: number): number {
  let last = first - 1
  while (isCapital(tokens[last + 1]?.text ?? '')) last++
  return last
}

/** Where "…, Mediation and Arbitration" ends after a first subject at `last`; `last` when it does not go on so. */
function subjectsEnd(line: TextLine, last: number): number {
  const { tokens } = line
  let at = last
  for (let count = 0; count < MOST_SUBJECTS; count++) {
    const link = tokens[at + 1]?.text
    if (link !== ',' && link !== 'and') return last
    const first = at + 2
    const end = capitalsFrom(line, first)
    if (end < first || end - first >= LONGEST_SUBJECT || !isSubject(line, first, end)) return last
    if (link === 'and') return end
    at = end
  }
  return last
}

/** "Bank of the Philippines", "Union of Metalworkers of South Africa": where the place ends that the name goes on with. */
function placeEnd({ tokens }: TextLine, last: number): number {
  if (tokens[last + 1]?.text !== 'of') return last
  const first = last + (tokens[last + 2]?.text === 'the' ? 3 : 2)
  for (let end = first + LONGEST_SUBJECT - 1; end >= first; end--) {
    // "a university of the UK": letters tell where it is, and are no part of a name.
    const isName = end < tokens.length && isCapital(tokens[first]!.text) && !LETTERS.test(tokens[first]!.text)
    if (isName && isKnownPlace(joinTokens(tokens, first, end))) return end
  }
  return last
}

const isTown = (name: string): boolean =>
  (isKnownPlace(name) || (knownOf(plainOf(name), true) & Known.city) !== 0) && countryOf(name) === null

/** "Labour MPs", "West Indies 287", "Corvane Industries of Milwaukee": where the name ends before what is none of it. */
function ownEnd({ tokens }: TextLine, first: number, last: number): number {
  if (last === first) return last
  const { lower } = tokens[last]!
  // "beat the Dodgers 4-2"
  if (/^\d+-\d+$/.test(lower)) return last - 1
  const isScore =
    /^\d{3,}$/.test(lower) &&
    !/^(?:local|branch|lodge|unit|squadron|flight|channel)$/.test(tokens[last - 1]!.lower)
  if (MEMBERS.has(lower) || isScore) return last - 1
  for (let i = last - 1; i > first; i--) {
    // "the Central Election Commission in Tarsk"
    const isPlaced = tokens[i]!.lower === 'in' && isOrganizationHead(tokens[i - 1]!.text)
    if (isPlaced) return i - 1
    if (tokens[i]!.lower !== 'of') continue
    const place = joinTokens(tokens, i + 1, last)
    const isSeat = FIRMS.has(tokens[i - 1]!.lower) && isTown(place)
    return isSeat ? i - 1 : last
  }
  return last
}

/** Where a body's name ends of which the model has the tokens `first` to `last`: it may go on with subjects or a place. */
export function bodyEnd(line: TextLine, first: number, found: number): number {
  return bodyNumberEnd(line, first, wordsEnd(line, first, found))
}

function wordsEnd(line: TextLine, first: number, found: number): number {
  const { tokens } = line
  const last = ownEnd(line, first, found)
  if (last < found) return last
  let end = last
  let hasHead = false
  for (let i = last; i >= first; i--) {
    const { lower, text } = tokens[i]!
    if (lower === 'and') break
    hasHead ||= isOrganizationHead(text)
    const isOfOffice = (lower === 'of' || lower === 'for' || lower === 'on') && i > first && i < last
    if (isOfOffice && isOffice(tokens[i - 1]?.text)) {
      hasHead = true
      // "The Bank of Corvel and Dalton Credit": a bank is of a place, and what is joined to that is another.
      const mayGoOn = tokens[i - 1]!.lower !== 'bank' && isSubject(line, last, last)
      if (mayGoOn) end = subjectsEnd(line, last)
      break
    }
  }
  // "the U.S. Court of Appeals for the Fifth Circuit"
  const circuit = end + 4
  if (/^circuit$/i.test(tokens[circuit]?.text ?? '') && tokens[end + 1]?.text === 'for') return circuit
  // "the Court of Appeal for Ontario"
  const isAppeal = /^appeals?$/.test(tokens[end]!.lower) && tokens[end + 1]?.text === 'for'
  if (isAppeal && isKnownPlace(tokens[end + 2]?.text ?? '')) return end + 2
  const sides = sidesEnd(line, end)
  if (sides > end) return sides
  const owned = ownedEnd(line, end)
  if (owned > end) return owned
  if (isOffice(tokens[last]?.text)) end = subjectEnd(line, end)
  else if (hasHead && last > first && !FIRMS.has(tokens[last]!.lower)) end = placeEnd(line, end)
  return countryEnd(line, first, end)
}

const SIDE = /^(?:North|South|East|West|Mid|Central)$/

/** "the Wildlife Trust of South and West Wales": the end of a place told by two of its sides. */
function sidesEnd({ tokens }: TextLine, last: number): number {
  const isSides =
    SIDE.test(tokens[last]!.text) &&
    tokens[last + 1]?.text === 'and' &&
    SIDE.test(tokens[last + 2]?.text ?? '')
  return isSides && isCapital(tokens[last + 3]?.text ?? '') ? last + 3 : last
}

/** "the Office of the Ombudsman", "Bank of the Philippines": the end of what an office at `last` is of. */
function subjectEnd(line: TextLine, last: number): number {
  const { tokens } = line
  if (tokens[last + 1]?.text !== 'of') return last
  const first = last + (tokens[last + 2]?.text === 'the' ? 3 : 2)
  const end = capitalsFrom(line, first)
  const isName = end >= first && end - first <= LONGEST_SUBJECT
  return isName && firstNameGender(tokens[first]!.text) === null ? end : placeEnd(line, last)
}

/** "Court of Bosnia and Herzegovina": the end of a country whose name begins within the body's. */
function countryEnd({ tokens }: TextLine, first: number, last: number): number {
  if (tokens[last + 1]?.text !== 'and' || !tokens[last + 2]) return last
  for (let i = last; i > first && i > last - LONGEST_SUBJECT; i--)
    if (countryOf(joinTokens(tokens, i, last + 2)) !== null) return last + 2
  return last
}

/** "Union of Traders' Associations": the end of what the many in a body's name own. */
function ownedEnd(line: TextLine, last: number): number {
  const { tokens } = line
  if (tokens[last + 1]?.text !== "'" || !tokens[last]!.lower.endsWith('s')) return last
  const end = capitalsFrom(line, last + 2)
  const head = tokens[end]?.lower ?? ''
  return end > last + 1 && isOrganizationHead(head.replace(/s$/, '')) ? end : last
}

const RANK =
  /^(?:House|Senate|Commons|Lords|Assembly|Parliamentary|National|International|Royal|Federal|State|Central|General|United|Joint|Grand|World)$/

/** "Australian Nursing", "South Wales Fire": where the subject begins behind the place it is of. */
function ownSubject({ tokens }: TextLine, start: number, end: number): number {
  if (isDemonym(tokens[start]?.text ?? '') || RANK.test(tokens[start]?.text ?? ''))
    return Math.min(start + 1, end)
  if (SURE_SUBJECTS.has(tokens[end]?.lower ?? '')) return end
  return end > start && isKnownPlace(joinTokens(tokens, start, end - 1)) ? end : start
}

/**
 * "the Rail, Tram and Bus Union": where the subjects begin before that which stands at `first`; `link` is what joins
 * it to them, further ones have commas.
 */
function subjectsStart(line: TextLine, first: number, link: ',' | 'and'): number {
  const { tokens } = line
  let at = first
  for (let count = 0; count < MOST_SUBJECTS; count++) {
    if (tokens[at - 1]?.text !== (count === 0 ? link : ',')) break
    const end = at - 2
    let start = end + 1
    while (end - start + 1 < LONGEST_SUBJECT && start > 0 && isInName(tokens[start - 1]!.text)) start--
    const own = ownSubject(line, start, end)
    if (start > end || own > end || end - own > 0 || !isSubject(line, own, end)) return first
    if (BEFORE_SUBJECTS.test(tokens[start - 1]?.lower ?? '')) return start
    const isOpen = link === 'and' && count === 0 && !/^(?:of|for|and|,)$/.test(tokens[start - 1]?.lower ?? '')
    if (isOpen && (own > start || SURE_SUBJECTS.has(tokens[end]!.lower))) return start
    at = start
  }
  return first
}

/** "the Campaign to Protect Rural England" */
const PURSUIT = /^(?:Campaign|Coalition|Committee|Commission|Alliance|Society|Fund|League)$/

/** "the Office of the Ombudsman", "the Council of the European Union": where the office begins whose subject is at `first`. */
function officeStart({ tokens }: TextLine, first: number): number {
  const of = tokens[first - 1]?.text === 'the' ? first - 2 : first - 1
  const head = of - 1
  const isJoined = tokens[of]?.text === 'of' || tokens[first - 1]?.text === 'for'
  if (tokens[first - 1]?.text === 'to' && PURSUIT.test(tokens[head]?.text ?? '')) return head
  const isHead = isOffice(tokens[head]?.text) || tokens[head]?.text === 'Friends'
  if (!isJoined || !isHead) return first
  let start = head
  while (start > 0 && head - start < LONGEST_SUBJECT && isCapital(tokens[start - 1]!.text)) start--
  if (tokens[start]?.lower === 'the') start++
  if (!isCapital(tokens[start]!.text)) return first
  return isInitial(tokens, start) ? first : start
}

/** "the Students' Representative Council", "St Monica's Girls' School": where the owners in a body's name begin. */
function ownersStart({ tokens }: TextLine, first: number): number {
  const mark = tokens[first - 1]
  const owner = tokens[first - 2]
  const isOwned =
    mark !== undefined && owner?.end === mark.start && isInName(owner.text) && tokens[first]!.start > mark.end
  if (!isOwned) return first
  let start = first - 2
  if (mark.text === "'" && owner.lower.endsWith('s')) {
    while (
      first - start <= LONGEST_SUBJECT &&
      isInName(tokens[start - 1]?.text ?? '') &&
      !isInitial(tokens, start - 1)
    )
      start--
    return ownersStart({ tokens } as TextLine, start)
  }
  return mark.text === "'s" && /^(?:St\.?|Saint)$/.test(tokens[first - 3]?.text ?? '') ? first - 3 : first
}

/** "the Associated Marine Officers' and Seamen's Union": where the first owners of two begin. */
function firstOwnersStart(line: TextLine, first: number): number {
  const { tokens } = line
  const isOwner = tokens[first - 2]?.text === "'" && tokens[first - 3]?.lower.endsWith('s')
  const owners = isOwner ? ownersStart(line, first - 1) : first
  return owners < first - 1 ? owners : first
}

/** "Swim England", "Cricket Australia": a body that has its country's name behind its own. */
function beforeCountry({ tokens }: TextLine, first: number, last: number): number {
  const before = tokens[first - 1]
  if (!before || !isKnownPlace(joinTokens(tokens, first, last)) || SIDE.test(before.text)) return first
  const isOwn =
    isInName(before.text) && !isAllCapitals(before.text) && before.text.length > 3 && !isDemonym(before.text)
  return isOwn ? first - 1 : first
}

/** Where a body's name begins: it may have more subjects, an office or a number before it. */
export function bodyStart(line: TextLine, first: number, last: number): number {
  const { tokens } = line
  const head = tokens[last]?.text ?? ''
  if (MILITARY.has(head.toLowerCase()) && ORDINAL.test(tokens[first - 1]?.text ?? '')) return first - 1
  const before = tokens[first - 1]?.text
  const joined =
    before === ','
      ? partnersStart(line, first, last)
      : before === 'and'
        ? regionsStart(line, first, last)
        : first
  if (joined < first) return joined
  const owners = before === 'and' && isOrganizationHead(head) ? firstOwnersStart(line, first) : first
  if (owners < first) return owners
  const isSureSubject = before === 'and' && SURE_SUBJECTS.has(tokens[first - 2]?.lower ?? '') && last > first
  if (before === 'and' && (isOrganizationHead(head) || (isSureSubject && countryOf(head) !== null)))
    return subjectsStart(line, first, before)
  if (last > first || isOrganizationHead(head)) {
    const start = ownersStart(line, first)
    if (start < first) return start
  }
  if (isKnownPlace(head) && before !== undefined) {
    const start = beforeCountry(line, first, last)
    if (start < first) return start
  }
  const hasAnd = before === ',' && tokens.slice(first, last).some(({ text }) => text === 'and')
  if (hasAnd && isOrganizationHead(head)) return subjectsStart(line, first, ',')
  return officeStart(line, first)
}
