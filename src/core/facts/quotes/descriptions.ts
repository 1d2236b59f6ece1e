import type { Document, Sentence } from '../document'
import type { Entity } from '../model'
import type { EntityIndex } from '../names/entity-index'
import { isRoleNoun, isRolePlural } from '../names/role-words'
import { Epithets } from './epithets'
import type { Focus } from './focus'
import { isPersonNoun } from './speaker-nouns'

const set = (list: string) => new Set(list.split(' '))

/** Titles before names, and what their bearers are called later. */
const TITLE_NOUNS: Record<string, string[]> = {
  'sen.': ['senator', 'lawmaker'],
  senator: ['lawmaker'],
  'rep.': ['representative', 'congressman', 'congresswoman', 'lawmaker'],
  representative: ['congressman', 'congresswoman', 'lawmaker'],
  congressman: ['lawmaker', 'representative'],
  congresswoman: ['lawmaker', 'representative'],
  'gov.': ['governor'],
  'dr.': ['doctor'],
  'prof.': ['professor'],
  'sgt.': ['sergeant'],
  'lt.': ['lieutenant'],
  'capt.': ['captain'],
  'gen.': ['general'],
  'col.': ['colonel'],
  nominee: ['candidate'],
  attorney: ['lawyer'],
  lawyer: ['attorney'],
}
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

/** An organization and where it is named, in order. */
interface Body {
  entity: Entity
  starts: number[]
}

interface Bodies {
  /** By the common noun in the name: company, commission. */
  byWord: Map<string, Body[]>
  papers: Body[]
  /** By first mention. */
  companies: Body[]
}

/** Finds whom a definite description means: "the senator", "the company", "the aide". */
export class Descriptions {
  private bodies: Bodies | null = null
  private byNoun: Map<string, { entity: Entity; at: number }[]> | null = null

  private readonly epithets: Epithets
  /** What the text says beside the names of people. */
  private readonly besides = new Map<Entity, Set<string>>()

  constructor(
    document: Document,
    private readonly index: EntityIndex,
    private readonly focus: Focus,
  ) {
    this.epithets = new Epithets(document, index, focus)
  }

  /** The entity that "the `words`" at `before` means, or null when none or more than one might be meant. */
  meant(words: readonly string[], before: number, sentence: Sentence, isPossessed: boolean): Entity | null {
    const head = words[words.length - 1] ?? ''
    if (BODIES.has(head) && !isPossessed) {
      const body = this.body(head, before)
      if (body) return body
    }
    const isOne =
      (isPersonNoun(head) || isRoleNoun(head)) &&
      !isRolePlural(head) &&
      !/^(?:police|family|campaign|people|staff|others|many|some)$/.test(head)
    if (!isOne) return isPossessed ? null : this.epithets.meant(words, before, sentence)
    const described = [
      ...new Set((this.nouns().get(head) ?? []).filter(({ at }) => at < before).map(({ entity }) => entity)),
    ]
    if (described.length === 1) return described[0]!
    // "his lawyer": one introduced as somebody's.
    const owned = isPossessed ? described.filter((entity) => this.besides.get(entity)?.has("'s")) : []
    if (isPossessed) return owned.length === 1 ? owned[0]! : null
    const near = this.near(sentence)
    if (described.length > 1) return this.chosen(described, words, near)
    const follows = this.epithets.follows(sentence)
    if (follows && OFFICES.has(head) && this.holdsOther(follows, head, before)) return null
    return this.epithets.meant(words, before, sentence)
  }

  /** Of several people described with a noun, the one whose description has the other words too, else the nearest. */
  private chosen(
    described: readonly Entity[],
    words: readonly string[],
    near: readonly Entity[],
  ): Entity | null {
    const fitting = described.filter((entity) =>
      words.slice(0, -1).every((word) => this.besides.get(entity)?.has(word)),
    )
    if (words.length > 1 && fitting.length === 1) return fitting[0]!
    return near.find((entity) => described.includes(entity)) ?? null
  }

  /** Is the person introduced with another office than `head`? */
  private holdsOther(person: Entity, head: string, before: number): boolean {
    const nouns = this.nouns()
    return [...OFFICES].some(
      (office) =>
        office !== head &&
        (nouns.get(office) ?? []).some(({ entity, at }) => entity === person && at < before),
    )
  }

  private isSameParagraph(sentence: Sentence): boolean {
    const previous = this.focus.syntaxOf(sentence.index - 1)
    return previous !== null && previous.sentence.paragraph === sentence.paragraph
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

  /** Which nouns the text puts beside the name of a person. */
  private nouns(): Map<string, { entity: Entity; at: number }[]> {
    if (this.byNoun) return this.byNoun
    const byNoun = new Map<string, { entity: Entity; at: number }[]>()
    const add = (noun: string, entity: Entity, at: number) => {
      const list = byNoun.get(noun)
      if (list) list.push({ entity, at })
      else byNoun.set(noun, [{ entity, at }])
    }
    for (const mention of this.index.mentions) {
      const entity = this.index.at.get(mention.start)
      if (entity?.kind !== 'person') continue
      const { tokens, first, last } = mention
      const beside: string[] = (mention.title?.text.toLowerCase().split(/\s+/) ?? []).slice()
      for (let i = first - 1; i >= Math.max(0, first - 3) && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]!.pos); i--)
        beside.push(tokens[i]!.lower)
      // "Sorrell's attorney, Judith Landau,"
      if (tokens[first - 1]?.text === ',' && tokens[last + 1]?.text === ',')
        for (
          let i = first - 2;
          i >= Math.max(0, first - 7) && /^(?:NOUN|PROPN|ADJ|ADP|DET|PART)$/.test(tokens[i]!.pos);
          i--
        )
          beside.push(tokens[i]!.lower)
      if (tokens[last + 1]?.text === ',')
        for (let i = last + 2; i < Math.min(tokens.length, last + 9); i++) {
          const token = tokens[i]!
          if ((token.text === ',' && i > last + 2) || token.pos === 'VERB' || token.text === '"') break
          beside.push(token.lower)
        }
      const words = this.besides.get(entity) ?? new Set()
      this.besides.set(entity, words)
      for (const word of beside) {
        words.add(word)
        if (isPersonNoun(word)) add(word, entity, mention.start)
        for (const noun of TITLE_NOUNS[word] ?? []) add(noun, entity, mention.start)
      }
    }
    this.byNoun = byNoun
    return byNoun
  }

  /** The organization that "the company", "the commission", "the newspaper" means. */
  private body(head: string, before: number): Entity | null {
    const bodies = this.knownBodies()
    const isPaper = /^(?:newspaper|paper|magazine)$/.test(head)
    let byHead: { body: Body; last: number } | null = null
    for (const body of (isPaper ? bodies.papers : bodies.byWord.get(head)) ?? []) {
      const last = body.starts[countBefore(body.starts, before) - 1] ?? -1
      if (last >= 0 && (!byHead || last > byHead.last)) byHead = { body, last }
    }
    if (byHead) return byHead.body.entity
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

  private knownBodies(): Bodies {
    if (this.bodies) return this.bodies
    const bodies: Bodies = { byWord: new Map(), papers: [], companies: [] }
    for (const entity of this.index.entities) {
      const starts = entity.mentions.map(({ start }) => start)
      if (entity.kind !== 'organization' || starts.length === 0) continue
      const body = { entity, starts }
      const names = [entity.name, ...entity.aliases]
      const isPaper = names.some((name) => PAPER.test(name))
      if (isPaper) bodies.papers.push(body)
      for (const word of new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)))) {
        if (!BODIES.has(word)) continue
        const list = bodies.byWord.get(word)
        if (list) list.push(body)
        else bodies.byWord.set(word, [body])
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
