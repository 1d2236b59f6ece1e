import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { FIRM_PLURAL } from '../names/told-bodies'
import { isBodyNoun } from './speaker-nouns'

const set = (list: string) => new Set(list.split(' '))

/** Nouns that the text may call a body by. */
const BODIES = set(
  'company firm group retailer maker manufacturer bank operator agency ministry department commission committee council union institute university board ' +
    'court party club airline charity association federation authority district organization organisation service bureau regulator foundation hospital ' +
    'school team network newspaper paper centre center body publisher developer broadcaster carrier lender carmaker brewer chain society league museum ' +
    'government startup trust utility watchdog force office alliance coalition corporation magazine website ' +
    'academy church college cooperative co-operative diocese festival gallery laboratory library observatory orchestra theater theatre zoo',
)
const COMPANIES = set(
  'company firm group retailer maker manufacturer bank operator airline carrier lender carmaker brewer chain publisher developer broadcaster startup utility charity club team',
)
const PAPER =
  /\b(?:Times|Post|Journal|Courier|Tribune|Herald|Gazette|Globe|Ledger|Chronicle|Star|Sun|Inquirer|Observer|Telegraph|Guardian|Mail|Register|Sentinel|Dispatch|News|Examiner|Record|Bee|Republic|Press|Today)\b/
const NO_COMPANY =
  /\b(?:Commission|Ministry|Department|Union|Court|Council|Parliament|Bank|Government|Agency|Committee|Institute|University|Party|House|Senate|Congress|Office|Bureau)\b/

/** A body that is plainly neither "the company" nor "the firm". */
const NO_FIRM =
  /\b(?:Police|Constabulary|Service|Force|School|Hospital|Federation|Association|Society|League|Centre|Center|Authority|Commissioner|Board|Ministry|Observatory|Laboratory|Administration|Organi[sz]ation|Survey|Programme|Agency|Regulator|Treasury|Army|Navy|Air Force|University|College|Museum|Church)\b/

/** Bodies that are called by another noun than that in their names. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['force', /\b(?:Police|Constabulary)\b/],
  ['agency', /\b(?:Administration|Commissioner|Organi[sz]ation|Bureau|Survey|Programme)\b/],
]

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const singular = (word: string) => word.replace(/s$/, '')

/** How often the body is named that a story is about. */
const MAIN = 3

/** An organization and where it is named, in order. */
interface Body {
  entity: Entity
  starts: number[]
}

interface Bodies {
  /** By the common noun in the name: company, commission. */
  byWord: Map<string, Body[]>
  /** Every word of their names, and what the text says they are. */
  wordsOf: Map<Entity, Set<string>>
  /** By every word of the full name, of names that have several. */
  byPart: Map<string, Set<Entity>>
  /** By what else such bodies are called: force for a constabulary. */
  byKind: Map<string, Body[]>
  papers: Body[]
  /** By first mention. */
  companies: Body[]
}

/** Finds the organization that a definite description means: "the company", "the commission", "the force". */
export class DescribedBodies {
  private bodies: Bodies | null = null

  /** `storyStart`: where the body of the article begins. */
  constructor(
    private readonly index: EntityIndex,
    private readonly storyStart: number,
  ) {}

  /** What "the `words`" at `before` means, or null when none or more than one might be meant. */
  meant(words: readonly string[], before: number): Entity | null {
    if (!BODIES.has(words[words.length - 1] ?? '')) return null
    return this.about(words) ?? this.ofKind(words, before)
  }

  /**
   * The organization that "the company", "the commission", "the newspaper" means. "The hospital group" is no group that
   * the text names by the way, but one that has to do with hospitals or is what the story is about.
   */
  private ofKind(words: readonly string[], before: number): Entity | null {
    const head = words[words.length - 1]!
    const kinds = words.slice(0, -1).filter(isBodyNoun).map(singular)
    const bodies = this.knownBodies()
    const isOfKinds = (entity: Entity) => kinds.every((kind) => bodies.wordsOf.get(entity)?.has(kind))
    const isPaper = /^(?:newspaper|paper|magazine)$/.test(head)
    let byHead: { body: Body; last: number } | null = null
    for (const body of [...(isPaper ? bodies.papers : []), ...(bodies.byWord.get(head) ?? [])]) {
      if (!isOfKinds(body.entity)) continue
      const last = body.starts[countBefore(body.starts, before) - 1] ?? -1
      if (last >= 0 && (!byHead || last > byHead.last)) byHead = { body, last }
    }
    if (byHead) return this.isByTheWay(byHead.body, head, before) ? null : byHead.body.entity
    const ofKind = (bodies.byKind.get(head) ?? []).filter(({ starts }) => starts[0]! < before)
    if (ofKind.length > 0) return ofKind.length === 1 ? ofKind[0]!.entity : null
    if (!COMPANIES.has(head)) return null
    // A company is the one named most so far, unless two are close.
    let best = { entity: null as Entity | null, count: 0, last: -1 }
    let second = best
    const isFirm = !/^(?:charity|club|team|group)$/.test(head)
    for (const { entity, starts } of bodies.companies) {
      if (starts[0]! >= before) break
      if (isFirm && NO_FIRM.test(entity.name)) continue
      const count = countBefore(starts, before)
      const one = { entity, count, last: starts[count - 1]! }
      if (count > best.count) {
        second = best
        best = one
      } else if (count > second.count) second = one
    }
    const isMain = best.count >= MAIN && best.count > 2 * second.count
    if (!best.entity || (!isMain && !isOfKinds(best.entity))) return null
    return best.count > second.count || best.last > second.last ? best.entity : null
  }

  /** "UnitedHealth Group", named once, in a story of another: "the group" may be either. */
  private isByTheWay({ entity, starts }: Body, head: string, before: number): boolean {
    const isInName = entity.name.toLowerCase().split(' ').includes(head)
    if (!isInName || !COMPANIES.has(head) || countBefore(starts, before) > 1) return false
    return this.knownBodies().companies.some(
      (other) => other.entity !== entity && countBefore(other.starts, before) >= MAIN,
    )
  }

  /** "the U.N. refugee agency": the one body whose name has all of the words before the noun, wherever it stands. */
  private about(words: readonly string[]): Entity | null {
    const [first, ...others] = words.slice(0, -1).map(singular)
    if (first === undefined || others.length === 0) return null
    const { byPart } = this.knownBodies()
    const found = [...(byPart.get(first) ?? [])].filter((entity) =>
      others.every((word) => byPart.get(word)?.has(entity)),
    )
    return found.length === 1 ? found[0]! : null
  }

  /** What the text says bodies are, beside their names: "the supermarket chain Fairway", "Wardwatch, a London charity,". */
  private kindsBeside(): Map<Entity, Set<string>> {
    const kinds = new Map<Entity, Set<string>>()
    for (const { start, tokens, first, last } of this.index.mentions) {
      const entity = this.index.at.get(start)
      if (entity?.kind !== 'organization') continue
      const found = [tokens[first - 1]?.lower ?? '', tokens[first - 2]?.lower ?? '']
      if (tokens[last + 1]?.text === ',' && /^an?$/.test(tokens[last + 2]?.lower ?? ''))
        for (let i = last + 3; i < last + 7 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]?.pos ?? ''); i++)
          found.push(tokens[i]!.lower)
      const known = kinds.get(entity) ?? new Set()
      for (const word of found) if (BODIES.has(word) || isBodyNoun(word)) known.add(word)
      // "The auditors Calder Munt … The firm"
      if (FIRM_PLURAL.test(tokens[first - 1]?.lower ?? '')) known.add('firm')
      kinds.set(entity, known)
    }
    return kinds
  }

  private knownBodies(): Bodies {
    if (this.bodies) return this.bodies
    const bodies: Bodies = {
      wordsOf: new Map(),
      byWord: new Map(),
      byPart: new Map(),
      byKind: new Map(),
      papers: [],
      companies: [],
    }
    const kinds = this.kindsBeside()
    for (const entity of this.index.entities) {
      // The publisher in the masthead is not "the company" of the story.
      const starts = entity.mentions.map(({ start }) => start).filter((start) => start >= this.storyStart)
      if (entity.kind !== 'organization' || starts.length === 0) continue
      const body = { entity, starts }
      const names = [entity.name, ...entity.aliases]
      const parts = new Set(entity.name.toLowerCase().split(' ').map(singular))
      for (const part of parts.size > 2 ? parts : []) {
        const bearers = bodies.byPart.get(part) ?? new Set()
        bodies.byPart.set(part, bearers.add(entity))
      }
      const isPaper = names.some((name) => PAPER.test(name))
      if (isPaper) bodies.papers.push(body)
      for (const [kind, name] of KINDS)
        if (names.some((one) => name.test(one))) put(bodies.byKind, kind, body)
      const words = names.flatMap((name) => name.toLowerCase().split(/\s+/))
      const all = [...words, ...(kinds.get(entity) ?? [])]
      bodies.wordsOf.set(entity, new Set(all.map(singular)))
      for (const word of new Set(all)) {
        if (!BODIES.has(word)) continue
        put(bodies.byWord, word, body)
      }
      if (!isPaper && !NO_COMPANY.test(entity.name)) bodies.companies.push(body)
    }
    bodies.companies.sort((a, b) => a.starts[0]! - b.starts[0]!)
    this.bodies = bodies
    return bodies
  }
}

/** How many of the sorted offsets lie before `offset`. */
function countBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
