/** Pronouns that stand for nothing the question names. */
import { firstNameGender } from '../../facts/names/gazetteer'
import { countryNamed } from '../../grading/countries'
import type { Entity } from '../../facts/model'
import { isRoleNoun } from '../../facts/names/role-words'
import { perContext, type Context } from '../context'
import type { Draft } from '../drafts/draft'
import { tokenise, type Token } from '../language/tokens'

const PRONOUN = /^(he|she|it|they|him|them|his|hers?|its|theirs?|himself|herself|itself|themselves)$/i
const SPEAKING = /^(i|me|my|we|us|our|ours|you|your|yours)$/i
/** "In February 2026 her team returned": a month is nobody. */
const MONTH_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

/** What of a draft tells whom its pronouns can stand for. */
type Asked = Pick<Draft, 'frame' | 'entity' | 'template' | 'context'>

/** Whether the pronoun can stand for the very person or body that is asked for: "Who said that he …?" */
function isAsked(pronoun: string, previous: string, { frame, entity, template }: Asked): boolean {
  if (frame !== 'question' || !entity) return false
  if (/^(he|she|him|his|her)$/i.test(pronoun)) {
    // "His chief of staff, Ewa Tarnacka, said that he would look closely at it"
    const other = /^h(?:e|im|is)$/i.test(pronoun) ? 'female' : 'male'
    return entity.kind === 'person' && firstNameGender(entity.name.split(' ')[0] ?? '') !== other
  }
  // Further on, "it" is more often something else.
  return (
    entity.kind !== 'person' &&
    !template.startsWith('place') &&
    /^its?$/i.test(pronoun) &&
    /^(that|said|says)$/i.test(previous)
  )
}

/** The words of all people's names. */
const personWords = perContext(({ analysis }): ReadonlySet<string> => {
  const people = analysis.entities.filter(({ kind }) => kind === 'person')
  return new Set(
    people.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((form) => form.split(/[\s’'-]+/))),
  )
})

/** The first words of all bodies' and countries' names. */
const bodyWords = perContext(({ analysis }): ReadonlySet<string> => {
  const many = analysis.entities.filter(
    ({ kind, name }) => kind === 'organization' || (kind === 'place' && countryNamed(name) !== null),
  )
  return new Set(many.flatMap(({ name, aliases }) => [name, ...aliases].map((form) => form.split(' ')[0]!)))
})

/** People whom the text names, in the order of their first naming. */
function peopleIn(text: string, { analysis }: Context): { person: Entity; at: number }[] {
  return analysis.entities
    .filter(({ kind }) => kind === 'person')
    .flatMap((person) => {
      const places = [person.name, ...person.aliases]
        .map((form) => text.indexOf(form))
        .filter((at) => at >= 0)
      return places.length > 0 ? [{ person, at: Math.min(...places) }] : []
    })
}

/** "Priya Nandakumar said that he was ruined": nobody before the pronoun can be meant, or more than one. */
function pronounOfNobody(text: string, context: Context): string | null {
  let people: ReturnType<typeof peopleIn> | null = null
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}’'])(?:he|him|his|she|her|hers)(?![\p{L}])/giu)) {
    const other = /^h(?:e|im|is)$/i.test(word) ? 'female' : 'male'
    people ??= peopleIn(text, context)
    const before = people.filter(({ at }) => at < index)
    const fitting = before.filter(({ person }) => firstNameGender(person.name.split(' ')[0] ?? '') !== other)
    if (before.length > 0 && fitting.length !== 1) return word
  }
  return null
}

/** "The cheapest seats they could find": the noun right before is what they found. */
const isAfterItsThing = (pronoun: Token, before: Token | undefined): boolean =>
  /^(?:he|she|they)$/i.test(pronoun.text) && before?.pos === 'NOUN' && pronoun.start === before.end + 1

/** "In water shallower than 15 metres it": no clause and no name before it, and a preposition at the beginning. */
const isBehindAdverbial = (tokens: readonly Token[], index: number): boolean =>
  index > 1 &&
  /^(?:in|at|on|for|among|across|under|over|during|after|before|since|by|from|within|beyond|below|above)$/i.test(
    tokens[0]!.text,
  ) &&
  tokens.slice(0, index).every(({ pos }) => !/^(?:VERB|AUX|PROPN|PUNCT)$/.test(pos))

/** "Had threatened to vote against the measure, arguing that it would strip farms": not the body that argues. */
const ARGUING = /, (?:arguing|claiming|saying|warning|insisting|adding|noting) that (?:it|he|she|they)\b/

/** "He taught by making pupils dance first, Arceneaux-Lyle said": words before a name never speak of whom it names. */
const isSaidOfAnother = ({ template, fact }: Draft): boolean =>
  template === 'speaker-indirect' &&
  fact.kind === 'quote' &&
  (fact.quote.source?.start ?? 0) > fact.span.start &&
  /^\p{Lu}/u.test(fact.quote.source?.exact ?? '') &&
  /^(?:he|she|his|her)\b/i.test(fact.quote.words)

/** "Enforcing it abroad is another matter, and the CCPC concedes it will depend on others": what the sentence began with. */
const isSaidOfClauseBefore = ({ template, fact }: Draft): boolean =>
  template === 'speaker-indirect' &&
  fact.kind === 'quote' &&
  /^it\b/i.test(fact.quote.words) &&
  /\p{L},? (?:and|but|while|though|although) (?:the )?$/iu.test(
    fact.sentence.exact.slice(0, Math.max(0, (fact.quote.source?.start ?? 0) - fact.sentence.start)),
  )

/** Every pronoun of a question must have a noun before it that it can stand for. */
export function danglingPronoun(
  text: string,
  draft: Draft,
  tokens: readonly Token[] = tokenise(text),
): string | null {
  if (draft.template === 'speaker-indirect' && ARGUING.test(draft.fact.sentence.exact)) {
    const argued = /\bthat (it|he|she|they)\b/.exec(text)
    if (argued) return argued[1]!
  }
  if (isSaidOfClauseBefore(draft)) return 'it'
  if (isSaidOfAnother(draft)) return /^\p{L}+/u.exec(draft.fact.span.exact)?.[0].toLowerCase() ?? null
  return pronounWithoutNoun(text, draft, tokens)
}

/** The same of the words told before a question, whoever is asked for. */
export const danglingPronounTold = (before: string, context: Context): string | null =>
  pronounWithoutNoun(before, { frame: 'gap', entity: null, template: '', context }, tokenise(before))

function pronounWithoutNoun(text: string, draft: Asked, tokens: readonly Token[]): string | null {
  const nobody = pronounOfNobody(text, draft.context)
  if (nobody) return nobody
  let hasNoun = false
  let hasThing = false
  let hasSingular = false
  let hasPlural = false
  let hasBody = false
  let previous = ''
  let things = 0
  let hasPerson = false
  // "A widow named her price": somebody without a name.
  let hasNobodyNamed = false
  const people = personWords(draft.context)
  let inName = false
  // "Sunderland have": a body spoken of as many.
  const hasManyVerb = tokens.some(({ text }) => /^(?:have|are|were)$/i.test(text))
  for (const [index, token] of tokens.entries()) {
    const isSubject = /^(?:VERB|AUX)$/.test(tokens[index + 1]?.pos ?? '')
    if (SPEAKING.test(token.text)) return token.text
    if (things < 2 && isAfterItsThing(token, tokens[index - 1])) return token.text
    // "In water shallower than 15 metres it fell": what stands within an adverbial is not what falls.
    if (/^(?:it|they)$/i.test(token.text) && isSubject && isBehindAdverbial(tokens, index)) return token.text
    const isThing = hasThing && /^(it|its|they|their|them|itself|themselves)$/i.test(token.text)
    const isPersonal = /^(he|she|him|his|hers?|himself|herself)$/i.test(token.text)
    const isSomebody = isPersonal
      ? hasPerson || hasNobodyNamed
      : hasNoun && !/^(they|them|their|theirs|themselves)$/i.test(token.text)
    if (PRONOUN.test(token.text) && !isSomebody && !isThing && !isAsked(token.text, previous, draft))
      return token.text
    // "Omar Haddad said that 11 of its nurses": no person is an "it".
    if (/^its?$/i.test(token.text) && draft.entity?.kind === 'person' && things < 2) return token.text
    // "Microsoft has replaced it", "expects it to drop", "earned 120 cedis from it": the subject can't be meant.
    if (/^(it|him)$/i.test(token.text) && (!isSubject || tokens[index + 1]?.text === 'to')) return token.text
    if (/^them$/i.test(token.text) && things < 2) return token.text
    // "Working from a raft, they pushed a tube": one thing is no "they".
    if (/^they$/i.test(token.text) && isSubject && !hasPlural && !hasBody) return token.text
    // "Said that cities would pay for it": many are no "it".
    if (/^(it|its|itself)$/i.test(token.text) && !hasSingular && !isAsked(token.text, previous, draft))
      return token.text
    // "The union said that it would approach the department on their behalf": not the union, which is an "it" here.
    if (/^their$/i.test(token.text) && hasBody && !hasPlural && /\bits?\b/i.test(text.slice(0, token.start)))
      return token.text
    // "Sri Lanka, still short of their target"
    if (/^their$/i.test(token.text) && hasBody) continue
    // "Henry's granddaughter left them": no one alone is a "them".
    if (/^(them|their|theirs|themselves)$/i.test(token.text) && !hasPlural) return token.text
    // "Which year" asks; it names nothing that "it" could be.
    const isNamed =
      !MONTH_NAME.test(token.text) &&
      // "By the time she retired, it had been adopted"
      !(token.lower === 'time' && previous === 'the') &&
      (token.pos === 'PROPN' || (token.pos === 'NOUN' && !/^(which|what|many|much)$/i.test(previous)))
    if (isNamed && !inName) things++
    inName = isNamed
    // "Small, brisk and fond of argument, she": a capital at the beginning makes no name.
    const isName = token.start > 0 || draft.context.isName(token.text)
    if (token.pos === 'PROPN' && isName && isNamed) hasNoun = true
    if (people.has(token.text)) hasPerson = true
    if (token.pos === 'PROPN' && bodyWords(draft.context).has(token.text)) hasBody = true
    if (
      token.pos === 'NOUN' &&
      !/^(?:as|for)$/i.test(tokens[index - 2]?.text ?? '') &&
      (isRoleNoun(token.text.toLowerCase()) ||
        /^(?:man|woman|boy|girl|person|child|mother|father|widow|driver|teenager|resident)$/i.test(
          token.text,
        ))
    )
      hasNobodyNamed = true
    if (isNamed && token.pos === 'NOUN') hasThing = true
    if (
      isNamed &&
      !people.has(token.text) &&
      (token.pos === 'PROPN' || !/[^s]s$|people$|men$/.test(token.text))
    )
      hasSingular = true
    const isMany =
      /[^s]s$|people$|men$|children$|police$|family$|team$|staff$|couple$|group$|council$|government$|party$|company$|club$|union$|committee$/i.test(
        token.text,
      )
    if (
      isNamed &&
      ((isMany && token.pos === 'NOUN') || (token.pos === 'PROPN' && hasManyVerb && !people.has(token.text)))
    )
      hasPlural = true
    if (/^(?:and|who|both|all)$/i.test(token.text) && things > 0) hasPlural = true
    previous = token.text
  }
  return null
}
