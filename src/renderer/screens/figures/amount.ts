/** A figure in words and numbers, as exact as it was printed and no more. */
import { words } from '../../language/words.svelte'
import { numberFormat } from '../../components/intl'
import type { ListedFigure } from '../../../core/library/listed-facts'

export interface Amount {
  /** `about`, `more than`, or nothing. */
  hedge: string
  /** `38 million`, `2.4 – 2.6 billion`; the printed words of what is no plain number. */
  number: string
  /** What it is ordered by, and how far it may reach; null for a vague amount. */
  value: number | null
  upper: number | null
}

const HEDGE =
  /(?:^|[\s("'“‘—–])(about|around|some|nearly|almost|roughly|approximately|perhaps|at least|at most|up to|as (?:many|much|few|little) as|(?:no )?more than|(?:no )?(?:fewer|less) than|close to|(?:just |well )?(?:over|under)|just short of|an? estimated|estimated|within|below|above|exceeding)(?: about)? ?$/i
/** Units whose second number is no upper bound, and those that are printed as words. */
const AS_PRINTED = new Set(['score', 'votes', 'fraction'])

export function amountOf(fact: ListedFigure): Amount {
  const { value, upper, unit, approximate } = fact.figure
  const hedge = approximate ? (hedgeOf(fact) ?? 'about') : ''
  if (value === null) return { hedge: '', number: fact.answer, value, upper: null }
  if (AS_PRINTED.has(unit)) {
    return { hedge: '', number: fact.answer, value, upper: null }
  }
  const number = upper === null ? inWords(value) : rangeWords(value, upper)
  return { hedge, number, value, upper }
}

/** The hedge that is printed before the words of a figure, or with which they begin. */
function hedgeOf({ sentence, mark: [start, end] }: ListedFigure): string | null {
  const printed = sentence.slice(start, end)
  const digits = printed.search(/\d/)
  const first = /^(?:\p{L}+ ){1,3}/u.exec(printed)?.[0]
  for (const text of [
    digits > 0 ? printed.slice(0, digits) : first,
    sentence.slice(Math.max(0, start - 24), start),
  ]) {
    // A sign of money may stand between the hedge and the digits.
    const hedge = HEDGE.exec((text ?? '').replace(/[^\p{L}\s]+\s*$/u, ''))?.[1]
    if (hedge) return hedge.toLowerCase()
  }
  const opening = first ? openingHedge(first) : null
  return opening
}

function openingHedge(words: string): string | null {
  const parts = words.trim().split(' ')
  for (let length = parts.length; length > 0; length--) {
    const hedge = HEDGE.exec(parts.slice(0, length).join(' '))?.[1]
    if (hedge) return hedge.toLowerCase()
  }
  return null
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const

/** `38 million`, `1,900`, `0.12`; digits beyond six are no news. */
export function inWords(value: number): string {
  const scale = scaleOf(value)
  return scale ? `${digits(value / scale[0])} ${words.figures.scales[scale[1]]}` : digits(value)
}

function rangeWords(value: number, upper: number): string {
  const [low, high] = [scaleOf(value), scaleOf(upper)]
  if (low && low[1] === high?.[1])
    return `${digits(value / low[0])} – ${digits(upper / low[0])} ${words.figures.scales[low[1]]}`
  return `${inWords(value)} – ${inWords(upper)}`
}

const scaleOf = (value: number) => SCALES.find(([least]) => Math.abs(value) >= least)

function digits(value: number): string {
  return numberFormat({ maximumSignificantDigits: 6 }).format(value).replace(/^-/, '−')
}
