/**
 * Figures that two articles give differently for the same thing. Whether two sentences measure the same is
 * judged by all their other words, and in doubt the answer is no: names, months and years must be the
 * same, and most of the rest.
 */
import type { FigureNote } from './notes'

/** One thing, and what several articles give for it, the earliest first. */
export type DifferingFigure = FigureNote[]

/** Days between two reports that can still be about the same: a year later the same words mean another year. */
const DAYS_APART = 31
/** Share of plain words that two sentences must have in common. */
const SAME_WORDS = 0.6

/** Finds the differing figures of a library; those reported last come first. */
export function differingFigures(notes: readonly FigureNote[]): DifferingFigure[] {
  const byThing = new Map<string, FigureNote[]>()
  for (const note of notes) {
    const bucket = byThing.get(note.thing)
    if (bucket) bucket.push(note)
    else byThing.set(note.thing, [note])
  }
  return [...byThing.values()]
    .flatMap((bucket) => (bucket.length > 1 ? groups(bucket) : []))
    .filter(differ)
    .sort((a, b) => (a.at(-1)!.publishedOn < b.at(-1)!.publishedOn ? 1 : -1))
}

function groups(bucket: readonly FigureNote[]): FigureNote[][] {
  const groups: { words: Set<string>; notes: FigureNote[] }[] = []
  for (const note of [...bucket].sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))) {
    const words = new Set(note.words)
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

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, a.size + b.size - shared)
}

function daysBetween(a: FigureNote, b: FigureNote): number {
  return Math.abs(Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) / 86_400_000
}
