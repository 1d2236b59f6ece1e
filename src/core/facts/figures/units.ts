import table from '../../../../resources/data/units.json'

export type UnitKind = 'measure' | 'duration' | 'money'

export interface UnitHit {
  unit: string
  kind: UnitKind
  factor: number
  end: number
}

interface Unit {
  unit: string
  kind: UnitKind
  factor: number
}

const escape = (text: string) => text.replace(/[.$/()]/g, '\\$&')
const longestFirst = (a: string, b: string) => b.length - a.length

const byWord = new Map<string, Unit>()
const byGlue = new Map<string, Unit>()
for (const { words, glued, unit, kind, factor } of table.units) {
  for (const word of words) byWord.set(word, { unit, kind: kind as UnitKind, factor })
  for (const glue of glued) byGlue.set(glue, { unit, kind: kind as UnitKind, factor })
}

const WORDS = new RegExp(
  `[ -]+(${[...byWord.keys()].sort(longestFirst).map(escape).join('|')})(?![\\p{L}\\p{N}])`,
  'uy',
)
const GLUED = new RegExp(
  `(${[...byGlue.keys()].sort(longestFirst).map(escape).join('|')})(?![\\p{L}\\p{N}])`,
  'uy',
)
const SYMBOLS = new RegExp(`(?:${Object.keys(table.symbols).sort(longestFirst).map(escape).join('|')})`, 'y')

/** The unit right after a number that ends at `at`: "34.6C", "20mm", "412 million euros", "110 km/h". */
export function readUnit(folded: string, at: number): UnitHit | null {
  GLUED.lastIndex = at
  const glued = GLUED.exec(folded)
  if (glued) {
    const unit = byGlue.get(glued[1] ?? '')
    return unit ? { ...unit, end: at + glued[0].length } : null
  }
  WORDS.lastIndex = at
  const word = WORDS.exec(folded)
  const unit = word && byWord.get(word[1] ?? '')
  if (!word || !unit) return null
  // "5 C" and "3 F" are no temperatures: initials, grades, plans.
  if (/^ [CF]$/.test(word[0])) return null
  return { ...unit, end: at + word[0].length }
}

/** The currency sign at `at`: its ISO 4217 code and where the number begins. */
export function readCurrency(folded: string, at: number): { code: string; end: number } | null {
  SYMBOLS.lastIndex = at
  const match = SYMBOLS.exec(folded)
  if (!match) return null
  const code = (table.symbols as Record<string, string>)[match[0]]
  const end = at + match[0].length
  return code ? { code, end: folded.charAt(end) === ' ' ? end + 1 : end } : null
}
