import type { ListedDate, ListedFigure, ListedQuote } from '../../../../src/core/library/listed-facts'
import type { Source } from '../../../../src/renderer/screens/facts/source'

/** Listed facts for the tests of the screens: a sentence, and the words in it that are the fact. */

export const source = (articleId: string, publishedOn: string | null = '2026-03-18'): Source => ({
  articleId,
  headline: `Story ${articleId}`,
  publishedOn,
})

function base(sentence: string, words: string) {
  const start = sentence.indexOf(words)
  return {
    factId: `${sentence}/${words}`,
    sentence,
    mark: [start, start + words.length] as [number, number],
    paragraph: 1,
    statement: sentence,
    answer: words,
    attribution: null,
    modality: 'asserted' as const,
    names: [],
    beside: [],
  }
}

export const dated = (
  sentence: string,
  words: string,
  value: string,
  change: Partial<ListedDate> = {},
): ListedDate => ({
  ...base(sentence, words),
  kind: 'date',
  date: { value, granularity: 'day', needsPublicationDate: false },
  ...change,
})

export const figure = (
  sentence: string,
  words: string,
  value: number | null,
  unit: string,
  change: Partial<ListedFigure['figure']> = {},
): ListedFigure => ({
  ...base(sentence, words),
  kind: 'figure',
  figure: { value, upper: null, unit, approximate: false, counted: '', ...change },
})

export const quote = (
  words: string,
  speaker: string,
  speakerId: string | null,
  change: Partial<ListedQuote['quote']> = {},
): ListedQuote => ({
  ...base(`${speaker} said: ${words}`, words),
  kind: 'quote',
  modality: 'claimed',
  quote: { speaker, speakerId, mode: 'indirect', words, cue: 'said', relayedBy: null, ...change },
})
