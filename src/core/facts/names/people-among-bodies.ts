import { apposed } from './described'
import { firstNameGender, isDemonym, isKnownPlace, isOrganizationHead } from './gazetteer'
import type { Mention, NameKind } from './mention'
import { DIRECTION } from './name-keys'
import { mayStandBeforeName } from './role-words'
import { isInTables } from './things'

/** How much the model must see of a person in a name that begins with a first name. */
const LEAST_CHANCE = 0.27
const SOME_CHANCE = 0.1
const isWord = (word: string): boolean =>
  /^\p{Lu}[\p{L}'\u2019-]*\p{Ll}$/u.test(word) && !/['\u2019]s$/.test(word)

/** Two or three words of which none is a body's or a place's. */
function mayBePerson({ words, name, title, hasNumber }: Mention): boolean {
  if (title !== null || hasNumber || words.length < 2 || words.length > 3 || isInTables(name)) return false
  return words.every((word) => isWord(word) && !isOrganizationHead(word) && !isDemonym(word))
}

/** How often every name of one word stands; NaN for those that ever have an article before them. */
function loneNames(mentions: readonly Mention[]): Map<string, number> {
  const lone = new Map<string, number>()
  for (const { words, tokens, first } of mentions) {
    if (words.length > 1) continue
    const isLed = tokens[first - 1]?.lower === 'the'
    lone.set(words[0]!, isLed ? NaN : (lone.get(words[0]!) ?? 0) + 1)
  }
  return lone
}

/** The names that are led by no article but that of another noun: "the Hollis case". */
function caseNames(mentions: readonly Mention[]): Set<string> {
  const names = new Set<string>()
  const led = new Set<string>()
  for (const { words, tokens, first, last } of mentions) {
    if (words.length > 1 || tokens[first - 1]?.lower !== 'the') continue
    const next = tokens[last + 1]
    const isCase =
      next !== undefined && /^\p{Ll}/u.test(next.text) && (next.pos === 'NOUN' || next.text.endsWith('ing'))
    ;(isCase ? names : led).add(words[0]!)
  }
  for (const name of led) names.delete(name)
  return names
}

/** Every form of the lines that names stand in; a line is read once, however many it holds. */
function usedWords(mentions: readonly Mention[]): Set<string> {
  const lines = new Set(mentions.map(({ tokens }) => tokens))
  const used = new Set<string>()
  for (const tokens of lines) for (const { text } of tokens) used.add(text)
  return used
}

const isPlaceWord = (word: string): boolean => isKnownPlace(word) || DIRECTION.test(`${word} X`)
/** "Packaging" is none where the text speaks of packaging. */
const isSurname = (word: string, used: ReadonlySet<string>): boolean =>
  !word.endsWith('s') &&
  !isKnownPlace(word) &&
  !isOrganizationHead(`${word}s`) &&
  !used.has(word.toLowerCase())

const SPEAKS = /^(?:said|says|told|warned|added|wrote|argued|insisted|accused|asked|called|described|urged)$/

/** "The vet in his home town, Marama Eketone, had told him": no town tells anybody anything. */
function isTeller({ words, tokens, first, last, name, title }: Mention): boolean {
  if (title !== null || words.length !== 2 || isKnownPlace(name) || !words.every(isWord)) return false
  if (tokens[first - 1]?.text !== ',' || tokens[last + 1]?.text !== ',') return false
  const at = /^(?:had|has)$/.test(tokens[last + 2]?.lower ?? '') ? last + 3 : last + 2
  return /^(?:told|recalled|remembered|thinks|joked|laughed)$/.test(tokens[at]?.lower ?? '')
}

/**
 * People that the model takes for bodies: "Nathaniel Hollis" begins with a first name, and "Faleafa" later on shortens
 * Moana Faleafa as papers shorten people, by the last word; a firm keeps its first.
 */
export function readPeopleAmongBodies(mentions: readonly Mention[], kinds: Map<Mention, NameKind>): void {
  const lone = loneNames(mentions)
  const cases = caseNames(mentions)
  const described = new Set(mentions.filter((one) => apposed(one) === 'organization').map(({ key }) => key))
  const common = usedWords(mentions)
  const people = new Set<string>()
  const surnames = new Set<string>()
  for (const [index, mention] of mentions.entries()) {
    if (isTeller(mention) && kinds.get(mention) === 'place') people.add(mention.key)
    if (kinds.get(mention) !== 'organization' || people.has(mention.key)) continue
    if (described.has(mention.key) || !mayBePerson(mention)) continue
    const [first = ''] = mention.words
    const last = mention.words.at(-1) ?? ''
    const more = (lone.get(last) ?? 0) - (lone.get(first) ?? 0)
    // "From a fish buyer, Isobel Sim;"
    const { tokens, first: at, last: end } = mention
    const isIntroduced =
      firstNameGender(first) !== null &&
      tokens[at - 1]?.text === ',' &&
      tokens[at - 2]?.pos === 'NOUN' &&
      mayStandBeforeName(tokens[at - 2]!.lower) &&
      /^[;,.]$/.test(tokens[end + 1]?.text ?? '.')
    // "Plaid Cymru's Nerys Ffowc-Evans warned": somebody of a body.
    const owner = mentions[index - 1]
    const isOfBody =
      tokens[at - 1]?.lower === "'s" &&
      owner?.tokens === tokens &&
      owner.last === at - 2 &&
      kinds.get(owner) === 'organization' &&
      SPEAKS.test(tokens[end + 1]?.lower ?? '')
    const isNamed =
      isOfBody ||
      isIntroduced ||
      (firstNameGender(first) !== null &&
        (mention.tagged?.chances[0] ?? 0) >= LEAST_CHANCE &&
        (more >= 0 || cases.has(last)))
    // "Penhallow, a joiner, scored": as often as "Rhodri" alone, and the model sees something of a person.
    const isOften =
      more > 0 || (more === 0 && lone.has(last) && (mention.tagged?.chances[0] ?? 0) >= SOME_CHANCE)
    const isShortened = isOften && isSurname(last, common) && !isPlaceWord(first)
    if (!isNamed && !isShortened) continue
    people.add(mention.key)
    surnames.add(last)
  }
  if (people.size === 0) return
  for (const mention of mentions) {
    const kind = kinds.get(mention)
    if (kind === 'place' && people.has(mention.key)) kinds.set(mention, 'person')
    if (kind !== 'organization') continue
    if (people.has(mention.key)) kinds.set(mention, 'person')
    else if (mention.words.length === 1 && surnames.has(mention.name)) kinds.delete(mention)
  }
}
