import { hasAnchor, isInHeadline } from '../drafts/anchor'
import type { Candidate, Gate } from './gate'
import { unquoted } from './gate'
import { datesIn } from '../language/dates'
import { tokenise } from '../language/tokens'

const PRONOUN = /^(he|she|it|they|him|them|his|hers?|its|theirs?|himself|herself|itself|themselves)$/i
/** May stand for the very person or body that is asked for: "Who said that he …?" */
const SINGULAR = /^(he|she|it|him|his|her|its)$/i
const SPEAKING = /^(i|me|my|we|us|our|ours|you|your|yours)$/i
const POINTING =
  /\b(this|these|those|the other|the others|others|the former|the latter|the same|such an?|of (?:them|these|those|whom)|that (?:year|month|week|day|time|summer|winter|spring|autumn|season))\b/i
const RELATIVE =
  /\b(yesterday|today|tomorrow|tonight|ago|overnight|(?:last|this|next|past|previous|following|coming) (?:\w+ )?(?:second|minute|hour|day|night|evening|morning|afternoon|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season|january|february|march|april|may|june|july|august|september|october|november|december)|(?:day|week|month|year)s? (?:earlier|later|before|after)|earlier (?:today|this|on)|later (?:today|this|in the (?:day|week|month|year)))\b/i
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)(?= |[.,?]|$)/
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i
const ECHO =
  /\bthe (company|firm|group|match|game|deal|case|study|report|man|woman|boy|girl|suspect|victim|agreement|pact|district|agency|ministry|department|institute|commission|council|committee|union|team|club|bank|court|party|institution|organi[sz]ation|university|school|hospital|plant|factory|project|programme|program|plan|measure|bill|law|ruling|decision|attack|incident|accident|event|statement|meeting|summit|ship|boat|vessel|plane|train|phone|handset|city|town|village|country|region|area|site|building|bridge|fire|storm|quake|earthquake|couple|family|pair|(?:two|three|four|five|six)(?! (?:months|years|weeks|days|hours|quarters|decades))|researchers|team|scientists|authors|officials|authorities|spokes\w+|minister|president|judge|jury|trial|money|work|lake|grant|remark|core|show|film|book|record|vote|election|strike|investigation|inquiry)\b(?! (?:of|in|for|on|at|to|between|from|by|near|against|behind|that|who|which)\b)/i

/** Every pronoun must have a noun before it that it can stand for. */
function danglingPronoun({ draft, item }: Candidate): string | null {
  let hasNoun = false
  let hasThing = false
  let previous = ''
  for (const token of tokenise(unquoted(item.stem.slice(draft.from.length)))) {
    if (SPEAKING.test(token.text)) return token.text
    const isAsked = draft.frame === 'question' && draft.entity !== null && SINGULAR.test(token.text)
    const isThing = hasThing && /^(it|its|they|their|them|itself|themselves)$/i.test(token.text)
    if (PRONOUN.test(token.text) && !hasNoun && !isThing && !isAsked) return token.text
    if (token.pos === 'PROPN') hasNoun = true
    // "Which year" asks; it names nothing that "it" could be.
    if (token.pos === 'NOUN' && !/^(which|what|many|much)$/i.test(previous)) hasThing = true
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

/** A reader without the page knows what is asked. */
export const standsAlone: Gate = {
  name: 'stands alone',
  check(candidate) {
    const { item, draft } = candidate
    const text = unquoted(item.stem.slice(draft.from.length))
    const pronoun = danglingPronoun(candidate)
    if (pronoun) return `“${pronoun}” stands for nobody named before.`
    const pointing = POINTING.exec(text)
    if (pointing) return `“${pointing[0]}” points at something outside the question.`
    const relative = RELATIVE.exec(text)
    if (relative) return `“${relative[0]}” has no date.`
    const weekday = WEEKDAY.exec(text)
    if (weekday && !datesIn(text).some((date) => date.start <= weekday.index && weekday.index < date.end))
      return `“${weekday[0]}” has no date.`
    const month = MONTH.exec(text)
    if (month && isMonth(text, month.index, month[0]) && !isDated(text, month.index))
      return `“${month[0]}” has no year.`
    const echo = ECHO.exec(text)
    if (echo) {
      const before = tokenise(text.slice(0, echo.index)).filter(
        (token, index) => token.pos === 'PROPN' && (index > 0 || draft.context.isName(token.text)),
      )
      if (before.length === 0 && !(draft.from !== '' && isInHeadline(echo[1] ?? '', draft.context)))
        return `“${echo[0]}” was named elsewhere.`
    }
    const isNamed =
      draft.from !== '' ||
      /^(speaker|abbreviation)/.test(draft.template) ||
      hasAnchor(draft.stem, draft.context)
    return isNamed ? null : 'Nothing in the question says which story it belongs to.'
  },
}
