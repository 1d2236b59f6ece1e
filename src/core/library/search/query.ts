/**
 * The language of the search field. Words and "phrases" must all be there, `-` in front asks for what is
 * not, and `key:value` narrows: `drought kind:quote speaker:"Ana Ruiz" -tag:done after:2025-06`.
 */
import { FACT_KINDS, type FactKind } from '../../facts/model'
import { foldedWords } from './words'

/** Words that stand one after the other. */
export interface WordRun {
  words: readonly string[]
  /** The last of them may go on: `drou` finds drought. */
  isPrefix: boolean
}

export const STANDINGS = ['due', 'new', 'leech', 'off', 'archived', 'untagged'] as const
export type Standing = (typeof STANDINGS)[number]

/** Days from the first to the last, ISO, both included; an open end is an empty string. */
export interface DayRange {
  from: string
  to: string
}

export type NameKey = 'speaker' | 'person' | 'place' | 'org'
export type ShelfKey = 'tag' | 'folder' | 'publisher'

export type Filter = { isNot: boolean } & (
  | { key: 'kind'; kinds: readonly FactKind[] }
  | { key: 'is'; standings: readonly Standing[] }
  | { key: NameKey; words: readonly string[] }
  | { key: ShelfKey; words: readonly string[] }
  | { key: 'published' | 'added'; days: DayRange }
)

export interface Query {
  all: readonly WordRun[]
  none: readonly WordRun[]
  filters: readonly Filter[]
}

export type Parsed = { ok: true; query: Query } | { ok: false; message: string }

const KEYS = [
  'kind',
  'is',
  'speaker',
  'person',
  'place',
  'org',
  'tag',
  'folder',
  'publisher',
  'before',
  'after',
  'added',
] as const
type Key = (typeof KEYS)[number]

/** A bad query, with the sentence that says what is wrong. */
class Unclear extends Error {}

// A minus, then `key:` or nothing, then words in quotation marks or up to the next space.
const PART = /(-?)(?:([A-Za-z]+):(?!\/\/))?(?:["“”]([^"“”]*)(["“”]?)|([^\s"“”]*))/y

/**
 * Reads a query. Nothing but spaces is a query that everything answers.
 * @param today ISO day, for `added:today` and `added:7d`
 */
export function parseQuery(text: string, today: string): Parsed {
  const all: WordRun[] = []
  const none: WordRun[] = []
  const filters: Filter[] = []
  try {
    for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
      PART.lastIndex = at
      const match = PART.exec(text)
      if (!match || match[0] === '') {
        at++
        continue
      }
      at += match[0].length
      const [, minus = '', key, quoted, closing, bare = ''] = match
      const isNot = minus !== ''
      if (key !== undefined) {
        filters.push({ isNot, ...filterOf(key.toLowerCase(), quoted ?? bare, today) })
        continue
      }
      const words = foldedWords(quoted ?? bare)
      if (words.length === 0) continue
      // A phrase whose second mark is still to come is being typed; a word left out is meant whole.
      const isPrefix = !isNot && (quoted === undefined || closing === '')
      ;(isNot ? none : all).push({ words, isPrefix })
    }
    return { ok: true, query: { all, none, filters } }
  } catch (error) {
    if (error instanceof Unclear) return { ok: false, message: error.message }
    throw error
  }
}

/** True where nothing is asked for. */
export function isEmpty({ all, none, filters }: Query): boolean {
  return all.length === 0 && none.length === 0 && filters.length === 0
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

type WithoutNot<F> = F extends unknown ? Omit<F, 'isNot'> : never

function filterOf(name: string, value: string, today: string): WithoutNot<Filter> {
  const key = KEYS.find((one) => one === name)
  if (!key) {
    throw new Unclear(
      `“${name}:” is not a filter. Use ${listed(KEYS.map((one) => `${one}:`))}, or put the words in quotation marks.`,
    )
  }
  if (value.trim() === '') throw new Unclear(`Say what “${key}:” should be: ${EXAMPLES[key]}.`)
  switch (key) {
    case 'kind':
      return { key, kinds: choices(key, value, FACT_KINDS) }
    case 'is':
      return { key, standings: choices(key, value, STANDINGS) }
    case 'before': {
      const { from } = daysOf(key, value)
      return { key: 'published', days: { from: '', to: dayBefore(from) } }
    }
    case 'after': {
      const { to } = daysOf(key, value)
      return { key: 'published', days: { from: dayAfter(to), to: '' } }
    }
    case 'added':
      return { key, days: recent(value, today) ?? daysOf(key, value) }
    default: {
      const words = foldedWords(value)
      if (words.length === 0) throw new Unclear(`Say what “${key}:” should be: ${EXAMPLES[key]}.`)
      return { key, words }
    }
  }
}

const EXAMPLES: Record<Key, string> = {
  kind: FACT_KINDS.join(', '),
  is: STANDINGS.join(', '),
  speaker: 'speaker:"Ana Ruiz"',
  person: 'person:"Ana Ruiz"',
  place: 'place:Lima',
  org: 'org:"World Bank"',
  tag: 'tag:exam',
  folder: 'folder:physics',
  publisher: 'publisher:reuters',
  before: 'before:2025-06-01',
  after: 'after:2025-06',
  added: 'added:today, added:7d or added:2025-06',
}

/** Values parted by commas, each one of a list or the beginning of just one of it. */
function choices<T extends string>(key: Key, value: string, from: readonly T[]): T[] {
  return value
    .toLowerCase()
    .split(',')
    .filter((word) => word !== '')
    .map((word) => {
      const begun = from.filter((one) => one.startsWith(word))
      const found = from.find((one) => one === word) ?? (begun.length === 1 ? begun[0] : undefined)
      if (found === undefined) throw new Unclear(`“${key}:” is one of ${listed(from)}, not “${word}”.`)
      return found
    })
}

/** `2025`, `2025-06` or `2025-06-01` as its first and last day. */
function daysOf(key: Key, value: string): DayRange {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value.trim())
  const unclear = new Unclear(`“${key}:${value}” is no day. Write it as ${EXAMPLES[key]}.`)
  if (!match) throw unclear
  const [, year, month, day] = match
  const from = `${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`
  if (!isDay(from)) throw unclear
  if (day !== undefined) return { from, to: from }
  const last = month === undefined ? Date.UTC(Number(year), 12, 0) : Date.UTC(Number(year), Number(month), 0)
  return { from, to: iso(last) }
}

function recent(value: string, today: string): DayRange | null {
  const word = value.trim().toLowerCase()
  if (word === 'today') return { from: today, to: today }
  const days = /^(\d{1,4})d$/.exec(word)?.[1]
  if (days === undefined) return null
  return { from: iso(Date.parse(today) - (Math.max(1, Number(days)) - 1) * DAY), to: today }
}

const DAY = 86_400_000
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const dayBefore = (day: string): string => iso(Date.parse(day) - DAY)
const dayAfter = (day: string): string => iso(Date.parse(day) + DAY)

function isDay(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && iso(time) === day
}

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
