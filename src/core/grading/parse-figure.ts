import { fold } from './normalise'
import { remembered } from './remembered'
import { slips } from './slips'

/** An amount as typed; `unit` is what stood beside the number, read where it is a known unit. */
export interface WrittenFigure {
  value: number
  upper: number | null
  unit: string | null
}

const ONES: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Record<string, number> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
)
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  mln: 1e6,
  billion: 1e9,
  b: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
  crore: 1e7,
  lakh: 1e5,
  dozen: 12,
}
const FRACTIONS: Record<string, number> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  tenth: 1 / 10,
  tenths: 1 / 10,
}
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(%|percent|per cent|pct|percentage)$/, 'percent'],
  [/^(percentage points?|points?|pp)$/, 'percentage points'],
  [/^basis points?$/, 'basis points'],
  [/^(\$|usd|us\$|dollars?|bucks?)$/, 'USD'],
  [/^(€|eur|euros?)$/, 'EUR'],
  [/^(£|gbp|pounds?|quid)$/, 'GBP'],
  [/^(¥|jpy|yen)$/, 'JPY'],
  [/^(kilomet(er|re)s?|kms?)$/, 'kilometres'],
  [/^miles?$/, 'miles'],
  [/^(met(er|re)s?)$/, 'metres'],
  [/^(feet|foot|ft)$/, 'feet'],
  [/^(hectares?|ha)$/, 'hectares'],
  [/^acres?$/, 'acres'],
  [/^(kilograms?|kilos?|kgs?)$/, 'kilograms'],
  [/^(tons?|tonnes?)$/, 'tonnes'],
  [/^seconds?$/, 'seconds'],
  [/^(minutes?|mins?)$/, 'minutes'],
  [/^hours?$/, 'hours'],
  [/^days?$/, 'days'],
  [/^weeks?$/, 'weeks'],
  [/^months?$/, 'months'],
  [/^(years?|yrs?)( old)?$/, 'years'],
]

/** One spelling a unit, so that "%" and "percent", "km" and "kilometers" are the same; null for other nouns. */
export function unitNamed(text: string): string | null {
  const spelled = fold(text).replace(/\.$/, '').trim()
  return UNITS.find(([pattern]) => pattern.test(spelled))?.[1] ?? null
}

const numberWord = (token: string): boolean =>
  token in ONES || token in TENS || token in SCALES || token in FRACTIONS

/** A number word or one slip away from a single long one ("fourty", "tousand"). */
function nearestNumberWord(token: string): string {
  if (numberWord(token) || token.length < 4 || unitNamed(token)) return token
  const near = [
    ...Object.keys(ONES),
    ...Object.keys(TENS),
    ...Object.keys(FRACTIONS),
    'hundred',
    'thousand',
    'million',
    'billion',
  ].filter((word) => word.length >= 5 && slips(token, word, 1) <= 1)
  return near.length === 1 ? near[0]! : token
}

function readDigits(token: string): number | null {
  if (/^\d{1,3}([,' ]\d{3})+(\.\d+)?$/.test(token)) return Number(token.replace(/[,' ]/g, ''))
  // "80.000" as written in much of Europe; nobody writes three decimals of a count.
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(token)) return Number(token.replace(/\./g, ''))
  if (/^\d+,\d{1,2}$/.test(token)) return Number(token.replace(',', '.'))
  return /^\d*\.?\d+$/.test(token) ? Number(token) : null
}

/** Value of a run of number words and digits, largest scale outside ("one million two hundred thousand"). */
function readRun(tokens: readonly string[]): number | null {
  let total = 0
  let current: number | null = null
  for (const [index, token] of tokens.entries()) {
    const digits = readDigits(token)
    if (digits !== null) current = (current ?? 0) + digits
    else if (token in ONES) {
      // "three two" is a score, and no number.
      if (tokens[index - 1]! in ONES) return null
      current = (current ?? 0) + ONES[token]!
    } else if (token in TENS) current = (current ?? 0) + TENS[token]!
    else if (token === 'hundred' || token === 'dozen') current = (current ?? 1) * SCALES[token]!
    else if (token in SCALES) {
      total += (current ?? 1) * SCALES[token]!
      current = null
    } else if (token in FRACTIONS) {
      const isMixed = tokens.slice(0, index).includes('and') && index > 1
      current = isMixed ? (current ?? 0) + FRACTIONS[token]! : (current ?? 1) * FRACTIONS[token]!
    } else if (token !== 'and' && token !== 'a' && token !== 'an') return null
  }
  const value = total + (current ?? 0)
  return tokens.length > 0 && (current !== null || total > 0) ? value : null
}

function tokensOf(text: string): string[] {
  return text
    .replace(/(\d)\s(?=\d{3}(?!\d))/g, '$1,')
    .replace(/\bus ?\$/g, '$')
    .replace(/([$€£¥%])/g, ' $1 ')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/([a-z])-(?=[a-z])/g, '$1 ')
    .split(/\s+/)
    .map((token) => token.replace(/^[("']+|[)"';:!?]+$|[.,]$/g, ''))
    .filter((token) => token !== '')
    .map(nearestNumberWord)
}

const HEDGES = new Set(
  'about around approximately roughly nearly almost some over under at least most up to more less fewer than exactly only just c ca circa for by'.split(
    ' ',
  ),
)

function readOne(text: string): { value: number; unit: string | null } | null {
  let tokens = tokensOf(text)
  while (tokens.length > 1 && HEDGES.has(tokens[0]!)) tokens = tokens.slice(1)
  const before: string[] = []
  while (tokens.length > 1 && unitNamed(tokens[0]!) && readDigits(tokens[0]!) === null)
    before.push(tokens.shift()!)
  let length = 0
  while (
    length < tokens.length &&
    (readDigits(tokens[length]!) !== null ||
      numberWord(tokens[length]!) ||
      /^(and|a|an)$/.test(tokens[length]!))
  )
    length++
  while (length > 0 && /^(and|a|an)$/.test(tokens[length - 1]!)) length--
  const value = readRun(tokens.slice(0, length))
  if (value === null) return null
  const after = tokens.slice(length)
  const unit =
    unitNamed(after.slice(0, 2).join(' ')) ??
    unitNamed(after[0] ?? '') ??
    (before[0] ? unitNamed(before[0]) : null)
  if (/^(pence|p|pennies)$/.test(after[0] ?? '')) return { value: value / 100, unit: 'GBP' }
  if (/^(cents?|¢)$/.test(after[0] ?? '')) return { value: value / 100, unit: null }
  // A second number that is no part of the first makes the answer two answers.
  if (after.some((token) => readDigits(token) !== null || token === 'or')) return null
  return { value, unit }
}

function read(given: string): WrittenFigure | null {
  const text = fold(given).replace(/^[~≈]/, '').trim()
  const fraction = /^(\d+)\/([1-9]\d*)$/.exec(text)
  if (fraction) return { value: Number(fraction[1]) / Number(fraction[2]), upper: null, unit: null }
  const pair = /^(?:from |between )?(.*?\d.*?|[a-z ]+?)\s*(?:-|\bto\b|\band\b|:)\s*(.*\d.*|[a-z ]+)$/.exec(
    text,
  )
  const whole = readOne(text)
  if (whole) return { value: whole.value, upper: null, unit: whole.unit }
  if (!pair) return null
  const [low, high] = [readOne(pair[1]!), readOne(pair[2]!)]
  if (!low || !high) return null
  const scale = Object.entries(SCALES).find(([word]) => new RegExp(`\\d\\s*${word}\\b`).test(pair[2]!))
  const isShared =
    scale &&
    scale[1] >= 1e3 &&
    low.value < 1e3 &&
    !/[a-z]{2}/.test(pair[1]!.replace(/from|between|about/g, ''))
  return {
    value: isShared ? low.value * scale[1] : low.value,
    upper: high.value,
    unit: high.unit ?? low.unit,
  }
}

/**
 * Reads an amount as people type it: "80,000", "80k", "eighty thousand", "$1.3bn", "two-thirds", "22%",
 * "3-2", "between 20 and 40". Null when there is no single amount in it.
 */
export const parseFigure: (given: string) => WrittenFigure | null = remembered(read, 1000)
