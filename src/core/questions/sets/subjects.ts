import type { Entity, Fact } from '../../facts/model'
import { firstNameGender } from '../../facts/names/gazetteer'
import type { Context } from '../context'

/** A full stop that ends a sentence, and not "Dr.", "Mont." or an initial. */
const SENTENCE_END =
  /(?<!\b(?:Dr|Mr|Mrs|Ms|Prof|Gov|Sen|Rep|St|Mont|Jr|Sr|No|\p{Lu}))[.!?][”"’]?\s+(?=[\p{Lu}“"])/gu
const TITLES = /^(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Mayor|President|Minister|Judge)\.? )*$/

const genderOf = (entity: Entity): 'female' | 'male' | null => {
  const gender = firstNameGender(entity.name.split(' ')[0] ?? '')
  return gender === 'either' ? null : gender
}

/**
 * Whom "she" at the beginning of a fact's sentence stands for: the only person named before it in its
 * paragraph, or the one with whom the sentence before begins. Null when that is not certain.
 */
function personMeant(fact: Fact, pronoun: 'female' | 'male', context: Context): Entity | null {
  const { article, entities } = context.analysis
  const start = article.paragraphs[fact.paragraph]?.start ?? fact.sentence.start
  // A body with a first name may be a person not recognised as one.
  const people = entities.filter(
    (entity) =>
      (entity.kind === 'person' || genderOf(entity) !== null) &&
      entity.mentions.some((mention) => mention.start >= start && mention.end <= fact.sentence.start),
  )
  const fitting = people.filter((entity) => (genderOf(entity) ?? pronoun) === pronoun)
  const [only] = fitting
  if (only?.kind === 'person' && fitting.length === 1) {
    // "Her husband met Miriam. She …": the pronoun before the name stands for somebody else.
    const first = Math.min(...only.mentions.filter(({ start: at }) => at >= start).map(({ start: at }) => at))
    const earlier = pronoun === 'female' ? /\b(?:she|her)\b/i : /\b(?:he|his|him)\b/i
    return earlier.test(article.text.slice(start, first)) ? null : only
  }
  // A paragraph that begins with a pronoun goes on from the one before.
  const from =
    article.paragraphs[fact.paragraph - 1]?.role === 'body'
      ? article.paragraphs[fact.paragraph - 1]!.start
      : start
  const before = article.text.slice(from, fact.sentence.start)
  const sentences = before.trim().split(SENTENCE_END)
  // Sentences that begin with the same pronoun go on about the same person.
  const same = pronoun === 'female' ? /^She\b/ : /^He\b/
  const last = sentences.findLast((sentence) => !same.test(sentence))
  if (last === undefined) return null
  const at = from + before.lastIndexOf(last)
  return (
    entities.find(
      (entity) =>
        entity.kind === 'person' &&
        genderOf(entity) === pronoun &&
        entity.mentions.some(
          (mention) => mention.start >= at && TITLES.test(article.text.slice(at, mention.start)),
        ),
    ) ?? null
  )
}

const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`)

/** The statement with "She" or "Her" at its beginning replaced by the name; null when it is not certain whose. */
export function withSubject(text: string, fact: Fact, context: Context): string | null {
  const pronoun = /^(He|She|His|Her) /.exec(text)?.[1]
  if (pronoun === undefined) return text
  const person = personMeant(fact, /^[Hh]is?$|^He$/.test(pronoun) ? 'male' : 'female', context)
  if (!person || !person.name.includes(' ')) return null
  const name = /^(?:His|Her)$/.test(pronoun) ? possessive(person.name) : person.name
  return name + text.slice(pronoun.length)
}
