/** A question with what stands before it taken apart. */
export interface BareStem {
  /** The headline that names its article, for places where it stands beside the question anyway. */
  headline: string | null
  /** The sentence of the article that the question goes on from. */
  before: string | null
  words: string
}

const HEADLINE = /^From “([^“”]+)”(?:: |, (?=after “))/u
const BEFORE = /^after “([^“”]+)”: /iu

/** What is put before a question: `From “Ferry refloated”, after “It ran aground at six.”: `. */
export function leadOf(from: string, before: string): string {
  if (before === '') return from
  return from === '' ? `After “${before}”: ` : `${from.slice(0, -': '.length)}, after “${before}”: `
}

/** Takes a stem, or the front of a card, apart into what `leadOf` put before it and the question itself. */
export function bareStem(stem: string): BareStem {
  const headed = HEADLINE.exec(stem)
  const rest = headed ? stem.slice(headed[0].length) : stem
  const told = BEFORE.exec(rest)
  return {
    headline: headed?.[1] ?? null,
    before: told?.[1] ?? null,
    words: told ? rest.slice(told[0].length) : rest,
  }
}

/** The question without its headline. */
export function headless(stem: string): string {
  const { before, words } = bareStem(stem)
  return leadOf('', before ?? '') + words
}
