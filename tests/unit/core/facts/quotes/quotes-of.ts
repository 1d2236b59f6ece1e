import { analyse } from '../../../../../src/core/facts/analyse'

/** The quotes of an article with the given body: speaker, mode, words, who passed them on. */
export function quotesOf(body: string): [string, string, string, string | null][] {
  const { facts } = analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' })
  return facts.flatMap((fact) =>
    fact.kind === 'quote'
      ? [[fact.quote.speaker, fact.quote.mode, fact.quote.words, fact.quote.relayedBy]]
      : [],
  )
}

/** Speaker and words only. */
export const saidIn = (body: string): [string, string][] =>
  quotesOf(body).map(([speaker, , words]) => [speaker, words])
