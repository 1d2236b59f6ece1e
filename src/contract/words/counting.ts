/** A number with its word. `many` is every form that is not that of one. */
export type Count = (n: number, one: string, many: string) => string

/**
 * How a language counts: `1 card`, `1,204 cards`.
 * @param locale as a BCP 47 tag; both languages know two forms, which `Intl.PluralRules` tells apart
 */
export function counting(locale: string): Count {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (n, one, many) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : many}`
}
