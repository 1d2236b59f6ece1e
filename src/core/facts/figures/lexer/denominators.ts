const SINGULAR = new Map<string, number>([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['eleventh', 11],
  ['twelfth', 12],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
])
const PLURAL = new Map<string, number>([
  ...[...SINGULAR].map(([word, parts]): [string, number] => [`${word}s`, parts]),
  ['halves', 2],
])

/** How many parts a word of a fraction cuts a whole into: 3 for "third" and "thirds"; else null. */
export const denominatorOf = (lower: string): number | null =>
  SINGULAR.get(lower) ?? PLURAL.get(lower) ?? null

export const pluralDenominator = (lower: string): number | null => PLURAL.get(lower) ?? null
export const singularDenominator = (lower: string): number | null => SINGULAR.get(lower) ?? null
