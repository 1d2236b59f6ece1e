import type { Analysis, Entity, Fact, Span } from '../facts/model'
import { countryNamed, countryOfCapital } from '../grading/countries'
import { normal, words } from '../grading/normalise'
import { dateStyleOf, type DateStyle } from './language/dates'

/** One article of a quiz, with what every question about it looks up. */
export interface Context {
  articleId: string
  analysis: Analysis
  /** Facts that may be asked about: switched on, and from the body of the article. */
  facts: readonly Fact[]
  dateStyle: DateStyle
  /** The words of the whole text, each between single spaces, and as a set. */
  spoken: string
  vocabulary: ReadonlySet<string>
  /** The entity that this text names by any of its forms. */
  entityNamed(text: string): Entity | null
  entityById(id: string): Entity | null
  /** True when the words begin with a name of the article. */
  isName(text: string): boolean
}

/** Whether a fact stands in the news itself and not in a headline, byline, caption or correction. */
export const isBody = (fact: Fact, context: Context): boolean =>
  context.analysis.article.paragraphs[fact.paragraph]?.role === 'body'

export const inSpan = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end

export function makeContext(
  articleId: string,
  analysis: Analysis,
  factsOff: readonly string[] = [],
): Context {
  const { article, entities, facts } = analysis
  const byForm = new Map<string, Entity>()
  // A form shared by two entities names neither.
  const shared = new Set<string>()
  for (const entity of entities) {
    for (const form of new Set([entity.name, ...entity.aliases].map(normal))) {
      const other = byForm.get(form)
      if (other && other !== entity) shared.add(form)
      else byForm.set(form, entity)
    }
  }
  for (const form of shared) {
    const named = entities.filter((entity) => normal(entity.name) === form)
    if (named.length === 1) byForm.set(form, named[0]!)
    else byForm.delete(form)
  }
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const bodyStarts = entities.flatMap((entity) => [entity.name, ...entity.aliases])
  const nameStarts = new Set(bodyStarts.map((form) => words(form)[0] ?? ''))
  const plain = article.text
  const off = new Set(factsOff)
  const all = words(plain)
  const lowerCase = new Map<string, boolean>()
  const inside = new Map<string, boolean>()
  /** "Has ended Labor's hold": a capital in the middle of a sentence, alone, and never a small letter, make a name. */
  function isNamedInside(first: string): boolean {
    const word = /^\p{Lu}\p{Ll}{2,}/u.exec(first)?.[0]
    if (!word) return false
    const known = inside.get(word)
    if (known !== undefined) return known
    const stands = (form: string, before: string) =>
      new RegExp(`${before}${form}(?![\\p{L}-])(?!(?:['’]s)? \\p{Lu})`, 'u').test(plain)
    const isInside = stands(word, '(?<=\\p{Ll},? )') && !stands(word.toLowerCase(), '(?<!\\p{L})')
    inside.set(word, isInside)
    return isInside
  }

  return {
    articleId,
    analysis,
    facts: facts.filter((fact) => !off.has(fact.id)),
    dateStyle: dateStyleOf(plain),
    spoken: ` ${all.join(' ')} `,
    vocabulary: new Set(all),
    entityNamed: (text) => byForm.get(normal(text)) ?? null,
    entityById: (id) => byId.get(id) ?? null,
    isName(text) {
      const first = text.split(/\s/)[0] ?? ''
      if (byForm.has(normal(text)) || countryNamed(first) || countryOfCapital(first)) return true
      if (!/^\p{Lu}/u.test(first)) return false
      if (!nameStarts.has(words(first)[0] ?? '')) return isNamedInside(first)
      // "Hospitals" begins an entity's name, and yet stands in lower case elsewhere.
      const known = lowerCase.get(first)
      if (known !== undefined) return !known
      const isWord = new RegExp(`(?<![\\p{L}])${escape(first.toLowerCase())}(?![\\p{L}])`, 'u').test(plain)
      lowerCase.set(first, isWord)
      return !isWord
    },
  }
}

const contexts = new WeakMap<Analysis, { key: string; context: Context }>()

/** The context of an article, with all that was looked up for the quiz before, where the caller keeps the analysis. */
export function contextOf(articleId: string, analysis: Analysis, factsOff: readonly string[] = []): Context {
  const key = [articleId, ...factsOff].join('\n')
  const known = contexts.get(analysis)
  if (known?.key === key) return known.context
  const context = makeContext(articleId, analysis, factsOff)
  contexts.set(analysis, { key, context })
  return context
}

/** Looks something up in an article once, when the first question asks for it. */
export function perContext<T>(find: (context: Context) => T): (context: Context) => T {
  const found = new WeakMap<Context, T>()
  return (context) => {
    const known = found.get(context)
    if (known !== undefined) return known
    const made = find(context)
    found.set(context, made)
    return made
  }
}

export const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Every form under which an entity is known in its article, and its country's other names. */
export function formsOf(entity: Entity): string[] {
  const country = entity.kind === 'place' ? countryNamed(entity.name) : null
  return [
    ...new Set([entity.name, ...entity.aliases, ...(country ? [country.name, ...country.aliases] : [])]),
  ]
}

/** The name with "the" where the article says so ("the Baltic Harbour Council"). */
export function withArticle(name: string, context: Context): string {
  return !/^the /i.test(name) &&
    new RegExp(`\\b[Tt]he ${escape(name)}(?![\\w-])`).test(context.analysis.article.text)
    ? `the ${name}`
    : name
}
