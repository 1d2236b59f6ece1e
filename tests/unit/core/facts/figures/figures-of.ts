import { analyse } from '../../../../../src/core/facts/analyse'

export type Read = [words: string, value: number | null, upper: number | null, unit: string]

/** The figures of a story of one paragraph, as words, value, upper bound and unit. */
export function figuresOf(paragraph: string): Read[] {
  const { facts } = analyse(`News of the day\n\n${paragraph}`, { publishedOn: '2026-07-09' })
  return facts.flatMap((fact): Read[] =>
    fact.kind === 'figure' ? [[fact.span.exact, fact.figure.value, fact.figure.upper, fact.figure.unit]] : [],
  )
}
