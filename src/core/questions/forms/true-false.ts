import type { Distractor } from '../distractors/distractor'
import { parseFigure } from '../../grading/parse-figure'
import { parseDate } from '../../grading/parse-date'
import { withArticle } from '../context'
import type { Draft } from '../drafts/draft'
import { headlineBefore } from '../drafts/headline'
import { isNamedDay } from '../gates/by-the-way'
import { unquoted } from '../gates/gate'
import type { Item } from '../item'
import { dateOrder, datesIn } from '../language/dates'
import { makeItem } from './make-item'

const PRONOUN = /\b(?:he|she|it|they|him|his|hers?|its|theirs?|them|himself|herself|itself|themselves)\b/i

/** "Kim Yo Jong said that his government": a pronoun of the right name would tell, and so would its article. */
function isGrammatical({ statement, slot, entity, context }: Draft, { text }: Distractor): boolean {
  if (!slot || !entity) return true
  const hasArticle = (name: string) => withArticle(name, context) !== name
  const isAlike = entity.kind === 'person' || hasArticle(text) === hasArticle(entity.name)
  return isAlike && !PRONOUN.test(unquoted(statement.slice(slot.end)))
}

/** "In the three months to the end of December": of another end it may be true as well. */
const isBoundary = ({ answer, statement, slot }: Draft): boolean =>
  answer === 'date' &&
  /\b(?:to|until|till|by|since|before|after|from)(?: the end of| early| late)? $/i.test(
    statement.slice(0, slot?.start ?? 0),
  )

/** "Fewer than 900" makes "fewer than 1,700" true as well: a wrong amount lies on the other side of the right one. */
function isBeyond({ answer, key, statement, slot, fact }: Draft, { order }: Distractor): boolean {
  if (answer !== 'figure' || fact.kind !== 'figure' || fact.figure.value === null || !slot) return true
  const limit = /(more|over|above|at least|fewer|less|under|below|up to|at most)(?: than)? (?=\S*$)/i.exec(
    `${statement.slice(0, slot.start)}${key.replace(/[\d.,]+.*$/, '')}`,
  )?.[1]
  if (limit === undefined) return true
  return /more|over|above|at least/i.test(limit) === order > fact.figure.value
}

/** "Austria has offered to host a conference in Dublin": another place mostly gives itself away. */
const isPlace = ({ answer }: Draft): boolean => answer === 'place'

/** "On Thursday" made Wednesday: only the day of the week's news is false, and all that was told is true. */
const isDayOfNews = ({ answer, fact }: Draft): boolean => answer === 'date' && isNamedDay(fact)

/** "The council said that members had approved the deal": all that is told is true, and only who told it is not. */
const isOthersReport = ({ template }: Draft): boolean => template === 'speaker-indirect'

/** A wrong amount that is nothing like the right one gives itself away. */
const MOST_RATIO = 2
/** So many years away, a wrong year gives itself away; in the unit of `dateOrder`. */
const MOST_YEARS = 8e4

/** "Was hit on 21 June and died on 7 June": a wrong day stays on its side of the others, and near. */
function isInOrder(
  key: string,
  text: string,
  statement: string,
  slot: { start: number; end: number },
): boolean {
  const orderOf = (words: string): number | null => {
    const date = parseDate(words, true)
    return date && dateOrder(date)
  }
  const [right, wrong] = [orderOf(key), orderOf(text)]
  if (right === null || wrong === null) return true
  const others = datesIn(statement)
    .filter(({ start, end }) => end <= slot.start || start >= slot.end)
    .flatMap((date) => orderOf(date.text) ?? [])
  return Math.abs(right - wrong) <= MOST_YEARS && others.every((other) => other > right === other > wrong)
}

/** "Cut to 45,000 from 57,000" made "from 43,000" is nonsense: a wrong amount stays on its side of the others. */
function isPossible({ answer, key, statement, slot }: Draft, { text }: Distractor): boolean {
  if (answer === 'date' && slot) return isInOrder(key, text, statement, slot)
  if (answer !== 'figure' || !slot) return true
  const right = parseFigure(key)?.value
  const wrong = parseFigure(text)?.value
  if (right === undefined || wrong === undefined) return true
  const rest = `${statement.slice(0, slot.start)} ${statement.slice(slot.end)}`
  const others = [...rest.matchAll(/\d[\d,.]*\d(?: (?:million|billion|trillion|crore|lakh))?|\d/g)].flatMap(
    ([words]) => parseFigure(words)?.value ?? [],
  )
  const isFar = right > 0 && wrong > 0 && Math.max(right, wrong) > MOST_RATIO * Math.min(right, wrong)
  return !isFar && others.every((other) => other > right === other > wrong)
}

/** "It peaked at 8.4 metres, 20 centimetres above the wall": numbers told before may give a wrong one away. */
const isToldNumbers = ({ answer, before }: Draft): boolean => answer === 'figure' && /\d/.test(before)

/** A statement names somebody or some body anyhow, so that the headline gives nothing away by naming them. */
const headed = (draft: Draft): Draft =>
  draft.from === '' && (draft.answer === 'person' || draft.answer === 'organization')
    ? { ...draft, from: headlineBefore(draft.context) }
    : draft

/** The statement as it stands, and with exactly its answer changed; the feedback of the latter corrects it. */
export function trueFalseItems(asked: Draft, distractors: readonly Distractor[]): Item[] {
  const draft = headed(asked)
  if (!draft.slot) return []
  const { statement, slot } = draft
  const items = [
    makeItem(draft, 'true-false', { stem: statement, key: true, feedback: `True. ${statement}` }),
  ]
  const right = statement.slice(slot.start, slot.end)
  const wrong =
    isPlace(draft) || isBoundary(draft) || isToldNumbers(draft) || isDayOfNews(draft) || isOthersReport(draft)
      ? undefined
      : distractors.find(
          (option) => isGrammatical(draft, option) && isBeyond(draft, option) && isPossible(draft, option),
        )
  if (wrong) {
    const stem = statement.slice(0, slot.start) + wrong.text + statement.slice(slot.end)
    const feedback = `False: it is ${right}, not ${wrong.text}. ${statement}`
    items.push(
      makeItem(draft, 'true-false', {
        stem: stem.slice(0, 1).toUpperCase() + stem.slice(1),
        key: false,
        feedback,
      }),
    )
  }
  return items
}
