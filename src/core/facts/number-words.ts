const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

export const MAGNITUDES = new Map<string, number>([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
  ['lakh crore', 1e12],
])

/** Alternation for regular expressions: one number word from zero to ninety. */
export const NUMBER_WORD = [...SMALL.keys()].join('|')

/** The value of one spelled-out number below a hundred, such as "seven" or "twenty-one"; else null. */
export function smallNumber(word: string): number | null {
  const lower = word.toLowerCase()
  const whole = SMALL.get(lower)
  if (whole !== undefined) return whole
  if (!lower.includes('-') && !lower.includes(' ')) return null
  const [tens, unit] = lower.split(/[- ]/)
  const a = SMALL.get(tens ?? '')
  const b = SMALL.get(unit ?? '')
  return a !== undefined && b !== undefined && a >= 20 && b > 0 && b < 10 ? a + b : null
}
