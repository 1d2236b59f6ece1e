import { firstNameGender, isOrganizationHead } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { isRoleNoun, isTitle } from './role-words'
import { Known, knownOf } from './tagging/lexicon'

/** Last words of firms that are no surnames: "Brennan Medical", "Penn Hauling". */
const TRADES =
  /^(?:aerospace|airways|apparel|automotive|biotech|brewing|capital|catering|chemicals|dental|drilling|engineering|farming|freight|hauling|homes|industrial|lending|medical|mining|meats|metals|minerals|mobile|packaging|plastics|plumbing|printing|properties|publishing|roofing|salvage|semiconductor|semiconductors|shipping|steel|supply|telecom|textiles|towage|trading|trucking)$/i

export const isTrade = (word: string): boolean => TRADES.test(word)

const isSurname = (word: string): boolean =>
  (knownOf(word.toLowerCase(), true) & (Known.last | Known.worldFamily)) !== 0

/** "said it had agreed": what speaks of itself as "it", and acts as a firm does. */
const FIRM_ACTS =
  /^(?:agreed|plans|planned|expects|expected|employs|owns|operates|bought|sold|acquired|hired)$/

function isIt({ tokens, last }: Mention): boolean {
  if (!/^(?:said|says)$/.test(tokens[last + 1]?.lower ?? '')) return false
  const at = tokens.slice(last + 2, last + 6).findIndex(({ lower }) => lower === 'it')
  if (at < 0) return false
  const verb = tokens[last + 3 + at]?.lower ?? ''
  return FIRM_ACTS.test(/^(?:had|has)$/.test(verb) ? (tokens[last + 4 + at]?.lower ?? '') : verb)
}

/** Words of a party's creed before its name: "the liberal-conservative New Horizon". */
export const CREED =
  /^(?:(?:centre|center|far|hard)-(?:left|right)|(?:left|right)-wing|\p{Ll}+-conservative|\p{Ll}+-democratic|populist|nationalist|eurosceptic|agrarian|separatist|islamist)$/u

/** "Civic Renewal, led by a former minister, had 28.4%", "New Horizon was founded", "won 24 of the 100 seats". */
function isParty({ tokens, first, last, words }: Mention): boolean {
  if (firstNameGender(words[0]!) !== null) return false
  const after = tokens.slice(last + 1, last + 9).map(({ lower }) => lower)
  const next = after.join(' ')
  const before = tokens[first - 1]
  // "the liberal-conservative": the tagger has three tokens.
  const creed = tokens
    .slice(Math.max(0, first - 3), first)
    .map(({ lower }) => lower)
    .join('')
  return (
    /^, (?:which is )?led by /.test(next) ||
    /^was (?:founded|established|formed|launched|set up) /.test(next) ||
    /^(?:won|took|lost|has|had|holds|held) \S+(?: (?:of the \S+|\S+))? (?:seats|councillors|deputies)\b/.test(
      next,
    ) ||
    CREED.test(before?.lower ?? '') ||
    CREED.test(creed)
  )
}

/** What says of a club that it won or lost behind its name: "Dell Harriers, who beat Bann". */
const PLAYS = /^(?:beat|lost|won|drew|defeated|thrashed|edged|play|face|host|visit|top|lead)$/

/** "will meet Taff Otters", "Dell Harriers, who beat Bann": many of a kind on one side of a match. */
export function isClub({ tokens, first, last, words }: Mention): boolean {
  const name = words.at(-1)!
  if (words.length !== 2 || !/^\p{Lu}\p{Ll}{2,}[^s']s$/u.test(name) || isSurname(name)) return false
  if (firstNameGender(words[0]!) !== null) return false
  const before = tokens[first - 1]?.lower ?? ''
  const isMet = before === 'meet' || before === 'meets' || (knownOf(before, false) & Known.opponent) !== 0
  const at =
    /^(?:who|which)$/.test(tokens[last + 2]?.lower ?? '') && tokens[last + 1]?.text === ','
      ? last + 3
      : last + 1
  return isMet || PLAYS.test(tokens[at]?.lower ?? '')
}

function isFirm(mention: Mention): boolean {
  const { words, title } = mention
  if (title !== null || words.length < 2) return false
  const last = words.at(-1)!
  if (isTrade(last) || (isOrganizationHead(last) && !isSurname(last))) return true
  return isIt(mention) || isParty(mention) || isClub(mention)
}

/** The single words that are bodies here, without those that people are called by. */
function loneBodies(mentions: readonly Mention[], kinds: ReadonlyMap<Mention, NameKind>): Set<string> {
  const bodies = new Set<string>()
  for (const mention of mentions)
    if (mention.words.length === 1 && kinds.get(mention) === 'organization') bodies.add(mention.name)
  return bodies
}

/** "Electoral Commissioner", of "the Resident Electoral Commissioner, Grace Effanga": an office, and nobody's name. */
const isOffice = ({ words, tokens, first, last, title }: Mention): boolean => {
  const led = tokens[first - 1]?.text ?? ''
  const isBeforeName = tokens[last + 1]?.text === ',' && /^\p{Lu}/u.test(tokens[last + 2]?.text ?? '')
  return (
    (title === null || isBeforeName) &&
    words.length > 1 &&
    firstNameGender(words[0]!) === null &&
    (isTitle(words.at(-1)!) || isRoleNoun(words.at(-1)!.toLowerCase())) &&
    (led.toLowerCase() === 'the' || (/^\p{Lu}/u.test(led) && tokens[first - 2]?.lower === 'the'))
  )
}

/** Makes bodies of what the model takes for people, by their last words or by what they say of themselves. */
export function readBodiesAmongPeople(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const firms = new Set<string>()
  const alone = loneBodies(mentions, kinds)
  const called = new Set(mentions.flatMap(({ words, name }) => (words.length === 1 ? [name] : [])))
  // "Nordvik Sensorer", of which "Nordvik" says "it", and nobody "Sensorer".
  const isFirmAlone = ({ words, title }: Mention) =>
    title === null && words.length === 2 && alone.has(words[0]!) && !called.has(words[1]!)
  for (const mention of mentions) {
    if (mention.role !== 'body') continue
    const kind = kinds.get(mention)
    // "Ridgemont Meats"
    const isTown = kind === 'place' && mention.words.length > 1 && isTrade(mention.words.at(-1)!)
    if (kind === 'person' && isOffice(mention)) kinds.set(mention, 'other')
    else if (isTown || (kind === 'person' && (isFirm(mention) || isFirmAlone(mention))))
      firms.add(mention.key)
  }
  if (firms.size === 0) return
  for (const mention of mentions)
    if (firms.has(mention.key) && mention.title === null) kinds.set(mention, 'organization')
}
