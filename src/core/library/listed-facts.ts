/** The facts of an article as lists of one kind show them: each with its sentence, and who takes part. */
import type { DateValue, EntityKind, Fact, FactKind, FigureValue, Modality, QuoteValue } from '../facts/model'
import type { StoredArticle } from './model'
import type { Mark } from './search/match-facts'

export const LISTED_KINDS = ['date', 'quote', 'figure'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

interface ListedBase {
  factId: string
  sentence: string
  /** Where the words of the fact stand in the sentence. */
  mark: Mark
  /** Body paragraphs, from 1; null in a headline, caption or the like. */
  paragraph: number | null
  statement: string
  answer: string
  attribution: string | null
  modality: Modality
  /** The people, organizations and places that take part. */
  names: { kind: EntityKind; name: string }[]
  /** The kinds of the other facts of the sentence. */
  beside: FactKind[]
}

export type ListedFact = ListedBase &
  (
    | { kind: 'date'; date: DateValue }
    | { kind: 'quote'; quote: Omit<QuoteValue, 'source'> }
    | { kind: 'figure'; figure: FigureValue }
  )
export type ListedDate = Extract<ListedFact, { kind: 'date' }>
export type ListedQuote = Extract<ListedFact, { kind: 'quote' }>
export type ListedFigure = Extract<ListedFact, { kind: 'figure' }>

/** The facts of a kind in the order of the text, without those that the reader switched off. */
export function listedFacts({ analysis, edits }: StoredArticle, kind: ListedKind): ListedFact[] {
  const { article, entities, facts } = analysis
  const named = new Map(entities.map((entity) => [entity.id, { kind: entity.kind, name: entity.name }]))
  const kinds = new Map<number, Set<FactKind>>()
  for (const fact of facts) {
    const { start } = fact.sentence
    kinds.set(start, (kinds.get(start) ?? new Set()).add(fact.kind))
  }
  const numbers = new Map<number, number>()
  for (const [index, { role }] of article.paragraphs.entries())
    if (role === 'body') numbers.set(index, numbers.size + 1)

  return facts
    .filter((fact) => fact.kind === kind && !edits.facts[fact.id]?.isOff)
    .sort((a, b) => a.span.start - b.span.start)
    .flatMap((fact) => {
      const value = valueOf(fact)
      if (!value) return []
      const { span, sentence } = fact
      const inSentence = (at: number) => Math.max(0, Math.min(at - sentence.start, sentence.exact.length))
      return {
        factId: fact.id,
        sentence: sentence.exact,
        mark: [inSentence(span.start), inSentence(span.end)],
        paragraph: numbers.get(fact.paragraph) ?? null,
        statement: fact.statement,
        answer: fact.answer,
        attribution: fact.attribution,
        modality: fact.modality,
        names: fact.entities.flatMap((id) => named.get(id) ?? []),
        beside: [...kinds.get(sentence.start)!].filter((one) => one !== kind),
        ...value,
      }
    })
}

function valueOf(fact: Fact) {
  switch (fact.kind) {
    case 'date':
      return { kind: fact.kind, date: fact.date }
    case 'quote': {
      const { source: _, ...quote } = fact.quote
      return { kind: fact.kind, quote }
    }
    case 'figure':
      return { kind: fact.kind, figure: fact.figure }
    default:
      return null
  }
}
