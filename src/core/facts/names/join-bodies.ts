import type { FoundAbbreviation } from '../abbreviations'
import { isKnownPlace, isOrganizationHead, organizationOf } from './gazetteer'
import { joinShortBodies } from './join-short-bodies'
import type { Mention } from './mention'
import { keyOf, placeKey } from './name-keys'
import type { Register } from './register'
import { type Candidate } from './register'
import { isRolePlural } from './role-words'

export function joinOrganizations(
  register: Register,
  organizations: readonly Mention[],
  abbreviations: readonly FoundAbbreviation[],
): void {
  const byName = new Map<string, Candidate>()
  const longOf = new Map(abbreviations.map((found) => [keyOf(found.short), keyOf(found.long)]))
  const byBeginning = new Map<string, Candidate>()
  const endings = new Endings()
  const ordered = [...organizations].sort((a, b) => b.words.length - a.words.length || a.start - b.start)
  for (const mention of ordered) {
    const { key } = mention
    const direct =
      byName.get(key) ?? byName.get(longOf.get(key) ?? '') ?? byName.get(keyOf(organizationOf(mention.name)))
    const fuller = direct ?? byBeginning.get(key) ?? endings.meant(mention)
    const candidate = fuller ?? register.add('organization', mention, mention.name)
    if (fuller) register.join(fuller, mention)
    // "UN" and "U.N." are one body, whether or not the text spells it out.
    const long = keyOf(organizationOf(mention.name))
    if (long !== key && !byName.has(long)) byName.set(long, candidate)
    if (!byName.has(key)) {
      byName.set(key, candidate)
      addBeginnings(byBeginning, key, candidate)
      endings.add(candidate)
    }
  }
  joinShortBodies(register)
  register.remove(new Set(register.of('organization').filter(({ name }) => LONE_HEAD.test(keyOf(name)))))
}

/** A head that alone names no body: "the Ministry" of an article that tells of no ministry by name. */
const LONE_HEAD =
  /^(?:the )?(?:agency|association|authority|bench|board|cent(?:er|re)|clinic|college|committee|company|corporation|council|court|department|division|federation|foundation|government|hospital|infirmary|institute|ministry|ministries|office|school|secretariat|states?|tribunal|trust|union|university)$/

/** "Larnby Supporters' Trust", "Lumenar Workers' Union": those who have to do with a body are not called by its name. */
const FOLLOWERS =
  /^(?:supporters|fans|players|workers|employees|staff|pensioners|shareholders|residents|patients|tenants)'? /

/** "lumenar" for "lumenar inc.": every beginning that may stand for the whole. */
function addBeginnings(map: Map<string, Candidate>, key: string, candidate: Candidate): void {
  for (let i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
    const beginning = key.slice(0, i)
    if (FOLLOWERS.test(key.slice(i + 1))) return
    if (!map.has(beginning) && mayStandAlone(beginning)) map.set(beginning, candidate)
  }
}

/** Organizations by the last word of their names: "Rovers" for "Halifax Rovers", "the Commission". */
export class Endings {
  private readonly byLast = new Map<string, Candidate[]>()

  constructor(organizations: readonly Candidate[] = []) {
    for (const organization of organizations) this.add(organization)
  }

  add(organization: Candidate): void {
    const words = keyOf(organization.name).split(' ')
    const last = words[words.length - 1] ?? ''
    if (words.length > 1) this.byLast.set(last, [...(this.byLast.get(last) ?? []), organization])
  }

  /** The one organization named before that a single last word means: a club's name in the plural, or a head after "the". */
  meant({ key, start, tokens, first, last, words, title }: Mention): Candidate | undefined {
    if (words.length > 1 || title !== null) return undefined
    // "Arrangements for the funeral", "Nurses have struck" begin a sentence of their own.
    const isCommon = /^(?:for|of)$/.test(tokens[last + 1]?.lower ?? '') || (first === 0 && isRolePlural(key))
    const isClub = key.endsWith('s') && !isCommon
    const isHead = isOrganizationHead(key) && tokens[first - 1]?.lower === 'the'
    const [only, ...others] = isClub || isHead ? (this.byLast.get(key) ?? []) : []
    return only && others.length === 0 && only.mentions.some((one) => one.start < start) ? only : undefined
  }
}

/** Organizations by the beginnings of their names that may stand for the whole. */
export function organizationsByBeginning(organizations: readonly Candidate[]): Map<string, Candidate> {
  const map = new Map<string, Candidate>()
  for (const candidate of organizations) addBeginnings(map, keyOf(candidate.name), candidate)
  return map
}

const GENERIC = new Set(
  'international national european american british united royal general first world central global north south east west new'.split(
    ' ',
  ),
)

/** May the beginning of an organization's name stand for it ("Lumenar" of "Lumenar Inc.")? Generic words alone may not. */
export const mayStandAlone = (beginning: string): boolean =>
  beginning.includes(' ') ||
  (!GENERIC.has(beginning) &&
    !isOrganizationHead(beginning) &&
    !isKnownPlace(beginning.charAt(0).toUpperCase() + beginning.slice(1)))

/** `shortOf`: short names of countries by the key of a long form that the text explains. */
export function joinPlaces(
  register: Register,
  places: readonly Mention[],
  shortOf: ReadonlyMap<string, string>,
): void {
  const byName = new Map<string, Candidate>()
  for (const mention of places) {
    const key = placeKey(shortOf.get(mention.key) ?? mention.name)
    const known = byName.get(key)
    if (known) register.join(known, mention)
    else byName.set(key, register.add('place', mention, mention.name))
  }
}
