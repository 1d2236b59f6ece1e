import type { Analysis, Fact, Span } from '../facts/model'
import { articleIdOf } from '../ids'
import type { StoredArticle } from './model'

export interface Soundness {
  /** How many spans were compared with the text. */
  spans: number
  /** What is wrong, in sentences; none means that the article is sound. */
  faults: string[]
  /** The facts that no longer fit the text. */
  badFacts: ReadonlySet<string>
  /** The cards that ask about no fact, or share their id. */
  badCards: ReadonlySet<string>
}

/** Compares every span of an article with its text, and every reference with what it refers to. */
export function soundnessOf({ id, analysis, cards }: StoredArticle): Soundness {
  const { article, entities, facts } = analysis
  const faults: string[] = []
  let spans = 0
  const holds = ({ start, end, exact }: Span): boolean => {
    spans++
    return start < end && article.text.slice(start, end) === exact
  }
  if (articleIdOf(article.text) !== id) faults.push('Its text is not the one it was added with.')
  const isOutside = article.paragraphs.some(({ start, end }) => start > end || end > article.text.length)
  if (isOutside) faults.push('A paragraph lies outside the text.')
  const lostMentions = entities.flatMap(({ mentions }) => mentions).filter((span) => !holds(span)).length
  if (lostMentions > 0) faults.push(`${lostMentions} mentions of names are not at their place in the text.`)

  const known = new Set(entities.map((entity) => entity.id))
  const badFacts = new Set(
    facts
      .filter((fact) => !spansOf(fact).every(holds) || !refersWell(fact, analysis, known))
      .map((fact) => fact.id),
  )
  if (badFacts.size > 0) faults.push(`${badFacts.size} facts do not fit the text.`)
  const ids = new Set(facts.map((fact) => fact.id))
  const seen = new Set<string>()
  const badCards = new Set<string>()
  for (const card of cards) {
    if (!ids.has(card.factId) || seen.has(card.id)) badCards.add(card.id)
    seen.add(card.id)
  }
  if (badCards.size > 0) faults.push(`${badCards.size} cards ask about no fact of it.`)
  return { spans, faults, badFacts, badCards }
}

/** The article without what does not fit its text. */
export function soundPart<T extends StoredArticle>(stored: T): T {
  const { badFacts, badCards } = soundnessOf(stored)
  const { analysis, cards } = stored
  const { article } = analysis
  const holds = ({ start, end, exact }: Span) => start < end && article.text.slice(start, end) === exact
  return {
    ...stored,
    analysis: {
      ...analysis,
      article: {
        ...article,
        paragraphs: article.paragraphs.filter(({ start, end }) => start <= end && end <= article.text.length),
      },
      entities: analysis.entities.map((one) => ({ ...one, mentions: one.mentions.filter(holds) })),
      facts: analysis.facts.filter((fact) => !badFacts.has(fact.id)),
    },
    cards: cards.filter((card) => !badCards.has(card.id) && !badFacts.has(card.factId)),
  }
}

function spansOf(fact: Fact): Span[] {
  const source = fact.kind === 'quote' ? fact.quote.source : null
  return source ? [fact.span, fact.sentence, source] : [fact.span, fact.sentence]
}

function refersWell(fact: Fact, { article }: Analysis, entities: ReadonlySet<string>): boolean {
  const speaker = fact.kind === 'quote' ? fact.quote.speakerId : null
  return (
    fact.paragraph < Math.max(1, article.paragraphs.length) &&
    fact.entities.every((id) => entities.has(id)) &&
    (speaker === null || entities.has(speaker))
  )
}
