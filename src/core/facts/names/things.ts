import {
  firstNameGender,
  isDemonym,
  isKnownOrganization,
  isKnownPlace,
  isOrganizationHead,
} from './gazetteer'
import type { Mention, NameKind } from './mention'
import { demoteNobody } from './nobody'
import { Known, knownOf, phraseKind, Phrase, plainOf } from './tagging/lexicon'

/** Names that the model takes for bodies and that are things: ships, laws, prizes, codes, money. */

const words = (list: string) => new Set(list.split(' '))
/** Last words of laws, prizes and plans; none of them ends the name of a body. */
const THING_ENDS = words(
  'accord accords act agreement altarpiece amendment arrangements award awards bible bill championship championships code constituency cup cyclone declaration ' +
    'directive exhibition expo framework fringe lecture marathon medal olympics pact plan presidency prize programme program protocol regatta scheme shield stakes statute treaty trophy typhoon ' +
    'uprising war wars week yojana abhiyan',
)
const SHIP_PREFIX = words(
  'MV M/V MS SS HMS USS RMS RRS RV R/V FV F/V MT BRP INS KRI HMAS HMNZS HMCS USNS USCGC',
)
const OF_SHIP =
  /^(?:wreck|sinking|loss|collision|grounding|crew|captain|skipper|hull|deck|master|stern|bow|deckhand)$/
/** What gives something its name: "a programme called Skills Bridge". */
const NAMING = /^(?:called|named|dubbed|titled|entitled|codenamed|code-named|christened|nicknamed)$/
/** Named so, these are no bodies. */
const NAMED_THINGS = words(
  'campaign drive event exercise guideline initiative law bill operation plan policy project programme program scheme mission ' +
    'report strategy code rule app website podcast opera piece poem symphony painting sculpture play ship ferry vessel boat trawler',
)
/** "the film Harbour Lights": nouns right before a name that is the thing itself. */
const BEFORE_THING = words(
  'aircraft album ballad ballet barge boat coaster cutter documentary drama ferry film freighter frigate lifeboat liner movie musical novel opera painting piece play ' +
    'poem schooner sculpture sonata soundtrack song submarine symphony tanker thriller trawler tug vessel wallet warship yacht',
)
/** "M25", "TDV-9", "VL2511": letters with a number. */
const CODE = /^(?:\p{Lu}{1,4}\d[\p{Lu}\d]*|[\p{L}]+-\d+\p{L}?)$/u

const lower = ({ tokens }: Pick<Mention, 'tokens'>, at: number): string => tokens[at]?.lower ?? ''

/** "at the Brisbane International": what a tournament has of its name, behind "at the" or "in the". */
const TOURNAMENT = words('classic grand-prix international invitational masters open')

/** "Group A", "Unit 7" */
const NUMBERED = /^(?:Group|Pool|Class|Unit|Phase|Room|Gate|Type|Category|Grade|Stage) (?:\p{Lu}|\d+)$/u
/** What else goes on after the words that the model takes for a body: "the Chelsea Flower Show". */
const EVENT_ENDS = words('show festival parade inquiry lecture carnival gala')

/** Is it a body that the tables know, in the spelling of either side of the Atlantic? */
export function isInTables(name: string): boolean {
  if (isKnownOrganization(name)) return true
  if (name.endsWith(' Program')) return isInTables(`${name}me`)
  const parts = plainOf(name).split(/[ -]/)
  return parts.length === 1
    ? (knownOf(parts[0]!, true) & Known.organization) !== 0
    : phraseKind(parts.join(' ')) === Phrase.organization
}

/** "Hong Kong", "Port-au-Prince", "West Bank": a place of several words that the tables know, and nobody's name. */
export function isNamedPlace({ name, words: parts, title }: Mention): boolean {
  const plain = plainOf(name).split(/[ -]/)
  if (plain.length < 2 || title !== null || phraseKind(plain.join(' ')) === Phrase.organization) return false
  const mayBePerson =
    parts.length === 2 &&
    firstNameGender(parts[0]!) !== null &&
    (knownOf(plainOf(parts[1]!), true) & (Known.last | Known.worldFamily)) !== 0
  return !mayBePerson && phraseKind(plain.join(' ')) >= 0
}

/** "R1.8 million", "EGP 14.2 bn", "CFA francs": money. */
function isMoney({ name, tokens, last }: Mention): boolean {
  if (!/^\p{L}{1,3}$/u.test(name)) return false
  const next = tokens[last + 1]
  return (
    /^\d/.test(next?.text ?? '') || /^(?:francs?|dollars?|pesos?|rupees?|pounds?)$/.test(next?.lower ?? '')
  )
}

/** "The Liberian-flagged Astra Fidelis" */
const isFlagged = (mention: Mention): boolean => lower(mention, mention.first - 1) === 'flagged'

function isShip(mention: Mention): boolean {
  const { words: parts, first } = mention
  if (SHIP_PREFIX.has(parts[0] ?? '') && parts.length > 1) return true
  for (let i = first - 1; i >= first - 4 && /^\p{Lu}/u.test(mention.tokens[i]?.text ?? ''); i--)
    if (SHIP_PREFIX.has(mention.tokens[i]!.text)) return true
  if (isFlagged(mention)) return true
  const isLed = lower(mention, first - 1) === 'the' && lower(mention, first - 2) === 'of'
  return isLed && OF_SHIP.test(lower(mention, first - 3)) && !isOrganizationHead(parts.at(-1) ?? '')
}

/** "a programme called Skills Bridge", "the radio piece Harbour Lights" */
function isNamedThing(mention: Mention): boolean {
  const { tokens, first } = mention
  const at = lower(mention, first - 1) === 'the' ? first - 2 : first - 1
  // "her play, Low Water, ran", "the soundtrack to Blue Harvest"
  const noun = /^(?:,|to)$/.test(lower(mention, at)) && tokens[first - 3]?.pos !== 'VERB' ? at - 1 : at
  if (at === first - 1 && tokens[noun]?.pos === 'NOUN' && BEFORE_THING.has(lower(mention, noun))) return true
  return NAMING.test(lower(mention, at)) && NAMED_THINGS.has(lower(mention, at - 1))
}

/** "Said", "hired": what a programme that is a body does. */
const ACTS = /^(?:said|says|told|warned|announced|hired|appealed|urged|estimates|estimated|has|had|will)$/

/** "built under the New School Programme"; the World Heritage Programme, which said something, is a body. */
const endsAsThing = ({ words: parts, tokens, last }: Mention): boolean => {
  const end = parts.at(-1)!.toLowerCase()
  if (parts.length < 2 || !THING_ENDS.has(end)) return false
  return !/^program(?:me)?$/.test(end) || !ACTS.test(tokens[last + 1]?.lower ?? '')
}

/** "The loyalty programs, Summit Miles and Pelican Perks,": the things that a list begins with the kind of. */
const LIST_OF =
  /^(?:programs|programmes|schemes|apps|campaigns|ships|ferries|vessels|boats|tugs|films|novels|albums|songs|plays|operas|podcasts|shows|series|breeds|varieties|cultivars|brands|storms|horses|operations|bills|laws)$/
const isListed = (mention: Mention): boolean =>
  lower(mention, mention.first - 1) === ',' && LIST_OF.test(lower(mention, mention.first - 2))
/** Is it joined by "and" or a comma to what stands before it in the list? */
const goesOn = ({ tokens, first }: Mention, before: Mention | undefined): boolean =>
  before?.tokens === tokens && before.last === first - 2 && /^(?:and|,)$/.test(tokens[first - 1]!.lower)

/** "Papua New Guineans": the people of a country. */
const arePeople = ({ words: parts }: Mention): boolean =>
  isDemonym(parts.at(-1) ?? '') && /s$/.test(parts.at(-1)!)

const TREATY = /\b(?:Convention|Treaty|Protocol|Agreement|Act) (?:of|on|for|against|to)\b/

/** "the Gujarat Town Planning Act", of which the model has but the beginning. */
function goesOnAsThing({ tokens, last }: Mention): boolean {
  for (let i = last + 1; i <= last + 3 && /^\p{Lu}/u.test(tokens[i]?.text ?? ''); i++)
    if (THING_ENDS.has(lower({ tokens }, i)) || EVENT_ENDS.has(lower({ tokens }, i))) return true
  return false
}

const isTournament = (mention: Mention): boolean =>
  mention.words.length > 1 &&
  TOURNAMENT.has(mention.words.at(-1)!.toLowerCase()) &&
  lower(mention, mention.first - 1) === 'the' &&
  /^(?:at|in|of|won|for)$/.test(lower(mention, mention.first - 2))

/** "Suit No. NICN/ABJ/214/2025": letters between strokes with a number among them are a reference. */
function isInReference({ tokens, first, last }: Mention): boolean {
  const isStroke = (at: number) => tokens[at]?.text === '/'
  if (!isStroke(first - 1) && !isStroke(last + 1)) return false
  let start = first
  while (isStroke(start - 1)) start -= 2
  let end = last
  while (isStroke(end + 1)) end += 2
  return tokens.slice(Math.max(0, start), end + 1).some(({ text }) => /^\d[\d/]*$/.test(text))
}

const isThing = (mention: Mention): boolean =>
  // "A two-member Bench of Justice S. Balasundaram"
  /^(?:Division |Constitution |Full )?Bench of /.test(mention.name) ||
  isInReference(mention) ||
  CODE.test(mention.name) ||
  NUMBERED.test(mention.name) ||
  TREATY.test(mention.name) ||
  goesOnAsThing(mention) ||
  isTournament(mention) ||
  endsAsThing(mention) ||
  isMoney(mention) ||
  isShip(mention) ||
  isNamedThing(mention) ||
  arePeople(mention)

/** Nouns right behind a name that is the thing itself: "the Kapas Setu app". */
const BEHIND_THING =
  /^(?:app|apps|podcast|album|film|novel|musical|trilogy|cultivar|variety|vaccine|scheme|programme|program|initiative|trail|trophy|prize|award)$/

const isThingBehind = ({ tokens, last, first, words: parts }: Mention): boolean =>
  parts.length > 1 &&
  /^(?:the|its|a|an|their|new)$/.test(lower({ tokens }, first - 1)) &&
  BEHIND_THING.test(lower({ tokens }, last + 1))

/** "The 22917 Coast Express": a train, whose name the places or the bodies may claim. */
const isTrain = ({ tokens, first, words: parts }: Mention): boolean =>
  /^(?:Express|Mail|Shatabdi|Rajdhani|Duronto|Passenger)$/.test(parts.at(-1) ?? '') &&
  parts.length > 1 &&
  /^\d{4,5}$/.test(tokens[first - 1]?.text ?? '')

/** "by Harbour Light out of Route Six": the sire and the dam of a horse. */
const isBred = ({ tokens, first, last }: Mention): boolean =>
  (lower({ tokens }, first - 1) === 'by' &&
    lower({ tokens }, last + 1) === 'out' &&
    lower({ tokens }, last + 2) === 'of') ||
  (lower({ tokens }, first - 1) === 'of' &&
    lower({ tokens }, first - 2) === 'out' &&
    tokens.slice(Math.max(0, first - 7), first - 2).some(({ lower: word }) => word === 'by') &&
    /^[,.]$/.test(tokens[last + 1]?.text ?? '.'))

/** "the Mill Street branch", "in the Whitcomb Building": where something is, and no place of the news. */
const isStreet = ({ words: parts, name, title }: Mention): boolean =>
  parts.length + (title === null ? 0 : 1) > 1 &&
  /^(?:Street|Avenue|Boulevard|Building|Highway|Expressway|Motorway|Freeway|Turnpike)$/.test(parts.at(-1)!) &&
  !/^(?:Wall|Downing|Fleet) Street$/.test(name)

/** `of "Glen Avon", Burraga Creek`: the name that a farm or a house has on its gate. */
const isOnGate = ({ tokens, first, last, name }: Mention): boolean =>
  tokens[first - 1]?.text === '"' &&
  /^(?:of|at|called|named)$/.test(lower({ tokens }, first - 2)) &&
  (tokens[last + 1]?.text === '"' || tokens[last + 2]?.text === '"') &&
  !isKnownPlace(name)

/** Kinds of animals and illnesses, and what science has, that bear the name of who found them. */
const EPONYM =
  /^(?:albatross|antelope|bat|buntings?|crane|deer|disease|dolphins?|eagles?|equation|fever|frogs?|gazelles?|geese|goose|gulls?|hypothesis|lizards?|monkeys?|orchids?|owls?|paradox|petrels?|plovers?|porpoises?|principle|salamanders?|sarcoma|seals?|snakes?|squirrels?|swans?|syndrome|theorem|toads?|turtles?|vole|voles|vultures?|warblers?|whales?|zebras?)$/
/** What is called by a place or a person without more ado: "Bath buns", "a Bonferroni correction", "Miranda rights". */
const CALLED_BY =
  /^(?:boots|buns?|burners?|cakes?|correction|cows?|rum|salads?|whisk(?:e)?y|disease|geese|goose|method|model|pasty|pasties|potatoes|pudding|puddings|retrievers?|rights|simulations?|syndrome|terriers?|virus|warning|warnings)$/
/** "The Kent model", "the Leeds method", "Bath rights": of a place it may be said in earnest. */
const MAY_BE_OF_PLACE = /^(?:method|model|rights|warning|warnings)$/
/** "A Queen Anne house", "King Edward potatoes" */
const OF_A_REIGN = /^(?:chairs?|furniture|houses?|legs?|mansion|potatoes|prawns?|style)$/
const isCalledBy = ({ tokens, first, last, name, title }: Mention): boolean => {
  const behind = lower({ tokens }, last + 1)
  if (/^(?:King|Queen)$/.test(title?.text ?? '')) return OF_A_REIGN.test(behind)
  if (tokens[last + 1]?.text !== behind || !CALLED_BY.test(behind)) return false
  if (!MAY_BE_OF_PLACE.test(behind)) return true
  return (
    name === 'Monte Carlo' ||
    name === 'Miranda' ||
    (/-\p{Lu}/u.test(name) && lower({ tokens }, first - 1) === 'the')
  )
}

/** "A pond used by Blanding's turtles", "Murphy's Law" */
const isEponym = (mention: Mention): boolean => {
  const { tokens, last, words: parts } = mention
  if (isCalledBy(mention)) return true
  const isOwner = parts.length === 1 && lower({ tokens }, last + 1) === "'s"
  return isOwner && (EPONYM.test(lower({ tokens }, last + 2)) || tokens[last + 2]?.text === 'Law')
}

/** "He holds the Order of Canada": what the honour is of is no place of the news. */
const isOfHonour = ({ tokens, first }: Mention): boolean =>
  lower({ tokens }, first - 1) === 'of' &&
  tokens[first - 2]?.text === 'Order' &&
  lower({ tokens }, first - 3) === 'the'

/** Takes from names of any kind what every naming of theirs shows to be an app, a train, a horse or a street. */
function demoteCalled(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const shown = new Map<string, boolean>()
  let listed: Mention | undefined
  for (const mention of mentions) {
    if (isListed(mention) || goesOn(mention, listed)) listed = mention
    if (isOfHonour(mention)) kinds.set(mention, 'other')
    // "44 Prince Leopold Street", "Captain Flint rum": with a title before it a name has no kind yet.
    const mayBeShown = mention.title === null ? kinds.has(mention) : isCalledBy(mention) || isStreet(mention)
    if (!mayBeShown) continue
    const isShown =
      isThingBehind(mention) ||
      (kinds.get(mention) === 'place' && isNamedThing(mention)) ||
      isOnGate(mention) ||
      isTrain(mention) ||
      isBred(mention) ||
      isStreet(mention) ||
      isEponym(mention) ||
      listed === mention
    shown.set(mention.key, isShown && shown.get(mention.key) !== false)
  }
  for (const mention of mentions)
    if (shown.get(mention.key) === true && !isInTables(mention.name)) kinds.set(mention, 'other')
}

/** Takes from the bodies among `kinds` what is a thing, with every naming of it. */
export function demoteThings(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const things = new Set<string>()
  for (const mention of mentions) {
    if (kinds.get(mention) !== 'organization' || things.has(mention.key)) continue
    if (isThing(mention) && !isInTables(mention.name)) things.add(mention.key)
  }
  for (const mention of things.size > 0 ? mentions : [])
    if (things.has(mention.key) && kinds.get(mention) === 'organization') kinds.set(mention, 'other')
  demoteCalled(mentions, kinds)
  demoteNobody(mentions, kinds)
}
