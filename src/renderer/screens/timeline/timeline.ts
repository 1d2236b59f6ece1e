/** Dated facts in the order of their dates, as rows and as an overview. */
import type { EntityKind, FactKind } from '../../../core/facts/model'
import type { ListedDate } from '../../../core/library/listed-facts'
import { foldedText } from '../../../core/library/search/words'
import { finder, type Source, textOf } from '../facts/source'
import { words } from '../../language/words.svelte'
import { leaning, monthWord, type When, whenOf, yearWords } from './when'

export interface DatedFact {
  key: string
  fact: ListedDate
  source: Source
  /** Null where the date waits for the day of publication, or says no time on the line. */
  when: When | null
  /** `about`, `since`, `early`: what keeps the date from being exact. */
  leaning: string | null
  /** Folded, for finding it. */
  text: string
  nameKeys: readonly string[]
}

export function datedFact(fact: ListedDate, source: Source): DatedFact {
  return {
    key: `${source.articleId}/${fact.factId}`,
    fact,
    source,
    when: fact.date.needsPublicationDate ? null : whenOf(fact.date.value),
    leaning: leaning(fact.sentence, fact.mark),
    text: textOf(fact, source),
    nameKeys: fact.names.map(nameKey),
  }
}

/** In order of time: what is said less exactly comes before what lies within it; the undated last. */
export function inOrder(facts: readonly DatedFact[]): DatedFact[] {
  return [...facts].sort((a, b) => {
    if (!a.when || !b.when) return Number(a.when === null) - Number(b.when === null)
    return (
      a.when.year - b.when.year ||
      Number(b.when.isWide) - Number(a.when.isWide) ||
      a.when.start - b.when.start ||
      b.when.end - a.when.end
    )
  })
}

export interface TimelineFilter {
  query: string
  /** `nameKey` of a person, organization or place; empty for all. */
  name: string
  /** A kind of fact that the sentence holds too; empty for all. */
  beside: FactKind | ''
}

export const nameKey = ({ kind, name }: { kind: EntityKind; name: string }): string =>
  `${kind}/${foldedText(name)}`

/** The facts that meet every part of the filter. */
export function meant(facts: readonly DatedFact[], { query, name, beside }: TimelineFilter): DatedFact[] {
  const fits = finder(query)
  return facts.filter(
    (one) =>
      (beside === '' || one.fact.beside.includes(beside)) &&
      (name === '' || one.nameKeys.includes(name)) &&
      fits(one.text),
  )
}

export interface NamedOption {
  key: string
  name: string
  count: number
}

const MOST_NAMES = 60

/** The people, organizations and places that most of the facts are about. */
export function namesOf(facts: readonly DatedFact[]): { kind: EntityKind; names: NamedOption[] }[] {
  const found = new Map<string, NamedOption & { kind: EntityKind }>()
  for (const { fact, nameKeys } of facts) {
    for (const [key, { kind, name }] of new Map(fact.names.map((one, i) => [nameKeys[i]!, one]))) {
      const known = found.get(key)
      if (known) known.count++
      else found.set(key, { key, kind, name, count: 1 })
    }
  }
  const all = [...found.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'))
  return (['person', 'organization', 'place'] as const)
    .map((kind) => ({ kind, names: all.filter((one) => one.kind === kind).slice(0, MOST_NAMES) }))
    .filter(({ names }) => names.length > 0)
}

export interface Row {
  entry: DatedFact
  /** Where a year, decade or the undated begin. */
  heading: string | null
  /** Where a month of a full year begins. */
  month: string | null
}

/** A year with more facts than this is divided by months. */
const FULL_YEAR = 15

/** @param facts in order, see `inOrder` */
export function rowsOf(facts: readonly DatedFact[]): Row[] {
  const counts = new Map<string, number>()
  const headingOf = ({ when }: DatedFact): string => when?.heading ?? words.timeline.undated
  for (const fact of facts) counts.set(headingOf(fact), (counts.get(headingOf(fact)) ?? 0) + 1)
  let heading = ''
  let month = 0
  return facts.map((entry) => {
    const own = headingOf(entry)
    const isNew = own !== heading
    if (isNew) [heading, month] = [own, 0]
    const ownMonth = entry.when?.month ?? 0
    const isNewMonth = counts.get(own)! > FULL_YEAR && ownMonth !== month
    month = ownMonth
    return {
      entry,
      heading: isNew ? own : null,
      month: isNewMonth && entry.when && ownMonth > 0 ? monthWord(ownMonth) : null,
    }
  })
}

/** The row at which the next (or this, or the one before) year begins. */
export function yearStep(rows: readonly Row[], at: number, step: 1 | -1): number {
  if (step > 0) {
    const next = rows.findIndex(({ heading }, index) => index > at && heading !== null)
    return next < 0 ? rows.length - 1 : next
  }
  for (let index = at - 1; index >= 0; index--) if (rows[index]!.heading !== null) return index
  return 0
}

export interface Overview {
  /** The first and last year of the line, and its days since 1970. */
  from: string
  to: string
  start: number
  end: number
  /** Shares of the line, 0..1. */
  ticks: { at: number; word: string }[]
  /** Spans of a day or more, each where it lies; of very many, how many lie in each part of the line. */
  bars: { at: number; width: number; height: number }[]
}

const PARTS = 240
const MOST_TICKS = 9

/** A line of time true to scale; null where fewer than two facts stand on it. */
export function overviewOf(facts: readonly DatedFact[]): Overview | null {
  const whens = facts.flatMap(({ when }) => when ?? [])
  if (whens.length < 2) return null
  let [first, last] = [Infinity, -Infinity]
  for (const { start, end } of whens) {
    first = Math.min(first, start)
    last = Math.max(last, end)
  }
  const from = yearOf(first)
  const to = yearOf(last - 1) + 1
  const [start, end] = [dayOf(from), dayOf(to)]
  const share = (at: number) => (at - start) / (end - start)
  return {
    from: yearWords(from),
    to: yearWords(to - 1),
    start,
    end,
    ticks: ticksOf(from, to, share),
    bars: barsOf(whens, share),
  }
}

/** Where a date lies on the line. */
export function whenShare({ start, end }: Overview, when: When): { at: number; width: number } {
  return { at: (when.start - start) / (end - start), width: (when.end - when.start) / (end - start) }
}

function barsOf(whens: readonly When[], share: (day: number) => number): Overview['bars'] {
  const counts = new Map<string, { at: number; width: number; count: number }>()
  for (const { start, end } of whens) {
    const at = Math.floor(share(start) * PARTS) / PARTS
    const width = Math.round((share(end) - share(start)) * PARTS) / PARTS
    const key = `${at}/${width}`
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { at, width, count: 1 })
  }
  let most = 1
  for (const { count } of counts.values()) most = Math.max(most, count)
  // By the root, so that one fact stays to be seen beside a thousand.
  return [...counts.values()].map(({ at, width, count }) => ({ at, width, height: Math.sqrt(count / most) }))
}

function ticksOf(from: number, to: number, share: (day: number) => number): Overview['ticks'] {
  const least = (to - from) / MOST_TICKS
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000].find((one) => one >= least) ?? 5000
  const ticks = []
  for (let year = Math.ceil(from / step) * step; year < to; year += step)
    ticks.push({ at: share(dayOf(year)), word: yearWords(year) })
  return ticks
}

const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear()
const dayOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000
