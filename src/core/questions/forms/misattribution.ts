import type { Entity, QuoteFact } from '../../facts/model'
import { spaced } from '../../grading/normalise'
import { formsOf, withArticle, type Context } from '../context'
import type { Draft } from '../drafts/draft'
import { unquoted } from '../gates/gate'
import { isSameThing } from '../gates/unique-key'
import { readVerb } from '../language/verbs'
import type { Item } from '../item'
import { shuffled, type Random } from '../random'
import { makeItem } from './make-item'

const PRONOUN = /\b(?:he|she|it|they|his|hers?|him|its|their|them|theirs|\w+sel(?:f|ves))\b/i

/** "“but nobody gives you a cup for it”" hangs on what was said before. */
const FRAGMENT = /“(?:and|but|or|so|because|which|that)\b/

/** "Who warned that …?" -> "Did Ilmari Kanto warn that …?" */
function asked(stem: string, name: string): string | null {
  const match = /^(?:Who|Which \w+) (\w+)(:? .+\?)$/.exec(stem)
  const verb = match && readVerb(match[1]!)
  return verb ? `Did ${name} ${verb.base}${match[2]!}` : null
}

/** Others who speak in the article, and whom the words themselves don't rule out. */
function otherSpeakers(draft: Draft, speaker: Entity): Entity[] {
  const { context, stem } = draft
  const said = spaced(stem)
  const others = context.analysis.facts
    .filter((fact): fact is QuoteFact => fact.kind === 'quote' && fact.quote.relayedBy === null)
    .map((fact) => fact.quote.speakerId && context.entityById(fact.quote.speakerId))
    .filter((entity): entity is Entity => entity !== null && entity !== '' && entity.kind === speaker.kind)
  return [...new Set(others)].filter(
    (entity) =>
      entity !== speaker &&
      // A bare first name would stand out among full ones.
      (entity.kind !== 'person' || entity.name.includes(' ') || !speaker.name.includes(' ')) &&
      !isSameThing(entity.name, speaker.name) &&
      !formsOf(entity).some((form) => said.includes(spaced(form))),
  )
}

/** Which paragraph of the news it is, counted from 1 as a reader would. */
const paragraphNumber = ({ analysis }: Context, index: number): number =>
  analysis.article.paragraphs.slice(0, index + 1).filter(({ role }) => role === 'body').length

/**
 * "Did Edda Sorensen say: “…”?", once of who said it and once of another speaker of the article. A lure is
 * learned as truth by those who don't know better, so it is for facts that were answered right before
 * (Butler & Roediger 2008); and never for words that were passed on, or whose speaker is not certain.
 */
export function misattributionItems(draft: Draft, random: Random): Item[] {
  const { fact, context, entity } = draft
  if (fact.kind !== 'quote' || !entity || fact.quote.relayedBy !== null || fact.quote.speakerId !== entity.id)
    return []
  // A pronoun in reported words fits the right name and not the other, or fits both in two senses.
  if (PRONOUN.test(unquoted(draft.stem)) || FRAGMENT.test(draft.stem)) return []
  const [lure] = shuffled(otherSpeakers(draft, entity), random)
  if (!lure) return []
  const where = `${draft.statement} (Paragraph ${paragraphNumber(context, fact.paragraph)}.)`
  const item = (name: string, key: boolean, feedback: string): Item[] => {
    const stem = asked(draft.stem, withArticle(name, context))
    return stem === null ? [] : [makeItem(draft, 'misattribution', { stem, key, feedback })]
  }
  return [
    ...item(entity.name, true, `Yes. ${where}`),
    ...item(
      lure.name,
      false,
      `No, it was ${withArticle(entity.name, context)}, not ${withArticle(lure.name, context)}. ${where}`,
    ),
  ]
}
