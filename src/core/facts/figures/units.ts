import table from '../../../../resources/data/units.json'
import { currencyNames } from './currencies'
import { isDigit, isLetter, lettersEnd } from './lexer/characters'

export type UnitKind = 'measure' | 'duration' | 'money'

export interface Unit {
  unit: string
  kind: UnitKind
  factor: number
}

export interface UnitHit extends Unit {
  end: number
}

interface UnitRow {
  unit: string
  kind: string
  factor?: number
  words?: string[]
  signs?: string[]
  glued?: string[]
}

interface Phrase {
  words: string
  unit: Unit
}

/** Phrases by their first run of letters, longest first. */
const phrases = new Map<string, Phrase[]>()
/** Case matters in signs: MW is not mW. They stand glued to the number or after one space. */
const signs = new Map<string, Unit>()
const glued = new Map<string, Unit>()

function addPhrase(words: string, unit: Unit): void {
  const lower = words.toLowerCase()
  const key = lower.slice(0, lettersEnd(lower, 0))
  const known = phrases.get(key)
  if (known) known.push({ words: lower, unit })
  else phrases.set(key, [{ words: lower, unit }])
}

for (const row of table.units as UnitRow[]) {
  const unit = { unit: row.unit, kind: row.kind as UnitKind, factor: row.factor ?? 1 }
  for (const words of row.words ?? []) addPhrase(words, unit)
  for (const sign of row.signs ?? []) signs.set(sign, unit)
  for (const sign of row.glued ?? []) glued.set(sign, unit)
}
for (const { words, code, factor, isSign } of currencyNames()) {
  const unit: Unit = { unit: code, kind: 'money', factor }
  if (isSign && words.length === 1 && words >= 'a' && words <= 'z') glued.set(words, unit)
  else if (isSign) signs.set(words, unit)
  else addPhrase(words, unit)
}
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)

const isWordEnd = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return !isLetter(code) && !isDigit(code)
}

function readPhrase(text: string, at: number): UnitHit | null {
  const end = lettersEnd(text, at)
  if (end - at > 16) return null
  const candidates = phrases.get(text.slice(at, end).toLowerCase())
  if (!candidates) return null
  for (const { words, unit } of candidates) {
    const stop = at + words.length
    if (!isWordEnd(text, stop)) continue
    if (stop === end || text.slice(at, stop).toLowerCase().replace(/-/g, ' ') === words.replace(/-/g, ' '))
      return { ...unit, end: stop }
  }
  return null
}

/** Signs are at most this long: "µg/m3". */
const LONGEST_SIGN = 7

function readSign(text: string, at: number, from: ReadonlyMap<string, Unit>): UnitHit | null {
  for (let length = LONGEST_SIGN; length > 0; length--) {
    if (at + length > text.length) continue
    const unit = from.get(text.slice(at, at + length))
    if (!unit) continue
    const last = text.charCodeAt(at + length - 1)
    if ((isLetter(last) || isDigit(last)) && !isWordEnd(text, at + length)) continue
    return { ...unit, end: at + length }
  }
  return null
}

/** "km/h" and "km2" begin like the unit "km". */
function longerSign(text: string, at: number, end: number): UnitHit | null {
  const code = text.charCodeAt(end)
  return code === 47 || code === 94 || code === 0xb2 || code === 0xb3 || isDigit(code)
    ? readSign(text, at, signs)
    : null
}

/** Letters that are a unit only when they are glued to a number; after a space they are words or initials. */
const isShort = (text: string, at: number) =>
  isLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1))

/**
 * The unit right after a number that ends at `at`: "34.6C", "20mm", " million"-less " euros", "-mile", " km/h".
 * `isSpelled` numbers take no signs ("two m").
 */
export function readUnit(text: string, at: number, isSpelled = false): UnitHit | null {
  const code = text.charCodeAt(at)
  if (code === 32 || code === 45) {
    const next = at + 1
    if (isLetter(text.charCodeAt(next))) {
      const phrase = readPhrase(text, next)
      if (phrase) return (isSpelled ? null : longerSign(text, next, phrase.end)) ?? phrase
      if (isSpelled) return null
    } else if (isDigit(text.charCodeAt(next + 1))) return null
    if (code === 45 && isShort(text, next)) return null
    const sign = readSign(text, next, signs)
    if (!sign || !isShort(text, next)) return sign
    // " m" and " g" are units, " A" and " V" after a space may be anything.
    return /[mgWVJL]/.test(text.charAt(next)) && text.charAt(next + 1) !== '.' ? sign : null
  }
  if (isSpelled) return null
  const sign = readSign(text, at, signs) ?? readSign(text, at, glued)
  if (sign) return sign
  return isLetter(code) && lettersEnd(text, at) - at > 1 ? readPhrase(text, at) : null
}

const compounds: Readonly<Record<string, string>> = table.compounds

/** The plural of a noun that a hyphen joins to its number: "pages" of "14-page"; null for unknown ones. */
export const compoundNoun = (lower: string): string | null =>
  Object.hasOwn(compounds, lower) ? (compounds[lower] ?? null) : null

/** The canonical name of a time unit in words: "years" for "year"; null for others. */
export function timeUnit(lower: string): string | null {
  const unit = phrases.get(lower)?.find(({ words }) => words === lower)?.unit
  return unit?.kind === 'duration' ? unit.unit : null
}
