/** What the words around a clock time without a day tell of its day. */
import { isoDay, parseIsoDay } from '../../article/calendar'
import type { Sentence } from '../document'

/** What is so every day. */
const HABITUAL =
  /\b(?:every|each) (?:day|night|morning|afternoon|evening|weekday)\b|\b(?:daily|nightly|seven days a week|days a week|on weekdays|at weekends|on weekends)\b/i
const UNNAMED_DAY =
  /^,? on (?:the )?(?:\p{L}+ )?(?:opening|closing|first|second|third|final|last|next|previous|same|election|polling|match|race|that) (?:day|night|morning|evening|afternoon)\b/u

/**
 * "Between 6pm and 10pm, seven days a week", "at 19:20 on opening night": of no day more than of another, or of one that is
 * not named. `end` is where the time ends.
 */
export const isOfNoDay = (folded: string, sentence: Sentence, end: number): boolean =>
  HABITUAL.test(folded.slice(sentence.start, sentence.end)) || UNNAMED_DAY.test(folded.slice(end, end + 32))

/** "From 7.30am, following the rejection last Wednesday": whether the words between a time and a day part them. */
export const isOfAnother = (between: string): boolean =>
  /[,;] |\b(?:following|after|before|since|when|despite|GMT|UTC)\b/.test(between)

const BESIDE_UNIVERSAL =
  /^(\d{1,2})[:.]?(\d{2})? ?([ap])?\.?m?\.? ?(?:\p{L}+ time )?\((\d{1,2}):?(\d{2}) ?(?:GMT|UTC)\b/iu
/** Characters of both clocks. */
const LONGEST_CLOCKS = 48
const HALF_A_DAY = 12 * 60

/** "5:17 a.m. (2117 GMT on Wednesday)": the local day of the time at `start`, where `day` is that of the universal clock; null for other words. */
export function dayBesideUniversal(folded: string, start: number, day: string): string | null {
  const match = BESIDE_UNIVERSAL.exec(folded.slice(start, start + LONGEST_CLOCKS))
  const days = parseIsoDay(day)
  if (!match || days === null) return null
  const [, hour = '', minute = '0', half, utcHour = '', utcMinute = ''] = match
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour)
  const ahead = hours * 60 + Number(minute) - (Number(utcHour) * 60 + Number(utcMinute))
  return isoDay(days + (ahead < -HALF_A_DAY ? 1 : ahead > HALF_A_DAY ? -1 : 0))
}
