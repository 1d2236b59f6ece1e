import type { Analysis, Fact, Span } from '../../../../src/core/facts/model'
import { articleIdOf, stableId } from '../../../../src/core/ids'
import type { Card } from '../../../../src/core/questions/item'

/** An article of a headline and one sentence a year, each with a date fact and two cards. */
export function sampleArticle(
  headline = 'Bridge Opens',
  years = [1999, 2004, 2011],
): { id: string; analysis: Analysis; cards: Card[]; isSample: boolean } {
  const sentences = years.map((year) => `The bridge was repaired in ${year}.`)
  const text = [headline, ...sentences].join('\n\n')
  const span = (exact: string): Span => {
    const start = text.indexOf(exact)
    return { start, end: start + exact.length, exact }
  }
  const id = articleIdOf(text)
  const facts = sentences.map((sentence, i): Fact => {
    const year = String(years[i])
    return {
      kind: 'date',
      id: stableId(id, 'date', year),
      span: span(year),
      sentence: span(sentence),
      paragraph: i + 1,
      entities: [],
      statement: sentence,
      answer: year,
      accepted: [],
      attribution: null,
      modality: 'asserted',
      salience: 0.5,
      date: { value: year, granularity: 'year', needsPublicationDate: false },
    }
  })
  const paragraphs = [headline, ...sentences].map((line, i) => {
    const { start, end } = span(line)
    return { start, end, role: i === 0 ? ('headline' as const) : ('body' as const) }
  })
  const article = { headline, publishedOn: '2026-03-18', publisher: 'The Wire', byline: null, dateline: null }
  return {
    id,
    isSample: false,
    analysis: { article: { ...article, text, paragraphs }, entities: [], facts },
    cards: facts.flatMap((fact) =>
      (['question', 'cloze'] as const).map((form) => ({
        id: stableId(fact.id, form),
        factId: fact.id,
        form,
        front:
          form === 'cloze' ? 'The bridge was repaired in _____.' : `In which year, before ${fact.answer}0?`,
        back: fact.answer,
        accepted: [],
      })),
    ),
  }
}
