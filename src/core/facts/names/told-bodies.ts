import { CREED } from './bodies-among-people'
import { isDemonym, firstNameGender, isKnownPlace, isOrganizationNoun } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { isRoleNoun, isTitle } from './role-words'
import { Known, knownOf } from './tagging/lexicon'

/** Names that look like anybody's, and that the words around them show to be a body's. */

/** Who is many and has one name: "the auditors Calder Munt, hired in 2023". */
export const FIRM_PLURAL =
  /^(?:accountants|administrators|auditors|architects|bookmakers|brokers|consultants|housebuilders|liquidators|publishers|solicitors|stockbrokers|underwriters)$/
/** What only firms do to an issue of shares, to accounts or a cargo. */
const FIRM_ACT = /^(?:audited|insured|reinsured|underwritten)$/
/** What firms do, and now and then somebody with a name: "a survey by Lantrix", "made by Pivvle". */
const FIRM_WORK = /^(?:poll|survey|made|manufactured|operated|supplied)$/
/** Who writes for a newspaper: "a columnist for Kveldsposten". */
const WRITER = /^(?:columnist|journalist|photographer|reporter)s?$/
/** Trades that are a shop's where one unknown word stands behind them: "a jeweller, Coralie,". */
const SHOP =
  /^(?:baker|bookseller|brewer|butcher|carmaker|chipmaker|contractor|distiller|drugmaker|florist|grocer|haulier|insurer|jeweller|jeweler|lender|pollster|refiner|retailer|subsidiary|supplier|tailor|wholesaler)$/
/** Those may be people, too, unless they are bought or sued, or rivals of what is an "it". */
const RIVAL = /^(?:competitor|rival)$/
const DEALS = /^(?:acquired|acquiring|bought|buy|buying|buys|merge|merged|sue|sued|took|taken)$/
const SPOKEN_FOR = /^spokes(?:man|woman|person|people)$/
/** Whose employer is a bank or a house of brokers. */
const FIRM_EXPERT = /^(?:analysts?|economists?|strategists?)$/
const LAWYERS = /^(?:lawyers|solicitors)$/
const COUNSEL = /^(?:attorney|barrister|counsel|lawyer|solicitor)$/
const BUYS =
  /^(?:bought|buys?|buying|ordered|orders?|ordering|purchased|leased|leasing|hired|imported|commissioned)$/
/** How far before a name its verb or a lawyer's client may stand. */
const REACH = 14

const lower = ({ tokens }: Mention, at: number): string => tokens[at]?.lower ?? ''
const isCapital = (text: string | undefined) => text !== undefined && /^\p{Lu}/u.test(text)
const hasWord = (mention: Mention, from: number, to: number, pattern: RegExp): boolean =>
  mention.tokens.slice(Math.max(0, from), Math.max(0, to)).some((token) => pattern.test(token.lower))

const isGivenName = (word: string) => firstNameGender(word) !== null
const isSurname = (word: string) =>
  (knownOf(word.toLowerCase(), true) & (Known.last | Known.worldFamily)) !== 0

/** Words with capitals of which none is a place's or an office's. */
function mayBeBody({ words, name, title, hasNumber, role }: Mention): boolean {
  if (role !== 'body' || title !== null || hasNumber || words.length > 3 || isKnownPlace(name)) return false
  return words.every(
    (word) => /^\p{Lu}[\p{L}&'-]+$/u.test(word) && !isDemonym(word) && !isTitle(word) && !isRoleNoun(word),
  )
}

/** "The architects Anna Berg and Bo Dahl" are people. */
const isListed = (mention: Mention): boolean =>
  lower(mention, mention.last + 1) === 'and' ||
  (lower(mention, mention.last + 1) === ',' && isCapital(mention.tokens[mention.last + 2]?.text))

/** "auditors Calder Munt", "underwritten by Barlan Greve", "an analyst at Fjellbanken". */
function isBehindFirm(mention: Mention): boolean {
  const before = lower(mention, mention.first - 1)
  const second = lower(mention, mention.first - 2)
  if (FIRM_PLURAL.test(before)) return !isListed(mention)
  if (before === 'by') return FIRM_ACT.test(second)
  return before === 'at' && (FIRM_EXPERT.test(second) || (mention.words.length > 1 && LAWYERS.test(second)))
}

/** "its administrators, Calder Munt, sold it" */
const isFirmAside = (mention: Mention): boolean =>
  lower(mention, mention.first - 1) === ',' &&
  FIRM_PLURAL.test(lower(mention, mention.first - 2)) &&
  !isListed(mention)

/** "its rival Pivvle", "their supplier Morvan": of what is no person. */
const isTheirs = (mention: Mention): boolean =>
  [SHOP, RIVAL].some((nouns) => nouns.test(lower(mention, mention.first - 1))) &&
  /^(?:its|their)$/.test(lower(mention, mention.first - 2))

/** "a rival union, Sandbund,", "a jeweller, Coralie.": what stands before the comma is a body's kind, and new. */
function isNamedBehind(mention: Mention): boolean {
  const { tokens, first, last, words } = mention
  if (lower(mention, first - 1) !== ',' || !/^[,.;]$/.test(lower(mention, last + 1) || '.')) return false
  const noun = tokens[first - 2]
  // "a rival", which looks like an adjective.
  const isRival = RIVAL.test(noun?.lower ?? '') && hasWord(mention, first - 6, first, DEALS)
  const isShop = words.length === 1 && (isRival || SHOP.test(noun?.lower ?? ''))
  if (!isShop && !(noun?.pos === 'NOUN' && isOrganizationNoun(noun.lower))) return false
  if (/^(?:who|aged|\d+)$/.test(lower(mention, last + 2))) return false
  let at = first - 3
  while (at >= 0 && first - at < 7 && /^(?:NOUN|ADJ)$/.test(tokens[at]!.pos)) at--
  return /^(?:an?|another)$/.test(lower(mention, at))
}

/** "a survey by Lantrix", "made by Pivvle", "a columnist for Kveldsposten" */
function isBehindWork(mention: Mention): boolean {
  // "Supplied by Sweden's Nordvik Sensorer"
  const at = lower(mention, mention.first - 1) === "'s" ? mention.first - 2 : mention.first
  const before = lower(mention, at - 1)
  const second = lower(mention, at - 2)
  return before === 'by' ? FIRM_WORK.test(second) : before === 'for' && WRITER.test(second)
}

/** "who own Coralie", "the owners of Coralie" */
const isOwned = (mention: Mention): boolean =>
  /^(?:owns?|owned)$/.test(lower(mention, mention.first - 1)) ||
  (lower(mention, mention.first - 1) === 'of' && /^owners?$/.test(lower(mention, mention.first - 2)))

/** "A spokesman for Sandbund": one word that is no surname known. */
const isSpokenFor = (mention: Mention, kind: NameKind | undefined): boolean =>
  kind !== 'place' &&
  mention.words.length === 1 &&
  lower(mention, mention.first - 1) === 'for' &&
  SPOKEN_FOR.test(lower(mention, mention.first - 2))

/** What only firms have, in words and in the noun that stands right behind a name. */
const FIRM_HAS =
  /^(?:shares?|stock|shareholders|turnover|takeover|headquarters|subsidiary|subsidiaries|customers|profits?|revenues?|earnings|dividend|workforce)$/
const FIRM_BEFORE = /^(?:shares|stock|plc|shareholders)$/

/** "Lumio's shares", "Lumio's chief executive", "Lumio shares": one word that is nobody's name. */
function hasFirmsThings(mention: Mention): boolean {
  const { tokens, last, words } = mention
  if (words.length > 1) return false
  const [next, second, third] = [1, 2, 3].map((step) => lower(mention, last + step)) as [
    string,
    string,
    string,
  ]
  // "Xolani shares a room"
  const isNoun = tokens[last + 1]?.pos === 'NOUN' && !/^(?:an?|the|his|her|its|their|with)$/.test(second)
  if (next !== "'s") return isNoun && FIRM_BEFORE.test(next)
  return FIRM_HAS.test(second) || (second === 'chief' && third === 'executive')
}

/** "ordered 18 cranes from Daesung Marine in South Korea" */
function isSeller(mention: Mention): boolean {
  const { tokens, first, last, words } = mention
  const next = tokens.slice(last + 2, last + 4).map(({ text }) => text)
  return (
    words.length > 1 &&
    lower(mention, first - 1) === 'from' &&
    lower(mention, last + 1) === 'in' &&
    (isKnownPlace(next.join(' ')) || isKnownPlace(next[0] ?? '')) &&
    hasWord(mention, first - REACH, first, BUYS)
  )
}

/** What only a club does or is: "Tarnby, who led the table", "Larnby were relegated", "drew 2-2 with Cork". */
const OF_CLUB =
  /^(?:,? ?who )?(?:(?:lead|led|top|topped) the table\b|won promotion\b|(?:are|were|have been|had been) (?:already )?relegated\b|drew \d+ ?- ?\d+ (?:at|with)\b|had a goal disallowed\b)/

/** "on loan from Norgate City", "Tarnby, who led the table by eight points" */
function isOfTable({ tokens, first, last, words }: Mention): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ lower: word }) => word)
  const behind = tokens.slice(last + 1, last + 9).map(({ lower: word }) => word)
  // "Anna Berg, who led the table" plays alone.
  return before.join(' ') === 'on loan from' || (!isGivenName(words[0]!) && OF_CLUB.test(behind.join(' ')))
}

/** "a deal with Casablanca-based Altan Fosfat": of a person, the trade would be told. */
const isBased = (mention: Mention): boolean =>
  lower(mention, mention.first - 1) === 'based' &&
  lower(mention, mention.first - 2) === '-' &&
  !isSurname(mention.words.at(-1)!) &&
  !/^(?:who|aged|\d+)$/.test(lower(mention, mention.last + 2))

const TOGETHER = /\b(?:between them|jointly|respectively)\b/

/** "The Bank of Corvel and Dalton Credit will lend 2 billion euros between them": what acts as one of two with a body. */
function isPartner(mention: Mention, before: Mention | undefined, kinds: ReadonlyMap<Mention, NameKind>) {
  const { tokens, first, last } = mention
  const isSecond =
    before?.tokens === tokens &&
    before.last === first - 2 &&
    lower(mention, first - 1) === 'and' &&
    kinds.get(before) === 'organization'
  const behind = isSecond ? tokens.slice(last + 1, last + REACH) : []
  return behind[0]?.pos === 'AUX' || behind[0]?.pos === 'VERB'
    ? TOGETHER.test(behind.map(({ lower: word }) => word).join(' '))
    : false
}

/** "his lawyer, Bridget Moore of Abel Corry, said": the firm of one who is somebody's lawyer. */
function isOfCounsel(mention: Mention, before: Mention | undefined, kinds: ReadonlyMap<Mention, NameKind>) {
  const { tokens, first, last, words } = mention
  const isBehind =
    words.length > 1 &&
    lower(mention, first - 1) === 'of' &&
    before?.tokens === tokens &&
    before.last === first - 2 &&
    before.words.length > 1 &&
    kinds.get(before) === 'person'
  const next = tokens[last + 1]
  const isClosed = next === undefined || /^[,.;]$/.test(next.text) || next.pos === 'VERB'
  return isBehind && isClosed && hasWord(mention, before.first - 3, before.first, COUNSEL)
}

/** What a party is in its parliament, before a name of some words: "the ruling Sul Amanha". */
const STANDING = /^(?:ruling|governing|opposition)$/

/** "the far-right Sul Primeiro": a creed and the name of a party. */
function isOfCreed({ tokens, first, last, words }: Mention): boolean {
  const creed = tokens.slice(Math.max(0, first - 3), first).map(({ lower: word }) => word)
  const isThree = creed[1] === '-' && CREED.test(creed.join(''))
  const at = isThree ? first - 4 : first - 2
  const next = tokens[last + 1]
  const isBeforeNoun = next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ'
  const own = creed.at(-1) ?? ''
  const isTold = isThree || CREED.test(own) || (words.length > 1 && STANDING.test(own))
  return isTold && tokens[at]?.lower === 'the' && !isBeforeNoun
}

/** Gives such names, wherever they stand, the kind of a body; who is called by the last word alone is a person. */
export function readToldBodies(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const told = new Set<string>()
  const owned = new Set(mentions.filter(isOwned).map(({ key }) => key))
  mentions.forEach((mention, at) => {
    const kind = kinds.get(mention)
    if (kind === 'organization' || kind === 'other' || !mayBeBody(mention)) return
    // "Her lawyer, Ann Moore of Great Neck": what the model takes for no person may be a town.
    const isCounsel = kind === 'person' && isOfCounsel(mention, mentions[at - 1], kinds)
    const isFirm = isBehindFirm(mention) || isOfTable(mention) || isCounsel
    const [word = ''] = mention.words
    // Of a word that is a first name, too, its owners tell that it is nobody.
    const isNew =
      owned.has(mention.key) || (!isGivenName(word) && (mention.words.length > 1 || !isSurname(word)))
    const isTold =
      isNew &&
      (isNamedBehind(mention) ||
        isBehindWork(mention) ||
        isFirmAside(mention) ||
        isTheirs(mention) ||
        isSpokenFor(mention, kind) ||
        isSeller(mention) ||
        hasFirmsThings(mention) ||
        isBased(mention) ||
        isPartner(mention, mentions[at - 1], kinds) ||
        isOfCreed(mention))
    if (isFirm || isTold) told.add(mention.key)
  })
  if (told.size === 0) return
  const alone = new Set(mentions.flatMap(({ words }) => (words.length === 1 ? words : [])))
  const surnames = new Set(
    mentions.flatMap((one) =>
      one.words.length > 1 && kinds.get(one) === 'person' ? [one.words.at(-1)!] : [],
    ),
  )
  for (const mention of mentions) {
    const { words, key, title } = mention
    const last = words.at(-1)!
    const isPerson = words.length > 1 ? alone.has(last) : surnames.has(last)
    if (told.has(key) && title === null && !isPerson) kinds.set(mention, 'organization')
  }
}
