import type { DateFact } from '../../facts/model'
import { MONTHS } from '../../grading/parse-date'
import type { Context } from '../context'
import { isFinite, isReporting, mainPart, textOf } from '../language/clause'
import { formatDate } from '../language/dates'
import { inverted, join, midSentence } from '../language/inversion'
import type { Token } from '../language/tokens'
import type { Draft } from './draft'
import { lowered } from './lowered'
import { attributionPrefix, type Statement } from './statement'

const NOUN: Partial<Record<DateFact['date']['granularity'], string>> = {
  year: 'year',
  month: 'month',
  day: 'date',
  decade: 'decade',
}
const IN: Record<string, string> = { year: 'In', month: 'In', decade: 'In', day: 'On' }
const PREPOSITIONS: Record<string, string> = {
  in: '',
  on: '',
  during: '',
  since: 'Since',
  by: 'By',
  until: 'Until',
}

/** Verbs whose object is another event: "follows the sinking of the Marlin on January 11" tells the day of the sinking. */
const TO_AN_EVENT = /^(?:follow|precede|mark|recall|cite|echo|reverse|undo|commemorate|predate)/

/** What the article's readers would also write for this date. */
export function dateForms(fact: DateFact, context: Context): string[] {
  const { value, granularity } = fact.date
  const forms = [formatDate(value, 'day-first'), formatDate(value, 'month-first')]
  const year = context.analysis.article.publishedOn?.slice(0, 4)
  // Within the year of publication nobody writes the year.
  if (/^(?:day|month)$/.test(granularity) && year !== undefined && value.startsWith(year))
    forms.push(...forms.map((form) => form?.replace(/,? \d{4}$/, '') ?? null))
  // "Since November" of the year before, "by the end of February" of the next.
  else if (granularity === 'month' && !/\d/.test(fact.span.exact))
    forms.push(...MONTHS.filter((month) => fact.span.exact.endsWith(month)))
  // "Wednesday" is how the article says it, and no date.
  const written = fact.accepted.filter((form) => /\d/.test(form))
  return [...new Set([...forms, ...written].filter((form) => form !== null))]
}

/** "In which year was Larkfield founded?": the adverbial of time taken out and asked for. */
export function dateQuestion(fact: DateFact, statement: Statement, context: Context): Draft | null {
  const { text, slot, clause } = statement
  const noun = NOUN[fact.date.granularity]
  const key = formatDate(fact.date.value, context.dateStyle)
  if (!clause || !noun || !key) return null
  // "Wednesday's meeting": a date that owns something can't be taken out.
  if (/^['\u2019]s?\b/.test(text.slice(slot.end))) return null

  const isInSlot = (token: Token) => token.start >= slot.start && token.end <= slot.end
  const inLead = clause.lead.some(isInSlot)
  const part = inLead ? clause.lead : clause.rest
  const first = part.findIndex(isInSlot)
  if (first < 0) return null
  const last = part.findLastIndex(isInSlot)
  const before = part[first - 1]?.text.toLowerCase()
  const isBare = first > 0 ? part[first - 1]!.pos === 'VERB' : !inLead
  const preposition = before !== undefined && before in PREPOSITIONS ? before : null
  if (preposition === null && !(isBare && noun === 'date')) return null
  // "Small shops have until 1 January": to do what was said before.
  if (preposition === 'until' && clause.base === 'have') return null
  // "Its hottest day since 1961" does not say that anything lasts since then.
  if (preposition === 'since' && /\b(\w{3,}est|most|least|first|second|third|best|worst)\b/i.test(text))
    return null
  // "arrested early on Sunday"
  const isPartOfDay =
    preposition === 'on' &&
    /^(?:early|late)$/i.test(part[first - 2]?.text ?? '') &&
    // "Ten minutes early on Tuesday"
    !/^(?:minutes?|hours?|days?|weeks?|months?|years?)$/i.test(part[first - 3]?.text ?? '')
  const from = preposition === null ? first : isPartOfDay ? first - 2 : first - 1
  if (inLead && (from !== 0 || last !== part.length - 1)) return null

  const head = PREPOSITIONS[preposition ?? 'on'] || IN[noun === 'date' ? 'day' : noun]
  let rest: string
  if (inLead) {
    const main = mainPart(clause.rest)
    if (isReporting(clause.base) && !main.some(isFinite)) return null
    rest = textOf(main, text)
  } else {
    const main = mainPart(clause.rest)
    if (last >= main.length) return null
    const ahead = clause.rest.slice(0, from)
    if (ahead.some((token) => token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.text))))
      return null
    // "follows the collapse on Monday of talks": the day belongs to the noun.
    if (main[last + 1]?.text === 'of' || TO_AN_EVENT.test(clause.base)) return null
    // The comma behind a day belongs to its way of writing: "warned on July 30, 2026, that".
    const behind = main.slice(main[last + 1]?.text === ',' ? last + 2 : last + 1)
    const told = [...ahead, ...behind]
    if (isReporting(clause.base) && !told.some(isFinite)) return null
    rest = join(textOf(ahead, text), textOf(behind, text))
  }
  // "Was in the early hours of yesterday declared winner": what he was is told behind the day.
  if (clause.base === 'be' && clause.verbs.length === 0 && rest.trim() === '') return null
  // "Will be held in February and the second in May": the second would stay alone.
  if (/\band the (?:second|third|other|rest|first)\b/i.test(rest)) return null
  const lead = inLead || clause.lead.length === 0 ? '' : textOf(clause.lead, text) + ', '
  const subject = midSentence(clause.subject, text, context.isName)
  const wh = `${head} which ${noun} ${inverted(clause, text, subject, rest)}?`
  const attribution = attributionPrefix(statement, context)
  const prefix = attribution + (attribution && lead ? lowered(lead, context) : lead)
  return {
    fact,
    context,
    frame: 'question',
    from: '',
    before: '',
    template: `date-${noun}`,
    stem: prefix === '' ? wh : capital(prefix) + wh[0]!.toLowerCase() + wh.slice(1),
    key,
    answer: 'date',
    entity: null,
    accepted: dateForms(fact, context),
    rejected: [],
    statement: '',
    slot: null,
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
