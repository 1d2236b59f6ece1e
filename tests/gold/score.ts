import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Analysis, EntityKind, Fact, FactKind, Span } from '../../src/core/facts/model'

/** An annotated article, as `NAME.gold.json` beside `NAME.txt`. `required: false` is neither rewarded nor punished. */
export interface Gold {
  file: string
  publishedOn: string | null
  /** False: the day is not in the text and is given beside it. */
  publishedOnPrinted: boolean
  /** Where only some kinds are annotated: those; nothing else is scored. "entity" stands for people, bodies and places. */
  annotated?: string[]
  entities: { kind: EntityKind; name: string; aliases?: string[] }[]
  dates: (Item & { expression: string; value: string })[]
  quotes: (Item & { speaker: string; mode: 'direct' | 'indirect' | 'mixed'; words: string })[]
  figures: (Item & { expression: string; value: number | null; upper: number | null; unit: string })[]
  roles: (Item & { person: string; role: string; former: boolean })[]
  abbreviations: { short: string; long: string; required: boolean }[]
  traps?: { text: string; kind: string }[]
}

interface Item {
  sentence: string
  required: boolean
}

export interface GoldArticle {
  gold: Gold
  /** With \n as the only line end. */
  text: string
}

/** Every annotated article of a folder, in order of name. */
export const readGold = (folder: string): GoldArticle[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold
      return { gold, text: readFileSync(join(folder, gold.file), 'utf8').replace(/\r\n?/g, '\n') }
    })

/** What the extraction is told beside the text: the day of publication, where the text does not print it. */
export const hintsOf = ({ publishedOn, publishedOnPrinted }: Gold) =>
  publishedOn !== null && !publishedOnPrinted ? { publishedOn } : {}

/** Counts of one kind; all add up over articles. */
export interface Tally {
  required: number
  /** Required ones found with the right value and span. */
  right: number
  predicted: number
  /** Predicted ones that are annotated, required or not. */
  good: number
  trapsSet: number
  trapsHit: number
}

export interface Scores {
  tallies: Record<string, Tally>
  /** One line a miss: kind, file, what happened. */
  misses: string[]
}

export const KINDS = [
  'date',
  'figure',
  'quote',
  'direct quote',
  'role',
  'abbreviation',
  'person',
  'organization',
  'place',
] as const

const emptyTally = (): Tally => ({
  required: 0,
  right: 0,
  predicted: 0,
  good: 0,
  trapsSet: 0,
  trapsHit: 0,
})

/** Recall, precision and F1 in percent, one decimal; null where nothing was asked or given. */
export function rates({ required, right, predicted, good }: Tally) {
  const percent = (a: number, b: number) => (b === 0 ? null : Math.round((1000 * a) / b) / 10)
  const recall = percent(right, required)
  const precision = percent(good, predicted)
  const f1 = recall && precision ? Math.round((20 * recall * precision) / (recall + precision)) / 10 : 0
  return { recall, precision, f1 }
}

type Range = Pick<Span, 'start' | 'end'>

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()

const wordsOf = (text: string): string[] =>
  plain(text)
    .replace(/'s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

const nameKey = (text: string) =>
  wordsOf(text)
    .filter((word) => !/^(?:the|an?)$/.test(word))
    .join(' ')

/** Share of words two phrases have in common, 0 to 1 (F1 over words). */
function likeness(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  let common = 0
  const rest = [...right]
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    common++
  }
  return common === 0 ? 0 : (2 * common) / (left.length + right.length)
}

const shared = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** The two cover the same words, but for a hedge or a noun. */
const coversHalf = (a: Range, b: Range) => shared(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start)

/** The two are the same clause, but for a few words. */
const isSameClause = (a: Range, b: Range) =>
  shared(a, b) >= 0.5 * (Math.max(a.end, b.end) - Math.min(a.start, b.start))

/** Where `inner` stands inside `outer`, wherever that stands in the text. */
function placesOf(text: string, outer: string, inner: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(outer); at >= 0; at = text.indexOf(outer, at + 1)) {
    for (let i = outer.indexOf(inner); i >= 0; i = outer.indexOf(inner, i + 1))
      found.push({ start: at + i, end: at + i + inner.length })
  }
  return found
}

const isSameNumber = (a: number | null | undefined, b: number | null) =>
  (a ?? null) === b ||
  (typeof a === 'number' && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)))

/** Units of the closed list must agree; a counted noun is judged by the span. */
const CLOSED_UNIT =
  /^(?:percent|percentage points|basis points|[A-Z]{3}|(?:hour|day|week|month|year|minute|second)s?|years old|score|votes?|km|miles?|meters?|kg|km\/h|mph)$/
const unitKey = (unit: string) => plain(unit).replace(/s$/, '').replace('metre', 'meter')

interface Judged<F extends Fact, G> {
  kind: (typeof KINDS)[number]
  facts: F[]
  golds: G[]
  required: (gold: G) => boolean
  label: (gold: G) => string
  placesOf: (gold: G) => Range[]
  isSame?: (a: Range, b: Range) => boolean
  agrees: (fact: F, gold: G) => boolean
}

/** Scores one analysis of an annotated article: each kind by value and span. */
export function scoreArticle({ gold, text }: GoldArticle, analysis: Analysis): Scores {
  const tallies: Record<string, Tally> = Object.fromEntries(KINDS.map((kind) => [kind, emptyTally()]))
  const misses: string[] = []
  const isAnnotated = (kind: string) => !gold.annotated || gold.annotated.includes(kind)
  const miss = (kind: string, what: string, detail: string) =>
    misses.push(`${kind} | ${gold.file} | ${what} | ${detail}`)
  const ofKind = <K extends FactKind>(kind: K) =>
    analysis.facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind)

  const full = new Map<string, string>()
  for (const entity of gold.entities)
    for (const form of [entity.name, ...(entity.aliases ?? [])]) full.set(nameKey(form), entity.name)
  const names = new Set(gold.entities.map((entity) => nameKey(entity.name)))
  const canonical = (name: string) => full.get(nameKey(name)) ?? nameKey(name)
  /** By its canonical name; an unnamed source by most of its words. */
  const isNamed = (given: string, wanted: string) =>
    nameKey(given) === nameKey(wanted) || (!names.has(nameKey(wanted)) && likeness(given, wanted) >= 0.6)

  function judge<F extends Fact, G>(task: Judged<F, G>): void {
    if (!isAnnotated(task.kind === 'direct quote' ? 'quote' : task.kind)) return
    const tally = tallies[task.kind]!
    const isSame = task.isSame ?? coversHalf
    const good = new Set<F>()
    const touched = new Set<F>()
    for (const item of task.golds) {
      const places = task.placesOf(item)
      const near = task.facts.filter((fact) => places.some((place) => isSame(fact.span, place)))
      const right = near.find((fact) => task.agrees(fact, item))
      near.forEach((fact) => touched.add(fact))
      if (!task.required(item)) near.forEach((fact) => good.add(fact))
      else tally.required++
      if (right) good.add(right)
      if (!task.required(item)) continue
      if (right) tally.right++
      else
        miss(task.kind, near.length > 0 ? 'wrong' : 'missed', `${task.label(item)}${near[0] ? ` <- ${valueOf(near[0])}` : ''}`)
    }
    tally.predicted += task.facts.length
    tally.good += good.size
    for (const fact of task.facts) if (!touched.has(fact)) miss(task.kind, 'extra', fact.span.exact)
    for (const trap of (gold.traps ?? []).filter((one) => one.kind === task.kind)) {
      tally.trapsSet++
      const places = placesOf(text, trap.text, trap.text)
      const isHit = task.facts.some(
        (fact) => !good.has(fact) && places.some((place) => shared(fact.span, place) >= 0.9 * Math.min(place.end - place.start, fact.span.end - fact.span.start)),
      )
      if (!isHit) continue
      tally.trapsHit++
      miss(task.kind, 'trap', trap.text)
    }
  }

  const required = (item: { required: boolean }) => item.required
  judge({
    kind: 'date',
    facts: ofKind('date'),
    golds: gold.dates,
    required,
    label: (item) => `${item.expression} = ${item.value}`,
    placesOf: (item) => placesOf(text, item.sentence, item.expression),
    agrees: (fact, item) => fact.date.value === item.value,
  })
  judge({
    kind: 'figure',
    facts: ofKind('figure'),
    golds: gold.figures,
    required,
    label: (item) => `${item.expression} = ${item.value}${item.upper === null ? '' : `..${item.upper}`} ${item.unit}`,
    placesOf: (item) => placesOf(text, item.sentence, item.expression),
    agrees: ({ figure }, item) =>
      isSameNumber(figure.value, item.value) &&
      isSameNumber(figure.upper, item.upper) &&
      (!CLOSED_UNIT.test(item.unit) || unitKey(figure.unit) === unitKey(item.unit)),
  })
  const quote = {
    required,
    label: (item: Gold['quotes'][number]) => `${item.speaker}: ${item.words}`,
    placesOf: (item: Gold['quotes'][number]) => placesOf(text, item.words, item.words),
    isSame: isSameClause,
    agrees: (fact: Extract<Fact, { kind: 'quote' }>, item: Gold['quotes'][number]) =>
      isNamed(fact.quote.speaker, item.speaker) &&
      (item.mode === 'indirect' ? fact.quote.mode !== 'direct' : fact.quote.mode !== 'indirect'),
  }
  judge({ kind: 'quote', facts: ofKind('quote'), golds: gold.quotes, ...quote })
  judge({
    kind: 'direct quote',
    facts: ofKind('quote').filter((fact) => fact.quote.mode === 'direct'),
    golds: gold.quotes.filter((item) => item.mode === 'direct'),
    ...quote,
  })
  judge({
    kind: 'role',
    facts: ofKind('role'),
    golds: gold.roles,
    required,
    label: (item) => `${item.person}: ${item.role}${item.former ? ' (former)' : ''}`,
    placesOf: (item) => placesOf(text, item.sentence, item.role),
    agrees: ({ role }, item) =>
      isNamed(role.person, item.person) && likeness(role.role, item.role) >= 0.6 && role.former === item.former,
  })
  judge({
    kind: 'abbreviation',
    facts: ofKind('abbreviation'),
    golds: gold.abbreviations,
    required,
    label: (item) => `${item.short} = ${item.long}`,
    placesOf: (item) => placesOf(text, item.short, item.short),
    agrees: ({ abbreviation }, item) =>
      abbreviation.short === item.short && likeness(abbreviation.long, item.long) >= 0.8,
  })
  for (const kind of isAnnotated('entity') ? (['person', 'organization', 'place'] as const) : []) {
    const tally = tallies[kind]!
    const wanted = gold.entities.filter((entity) => entity.kind === kind)
    const given = analysis.entities.filter((entity) => entity.kind === kind)
    tally.required += wanted.length
    tally.predicted += given.length
    for (const entity of wanted) {
      const found = given.find((one) => canonical(one.name) === entity.name)
      if (found && nameKey(found.name) === nameKey(entity.name)) tally.right++
      else miss(kind, found ? 'named otherwise' : 'missed', `${entity.name}${found ? ` <- ${found.name}` : ''}`)
    }
    for (const entity of given) {
      if (wanted.some((one) => one.name === canonical(entity.name))) tally.good++
      else miss(kind, 'extra', entity.name)
    }
  }
  return { tallies, misses }
}

const valueOf = (fact: Fact): string =>
  fact.kind === 'date'
    ? fact.date.value
    : fact.kind === 'figure'
      ? `${fact.figure.value}..${fact.figure.upper} ${fact.figure.unit}`
      : fact.kind === 'quote'
        ? `${fact.quote.mode}, ${fact.quote.speaker}`
        : fact.answer

/** The sum of the scores of several articles. */
export function total(scores: readonly Scores[]): Scores {
  const tallies: Record<string, Tally> = {}
  for (const kind of KINDS) {
    const sum = emptyTally()
    for (const score of scores)
      for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += score.tallies[kind]![key]
    tallies[kind] = sum
  }
  return { tallies, misses: scores.flatMap((score) => score.misses) }
}
