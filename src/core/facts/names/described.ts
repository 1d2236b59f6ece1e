import type { EntityKind } from '../model'
import type { Token } from '../tagger'
import { PARTS_OF_FIRMS } from './by-surroundings'
import { firstNameGender, isDemonym, isKnownPlace, isOrganizationNoun, isPlaceNoun } from './gazetteer'
import type { Mention, NameKind } from './mention'

const words = (list: string) => new Set(list.split(' '))
/** Nouns that stand right before the name of a body: "the lender Corvel", "Belgian side Meerhout". */
const BEFORE_BODY = words(
  'airline band bank brewer broadcaster carmaker charity chipmaker club company consultancy contractor drugmaker firm insurer lender ' +
    'magazine newspaper pollster refiner retailer side start-up startup subsidiary supplier tank utility wholesaler',
)
/** What may follow the noun of an apposition: "a Danish maker of valves", "a lender that …", "a village near …". */
const AFTER_NOUN =
  /^(?:[,.;()\u2014\u2013]|of|in|on|near|outside|with|that|which|whose|where|and|based|owned|run|led|backed|founded|listed)$/
/** Who stands for a place: "the MP for Mid Tarrow", "the member for Suhum North". */
const SEAT = /^(?:MP|MPs|MSP|TD|MLA|MEP|member|councillor|deputy|candidate)$/
const LONGEST_PHRASE = 7

/** The plural noun before a list: "two villages, Stoke Varney and Wick Marden". */
function listNoun(token: Token | undefined): EntityKind | null {
  if (!token?.lower.endsWith('s') || token.pos !== 'NOUN') return null
  const one = token.lower.endsWith('ies') ? `${token.lower.slice(0, -3)}y` : token.lower.slice(0, -1)
  if (isPlaceNoun(one)) return 'place'
  return BEFORE_BODY.has(one) ? 'organization' : null
}

/** "Two villages, Stoke Varney and Wick Marden", "the hamlets of Upper Mirrabel and Tallow Flat": the kind of a list. */
function kindOfList({ tokens, first }: Mention): EntityKind | null {
  const link = tokens[first - 1]?.lower
  if (link !== ',' && link !== 'of') return null
  const kind = listNoun(tokens[first - 2])
  // "The districts of Amnesty and Oxfam" is theirs; "the firms of" is not written.
  return link === ',' || kind === 'place' ? kind : null
}

/** The kind that "a Danish maker of valves", "the country's third-largest lender" or "a village in" gives the name before it. */
export function apposed({ tokens, last, first, words }: Mention): EntityKind | null {
  const before = tokens[first - 1]
  // "In Lagos, a bank said": a comma closes what a preposition opens, but "by" names who does it, and bills come
  // "from Varley Stone, a paving company".
  const isParty = before?.lower === 'by' || (before?.lower === 'from' && first > 1)
  if (tokens[last + 1]?.text !== ',' || (before?.pos === 'ADP' && !isParty)) return null
  const opener = tokens[last + 2]
  if (!opener) return null
  const isNew = /^an?$/.test(opener.lower)
  let hasOwner = isNew || tokens[last + 3]?.lower === "'s" || isDemonym(opener.text)
  for (let i = last + 3; i < tokens.length && i <= last + 2 + LONGEST_PHRASE; i++) {
    const { lower, pos, text } = tokens[i]!
    // "The Leeds-based supermarket group"
    if (lower === 'based' && tokens[i - 1]?.text === '-') {
      hasOwner = true
      continue
    }
    if (lower === "'s" || /^(?:largest|biggest|oldest|smallest)$/.test(lower)) hasOwner = true
    else if (!/^(?:NOUN|PROPN|ADJ|NUM)$/.test(pos) && text !== '-') return null
    const next = tokens[i + 1]
    if (pos !== 'NOUN' || next?.pos === 'NOUN' || next?.text === '-') continue
    if (!hasOwner && !/^(?:that|which)$/.test(next?.lower ?? '')) continue
    if (next && !AFTER_NOUN.test(next.lower)) continue
    if (isPlaceNoun(lower)) return isNew ? 'place' : null
    // "Geoffrey Lund, a boat builder": somebody with a first name is what people are as well.
    const mayBePerson = words.length === 2 && firstNameGender(words[0]!) !== null
    if (mayBePerson && PARTS_OF_FIRMS.has(lower)) return null
    return isOrganizationNoun(lower) ? 'organization' : null
  }
  return null
}

/** The kind that the noun right before the name gives it: "Belgian side Meerhout", "the MP for Mid Tarrow". */
function introduced({ tokens, first, title }: Mention): EntityKind | null {
  if (title !== null) return null
  const before = tokens[first - 1]
  if (before?.pos === 'NOUN' && BEFORE_BODY.has(before.lower)) return 'organization'
  return before?.lower === 'for' && SEAT.test(tokens[first - 2]?.text ?? '') ? 'place' : null
}

/** "The power company, Domgrid, has": the name of a body of which the article has just told the kind. */
function namedAside({ tokens, first, last, title }: Mention): EntityKind | null {
  if (title !== null || tokens[first - 1]?.text !== ',' || tokens[last + 1]?.text !== ',') return null
  if (!BEFORE_BODY.has(tokens[first - 2]?.lower ?? '')) return null
  let at = first - 3
  while (at > 0 && first - at < 6 && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.pos)) at--
  const isAlone = at <= 0 || /^(?:,|"|and)$/.test(tokens[at - 1]!.text)
  return /^(?:the|its|their|a|an)$/.test(tokens[at]?.lower ?? '') && isAlone ? 'organization' : null
}

const SPEAKS = /^(?:said|says|reported|announced|declined|denied|warned|added|confirmed)$/
/** Longest relative clause between a name and its verb. */
const LONGEST_CLAUSE = 16

/** "Island Mutual, which covers a third of the houses, said": what is a "which" and speaks is a body. */
function speaksAside({ tokens, last, title }: Mention): EntityKind | null {
  if (title !== null || tokens[last + 1]?.text !== ',' || tokens[last + 2]?.lower !== 'which') return null
  for (let i = last + 3; i < tokens.length && i < last + LONGEST_CLAUSE; i++)
    if (tokens[i]!.text === ',') return SPEAKS.test(tokens[i + 1]?.lower ?? '') ? 'organization' : null
  return null
}

/** "Nordvik, for its part, said" */
const isIt = ({ tokens, last, title }: Mention): boolean =>
  title === null &&
  tokens[last + 1]?.text === ',' &&
  tokens[last + 2]?.lower === 'for' &&
  tokens[last + 3]?.lower === 'its' &&
  tokens[last + 4]?.lower === 'part'

/** The kind that the text gives a name beside it, whatever the name looks like. */
export const shownAside = (mention: Mention): EntityKind | null =>
  namedAside(mention) ?? speaksAside(mention) ?? (isIt(mention) ? 'organization' : null)

/** What only a firm has: "Van Holst's shareholders", "shares in Van Holst", "new Van Holst stock". */
function owned({ tokens, first, last, title }: Mention): EntityKind | null {
  if (title !== null) return null
  const lower = (at: number): string => tokens[at]?.lower ?? ''
  const isStock = (word: string): boolean => /^(?:shares?|stock)$/.test(word)
  const isOwner = lower(last + 1) === "'s" || lower(last + 1) === "'"
  const things = isOwner ? [lower(last + 2), lower(last + 3)] : []
  // A person's shares and board are somewhere else; shareholders and branches are a firm's.
  const isFirms = things.some((word) => /^(?:shareholders|investors|subsidiary|headquarters)$/.test(word))
  const isSold = lower(first - 1) === 'in' && isStock(lower(first - 2))
  const isPrinted = lower(first - 1) === 'new' && isStock(lower(last + 1))
  return isFirms || isSold || isPrinted ? 'organization' : null
}

/** "the Delhi-based think tank" */
const isBase = ({ tokens, last }: Mention): boolean =>
  tokens[last + 1]?.text === '-' && tokens[last + 2]?.lower === 'based'

/** The mentions of a list that begins with `mentions[at]`: those with nothing but commas and "and" between them. */
function listFrom(mentions: readonly Mention[], at: number): Mention[] {
  const list = [mentions[at]!]
  for (let i = at + 1; i < mentions.length; i++) {
    const before = list[list.length - 1]!
    const next = mentions[i]!
    if (next.tokens !== before.tokens) break
    const between = next.tokens.slice(before.last + 1, next.first)
    if (between.length === 0 || between.some(({ lower }) => lower !== ',' && lower !== 'and')) break
    list.push(next)
  }
  return list
}

/**
 * Sets the kind of names of which the text says what they are: by an apposition, by the noun before them, or by that
 * before a list. Countries and known towns stay what they are; every naming of the name gets its kind.
 */
export function describeKinds(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const told = new Map<string, EntityKind>()
  const shown = new Set<string>()
  const apposedBodies = new Set<string>()
  mentions.forEach((mention, at) => {
    if (mention.role !== 'body') return
    if (isBase(mention)) kinds.set(mention, 'place')
    const listed = kindOfList(mention)
    const list = listed ? listFrom(mentions, at) : []
    if (listed && list.length > 1) for (const { key } of list) told.set(key, listed)
    const aside = shownAside(mention)
    if (aside) {
      told.set(mention.key, aside)
      shown.add(mention.key)
    }
    if (mention.tagged === null) {
      // "Fairway, a supermarket chain, opened in May": a word that the model takes for none.
      if (mention.tokens[mention.first]!.pos !== 'PROPN') return
      if ((introduced(mention) ?? apposed(mention) ?? owned(mention)) !== 'organization') return
      told.set(mention.key, 'organization')
      shown.add(mention.key)
      return
    }
    const behind = apposed(mention)
    const kind = introduced(mention) ?? behind ?? owned(mention)
    if (kind) told.set(mention.key, kind)
    if (behind === 'organization') apposedBodies.add(mention.key)
  })
  if (told.size === 0) return
  for (const mention of mentions) {
    const kind = told.get(mention.key)
    const isName = kinds.has(mention) || mention.words.length > 1 || shown.has(mention.key)
    if (!kind || !isName || mention.title !== null || isKnownPlace(mention.name)) continue
    // "the lender George Hauser": a first name is a person's, whatever stands before it; nobody is a supermarket group.
    const isPerson = mention.words.length > 1 && firstNameGender(mention.words[0] ?? '') !== null
    if (!isPerson || apposedBodies.has(mention.key)) kinds.set(mention, kind)
  }
}
