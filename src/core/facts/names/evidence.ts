import type { EntityKind } from '../model'
import type { Token } from '../tagger'
import {
  countryOf,
  firstNameGender,
  isCity,
  isDemonym,
  isFacilityNoun,
  isKnownOrganization,
  isOrganizationHead,
  isOrganizationNoun,
  isOtherHead,
  isPlaceHead,
  isPlaceNoun,
  isRegion,
  isState,
} from './gazetteer'
import type { Mention } from './mention'
import { isKin, isRoleNoun, isRolePlural } from './role-words'

export type NameKind = EntityKind | 'other'

/** What speaks for each kind; the largest weight of each feature counts once, however often it is seen. */
export class Evidence {
  private readonly weights = new Map<string, { kind: NameKind; weight: number }>()

  add(feature: string, kind: NameKind, weight: number): void {
    const key = `${feature}/${kind}`
    if (Math.abs(weight) > Math.abs(this.weights.get(key)?.weight ?? 0))
      this.weights.set(key, { kind, weight })
  }

  score(kind: NameKind): number {
    let sum = 0
    for (const entry of this.weights.values()) if (entry.kind === kind) sum += entry.weight
    return sum
  }

  /** The best kind when it is well supported and clearly ahead, else null. */
  verdict(): NameKind | null {
    const ranked = (['person', 'organization', 'place', 'other'] as const)
      .map((kind) => ({ kind, score: this.score(kind) }))
      .sort((a, b) => b.score - a.score)
    const [best, second] = ranked
    if (!best || !second || best.score < 2 || best.score - second.score < 0.5) return null
    return best.kind
  }
}

const ORGANIZATION_PROPERTY =
  /^(?:chief|founder|co-founder|ceo|chairman|chairwoman|shares|shareholders|profit|profits|revenue|customers|board|headquarters|spokesman|spokeswoman|spokesperson|employees|staff|executives|executive|managing|finance|subsidiary|owner|sales|stock|investors|products|app|service|general|members|report|statement|study|website|annual|latest|newsroom|editor)$/
const PERSON_PROPERTY =
  /^(?:wife|husband|lawyer|lawyers|father|mother|son|sons|daughter|daughters|sister|brother|widow|death|family|parents|career|attorney|predecessor|successor|deputy|campaign|home|body|hand|face|friend|client|aides|uncle|aunt|fiancee?|girlfriend|boyfriend|novel|book|life|childhood)$/
const PLACE_PROPERTY =
  /^(?:capital|president|prime|government|parliament|economy|army|foreign|ambassador|population|coast|border|deputy|mayor|airport|harbour|harbor|defen[cs]e|military|central|largest|second-largest|opposition|ruling|embassy|consulate|streets|city|downtown|suburbs|north|south|east|west|northern|southern|eastern|western|main|oldest)$/
const SAYS =
  /^(?:said|says|told|added|wrote|testified|warned|argued|recalled|explained|joked|replied|countered|insisted|asked)$/
const STILL_PERSON = /^(?:who|whose|aged)$/
const LOCATIVE = /^(?:in|near|outside|around|across|throughout|inside|toward|towards|off|beyond)$/

const at = (tokens: readonly Token[], index: number) => tokens[index]?.lower ?? ''

/** What a name tells by itself. */
export function addNameEvidence(evidence: Evidence, name: string, words: readonly string[]): void {
  const last = words[words.length - 1] ?? ''
  const first = words[0] ?? ''
  const single = words.length === 1
  if (countryOf(name) !== null) evidence.add('gazetteer', 'place', 5)
  else if (isRegion(name) || isState(name)) evidence.add('gazetteer', 'place', 4.5)
  else if (isCity(name))
    evidence.add('gazetteer', 'place', single && firstNameGender(name) !== null ? 2.2 : 3)
  const bare = name.replace(
    /^(?:Southern|Northern|Eastern|Western|Central|Upper|Lower|southern|northern|eastern|western) /,
    '',
  )
  if (bare !== name && (countryOf(bare) !== null || isRegion(bare) || isCity(bare)))
    evidence.add('gazetteer', 'place', 4.5)
  if (isKnownOrganization(name) || isKnownOrganization(name.replace(/^The /, '')))
    evidence.add('known', 'organization', 5)
  if (/^\p{Lu}{2,5}$/u.test(name) && !/^[IVXLC]+$/.test(name) && countryOf(name) === null)
    evidence.add('acronym', 'organization', 2.5)
  if (!single) {
    const hasOf = words.some(
      (word, index) =>
        index > 0 && /^(?:of|for|on)$/.test(word) && isOrganizationHead(words[index - 1] ?? ''),
    )
    const headed = words.slice(
      0,
      Math.max(
        1,
        words.findIndex((word) => /^(?:of|for|in|on)$/.test(word)),
      ),
    )
    const head = headed[headed.length - 1] ?? last
    if (
      hasOf ||
      (/^(?:Mothers|Fathers|Friends|Sons|Daughters|Ministry|Department|University|Bank|Institute|Federation|Organization|Organisation|League)$/.test(
        head,
      ) &&
        words.includes('of'))
    )
      evidence.add('head', 'organization', 4)
    if (isOtherHead(last) && !isOrganizationHead(last)) evidence.add('head', 'other', 4)
    else if (isOrganizationHead(last)) evidence.add('head', 'organization', isOtherHead(last) ? 2.5 : 4)
    else if (isPlaceHead(last) && firstNameGender(first) === null) evidence.add('head', 'place', 4)
    else if (isPlaceHead(last)) evidence.add('head', 'place', 1.5)
    if (
      /^(?:Lake|Mount|Cape|Fort|Port|Saint|St|St\.|Isle|Gulf|Bay|Strait|Loch|Ben|Glen|San|Santa|Los|Las|El|Rio)$/.test(
        first,
      )
    )
      evidence.add('place head first', 'place', 2.5)
    if (
      /\b(?:League (?:One|Two)|Premier League|Champions League|Europa League|Major League|Grand Prix|Super Bowl|World Series)\b/.test(
        name,
      )
    ) {
      evidence.add('competition', 'other', 7)
    }
    if (words.includes('&')) evidence.add('ampersand', 'organization', 3)
    if (/^(?:MV|HMS|USS|SS|RMS|MS|HMAS|RRS|USNS)$/.test(first)) evidence.add('ship', 'other', 6)
    const gender = firstNameGender(first)
    if (gender !== null && words.length <= 4 && !isOrganizationHead(last) && !isOtherHead(last))
      evidence.add('first name', 'person', isPlaceHead(last) ? 1 : 3)
    if (
      words.length >= 2 &&
      words.length <= 4 &&
      words.every((word) =>
        /^\p{Lu}[\p{Ll}'-]+(?:\p{Lu}\p{Ll}+)?$|^\p{Lu}\.?$|^(?:de|van|von|der|bin|al|el|la|del|da|di)$/u.test(
          word,
        ),
      ) &&
      !isDemonym(first)
    ) {
      evidence.add('shape', 'person', 0.8)
    }
    if (/^(?:Jr\.?|Sr\.?|II|III|IV)$/.test(last)) evidence.add('suffix', 'person', 4)
    if (words.some((word, index) => index > 0 && /^\p{Lu}\.$/u.test(word)))
      evidence.add('initial', 'person', 3)
  } else if (firstNameGender(name) !== null) {
    evidence.add('first name', 'person', 0.7)
  }
}

/** Does a noun phrase with an organization's noun follow ", a …" at `index`? Also finds a person's job. */
function apposition(tokens: readonly Token[], index: number): 'organization' | 'person' | 'place' | null {
  if (at(tokens, index) !== ',') return null
  let i = index + 1
  const opener = tokens[i]
  if (
    !opener ||
    !(
      opener.pos === 'DET' ||
      /^(?:a|an|the|its|his|her|their|one|now|then)$/.test(opener.lower) ||
      /^\p{L}/u.test(opener.text)
    )
  )
    return null
  let noun = ''
  for (; i < tokens.length && i < index + 14; i++) {
    const token = tokens[i]
    if (!token || /^[,.;:"()\u2014\u2013]$/.test(token.text)) break
    if (
      /^(?:who|which|that|of|at|for|in|from|with|based|near|on|to|is|was|said)$/.test(token.lower) ||
      (token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.lower))
    )
      break
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || isRoleNoun(token.lower)) noun = token.lower
  }
  if (noun === '') return null
  // "operator", "developer": a person or a firm; the name itself decides.
  if (isRoleNoun(noun) && isOrganizationNoun(noun)) return null
  if (isRoleNoun(noun)) return 'person'
  if (isOrganizationNoun(noun)) return 'organization'
  return isPlaceNoun(noun) ? 'place' : null
}

/** What the words around one mention tell. */
export function addContextEvidence(evidence: Evidence, mention: Mention): void {
  const { tokens, first, last } = mention
  if (mention.title) evidence.add('title', 'person', mention.title.isHonorific ? 6 : 5)
  if (mention.hasNumber) evidence.add('number', 'other', 4)
  const before = at(tokens, first - 1)
  const beforeThat = at(tokens, first - 2)
  const next = at(tokens, last + 1)
  const afterNext = at(tokens, last + 2)
  const single = mention.words.length === 1
  if (mention.title === null) {
    if (LOCATIVE.test(before))
      evidence.add('locative', 'place', before === 'in' || before === 'near' ? 2 : 1.2)
    if (before === 'in') evidence.add('locative', 'person', -1)
    if (before === 'from' || before === 'to') evidence.add('direction', 'place', 0.7)
    if (before === 'at') {
      const job = isRoleNoun(beforeThat) || isRolePlural(beforeThat)
      evidence.add('at', 'organization', job ? 5 : 0.7)
      if (!job) evidence.add('at', 'place', single ? 1.6 : 0.7)
      evidence.add('at', 'person', job ? -3 : -1.5)
    }
    if (before === 'of' && isPlaceNoun(beforeThat)) evidence.add('place noun', 'place', 4)
    if (before === 'of' && /^(?:shares|customers|owner|owners|shareholders|employees)$/.test(beforeThat))
      evidence.add('shares', 'organization', 3)
    if (before === 'in' && beforeThat === 'shares') evidence.add('shares', 'organization', 3.5)
    if (before === 'the') {
      evidence.add('the', 'person', -3)
      evidence.add('the', 'organization', single ? 0.4 : 1)
      if (single) evidence.add('the', 'other', 0.8)
    }
    if (isOrganizationNoun(before) && tokens[first - 1]?.pos === 'NOUN')
      evidence.add('organization noun', 'organization', 3)
    if (isRoleNoun(before) && !isOrganizationNoun(before))
      evidence.add('role noun', 'person', isKin(before) ? 3.5 : 3)
    // "its operator, Dravik Stone": a noun that is both is more often a firm.
    if (before === ',' && isRoleNoun(beforeThat) && !isOrganizationNoun(beforeThat))
      evidence.add('apposition before', 'person', 3.5)
    if (before === ',' && isOrganizationNoun(beforeThat))
      evidence.add('apposition before', 'organization', 3.5)
    if (before === ',' && isPlaceNoun(beforeThat)) evidence.add('apposition before', 'place', 3)
    if (/^(?:called|dubbed|titled|entitled)$/.test(before)) evidence.add('called', 'other', 1.5)
    if (
      /^(?:freighter|ship|ferry|vessel|tanker|trawler|boat|yacht|submarine|film|movie|novel|book|album|song|show|play|hurricane|storm|typhoon|horse|missile|rocket|satellite|spacecraft)$/.test(
        before,
      )
    )
      evidence.add('thing noun', 'other', 5)
  }
  const partner = tokens[last + 2]
  if (
    single &&
    next === 'and' &&
    firstNameGender(mention.name) !== null &&
    partner &&
    firstNameGender(partner.text) !== null &&
    /^\p{Lu}/u.test(tokens[last + 3]?.text ?? '')
  ) {
    evidence.add('shared surname', 'person', 2)
  }
  if (
    /^(?:beat|against|defeated|thrashed|beating|versus|v|vs|faced|host|hosted|edged|stunned|eliminated)$/.test(
      before,
    )
  ) {
    evidence.add('opponent', 'organization', 1.5)
  }
  if (/^\d{1,2}-\d{1,2}$/.test(next) || (/^\d{1,2}$/.test(next) && afterNext === '-'))
    evidence.add('score', 'organization', 2.5)
  if (
    /^(?:system|tax|scheme|standard|protocol|software|vaccine|virus|test|scan|format|gene|card|language|engine|aircraft|jet|missile|chip|phone|console|award|prize|medal|programme|program)s?$/.test(
      next,
    )
  ) {
    evidence.add('thing noun after', 'other', /^\p{Lu}{2,6}$/u.test(mention.name) ? 3 : 1)
  }
  if (isFacilityNoun(next) && before !== 'of') evidence.add('facility', 'place', single ? 2.2 : 1)
  if (next === ',') {
    const number = tokens[last + 2]
    if (number && /^\d{1,3}$/.test(number.text) && /^[,.;]$|^and$/.test(at(tokens, last + 3)))
      evidence.add('age', 'person', 4)
    if (STILL_PERSON.test(afterNext)) evidence.add('who', 'person', 3)
    if (afterNext === 'which') {
      evidence.add('which', 'organization', 1)
      evidence.add('which', 'person', -3)
    }
    const state = tokens[last + 2]
    const nameAfter = [tokens[last + 2]?.text, tokens[last + 3]?.text].filter(Boolean).join(' ')
    if (
      state &&
      mention.sentence !== null &&
      (isState(state.text) ||
        isState(nameAfter) ||
        countryOf(state.text) !== null ||
        countryOf(nameAfter) !== null) &&
      LOCATIVE.test(before)
    )
      evidence.add('state', 'place', 2.5)
    const kind = apposition(tokens, last + 1)
    if (kind === 'person') evidence.add('apposition', 'person', 3.5)
    if (kind === 'organization') evidence.add('apposition', 'organization', 4)
    if (kind === 'place') evidence.add('apposition', 'place', 3)
  }
  if (next === '(' && /^\d{2}$/.test(afterNext)) evidence.add('age', 'person', 2)
  if (SAYS.test(next)) {
    evidence.add('says', 'person', single ? 1.2 : 1.6)
    evidence.add('says', 'organization', single ? 0.8 : 0.6)
  }
  if (/^(?:who|whose)$/.test(next)) evidence.add('who', 'person', 2.5)
  if (next === "'s" || next === "'") {
    if (ORGANIZATION_PROPERTY.test(afterNext)) evidence.add('property', 'organization', 2.5)
    if (PERSON_PROPERTY.test(afterNext)) evidence.add('property', 'person', 2.5)
    if (PLACE_PROPERTY.test(afterNext)) evidence.add('property', 'place', 1.5)
  }
  if (next === '-' && /^(?:based|born|area)$/.test(afterNext)) evidence.add('based', 'place', 3)
  if (before === 'the' || /^\d{4}$/.test(before)) {
    if (
      /^(?:accords?|agreements?|treaty|pact|deal|convention|summit|conference|protocol|process|talks|massacre|disaster|affair|scandal|bombing|attacks?|fire|crash|earthquake|marathon|derby|trial|report|formula|doctrine|plan|bill|act|law)$/.test(
        next,
      )
    ) {
      evidence.add('event', 'other', 4)
    }
  }
  if (/^(?:shares|customers|employees|executives)$/.test(next)) evidence.add('shares', 'organization', 2)
  if (/^(?:chief|founder|ceo|spokesman|spokeswoman|spokesperson)$/.test(next))
    evidence.add('property', 'organization', 2)
}
