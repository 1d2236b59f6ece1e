import type { Token } from '../tagger'
import type { Mention, NameKind } from './mention'

/** Animals, boats, machines and brands that bear the names of people. */

const lower = ({ tokens }: Pick<Mention, 'tokens'>, at: number): string => tokens[at]?.lower ?? ''

const SHIP_NOUN = /^(?:ship|vessel|ferry|tanker|trawler|freighter|yacht|steamer|tugboat|lifeboat)$/
/** "The tanker Bold Venture", "the bulk carrier Ocean Grace": nobody, whatever the name. */
const isCalledShip = (mention: Mention): boolean => {
  const before = lower(mention, mention.first - 1)
  return (
    mention.title === null &&
    (before === 'flagged' ||
      SHIP_NOUN.test(before) ||
      (before === 'carrier' && /^(?:bulk|car|gas|ore|aircraft)$/.test(lower(mention, mention.first - 2))))
  )
}

const ANIMAL =
  'alligator|bear|bulldog|bull|camel|cat|chimpanzee|cockatoo|collie|cow|crocodile|dog|dolphin|donkey|eagle|elephant|ferret|fox|giraffe|goat|goose|gorilla|greyhound|hamster|hawk|heifer|heron|hippo|horse|hound|kitten|koala|labrador|leopard|lion|llama|mare|monkey|mule|octopus|otter|owl|panda|parakeet|parrot|penguin|pigeon|pig|pony|puppy|rabbit|ram|rhino|seal|shark|sheep|spaniel|stallion|stork|swan|terrier|tiger|tortoise|turtle|walrus|whale|wolf'
const NAMED_ANIMAL = new RegExp(`^(?:${ANIMAL})$`)
/** Machines and boats that bear the names of people: "Lady Penelope, a diesel engine". */
const NAMED_MACHINE =
  /^(?:barge|boat|boats|engine|ferry|launch|lifeboat|locomotive|schooner|ship|steamer|trawler|tug|vessel|yacht|horse)$/
/** "The prototype, Edith B, was paid for by her sisters" */
const MADE =
  /^(?:aircraft|barge|boat|coaster|doll|engine|ferry|lifeboat|locomotive|plane|prototype|puppet|robot|rocket|satellite|schooner|ship|statue|steamer|tanker|tractor|trawler|tug|vessel|yacht)$/
const MOST_BESIDE = 4

/** "Lady Penelope, a diesel engine", "the Sir Hugh Dalby, a flat-bottomed boat": what it is stands behind the comma. */
function isToldAsThing({ tokens, last }: Mention): boolean {
  if (tokens[last + 1]?.text !== ',' || !/^(?:an?|the)$/.test(lower({ tokens }, last + 2))) return false
  for (let at = last + 3; at <= last + 3 + MOST_BESIDE; at++) {
    const token = tokens[at]
    if (!token || !/^(?:ADJ|NOUN|PROPN|NUM|VERB|PUNCT)$/.test(token.pos) || token.text === ',') return false
    const next = tokens[at + 1]
    if (NAMED_MACHINE.test(token.lower) || NAMED_ANIMAL.test(token.lower))
      return next === undefined || /^[,.;]$/.test(next.text) || /^(?:ADP|VERB|SCONJ|PRON)$/.test(next.pos)
  }
  return false
}

/** "A goose named Geoffrey", "one female, named Margaret by the students", "the hamster, Desmond,". */
function isAnimal({ tokens, first, last, title }: Mention): boolean {
  if (title !== null) return false
  const before = lower({ tokens }, first - 1)
  if (/^(?:named|called|nicknamed|christened)$/.test(before)) {
    const whose = tokens[first - 2]?.text === ',' ? first - 3 : first - 2
    return (
      NAMED_ANIMAL.test(lower({ tokens }, whose)) ||
      (tokens[first - 2]?.text === ',' &&
        lower({ tokens }, last + 1) === 'by' &&
        /^(?:keepers|researchers|scientists|staff|students|volunteers|rangers|villagers|locals)$/.test(
          lower({ tokens }, last + 3),
        ))
    )
  }
  return (
    before === ',' &&
    tokens[last + 1]?.text === ',' &&
    (NAMED_ANIMAL.test(lower({ tokens }, first - 2)) ||
      (first === 3 && MADE.test(lower({ tokens }, first - 2)))) &&
    /^(?:the|an?|his|her|its|their|pet)$/.test(lower({ tokens }, first - 3))
  )
}

/** Boats that a list begins with the kind of: "the boats he had served, among them the Aunt Rosie and the Doctor Dan". */
const isListedShip = ({ tokens, first, title }: Mention): boolean => {
  // "The Aunt Rosie", "the Captain Bligh"
  const begin = title === null ? first : first - title.text.split(' ').length
  const isCalled =
    lower({ tokens }, begin - 1) === 'the' ||
    /^(?:aunt|uncle|lady|lord|miss)$/.test(lower({ tokens }, begin - 1))
  if (!isCalled) return false
  const among = tokens.findIndex(
    ({ lower: word }, at) => word === 'among' && /^(?:them|which)$/.test(lower({ tokens }, at + 1)),
  )
  return (
    among >= 0 &&
    among < begin &&
    tokens
      .slice(0, among)
      .some(({ lower: word }) =>
        /^(?:boats|ships|vessels|ferries|trawlers|yachts|tugs|horses|locomotives|engines)$/.test(word),
      )
  )
}

const PRODUCT =
  /^(?:food|cereals?|pretzels|chips|snacks|crisps|coffee|tea|beer|vodka|whisky|whiskey|gin|rum|shampoo|detergent|soap|toothpaste|jeans|sneakers|trainers|crackers|biscuits|cookies|sauces?|soups?|yogh?urts?|cheese|ice-cream|brand|brands|range|mattress|mattresses|razors|tyres|tires|paint|paints|cigarettes)$/
const isPlainNoun = (token: Token | undefined): boolean =>
  token?.pos === 'NOUN' && /^\p{Ll}/u.test(token.text)

/** "Granger's pretzels and Happy Hound dog food": the name of what is sold, and nobody's. */
const isLabel = ({ words: parts, title, tokens, last }: Mention): boolean =>
  parts.length === 2 &&
  title === null &&
  isPlainNoun(tokens[last + 1]) &&
  (PRODUCT.test(tokens[last + 1]!.lower) ||
    (isPlainNoun(tokens[last + 2]) && PRODUCT.test(tokens[last + 2]!.lower)))

/** Takes from the people what the article calls a ship, with every naming of it, and what is but a label on others. */
export function demoteNobody(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const people = mentions.filter((mention) => kinds.get(mention) === 'person')
  const nobody = new Set(people.flatMap((one) => (isLabel(one) ? [one.key] : [])))
  for (const one of people) if (!isLabel(one)) nobody.delete(one.key)
  for (const one of mentions) if (isCalledShip(one) || isToldAsThing(one)) nobody.add(one.key)
  // Another of that name may be somebody.
  for (const one of mentions) if (isAnimal(one) || isListedShip(one)) kinds.set(one, 'other')
  for (const one of people) if (nobody.has(one.key)) kinds.set(one, 'other')
}
