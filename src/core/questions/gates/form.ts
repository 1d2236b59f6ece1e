import { countryNamed, hasDemonym } from '../../grading/countries'
import { parseFigure } from '../../grading/parse-figure'
import { parseDate } from '../../grading/parse-date'
import { dateOrder } from '../language/dates'
import { changedFrom } from '../language/figures'
import { fold, spaced, words } from '../../grading/normalise'
import { isWholeName } from '../distractors/person-form'
import type { Draft } from '../drafts/draft'
import type { Gate } from './gate'
import { bareStem } from '../bare-stem'
import { unquoted } from './gate'

const LEAST_WORDS = 5
const MOST_WORDS = 30
// The first sentence of a story, which says most, has up to forty.
const MOST_WORDS_GAP = 40
const MOST_WORDS_TRUTH = 36
/** Room for a name that is a little longer than its neighbours, in characters. */
const SLACK = 12

/** Numbers and dates stand in their order; names in any. */
function isAscending(texts: readonly string[], answer: string): boolean {
  if (answer !== 'figure' && answer !== 'date') return true
  const value = (text: string): number | string => {
    if (answer === 'figure') return parseFigure(text)?.value ?? NaN
    const date = parseDate(text, true)
    return date ? dateOrder(date) : fold(text)
  }
  return texts.every((text, index) => index === 0 || value(texts[index - 1]!) <= value(text))
}

const isOwned = (text: string): boolean => /^(?:the )?\p{Ll}+['’]s? /u.test(text)

/** A surname between full names gives itself away. */
const isAlone = (key: string, texts: readonly string[]): boolean =>
  !isWholeName(key) && texts.every((text) => text === key || isWholeName(text))

/** The right figure stands apart where it is so many times as far from its neighbour as the others from theirs, */
const OUTLIER = 3
/** and so many times as large or small. */
const FAR = 1.4

/** 68% beside 22%, 24% and 29%: which is the right one can be seen. */
function standsApart(value: number, texts: readonly string[]): boolean {
  const values = texts.flatMap((text) => parseFigure(text)?.value ?? []).sort((a, b) => a - b)
  const last = values.length - 1
  if (last < 3 || values[0]! <= 0 || (value !== values[0] && value !== values[last])) return false
  const gaps = values.slice(1).map((high, index) => Math.log(high / values[index]!))
  const own = value === values[last] ? gaps.pop()! : gaps.shift()!
  const others = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  return own > Math.log(FAR) && own > OUTLIER * others
}

/** Shares so many times as large or small give the right one away. */
const MOST_RATIO = 2

/** 61.3% beside 16.2%, and 29% of the votes for what was approved. */
function isUnlikelyShare(value: number, texts: readonly string[], stem: string): boolean {
  const isPassed =
    value > 50 && /\b(?:approved|passed|backed|endorsed|ratified|adopted|majority|won)\b/i.test(stem)
  return texts.some((text) => {
    const other = parseFigure(text)?.value
    if (other === undefined || other === value || other <= 0 || value <= 0) return false
    return Math.max(other, value) > MOST_RATIO * Math.min(other, value) || (isPassed && other <= 50)
  })
}

/** "With _____, barely above the 4% threshold": the limit beside the gap tells the amount. */
const LIMITED =
  /\b(?:won|took|beat|held|carried|led)\b[^.]*\b(?:with|by) _____ (?:votes )?(?:to|against)\b|_____[^.]{0,30}\b(?:above|below|over|under|beyond|short of|past)\b (?:the |a |an |its |their )?[^\d\s]?\d|\d[^.]{0,20}\b(?:down|up) from _____/i

/** "Edged up to 1.62 billion from 1.60 billion": a small change, and the amount before it. */
const HARDLY_CHANGED =
  /\b(?:edg(?:ed|ing)|inch(?:ed|ing)|tick(?:ed|ing)|nudg(?:ed|ing)|slightly|marginally|barely|little changed)\b.*\d/i

/** Costs that rose from $1.74 cannot have risen to $1.03. */
function isWrongWay(value: number, texts: readonly string[], stem: string): boolean {
  const start = changedFrom(stem)
  if (start === null || start === value) return false
  return texts.some((text) => {
    const other = parseFigure(text)?.value
    return other !== undefined && other > start !== value > start
  })
}

/** So near each other two amounts of a trial or an election are much the same. */
const NEAR = 0.03

/** Whether a larger amount that is told before is nearly the right one. */
function isNearTold({ answer, before, key }: Draft): boolean {
  const value = answer === 'figure' ? parseFigure(key)?.value : undefined
  if (value === undefined || value < 100) return false
  const told = [...before.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replace(/,/g, '')))
  return told.some((other) => other !== value && Math.abs(other - value) <= NEAR * value)
}

/** Words in a row that nobody has by chance. */
const ROW = 3

/** "Ngidi warns of ‘no more rescue’", above words that somebody may have used. */
function isQuotedInHeadline({ fact, context }: Draft): boolean {
  if (fact.kind !== 'quote') return false
  const headline = spaced(context.analysis.article.headline)
  const said = words(fact.quote.words)
  return said.some(
    (_, at) => at + ROW <= said.length && headline.includes(` ${said.slice(at, at + ROW).join(' ')} `),
  )
}

/** Length of the stem, number, kind, length and order of the options. */
export const form: Gate = {
  name: 'form',
  check({ item, draft }) {
    const asked = bareStem(item.stem).words
    const count = asked.replace(/^Which \p{Ll}+ fits the gap\? /u, '').split(/\s+/).length
    if (
      item.form === 'true-false' &&
      /\b(?:not|never|n['’]t)\b/i.test(unquoted(asked)) &&
      draft.frame === 'gap'
    )
      return 'The statement is put in the negative.'
    if (item.form === 'true-false' && count > MOST_WORDS_TRUTH)
      return 'The statement is too long to be weighed at once.'
    if (item.form === 'true-false' && draft.template.startsWith('role'))
      return 'Whether somebody holds an office is asked by who holds it.'
    // "Used the words “evaporated somewhere”": what did is not told, and half of such statements were refused.
    if (item.form === 'true-false' && draft.template === 'speaker-mixed')
      return 'Words that are part of a sentence say too little to be weighed.'
    if (
      item.form === 'true-false' &&
      draft.template === 'speaker-direct' &&
      /‘/.test(bareStem(item.stem).words)
    )
      return 'Words within words are hard to weigh.'
    if (item.form === 'true-false' && isQuotedInHeadline(draft)) return 'The headline gives it away.'
    // "Passed by _____": a margin would be right as well.
    if (
      item.form === 'cloze' &&
      draft.fact.kind === 'figure' &&
      /^(?:votes?|score)$/.test(draft.fact.figure.unit) &&
      / by _____/.test(draft.stem)
    )
      return 'More than one answer would be right.'
    const isSentence = draft.frame === 'gap' || draft.template.startsWith('speaker')
    if (count < LEAST_WORDS) return 'The question is too short to say what is meant.'
    if (count > (isSentence ? MOST_WORDS_GAP : MOST_WORDS))
      return 'The question is too long to be read at once.'
    if (
      draft.frame === 'question' &&
      /\b(not|never|n['’]t)\b/i.test(unquoted(asked)) &&
      !draft.template.startsWith('speaker')
    )
      return 'The question is put in the negative.'
    if (!item.options) return null
    const texts = item.options.map((option) => option.text)
    // Of bodies and places a reader finds the right one by what is asked: of 59 such questions teachers kept 22.
    if (draft.answer === 'organization') return 'Bodies beside each other give the right one away.'
    if (draft.answer === 'place' && !texts.every((text) => countryNamed(text) !== null))
      return 'Places beside each other give the right one away.'
    if (texts.length < 3 || texts.length > 4) return 'There are too few good options.'
    if (new Set(texts.map(fold)).size !== texts.length) return 'Two options are alike.'
    if (item.options.filter((option) => option.origin === 'key').length !== 1)
      return 'There is not one right option.'
    if (!isAscending(texts, draft.answer)) return 'The options are out of order.'
    if (/^(?:fewer|less) than|^under |^up to |^at most /i.test(draft.key))
      return 'More than one option would be right.'
    // "The brothers' solicitor" among offices that have no owner.
    if (isOwned(draft.key) && !texts.some((text) => text !== draft.key && isOwned(text)))
      return 'Only the key has an owner.'
    // "Who was the Spanish Prime Minister?", beside a Flemish and a Polish name.
    if (draft.template.startsWith('role') && hasDemonym(draft.stem))
      return 'The names show who comes from that country.'
    if (draft.answer === 'person' && isAlone(draft.key, texts)) return 'The key alone is no full name.'
    // One of the options stands in what was told before the question, as something else.
    if (
      draft.before !== '' &&
      texts.some((text) => text !== draft.key && spaced(draft.before).includes(spaced(text)))
    )
      return 'What is told before gives an option away.'
    // "Of 12,410 with the vaccine … in the other group of 12,406"
    if (isNearTold(draft)) return 'What is told before gives an option away.'
    const value = draft.answer === 'figure' ? (parseFigure(draft.key)?.value ?? null) : null
    if (value !== null && isWrongWay(value, texts, draft.stem))
      return 'An option goes the other way than the verb.'
    if (value !== null && standsApart(value, texts)) return 'The right figure stands far from the others.'
    if (value !== null && (LIMITED.test(draft.stem) || HARDLY_CHANGED.test(draft.stem)))
      return 'Another figure of the sentence limits the right one.'
    const isShare = draft.fact.kind === 'figure' && draft.fact.figure.unit === 'percent'
    if (value !== null && isShare && isUnlikelyShare(value, texts, draft.stem))
      return 'The right figure stands far from the others.'
    const longest = Math.max(
      ...item.options.filter((option) => option.origin !== 'key').map((option) => option.text.length),
    )
    if (draft.key.length > 1.25 * longest && draft.key.length > longest + SLACK)
      return 'The right option is much the longest.'
    return null
  },
}
