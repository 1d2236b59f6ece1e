/**
 * Figures that two articles give differently for the same thing. Whether two sentences measure the same is
 * judged by all their other words, and in doubt the answer is no: names, months and years must be the
 * same, and most of the rest.
 */
import { wordsIn } from '../search/words'
import type { FigureNote } from './notes'

/** One thing, and what several articles give for it, the earliest first. */
export interface DifferingFigure {
  unit: string
  counted: string
  notes: FigureNote[]
}

/** Days between two reports that can still be about the same: a year later the same words mean another year. */
const DAYS_APART = 31
/** Share of plain words that two sentences must have in common. */
const SAME_WORDS = 0.6
const FEWEST_WORDS = 3

/** Finds the differing figures of a library; those reported last come first. */
export function differingFigures(notes: readonly FigureNote[]): DifferingFigure[] {
  const buckets = new Map<string, { note: FigureNote; words: Set<string> }[]>()
  for (const note of notes) {
    if (note.publishedOn === null || note.unit === '') continue
    const { names, words } = skeleton(note)
    if (names.length === 0 || words.size < FEWEST_WORDS) continue
    const key = [note.unit, note.counted, ...names].join('/')
    const bucket = buckets.get(key)
    if (bucket) bucket.push({ note, words })
    else buckets.set(key, [{ note, words }])
  }
  const found: DifferingFigure[] = []
  for (const bucket of buckets.values()) {
    if (bucket.length > 1) for (const group of groups(bucket)) if (differ(group)) found.push(differing(group))
  }
  return found.sort((a, b) => b.notes.at(-1)!.publishedOn!.localeCompare(a.notes.at(-1)!.publishedOn!))
}

function groups(bucket: readonly { note: FigureNote; words: Set<string> }[]): FigureNote[][] {
  const groups: { words: Set<string>; notes: FigureNote[] }[] = []
  const inOrder = [...bucket].sort((a, b) => a.note.publishedOn!.localeCompare(b.note.publishedOn!))
  for (const { note, words } of inOrder) {
    const group = groups.find(
      (one) => daysBetween(one.notes[0]!, note) <= DAYS_APART && likeness(one.words, words) >= SAME_WORDS,
    )
    if (group) group.notes.push(note)
    else groups.push({ words, notes: [note] })
  }
  return groups.map(({ notes }) => notes)
}

/** Do two of the articles differ by more than rounding? */
function differ(notes: readonly FigureNote[]): boolean {
  return notes.some((a, i) => notes.slice(i + 1).some((b) => a.articleId !== b.articleId && !agree(a, b)))
}

function differing(notes: FigureNote[]): DifferingFigure {
  return { unit: notes[0]!.unit, counted: notes[0]!.counted, notes }
}

/** Figures agree that are equal when rounded as the rounder of the two; “about” allows a tenth more. */
function agree(a: FigureNote, b: FigureNote): boolean {
  const apart = Math.abs(a.value - b.value)
  const most = Math.max(Math.abs(a.value), Math.abs(b.value))
  if ((a.approximate || b.approximate) && apart <= most / 10) return true
  return apart <= Math.max(step(a), step(b)) / 2
}

/** The size of the last digit that is not a rounded-off zero; of whole numbers below a hundred, one. */
function step({ value }: FigureNote): number {
  const digits = String(Math.abs(value))
  const decimals = digits.split('.')[1]
  if (decimals !== undefined) return 10 ** -decimals.length
  return Math.abs(value) < 100 ? 1 : 10 ** (/0*$/.exec(digits)?.[0].length ?? 0)
}

const STOP = new Set(
  'a an and are as at be been but by for from had has have he her his in into is it its of on or she than that the their there they this to was were which who will with would said says according more at least about nearly almost around some up'.split(
    ' ',
  ),
)
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** The words of a sentence that say what is measured: those that must agree, and those that mostly should. */
function skeleton({ sentence, figures }: FigureNote): { names: string[]; words: Set<string> } {
  const names = new Set<string>()
  const words = new Set<string>()
  let isFirst = true
  for (const { word, start, end } of wordsIn(sentence)) {
    const begins = isFirst
    isFirst = false
    if (figures.some(([from, to]) => start < to && end > from)) continue
    if (STOP.has(word) || WEEKDAY.test(word)) continue
    const isName = /^[\p{Lu}\p{N}]/u.test(sentence.slice(start, end)) && !begins
    if (isName) names.add(word)
    else words.add(word)
  }
  return { names: [...names].sort(), words }
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

function daysBetween(a: FigureNote, b: FigureNote): number {
  return Math.abs(Date.parse(a.publishedOn!) - Date.parse(b.publishedOn!)) / 86_400_000
}
