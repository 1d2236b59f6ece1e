import type { Document, Sentence } from '../document'
import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { isState } from '../names/gazetteer'
import { isRoleNoun, isRolePlural } from '../names/role-words'
import { Epithets } from './epithets'
import type { Focus } from './focus'
import { Introductions } from './introductions'
import { isPersonNoun } from './speaker-nouns'

const set = (list: string) => new Set(list.split(' '))

const OFFICES = set(
  'senator congressman congresswoman representative governor president mayor chancellor premier minister judge sheriff',
)
const BODIES = set(
  'company firm group retailer maker manufacturer bank operator agency ministry department commission committee council union institute university board ' +
    'court party club airline charity association federation authority district organization organisation service bureau regulator foundation hospital ' +
    'school team network newspaper paper centre center body publisher developer broadcaster carrier lender carmaker brewer chain society league museum ' +
    'government startup trust utility watchdog force office alliance coalition corporation magazine website',
)
const COMPANIES = set(
  'company firm group retailer maker manufacturer bank operator airline carrier lender carmaker brewer chain publisher developer broadcaster startup utility charity club team',
)
const PAPER =
  /\b(?:Times|Post|Journal|Courier|Tribune|Herald|Gazette|Globe|Ledger|Chronicle|Star|Sun|Inquirer|Observer|Telegraph|Guardian|Mail|Register|Sentinel|Dispatch|News|Examiner|Record|Bee|Republic|Press|Today)\b/
const NO_COMPANY =
  /\b(?:Commission|Ministry|Department|Union|Court|Council|Parliament|Bank|Government|Agency|Committee|Institute|University|Party|House|Senate|Congress|Office|Bureau)\b/

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

/** An organization and where it is named, in order. */
interface Body {
  entity: Entity
  starts: number[]
}

interface Bodies {
  /** By the common noun in the name: company, commission. */
  byWord: Map<string, Body[]>
  /** By every word of the full name, of names that have several. */
  byPart: Map<string, Entity[]>
  /** By what else such bodies are called: force for a constabulary. */
  byKind: Map<string, Body[]>
  papers: Body[]
  /** By first mention. */
  companies: Body[]
}

/** Finds whom a definite description means: "the senator", "the company", "the aide". */
export class Descriptions {
  private bodies: Bodies | null = null
  private readonly introductions: Introductions

  private readonly epithets: Epithets

  private readonly storyStart: number

  constructor(
    document: Document,
    private readonly index: EntityIndex,
    private readonly focus: Focus,
  ) {
    this.storyStart = document.sentences[0]?.start ?? 0
    this.epithets = new Epithets(document, index, focus)
    this.introductions = new Introductions(index)
  }

  /** Has the text introduced one person, and no other, with the noun before an offset? */
  isIntroduced(noun: string, before: number): boolean {
    return this.introductions.with(noun, before).length === 1
  }

  /** The entity that "the `words`" at `before` means, or null when none or more than one might be meant. */
  meant(words: readonly string[], before: number, sentence: Sentence, isPossessed: boolean): Entity | null {
    const head = words[words.length - 1] ?? ''
    if (BODIES.has(head) && !isPossessed) {
      const body = this.bodyAbout(words) ?? this.body(head, before)
      if (body) return body
    }
    const isOne =
      (isPersonNoun(head) || isRoleNoun(head)) &&
      !isRolePlural(head) &&
      !/^(?:police|family|campaign|people|staff|others|many|some)$/.test(head)
    const state = isPossessed ? null : stateIn(words)
    if (!isOne) return isPossessed ? null : this.anew(words, before, sentence, state)
    const described = this.introductions
      .with(head, before)
      .filter((entity) => state === null || !this.introductions.isFromElsewhere(entity, state))
    const compatriots = (state === null ? [] : this.introductions.from(state)).filter(
      (entity) => described.includes(entity) || !OFFICES.has(head) || !this.holdsOther(entity, head, before),
    )
    if (compatriots.length === 1) return compatriots[0]!
    if (described.length === 1) return described[0]!
    // "his lawyer": one introduced as somebody's.
    const owned = isPossessed ? described.filter((entity) => this.introductions.says(entity, "'s")) : []
    if (isPossessed) return owned.length === 1 ? owned[0]! : null
    const near = this.near(sentence)
    if (described.length > 1) return this.chosen(described, words, near)
    const follows = this.epithets.follows(sentence)
    if (follows && OFFICES.has(head) && this.holdsOther(follows, head, before)) return null
    const anew = this.anew(words, before, sentence, state)
    // "met the president. … the president said": an office told of before belongs to somebody else.
    return anew && OFFICES.has(head) && !this.epithets.isFirstUse(head, before) ? null : anew
  }

  /** Whom "the Norwegian" means: the one whom the text calls so beside the name, else whom the sentence before is about. */
  countryman(word: string, before: number, sentence: Sentence): Entity | null {
    const called = this.introductions.besideWord(word)
    if (called.length === 1) return called[0]!
    const near = this.near(sentence).filter((person) => called.includes(person))
    if (called.length > 0) return near.length === 1 ? near[0]! : null
    return this.epithets.isFirstUse(word, before) ? this.epithets.follows(sentence) : null
  }

  /** The person that a longer description plainly tells anew: "the former secretary of state", "the father of two"; or null. */
  describedAnew(
    words: readonly string[],
    before: number,
    sentence: Sentence,
    isParent: boolean,
  ): Entity | null {
    const isPlain = isParent || this.epithets.isMarked(words)
    return isPlain ? this.epithets.meant(words, before, sentence, isParent) : null
  }

  private anew(
    words: readonly string[],
    before: number,
    sentence: Sentence,
    state: string | null,
  ): Entity | null {
    const person = this.epithets.meant(words, before, sentence)
    return person && !(state && this.introductions.isFromElsewhere(person, state)) ? person : null
  }

  /** Of several people described with a noun, the one whose description has the other words too, else the nearest. */
  private chosen(
    described: readonly Entity[],
    words: readonly string[],
    near: readonly Entity[],
  ): Entity | null {
    const others = words.slice(0, -1)
    const fitting = described.filter((entity) =>
      others.every((word) => this.introductions.says(entity, word)),
    )
    if (others.length > 0 && fitting.length === 1) return fitting[0]!
    return near.find((entity) => described.includes(entity)) ?? null
  }

  /** Is the person introduced with another office than `head`? */
  private holdsOther(person: Entity, head: string, before: number): boolean {
    return [...OFFICES].some(
      (office) => office !== head && this.introductions.with(office, before).includes(person),
    )
  }

  /** People who spoke or were subjects lately, the nearest first. */
  private near(sentence: Sentence): Entity[] {
    const found: Entity[] = []
    for (const i of this.focus.before(sentence.index)) {
      for (const speaker of [...this.focus.speakersIn(i), this.focus.subjectOf(i)])
        if (speaker?.entity?.kind === 'person' && !found.includes(speaker.entity)) found.push(speaker.entity)
    }
    return found
  }

  /** The organization that "the company", "the commission", "the newspaper" means. */
  private body(head: string, before: number): Entity | null {
    const bodies = this.knownBodies()
    const isPaper = /^(?:newspaper|paper|magazine)$/.test(head)
    let byHead: { body: Body; last: number } | null = null
    for (const body of [...(isPaper ? bodies.papers : []), ...(bodies.byWord.get(head) ?? [])]) {
      const last = body.starts[countBefore(body.starts, before) - 1] ?? -1
      if (last >= 0 && (!byHead || last > byHead.last)) byHead = { body, last }
    }
    if (byHead) return byHead.body.entity
    const ofKind = (bodies.byKind.get(head) ?? []).filter(({ starts }) => starts[0]! < before)
    if (ofKind.length > 0) return ofKind.length === 1 ? ofKind[0]!.entity : null
    if (!COMPANIES.has(head)) return null
    // A company is the one named most so far, unless two are close.
    let best = { entity: null as Entity | null, count: 0, last: -1 }
    let second = best
    for (const { entity, starts } of bodies.companies) {
      if (starts[0]! >= before) break
      const count = countBefore(starts, before)
      const one = { entity, count, last: starts[count - 1]! }
      if (count > best.count) {
        second = best
        best = one
      } else if (count > second.count) second = one
    }
    return best.count > second.count || best.last > second.last ? best.entity : null
  }

  /** "the U.N. refugee agency": the one body whose name has all of the words before the noun, wherever it stands. */
  private bodyAbout(words: readonly string[]): Entity | null {
    const [first, ...others] = words.slice(0, -1).map(singular)
    if (first === undefined || others.length === 0) return null
    const { byPart } = this.knownBodies()
    const found = (byPart.get(first) ?? []).filter((entity) =>
      others.every((word) => byPart.get(word)?.includes(entity)),
    )
    return found.length === 1 ? found[0]! : null
  }

  /** What the text says bodies are, beside their names: "the charity Wardwatch", "Wardwatch, a London charity,". */
  private kindsBeside(): Map<Entity, Set<string>> {
    const kinds = new Map<Entity, Set<string>>()
    for (const { start, tokens, first, last } of this.index.mentions) {
      const entity = this.index.at.get(start)
      if (entity?.kind !== 'organization') continue
      const found = [tokens[first - 1]?.lower ?? '']
      if (tokens[last + 1]?.text === ',' && /^an?$/.test(tokens[last + 2]?.lower ?? ''))
        for (let i = last + 3; i < last + 7 && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]?.pos ?? ''); i++)
          found.push(tokens[i]!.lower)
      const known = kinds.get(entity) ?? new Set()
      for (const word of found) if (BODIES.has(word)) known.add(word)
      kinds.set(entity, known)
    }
    return kinds
  }

  private knownBodies(): Bodies {
    if (this.bodies) return this.bodies
    const bodies: Bodies = {
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
      if (parts.size > 2) for (const part of parts) put(bodies.byPart, part, entity)
      const isPaper = names.some((name) => PAPER.test(name))
      if (isPaper) bodies.papers.push(body)
      for (const [kind, name] of KINDS)
        if (names.some((one) => name.test(one))) put(bodies.byKind, kind, body)
      const words = names.flatMap((name) => name.toLowerCase().split(/\s+/))
      for (const word of new Set([...words, ...(kinds.get(entity) ?? [])])) {
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

/** "the New York senator": the state before the noun. */
function stateIn(words: readonly string[]): string | null {
  for (const from of [words.length - 3, words.length - 2]) {
    if (from < 0) continue
    const name = words
      .slice(from, -1)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(' ')
    if (isState(name)) return name
  }
  return null
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
