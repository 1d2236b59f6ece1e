import { smallNumber } from '../../facts/number-words'
import { remembered } from '../../grading/remembered'
import { bareStem } from '../bare-stem'
import { perContext, type Context } from '../context'
import { hasAnchor, hasName } from '../drafts/anchor'
import { goesOnInParagraph } from '../drafts/before'
import { hasDefinite, singular } from '../drafts/definite'
import { danglingEcho } from '../drafts/echo'
import { isQuotation, type Draft } from '../drafts/draft'
import type { Candidate, Gate } from './gate'
import { unquoted, unquotedBefore } from './gate'
import { hasLostCondition, isPredicate } from './left-out'
import { looseEnd } from './loose-ends'
import { whyNobodysOffice } from './whose-office'
import { danglingPronoun, danglingPronounTold } from './pronouns'
import { isOfHeadline, riddleIn } from './riddles'
import { GAP } from '../item'
import { datesIn } from '../language/dates'
import { tokenise, tokeniseBoth } from '../language/tokens'

const POINTING =
  /\b(this|these|those|(?<=^On [^,]{2,30}, )that (?=\p{Ll}+ (?:was|is|had|has))|the other|the others|others|the former|the latter|the same|either (?!of\b|side\b|end\b)\p{Ll}+|the (?:\p{Ll}+ )?ones?(?= |[.?,])(?! (?:of|in|who|that|which|whose)\b)|each one|finished (?:first|second|third|fourth|fifth|sixth|last) (?!in the|at|overall|behind)|(?:go|goes|walk|get|gets|live|lives|work|went|gone|been|stay|stayed|moved|returned|came) there|(?<!\b(?:said|says|so|such|know|knew|note|notes|noted) )(?:under|at|in|on|by|with|of|after|before|from) that \p{Ll}+|that (?:January|February|March|April|May|June|July|August|September|October|November|December)|such (?!as\b)\p{L}+|what is known|between them|of (?:them|these|those|whom)|that (?:year|month|week|day|time|summer|winter|spring|autumn|season))\b/iu
const RELATIVE =
  /\b(yesterday|today|tomorrow|tonight|ago|overnight|(?<!\bone )(?:last|this|next|past|previous|following|coming) (?:\w+ )?(?:second|minute|hour|day|night|evening|morning|afternoon|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season|january|february|march|april|may|june|july|august|september|october|november|december)(?! of (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))|(?:second|minute|hour|day|week|month|year)s? (?:earlier|later|before|after)|earlier (?:today|this|on)|later (?:today|this|in the (?:day|week|month|year)))\b/i
/** "One at Suusamyr", "acknowledged that some might": a number or a quantity in place of the thing. */
const QUANTITIES = new Set(
  'one another some others both most many few several none neither either two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
)
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)(?= |[.,?]|$)/
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i
/** The question itself: no headline before it, no "Which figure fits the gap?", no quoted words. */
const askedWords = ({ draft, item }: Candidate): string =>
  unquoted(item.form === 'true-false' ? bareStem(item.stem).words : draft.stem)

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
/** "Delta Nile rose 27 per cent." */
const LEAST_BELOW_HEADLINE = 5
const tellingWords = (text: string): number =>
  tokenise(text).filter(
    ({ text: word, pos }) => /^(?:NOUN|VERB|ADJ|PROPN)$/.test(pos) && !EMPTY.test(word) && !/^_+$/.test(word),
  ).length

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
  /[“"]((?:That|This|It|They|These|Those|One|Both|Neither)(?:'s|’s| (?:is|was|will|would|has|had|have|are|were|assumes?|says?)))\b[^.!?”"]*_____/u

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
    // "Seven in ten" is whole.
    const isOpen = next.pos === 'ADP' && next.text !== 'of' && (word === 'one' || smallNumber(word) === null)
    if (next.pos === 'AUX' || next.pos === 'VERB' || isOpen) return token.text
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

/** "The judge gave that figure little weight." */
const SAID_AGAIN =
  /\b(?:this|that|these|those) (?:figures?|sums?|numbers?|amounts?|ideas?|claims?|points?|decisions?|moves?|plans?|proposals?|arguments?|rulings?)\b/i

const MOST_TOLD = 200

/** Words told before a question that hang on a sentence which is not told. */
function wordsFromAnother(before: string, context: Context): string | null {
  const loose =
    looseEnd(before) ??
    danglingPronounTold(before, context) ??
    bareQuantity(before) ??
    /\b(?:none|neither|so|not)\.$/i.exec(before)?.[0] ??
    SAID_AGAIN.exec(before)?.[0]
  if (loose) return loose
  const tokens = tokenise(before)
  const at = tokens.findIndex(
    ({ text, pos }, index) =>
      /^(?:this|that|these|those)$/i.test(text) &&
      pos === 'DET' &&
      /^(?:NOUN|ADJ|NUM)$/.test(tokens[index + 1]?.pos ?? ''),
  )
  return at < 0 ? (POINTING.exec(before)?.[0] ?? null) : `${tokens[at]!.text} ${tokens[at + 1]!.text}`
}

/** Many questions follow the same sentence. */
const goesOnFromAnother = perContext((context) =>
  remembered((before) => wordsFromAnother(before, context), MOST_TOLD),
)

/** Whether both speak of the same thing, by a noun or a name. */
function haveTie(before: string, text: string): boolean {
  const things = (words: string) =>
    tokenise(words)
      .filter(({ pos, text }) => /^(?:NOUN|PROPN)$/.test(pos) && /^\p{L}{3,}/u.test(text))
      .map(({ text }) => singular(text.toLowerCase()))
  const told = new Set(things(before))
  return things(text).some((thing) => told.has(thing))
}

/** How many people, bodies and places the question names. */
function namesIn({ stem, context }: Candidate['draft']): number {
  const forms = context.analysis.entities
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((form) => /^\p{Lu}/u.test(form) && stem.includes(form))
  // "Storr" of another is a part of "Jean Storr".
  return new Set(forms.filter((form) => !forms.some((other) => other !== form && other.includes(form)))).size
}

/** Whether headline, sentence before or the question's own names say which story it belongs to. */
function isOfStory(draft: Draft): boolean {
  const { from, before, stem, template, answer, context } = draft
  if (from !== '' || template.startsWith('abbreviation')) return true
  // "The minister rejected the charge.": a sentence that may belong to any story, and no headline above it.
  if (before !== '') return isQuotation(draft) || hasAnchor(`${before} ${stem}`, context)
  if (template === 'role-holder') return hasName(stem, context)
  // “I didn’t know what day it was” could be anybody's, and so could the years that one person has spent.
  if (isQuotation(draft)) return hasAnchor(stem.replace(/^[^“]*/, ''), context)
  return answer === 'figure' ? namesIn(draft) > 1 : hasAnchor(stem, context)
}

const ON_SHARE = /\bon (?:about |just |only |nearly )?_____(?:%| per cent| percent)?(?: and\b|,|\.$| with\b)/
const isShareOfPoll = ({ fact, stem }: Draft): boolean =>
  fact.kind === 'figure' && fact.figure.unit === 'percent' && ON_SHARE.test(stem)
const POLL = /\b(?:polls?|polled|polling|surveys?|votes?|voters?|ballots?|support|ratings?)\b/i

/** Questions that are worded from the news, and not from somebody's words, office or short name. */
const NEEDS_HEADLINE = /^(?!speaker-direct|speaker-mixed|abbreviation|role)/

/** A reader without the page knows what is asked. */
export const standsAlone: Gate = {
  name: 'stands alone',
  check(candidate) {
    const { draft } = candidate
    const text = askedWords(candidate)
    const isTold = draft.before !== ''
    const before = unquotedBefore(draft.before)
    const isQuoted = isQuotation(draft)
    const goesOn = isTold ? goesOnFromAnother(draft.context)(before) : null
    if (goesOn) return `“${goesOn}” in the sentence before goes on from another.`
    const whole = isTold ? `${before} ${text}` : text
    const tokens = isTold ? tokeniseBoth(before, text) : tokenise(text)
    const pronoun = danglingPronoun(whole, draft, tokens)
    if (pronoun) return `“${pronoun}” stands for nobody named before.`
    // "Zvirgzds, she pointed out, had walked out": who she is was said before.
    const aside =
      /, ((?:he|she) (?:[\p{L}]+ ){0,2}?(?:said|says|added|out|noted|argued|explained|recalled|thought|thinks)),/iu.exec(
        text,
      )
    if (aside) return `“${aside[1]!}” stands for somebody named before.`
    const isTied = isTold && (isQuoted || goesOnInParagraph(draft) || haveTie(before, text))
    const loose = looseEnd(text, isTied)
    if (loose) return `“${loose}” goes on from a sentence before.`
    const opening = draft.frame === 'gap' && !isTied ? SPOKEN_OPENING.exec(draft.stem) : null
    if (opening) return `“${opening[1]!}” in these words stands for something said before.`
    if (isCrossed(draft)) return 'Two people are spoken of, and only one is named.'
    // "The company's manager said it would pay": who is asked for is no "it".
    if (draft.template === 'speaker-indirect' && draft.entity?.kind === 'person' && /\bthat it\b/i.test(text))
      return '“it” is not who is asked for.'
    if (isPredicate(draft)) return 'The words tell of something that the question does not name.'
    if (hasLostCondition(draft)) return 'The condition under which it was said is not told.'
    const office = whyNobodysOffice(draft)
    if (office) return office
    if (draft.template === 'speaker-mixed' && !isTold && !isOfHeadline(draft))
      return 'These words are part of a sentence that is not shown.'
    const riddle = isQuoted ? riddleIn(draft) : null
    if (riddle) return `“${riddle}” in these words stands for something said before.`
    if (
      draft.from !== '' &&
      !isTied &&
      !isQuoted &&
      !hasAnchor(draft.stem, draft.context) &&
      tellingWords(text) < LEAST_TELLING
    )
      return 'The headline alone does not say what is meant.'
    // "The Red Cross treated _____ people": where and when is anybody's guess.
    if (
      draft.frame === 'gap' &&
      draft.answer === 'figure' &&
      !isTied &&
      text.trim().split(/\s+/).length <= (draft.from === '' ? LEAST_AROUND_FIGURE : LEAST_BELOW_HEADLINE)
    )
      return 'Too little stands around the number to say what is meant.'
    // What is reported is tied to nothing by standing in its paragraph: "she said nine remained".
    const quantity = isTied && draft.template !== 'speaker-indirect' ? null : bareQuantity(text)
    if (quantity) return `“${quantity}” of what is not said.`
    if (!isTied && isBareNumber(candidate)) return 'The number counts nothing that the question names.'
    const pointing = isTied ? null : POINTING.exec(text)
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
    // "The National Alliance was on 16%": in which poll.
    if (isShareOfPoll(draft) && !POLL.test(whole + draft.from)) return 'What the share is of was said before.'
    const echo = danglingEcho(whole, draft.context, { isHeaded: draft.from !== '', isTold }, tokens)
    if (echo) return `“${echo.words}” was named elsewhere.`
    if (draft.from === '' && NEEDS_HEADLINE.test(draft.template) && hasDefinite(text))
      return 'It speaks of what only the story tells, and the headline would give the answer.'
    return isOfStory(draft) ? null : 'Nothing in the question says which story it belongs to.'
  },
}
