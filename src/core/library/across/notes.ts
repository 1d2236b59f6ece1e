import type { Fact, FigureFact } from '../../facts/model'
import { countryNamed } from '../../grading/countries'
import type { NameRef, StoredArticle } from '../model'
import { foldedText, wordsIn } from '../search/words'

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
  /** The country that the article names most (ISO 3166 alpha-2), if it names any. */
  country: string | null
}

/** A figure as one sentence gives it. */
export interface FigureNote {
  articleId: string
  factId: string
  publishedOn: string
  value: number
  approximate: boolean
  /** As printed. */
  exact: string
  /** What is measured, as far as it must be the same elsewhere: unit, what is counted, names, months, years. */
  thing: string
  /** The plain words of its sentence, which should mostly be the same. */
  words: readonly string[]
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
  const { publishedOn } = article
  const figures = facts.filter((fact): fact is FigureFact => fact.kind === 'figure')
  if (publishedOn === null) return []
  return figures.flatMap((fact) => {
    const { value, upper, unit, counted, approximate } = fact.figure
    if (value === null || upper !== null || unit === '') return []
    if (fact.modality !== 'asserted' && fact.modality !== 'claimed') return []
    const beside = figures.filter(({ sentence }) => sentence.start === fact.sentence.start)
    // “Rose to 84 million from 42 million”: of two amounts of one unit nothing says which is meant elsewhere.
    if (beside.filter((one) => one.figure.unit === unit).length > 1) return []
    const { names, words } = skeleton(fact, beside)
    if (names.length === 0 || words.length < FEWEST_WORDS) return []
    const thing = [unit, foldedText(counted), ...names].join('/')
    return [
      {
        articleId: id,
        factId: fact.id,
        publishedOn,
        value,
        approximate,
        exact: fact.span.exact,
        thing,
        words,
      },
    ]
  })
}

/** A sentence with fewer plain words says too little of what it measures. */
const FEWEST_WORDS = 3
const STOP = new Set(
  'a an and are as at be been but by for from had has have he her his in into is it its of on or she than that the their there they this to was were which who will with would said says according more at least about nearly almost around some up'.split(
    ' ',
  ),
)
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** The words of a sentence that say what is measured: those that must agree, and those that mostly should. */
function skeleton(
  { sentence }: FigureFact,
  figures: readonly FigureFact[],
): { names: string[]; words: string[] } {
  const names = new Set<string>()
  const words = new Set<string>()
  let isFirst = true
  for (const { word, start, end } of wordsIn(sentence.exact)) {
    const begins = isFirst
    isFirst = false
    const isIn = ({ span }: FigureFact) =>
      start < span.end - sentence.start && end > span.start - sentence.start
    if (figures.some(isIn) || STOP.has(word) || WEEKDAY.test(word)) continue
    const isName = /^[\p{Lu}\p{N}]/u.test(sentence.exact.slice(start, end)) && !begins
    if (isName) names.add(word)
    else words.add(word)
  }
  return { names: [...names].sort(), words: [...words] }
}

type PackedNaming = [string, 0 | 1, string, readonly string[], Naming['roles'], number]
type PackedFigure = [string, number, 0 | 1, string, string, readonly string[]]

/** The notes as one string: a fifth of the room, which counts when every article of a library has some. */
export function packNotes({ names, figures }: AcrossNotes): string {
  const day = names[0]?.publishedOn ?? figures[0]?.publishedOn ?? null
  const json = JSON.stringify([
    day,
    names[0]?.country ?? null,
    names.map((one): PackedNaming => {
      return [one.entityId, one.kind === 'person' ? 1 : 0, one.name, one.aliases, one.roles, one.quotes]
    }),
    figures.map((one): PackedFigure => {
      return [one.factId, one.value, one.approximate ? 1 : 0, one.exact, one.thing, one.words]
    }),
  ])
  // One letter beyond Latin-1 would make an engine keep the whole string in two bytes a letter.
  return json.replace(/[\u0100-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export function unpackNotes(articleId: string, packed: string): AcrossNotes {
  const [day, country, names, figures] = JSON.parse(packed) as [
    string | null,
    string | null,
    PackedNaming[],
    PackedFigure[],
  ]
  return {
    names: names.map(([entityId, isPerson, name, aliases, roles, quotes]) => {
      const kind = isPerson === 1 ? 'person' : 'organization'
      return { articleId, entityId, kind, name, aliases, roles, quotes, publishedOn: day, country }
    }),
    figures: figures.map(([factId, value, approximate, exact, thing, words]) => {
      return {
        articleId,
        factId,
        publishedOn: day!,
        value,
        approximate: approximate === 1,
        exact,
        thing,
        words,
      }
    }),
  }
}
