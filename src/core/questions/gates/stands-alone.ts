import { bareStem } from '../bare-stem'
import { hasAnchor } from '../drafts/anchor'
import { hasDefinite } from '../drafts/definite'
import { danglingEcho } from '../drafts/echo'
import type { Context } from '../context'
import { isRoleNoun } from '../../facts/names/role-words'
import type { Candidate, Gate } from './gate'
import { unquoted } from './gate'
import { looseEnd } from './loose-ends'
import { GAP } from '../item'
import { datesIn } from '../language/dates'
import { tokenise } from '../language/tokens'

const PRONOUN = /^(he|she|it|they|him|them|his|hers?|its|theirs?|himself|herself|itself|themselves)$/i
const SPEAKING = /^(i|me|my|we|us|our|ours|you|your|yours)$/i
const POINTING =
  /\b(this|these|those|(?<=^On [^,]{2,30}, )that (?=\p{Ll}+ (?:was|is|had|has))|the other|the others|others|the former|the latter|the same|either (?!of\b|side\b|end\b)\p{Ll}+|the (?:\p{Ll}+ )?ones?(?= |[.?,])(?! (?:of|in|who|that|which|whose)\b)|each one|finished (?:first|second|third|fourth|fifth|sixth|last) (?!in the|at|overall|behind)|(?:go|goes|walk|get|gets|live|lives|work|went|gone|been|stay|stayed|moved|returned|came) there|(?<!\b(?:said|says|so|such|know|knew|note|notes|noted) )(?:under|at|in|on|by|with|of|after|before|from) that \p{Ll}+|that (?:January|February|March|April|May|June|July|August|September|October|November|December)|such (?!as\b)\p{L}+|what is known|between them|of (?:them|these|those|whom)|that (?:year|month|week|day|time|summer|winter|spring|autumn|season))\b/iu
const RELATIVE =
  /\b(yesterday|today|tomorrow|tonight|ago|overnight|(?<!\bone )(?:last|this|next|past|previous|following|coming) (?:\w+ )?(?:second|minute|hour|day|night|evening|morning|afternoon|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season|january|february|march|april|may|june|july|august|september|october|november|december)|(?:second|minute|hour|day|week|month|year)s? (?:earlier|later|before|after)|earlier (?:today|this|on)|later (?:today|this|in the (?:day|week|month|year)))\b/i
/** "One at Suusamyr", "acknowledged that some might": a number or a quantity in place of the thing. */
const QUANTITIES = new Set(
  'one another some others both most many few several none neither either'.split(' '),
)
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)(?= |[.,?]|$)/
/** "In February 2026 her team returned": a month is nobody. */
const MONTH_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i
/** The question itself: no headline before it, no "Which figure fits the gap?", no quoted words. */
const askedWords = ({ draft, item }: Candidate): string =>
  unquoted(item.form === 'true-false' ? bareStem(item.stem).words : draft.stem)

/** Whether the pronoun can stand for the very person or body that is asked for: "Who said that he …?" */
function isAsked(
  pronoun: string,
  previous: string,
  { frame, entity, template }: Candidate['draft'],
): boolean {
  if (frame !== 'question' || !entity) return false
  if (/^(he|she|him|his|her)$/i.test(pronoun)) return entity.kind === 'person'
  // Further on, "it" is more often something else.
  return (
    entity.kind !== 'person' &&
    !template.startsWith('place') &&
    /^its?$/i.test(pronoun) &&
    /^(that|said|says)$/i.test(previous)
  )
}

const known = new WeakMap<Context, ReadonlySet<string>>()

/** The words of all people's names. */
function personWords(context: Context): ReadonlySet<string> {
  let words = known.get(context)
  if (!words) {
    const people = context.analysis.entities.filter(({ kind }) => kind === 'person')
    words = new Set(
      people.flatMap(({ name, aliases }) => [name, ...aliases].flatMap((form) => form.split(/[\s’'-]+/))),
    )
    known.set(context, words)
  }
  return words
}

/** "Lim Siew Peng said he had recused himself", where the article has "She said he": it was somebody else. */
function isCrossed({ fact, stem }: Candidate['draft']): boolean {
  const source = unquoted(fact.sentence.exact)
  const [she, he] = [/\b(?:she|her)\b/i.exec(source), /\b(?:he|him|his)\b/i.exec(source)]
  if (!she || !he) return false
  const later = she.index > he.index ? /\b(?:she|her)\b/i : /\b(?:he|him|his)\b/i
  return later.test(unquoted(stem)) && !/\p{Lu}[\p{L}-]+ \p{Lu}.*\p{Lu}[\p{L}-]+ \p{Lu}/u.test(unquoted(stem))
}

/** Words that say something: "In which month did work resume?" has two of them. */
const EMPTY =
  /^(?:people|place|date|year|month|part|way|time|day|number|figure|percentage|amount|organization|company|country|city|person|what|which|who|many|much|how|be|is|was|were|are|have|has|had|did|does|do|will|would)$/i
const LEAST_TELLING = 3
const LEAST_AROUND_FIGURE = 6
const tellingWords = (text: string): number =>
  tokenise(text).filter(
    ({ text: word, pos }) => /^(?:NOUN|VERB|ADJ|PROPN)$/.test(pos) && !EMPTY.test(word) && !/^_+$/.test(word),
  ).length

/** Every pronoun must have a noun before it that it can stand for. */
function danglingPronoun({ draft, item }: Candidate): string | null {
  let hasNoun = false
  let hasThing = false
  let hasSingular = false
  let hasPlural = false
  let previous = ''
  let things = 0
  let hasPerson = false
  // "A widow named her price": somebody without a name.
  let hasNobodyNamed = false
  const people = personWords(draft.context)
  let inName = false
  let isVerb = false
  const tokens = tokenise(askedWords({ draft, item }))
  // "Sunderland have": a body spoken of as many.
  const hasManyVerb = tokens.some(({ text }) => /^(?:have|are|were)$/i.test(text))
  for (const [index, token] of tokens.entries()) {
    const isSubject = /^(?:VERB|AUX)$/.test(tokens[index + 1]?.pos ?? '')
    if (SPEAKING.test(token.text)) return token.text
    const isThing = hasThing && /^(it|its|they|their|them|itself|themselves)$/i.test(token.text)
    const isPersonal = /^(he|she|him|his|hers?|himself|herself)$/i.test(token.text)
    const isSomebody = isPersonal
      ? hasPerson || hasNobodyNamed
      : hasNoun && !/^(they|them|their|theirs|themselves)$/i.test(token.text)
    if (PRONOUN.test(token.text) && !isSomebody && !isThing && !isAsked(token.text, previous, draft))
      return token.text
    // "Omar Haddad said that 11 of its nurses": no person is an "it".
    if (/^its?$/i.test(token.text) && draft.entity?.kind === 'person' && things < 2) return token.text
    // "Microsoft has replaced it": the subject itself can't be meant.
    if (/^(it|him)$/i.test(token.text) && things < 2 && isVerb && !isSubject) return token.text
    if (/^them$/i.test(token.text) && things < 2) return token.text
    // "Said that cities would pay for it": many are no "it".
    if (/^(it|its|itself)$/i.test(token.text) && !hasSingular && !isAsked(token.text, previous, draft))
      return token.text
    // "Henry's granddaughter left them": no one alone is a "them".
    if (/^(them|their|theirs|themselves)$/i.test(token.text) && !hasPlural) return token.text
    // "Which year" asks; it names nothing that "it" could be.
    const isNamed =
      !MONTH_NAME.test(token.text) &&
      (token.pos === 'PROPN' || (token.pos === 'NOUN' && !/^(which|what|many|much)$/i.test(previous)))
    if (isNamed && !inName) things++
    inName = isNamed
    isVerb = token.pos === 'VERB'
    // "Small, brisk and fond of argument, she": a capital at the beginning makes no name.
    const isName = token.start > 0 || draft.context.isName(token.text)
    if (token.pos === 'PROPN' && isName && isNamed) hasNoun = true
    if (people.has(token.text)) hasPerson = true
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

/** "May", "March" and "August" are months only beside a day or behind a preposition. */
function isMonth(text: string, index: number, word: string): boolean {
  if (!/^(May|March|August)$/.test(word)) return true
  return (
    /(?:\b(?:in|since|by|until|from|for|on|to|between|early|late|last|mid|of)|\d) $/i.test(
      text.slice(0, index),
    ) || /^ \d/.test(text.slice(index + word.length))
  )
}

/** Whether the words at `index` belong to a date that is written with its year. */
function isDated(text: string, index: number): boolean {
  return datesIn(text).some((date) => date.start <= index && index < date.end && /\d{4}/.test(date.text))
}

/** "That is _____ years of the lido": quoted words that begin with what was said before. */
const SPOKEN_OPENING =
  /[“"]((?:That|This|It|They|These|Those)(?:'s|’s| (?:is|was|will|would|has|had|are|were)))\b[^.!?”"]*_____/u

const MODAL = /^(?:might|may|can|could|will|would|should|must)$/i

/** A word for "how many" that has lost the noun it counts. */
function bareQuantity(text: string): string | null {
  const tokens = tokenise(text)
  for (const [index, token] of tokens.entries()) {
    const word = token.text.toLowerCase()
    const before = tokens[index - 1]?.text.toLowerCase()
    if (!QUANTITIES.has(word) || !(index === 0 || before === 'that' || before === ',')) continue
    const next = tokens[index + 1]
    if (!next || (word !== 'one' && next.text === 'of')) continue
    if (next.text === ',' && word === 'one') return token.text
    if (MODAL.test(next.text)) return token.text
    if (next.pos === 'AUX' || next.pos === 'VERB' || (next.pos === 'ADP' && next.text !== 'of'))
      return token.text
  }
  return null
}

/** "The partners have _____ between them": a number of nothing that is named beside it. */
function isBareNumber({ draft }: Candidate): boolean {
  const { fact, answer, frame, stem, key } = draft
  if (frame !== 'gap' || answer !== 'figure' || fact.kind !== 'figure') return false
  if (
    !/^(?:(?:about|around|some|nearly|almost|just|only|up to|at least|more than) )?(?:[\d,.]+|\p{L}+)$/u.test(
      key,
    )
  )
    return false
  const rest = stem.slice(stem.indexOf(GAP) + GAP.length)
  if (/^ ?(?:%|percent|per cent|[€$£])/.test(rest)) return false
  const [next] = tokenise(rest.trimStart())
  if (
    next &&
    (/^(?:NOUN|ADJ|PROPN|NUM|SYM)$/.test(next.pos) ||
      /^(?:injured|hurt|missing|dead|wounded|killed)$/.test(next.text)) &&
    rest.startsWith(' ')
  )
    return false
  // "The toll rose to _____": the subject says what is counted.
  return !/\b(?:toll|number|total|count|score|turnout|population|attendance|average|index|share|cases|deaths)\b/i.test(
    stem.slice(0, stem.indexOf(GAP)),
  )
}

/** Questions that are worded from the news, and not from somebody's words, office or short name. */
const NEEDS_HEADLINE = /^(?!speaker-direct|speaker-mixed|abbreviation|role|figure-age)/

/** A reader without the page knows what is asked. */
export const standsAlone: Gate = {
  name: 'stands alone',
  check(candidate) {
    const { draft } = candidate
    const text = askedWords(candidate)
    const pronoun = danglingPronoun(candidate)
    if (pronoun) return `“${pronoun}” stands for nobody named before.`
    // "Zvirgzds, she pointed out, had walked out": who she is was said before.
    const aside =
      /, ((?:he|she) (?:[\p{L}]+ ){0,2}?(?:said|says|added|out|noted|argued|explained|recalled|thought|thinks)),/iu.exec(
        text,
      )
    if (aside) return `“${aside[1]!}” stands for somebody named before.`
    const loose = looseEnd(text)
    if (loose) return `“${loose}” goes on from a sentence before.`
    const opening = draft.frame === 'gap' ? SPOKEN_OPENING.exec(draft.stem) : null
    if (opening) return `“${opening[1]!}” in these words stands for something said before.`
    if (isCrossed(draft)) return 'Two people are spoken of, and only one is named.'
    if (draft.from !== '' && !hasAnchor(draft.stem, draft.context) && tellingWords(text) < LEAST_TELLING)
      return 'The headline alone does not say what is meant.'
    // "The Red Cross treated _____ people": where and when is anybody's guess.
    if (
      draft.frame === 'gap' &&
      draft.answer === 'figure' &&
      draft.from === '' &&
      text.trim().split(/\s+/).length <= LEAST_AROUND_FIGURE
    )
      return 'Too little stands around the number to say what is meant.'
    const quantity = bareQuantity(text)
    if (quantity) return `“${quantity}” of what is not said.`
    if (isBareNumber(candidate)) return 'The number counts nothing that the question names.'
    const pointing = POINTING.exec(text)
    if (pointing) return `“${pointing[0]}” points at something outside the question.`
    const relative = RELATIVE.exec(text)
    // "Six hours later" is plain once the day before it is written out.
    const isAfterDate =
      relative &&
      /(later|earlier|after|before)$/i.test(relative[0]) &&
      datesIn(text).some((date) => date.end <= relative.index && /\d{4}/.test(date.text))
    if (relative && !isAfterDate) return `“${relative[0]}” has no date.`
    const weekday = WEEKDAY.exec(text)
    if (weekday && !datesIn(text).some((date) => date.start <= weekday.index && weekday.index < date.end))
      return `“${weekday[0]}” has no date.`
    const month = MONTH.exec(text)
    if (month && isMonth(text, month.index, month[0]) && !isDated(text, month.index))
      return `“${month[0]}” has no year.`
    const echo = danglingEcho(text, draft.context, draft.from !== '')
    if (echo) return `“${echo.words}” was named elsewhere.`
    if (draft.from === '' && NEEDS_HEADLINE.test(draft.template) && hasDefinite(text))
      return 'It speaks of what only the story tells, and the headline would give the answer.'
    const isNamed =
      draft.from !== '' ||
      /^(?:speaker-(?:direct|mixed)|abbreviation)/.test(draft.template) ||
      hasAnchor(draft.stem, draft.context)
    return isNamed ? null : 'Nothing in the question says which story it belongs to.'
  },
}
