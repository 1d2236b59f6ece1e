/** Figures by their units, so that what stands together can be compared. */
import { locale, words } from '../../language/words.svelte'
import type { ListedFigure } from '../../../core/library/listed-facts'
import { foldedText } from '../../../core/library/search/words'
import { finder, type Source, textOf } from '../facts/source'
import { type Amount, amountOf } from './amount'

export interface FigureEntry {
  key: string
  fact: ListedFigure
  source: Source
  amount: Amount
  unit: Unit
  /** Folded, for finding it. */
  text: string
}

interface Unit {
  key: string
  word: string
}

export function figureEntry(fact: ListedFigure, source: Source): FigureEntry {
  const unit = unitOf(fact.figure.unit)
  return {
    key: `${source.articleId}/${fact.factId}`,
    fact,
    source,
    amount: amountOf(fact),
    unit,
    text: `${textOf(fact, source)} ${foldedText(unit.word)}`,
  }
}

const CURRENCY = /^[A-Z]{3}$/
function unitOf(unit: string): Unit {
  if (unit === '') return { key: '', word: words.figures.plain }
  if (CURRENCY.test(unit)) {
    const name = new Intl.DisplayNames(locale().numbers, { type: 'currency' }).of(unit) ?? unit
    return { key: unit, word: name === unit ? unit : `${name} (${unit})` }
  }
  const known = words.figures.units[unit]
  if (known) return { key: unit, word: known }
  // A sign (km, MW) keeps its case; a noun begins with a capital, as headings do.
  const isNoun = /^\p{Ll}[\p{L} '’-]{3,}$/u.test(unit)
  return isNoun
    ? { key: foldedText(unit), word: unit[0]!.toUpperCase() + unit.slice(1) }
    : { key: unit, word: unit }
}

export const FIGURE_SORTS = ['value', 'what', 'published', 'article'] as const
export type FigureSort = (typeof FIGURE_SORTS)[number]
export interface FigureOrder {
  by: FigureSort
  isDescending: boolean
}

export interface FigureGroup {
  key: string
  word: string
  entries: FigureEntry[]
  /** The greatest amount, by which the others are drawn. */
  most: number
}

/** What is counted in no other figure stands in one group at the end, each in its own unit. */
export const ALONE = 'alone'

/** Groups with most figures first; within each as `order` says, vague amounts last. */
export function groupsOf(entries: readonly FigureEntry[], order: FigureOrder): FigureGroup[] {
  const byUnit = new Map<string, FigureEntry[]>()
  for (const entry of entries) {
    const own = byUnit.get(entry.unit.key)
    if (own) own.push(entry)
    else byUnit.set(entry.unit.key, [entry])
  }
  const groups: FigureGroup[] = []
  const alone: FigureEntry[] = []
  for (const [key, own] of byUnit) {
    if (own.length === 1) alone.push(own[0]!)
    else groups.push({ key, word: own[0]!.unit.word, entries: own.sort(compareBy(order)), most: mostOf(own) })
  }
  groups.sort((a, b) => b.entries.length - a.entries.length || a.word.localeCompare(b.word, 'en'))
  if (alone.length > 0)
    groups.push({ key: ALONE, word: words.figures.once, entries: alone.sort(compareBy(order)), most: 0 })
  return groups
}

function mostOf(entries: readonly FigureEntry[]): number {
  let most = 0
  for (const { amount } of entries) most = Math.max(most, Math.abs(amount.upper ?? amount.value ?? 0))
  return most
}

function compareBy({ by, isDescending }: FigureOrder): (a: FigureEntry, b: FigureEntry) => number {
  const sign = isDescending ? -1 : 1
  const byValue = (a: FigureEntry, b: FigureEntry): number => {
    const [one, other] = [a.amount.value, b.amount.value]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other || (a.amount.upper ?? one) - (b.amount.upper ?? other))
  }
  const text = (read: (entry: FigureEntry) => string) => (a: FigureEntry, b: FigureEntry) =>
    sign * compare(read(a), read(b))
  switch (by) {
    case 'value':
      return byValue
    case 'what':
      return text(({ text }) => text)
    case 'article':
      return text(({ source }) => foldedText(source.headline))
    case 'published':
      // An article without a day comes last, whichever way.
      return (a, b) => {
        const [one, other] = [a.source.publishedOn, b.source.publishedOn]
        if (one === null || other === null) return Number(one === null) - Number(other === null)
        return sign * compare(one, other)
      }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The figures that have every word of the query, of one unit if one is chosen (empty for all). */
export function meant(entries: readonly FigureEntry[], query: string, unit: string | null): FigureEntry[] {
  const fits = finder(query)
  return entries.filter((entry) => (unit === null || entry.unit.key === unit) && fits(entry.text))
}

export interface UnitOption extends Unit {
  count: number
}

/** Units of several figures, the most frequent first. */
export function unitsOf(entries: readonly FigureEntry[]): UnitOption[] {
  const units = new Map<string, UnitOption>()
  for (const { unit } of entries) {
    const known = units.get(unit.key)
    if (known) known.count++
    else units.set(unit.key, { ...unit, count: 1 })
  }
  return [...units.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en'))
}

export type FigureRow =
  | { type: 'unit'; key: string; group: FigureGroup }
  | { type: 'figure'; key: string; entry: FigureEntry; group: FigureGroup }

export function rowsOf(groups: readonly FigureGroup[]): FigureRow[] {
  return groups.flatMap((group): FigureRow[] => [
    { type: 'unit', key: `unit/${group.key}`, group },
    ...group.entries.map((entry): FigureRow => ({ type: 'figure', key: entry.key, entry, group })),
  ])
}

/** Characters of a sentence that are shown before its figure, where it ends behind what two lines surely hold. */
const BEFORE = 48
const TWO_LINES = 80

/** The sentence, cut so that the figure stands within its first lines. */
export function excerptOf({ sentence, mark }: ListedFigure): { text: string; mark: [number, number] } {
  const from = mark[1] > TWO_LINES && mark[0] > BEFORE ? sentence.indexOf(' ', mark[0] - BEFORE) + 1 : 0
  if (from === 0 || from > mark[0]) return { text: sentence, mark }
  const text = `… ${sentence.slice(from)}`
  return { text, mark: [mark[0] - from + 2, mark[1] - from + 2] }
}

/** The groups as a table for a spreadsheet: values as plain numbers, no tab or line break within a cell. */
export function tsvOf(groups: readonly FigureGroup[], standing: (fact: ListedFigure) => string): string {
  const rows = groups.flatMap(({ entries }) =>
    entries.map(({ fact, amount, source }) => [
      fact.figure.counted,
      amount.hedge,
      fact.figure.value,
      fact.figure.upper,
      fact.figure.unit,
      fact.answer,
      standing(fact),
      source.publishedOn,
      source.headline,
      fact.sentence,
    ]),
  )
  return [words.figures.table, ...rows].map((row) => row.map(cell).join('\t')).join('\n')
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = (value ?? '').replace(/\s+/g, ' ').trim()
  // A text that a spreadsheet would take for a formula is told to be one no more.
  return /^[=+@]|^-(?!\d)/.test(text) ? `'${text}` : text
}
