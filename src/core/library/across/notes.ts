import type { Fact, FigureFact } from '../../facts/model'
import { countryNamed } from '../../grading/countries'
import type { StoredArticle } from '../model'
import { foldedText, foldedWords } from '../search/words'

/** A person or organization as one article names it. */
export interface NameRef {
  articleId: string
  entityId: string
}

/** What one article says of a person or an organization: as much as it takes to tell namesakes apart. */
export interface Naming extends NameRef {
  kind: 'person' | 'organization'
  name: string
  aliases: readonly string[]
  roles: readonly { role: string; former: boolean }[]
  /** Quotations attributed to it. */
  quotes: number
  /** ISO day of the article, or null. */
  publishedOn: string | null
  /** The other people and organizations of the article, by folded full name. */
  company: readonly string[]
  /** The country that the article names most (ISO 3166 alpha-2), if it names any. */
  country: string | null
}

/** A figure as one sentence gives it. */
export interface FigureNote {
  articleId: string
  factId: string
  publishedOn: string | null
  value: number
  unit: string
  counted: string
  approximate: boolean
  /** As printed. */
  exact: string
  sentence: string
  /** Where the figure stands in the sentence. */
  mark: [start: number, end: number]
  /** Where all figures of the sentence stand in it. */
  figures: readonly (readonly [start: number, end: number])[]
}

/** What is kept of an article for looking across all of them. */
export interface AcrossNotes {
  names: Naming[]
  figures: FigureNote[]
}

/** Gathers the people, organizations and measured things of an article. */
export function acrossNotes(stored: StoredArticle): AcrossNotes {
  return { names: namings(stored), figures: figureNotes(stored) }
}

function namings({ id, analysis: { article, entities, facts } }: StoredArticle): Naming[] {
  const named = entities.filter(({ kind }) => kind !== 'place')
  const company = named.map(({ name }) => foldedText(name)).filter((name) => name.includes(' '))
  const country = countryOf(entities)
  return named.map(({ id: entityId, kind, name, aliases }) => ({
    articleId: id,
    entityId,
    kind: kind as Naming['kind'],
    name,
    aliases,
    roles: rolesOf(facts, entityId, [name, ...aliases]),
    quotes: facts.filter((fact) => fact.kind === 'quote' && fact.quote.speakerId === entityId).length,
    publishedOn: article.publishedOn,
    company: company.filter((other) => other !== foldedText(name)),
    country,
  }))
}

function rolesOf(facts: readonly Fact[], entityId: string, names: readonly string[]): Naming['roles'] {
  const roles = new Map<string, { role: string; former: boolean }>()
  for (const fact of facts) {
    if (fact.kind !== 'role' || !fact.entities.includes(entityId) || !names.includes(fact.role.person))
      continue
    const { role, former } = fact.role
    roles.set(foldedText(role), { role, former })
  }
  return [...roles.values()]
}

function countryOf(entities: StoredArticle['analysis']['entities']): string | null {
  const counts = new Map<string, number>()
  for (const { kind, name, mentions } of entities) {
    const code = kind === 'place' ? countryNamed(name)?.code : undefined
    if (code) counts.set(code, (counts.get(code) ?? 0) + mentions.length)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] !== second?.[1] ? first[0] : null
}

function figureNotes({ id, analysis: { article, facts } }: StoredArticle): FigureNote[] {
  const figures = facts.filter((fact): fact is FigureFact => fact.kind === 'figure')
  return figures.flatMap((fact) => {
    const { value, upper, unit, counted, approximate } = fact.figure
    if (value === null || upper !== null || !['asserted', 'claimed'].includes(fact.modality)) return []
    const beside = figures.filter(({ sentence }) => sentence.start === fact.sentence.start)
    // “Rose to 84 million from 42 million”: of two amounts of one unit nothing says which is meant elsewhere.
    if (beside.filter((one) => one.figure.unit === unit).length > 1) return []
    const within = ({ span }: FigureFact) =>
      [span.start - fact.sentence.start, span.end - fact.sentence.start] as [number, number]
    return {
      articleId: id,
      factId: fact.id,
      publishedOn: article.publishedOn,
      value,
      unit,
      counted: foldedWords(counted).join(' '),
      approximate,
      exact: fact.span.exact,
      sentence: fact.sentence.exact,
      mark: within(fact),
      figures: beside.map(within),
    }
  })
}
