import type { Token } from '../tagger'
import { isClub, isTrade } from './bodies-among-people'
import { PARTS_OF_FIRMS } from './by-surroundings'
import { apposed, shownAside } from './described'
import { isFirmName } from './firm-names'
import { firstNameGender, isOrganizationHead, isOrganizationNoun } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { isRoleNoun, isRolePlural } from './role-words'
import { Known, knownOf } from './tagging/lexicon'
import { isInitial } from './tagging/lines'
import { isInTables } from './things'

/** Bodies that the model is not sure of stay only where the words of the name, or those around it, speak for one. */

const words = (list: string) => new Set(list.split(' '))
/** The chance below which a name of one word, or of several, needs support. */
const SURE_WORD = 0.78
const SURE_NAME = 0.7
/** The chance of a person above which what people do speaks for no body. */
const PERSON = 0.3

/** Last words of firms, schools, clubs and parties which are no heads to the model. */
const BODY_ENDS = words(
  'alternative brewery coalition colliery communications dairy distillery elementary homes housebuilders images ladies legislature letters management medical mobile primary properties property ' +
    'reform reports reviews secondary telecom telecoms thistle women',
)
/** First words of bodies that are named in another language. */
const BODY_OPENERS = words(
  'banca banco banque caja compagnie consorzio cooperativa fundación fondazione grupo groupe institut institute instituto istituto minera ' +
    'partido partito parti radio radyo rádio sociedad sociedade société universidad universidade universiti universität université ysgol',
)
const MAKES =
  /^(?:employs|makes|owns|operates|publishes|runs|sells|supplies|manufactures|represents|manages)$/

/** "a 2-0 win at Cape Mariners" */
const RESULT = /^(?:win|wins|victory|defeat|draw|loss|game|match|spell|debut|away)$/

const isOpponent = (word: string): boolean => (knownOf(word, true) & Known.opponent) !== 0
const isOrganizationProperty = (word: string): boolean =>
  (knownOf(word, false) & Known.organizationProperty) !== 0
const lower = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

/** "Carrow & Pike", "Willow Homes", "SubCom": the name itself is a body's. */
export function isBodyByItsWords(mention: Mention): boolean {
  const { name, words: parts } = mention
  if (isInTables(name) || name.includes('&') || isFirmName(mention)) return true
  // "BBC Scotland"
  if (parts.length > 1 && /^\p{Lu}{2,5}$/u.test(parts[0]!) && isInTables(parts[0]!)) return true
  if (parts.some((word) => isOrganizationHead(word) || isOrganizationNoun(word.toLowerCase()))) return true
  if (
    isTrade(parts.at(-1)!) ||
    BODY_ENDS.has(parts.at(-1)!.toLowerCase()) ||
    BODY_OPENERS.has(parts[0]!.toLowerCase())
  )
    return true
  return /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(name)
}

/** "Verity said", "Hanwei's shares", "a Bosch spokesperson": what follows is a body's. */
function isFollowed({ tokens, last }: Mention): boolean {
  const next = tokens[last + 1]
  if (!next) return false
  if (next.lower === "'s") {
    return [lower(tokens, last + 2), lower(tokens, last + 3)].some(
      (word) => isOrganizationProperty(word) || isRoleNoun(word),
    )
  }
  if (next.text === ',' && lower(tokens, last + 2) === 'which') {
    if (MAKES.test(lower(tokens, last + 3))) return true
    // "Corran Transit, which is owned by the city and runs 330 buses"
    const isRun = /^(?:is|was)$/.test(lower(tokens, last + 3)) && lower(tokens, last + 5) === 'by'
    if (isRun && /^(?:owned|run|operated|funded|regulated|chaired)$/.test(lower(tokens, last + 4)))
      return true
  }
  if (next.pos === 'VERB' || next.pos === 'AUX') return !next.lower.endsWith('ing')
  return (
    next.pos === 'NOUN' &&
    (isOrganizationNoun(next.lower) ||
      isRoleNoun(next.lower) ||
      isRolePlural(next.lower) ||
      isOrganizationProperty(next.lower))
  )
}

/** "told Radyo", "by Calder", "beat Highveld": what people stand behind as well. */
function isActing({ tokens, words: parts, tagged }: Mention, at: number): boolean {
  const before = lower(tokens, at)
  if (parts.length > 1 && ((tagged?.chances[0] ?? 0) > PERSON || firstNameGender(parts[0]!) !== null))
    return false
  return (
    /^(?:by|told|joined|via)$/.test(before) || isOpponent(before) || (before === 'with' && parts.length > 1)
  )
}

/** "an analyst at Nomura", "formerly of Diageo", "a 2-0 win at Cape Mariners": a preposition behind what has to do with bodies. */
function isBelonging(tokens: readonly Token[], at: number): boolean {
  const link = lower(tokens, at)
  const word = lower(tokens, at - 1)
  if (link === 'in') return tokens.slice(Math.max(0, at - 6), at).some((token) => token.lower === 'published')
  if (link === 'as') return word === 'known'
  if (link === 'at' && RESULT.test(word)) return true
  if (!/^(?:of|at|for|with|from)$/.test(link)) return false
  return word === 'formerly' || word === 'joined' || isRoleNoun(word) || isRolePlural(word)
}

/** "the brewer Holt", "a northern rival, Tynewater,": so is what stands before. */
function isLed(mention: Mention): boolean {
  const { tokens, first } = mention
  const at = lower(tokens, first - 1) === 'the' ? first - 2 : first - 1
  const before = tokens[at]
  if (!before) return false
  const isBodyNoun = isOrganizationNoun(before.lower) || /^(?:journal|paper|firms?)$/.test(before.lower)
  if (before.pos === 'NOUN' && isBodyNoun) return true
  const noun = before.text === ',' ? tokens[at - 1] : before
  if (noun?.pos === 'NOUN' && PARTS_OF_FIRMS.has(noun.lower)) return true
  return isActing(mention, at) || isBelonging(tokens, at)
}

/** "Curtis Abernathy of Dole Prentiss": whose man somebody is. */
function isOfPerson(
  mention: Mention,
  before: Mention | undefined,
  kinds: ReadonlyMap<Mention, NameKind>,
): boolean {
  const isNext =
    before?.tokens === mention.tokens && before.last === mention.first - 2 && before.words.length > 1
  return (
    isNext &&
    kinds.get(before) === 'person' &&
    /^(?:of|at|with)$/.test(lower(mention.tokens, mention.first - 1))
  )
}

/** A name in one list with a body that needs no support. */
function isBesideBody(
  mentions: readonly Mention[],
  at: number,
  isSure: (mention: Mention) => boolean,
): boolean {
  const mention = mentions[at]!
  return [mentions[at - 1], mentions[at + 1]].some((other) => {
    if (!other || other.tokens !== mention.tokens || !isSure(other)) return false
    const between =
      mention.first > other.last ? [other.last + 1, mention.first] : [mention.last + 1, other.first]
    const gap = mention.tokens.slice(between[0], between[1])
    return gap.length > 0 && gap.length < 3 && gap.every(({ lower: word }) => /^(?:,|and|or)$/.test(word))
  })
}

/** "Longshore workers returned", "Independent baker wins": a capital that a sentence needs, before a plain noun. */
function isPlainWord({ tokens, first, last, words: parts }: Mention): boolean {
  const next = tokens[last + 1]
  return parts.length === 1 && isInitial(tokens, first) && next?.pos === 'NOUN' && /^\p{Ll}/u.test(next.text)
}

/** "112 Poll Dorset cross lambs": the name of what is counted. */
const isCounted = ({ tokens, first, last }: Mention): boolean =>
  tokens[first - 1]?.pos === 'NUM' && !/^[,.;:)]$/.test(tokens[last + 1]?.text ?? '.')

/** Drops every naming of the bodies that nothing but a doubtful model speaks for. */
export function dropUnsupportedBodies(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const best = new Map<string, number>()
  for (const { key, tagged } of mentions) best.set(key, Math.max(best.get(key) ?? 0, tagged?.chances[1] ?? 0))
  const isDoubtful = ({ key, words }: Mention) =>
    (best.get(key) ?? 0) < (words.length > 1 ? SURE_NAME : SURE_WORD)
  const isSure = (mention: Mention) =>
    kinds.get(mention) === 'organization' && (!isDoubtful(mention) || isBodyByItsWords(mention))
  const lone = new Set(mentions.filter((one) => one.words.length === 1).map(({ name }) => name))
  // "the Lanterns" after Cape Lanterns
  const isShortenedClub = ({ words: parts }: Mention) =>
    parts.length === 2 && parts[1]!.endsWith('s') && lone.has(parts[1]!)
  // What only headings name, and what only begins a sentence, is in doubt however sure the model is.
  const founded = new Set(
    mentions.filter((one) => one.role !== 'headline' && !isPlainWord(one)).map(({ key }) => key),
  )
  // "High Court stays demolition" above a story of the Gujarat High Court
  const bodies = new Set(mentions.filter((one) => kinds.get(one) === 'organization').map(({ key }) => key))
  const isPartOfAnother = (key: string) => [...bodies].some((other) => other.endsWith(` ${key}`))
  const doubtful = new Set<string>()
  const supported = new Set<string>()
  mentions.forEach((mention, at) => {
    if (kinds.get(mention) !== 'organization' || mention.tagged === null) return
    const isFounded = founded.has(mention.key) || (isInTables(mention.name) && !isPartOfAnother(mention.key))
    if (isFounded && !isDoubtful(mention)) return
    doubtful.add(mention.key)
    if (!isFounded || isCounted(mention)) return
    const isSupported =
      isBodyByItsWords(mention) ||
      isClub(mention) ||
      isFollowed(mention) ||
      isLed(mention) ||
      apposed(mention) === 'organization' ||
      shownAside(mention) === 'organization' ||
      isOfPerson(mention, mentions[at - 1], kinds) ||
      isShortenedClub(mention) ||
      isBesideBody(mentions, at, isSure)
    if (isSupported) supported.add(mention.key)
  })
  for (const mention of mentions) {
    const { key } = mention
    if (doubtful.has(key) && !supported.has(key) && kinds.get(mention) === 'organization')
      kinds.delete(mention)
  }
}
