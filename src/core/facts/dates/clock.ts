import { NUMBER_WORD, smallNumber } from '../number-words'
import { sticky } from './lexicon'

const ZONE =
  'GMT|UTC|CEST|CET|BST|EES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|AES?T|AEDT|local time|local|Eastern(?: (?:Standard |Daylight )?time)?|Pacific(?: time)?|Central(?: time)?|JST|KST|IST|SGT|HKT'
const CLOCK = sticky(
  `(?:(\\d{1,2})(?:[:.](\\d{2}))?(?::[0-5]\\d)? ?([ap])\\.?m\\b\\.?|([01]?\\d|2[0-3])[:.]([0-5]\\d)(?::[0-5]\\d)?(?![\\d%])|(noon|midday|midnight)\\b(?! (?:meals?|sun|heat|prayers?|naps?|mass)\\b))(?:,? \\(?(${ZONE})\\b\\)?)?`,
  'i',
)
/** "1430 GMT", "0600 hours". */
const MILITARY = sticky(`([01]\\d|2[0-3]):?([0-5]\\d)(?: ?hrs| hours)?,? (${ZONE}|hours)\\b`)
/** "8 o'clock in the morning", "seven in the evening". */
const SPOKEN = sticky(
  `(\\d{1,2}|${NUMBER_WORD})(?: o'clock)? (?:in the (morning|afternoon|evening)|at (night))\\b`,
  'i',
)
/** The first of "7:30 and 8:30 p.m.", which has its half of the day from the second. */
const SHARED = sticky(
  '(\\d{1,2})(?::([0-5]\\d))?(?= ?(?:-|\u2013|to|and|or|until) ?(\\d{1,2})(?::[0-5]\\d)? ?([ap])\\.?m\\b)',
  'i',
)
/** Words after which bare numbers such as 12:30 are a time. */
const ASKS = /(?:^|\b)(?:at|by|about|around|until|till|from|before|after|since|to|and|between|as of|,) ?\(?$/i

export interface ClockPoint {
  end: number
  hour: number
  minute: number
  utc: boolean
}

const isLate = (word: string | undefined) =>
  word !== undefined && /^[pPaAeEnN]/.test(word) && !/^a$/i.test(word)
const ofDay = (hour: number, late: boolean) => (hour % 12) + (late ? 12 : 0)
const minutesOf = (word: string | undefined) => Number(word ?? 0)
const isUtc = (zone: string | undefined) => /^(?:gmt|utc)$/i.test(zone ?? '')

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const BEGINS_WITH_TIME = /(?:^|[.!?”"\n] ?)(?:At|By) $/
const GOES_ON = /^,? (?:it|he|she|they|the|half|most|all|an?) /

function readNumbers(text: string, at: number, before: string): ClockPoint | null {
  const match = run(CLOCK, text, at)
  if (!match) return null
  const end = at + match[0].length
  const utc = isUtc(match[7])
  // "Billed as High Noon"
  if (match[6] && /^[NM]/.test(match[6]) && /\p{L} $/u.test(before)) return null
  if (match[6]) return { end, hour: /midnight/i.test(match[6]) ? 0 : 12, minute: 0, utc }
  if (match[4] !== undefined) {
    // 14.30 is a price or a share as often; with a point it needs its zone.
    const hasPoint = match[0].charAt(match[4].length) === '.'
    // "By 12.20 half the House was looking at its phone"
    const isOpening = BEGINS_WITH_TIME.test(before) && GOES_ON.test(text.slice(end, end + 8))
    if (match[7] === undefined && (hasPoint ? !isOpening : !ASKS.test(before))) return null
    return { end, hour: Number(match[4]), minute: Number(match[5]), utc }
  }
  const hour = Number(match[1])
  const minute = minutesOf(match[2])
  if (hour < 1 || hour > 12 || minute > 59) return null
  return { end, hour: ofDay(hour, isLate(match[3])), minute, utc }
}

/** The clock time at `at`: "9:30 a.m. EDT", "1430 GMT", "noon", "7pm", "eight o'clock in the evening". */
export function readClock(text: string, at: number): ClockPoint | null {
  const before = text.slice(Math.max(0, at - 14), at)
  if (/[\d:.]$/.test(before)) return null
  const military = run(MILITARY, text, at)
  if (military)
    return {
      end: at + military[0].length,
      hour: Number(military[1]),
      minute: Number(military[2]),
      utc: isUtc(military[3]),
    }
  const numbers = readNumbers(text, at, before)
  if (numbers) return numbers
  const spoken = run(SPOKEN, text, at)
  if (spoken && (ASKS.test(before) || spoken[0].includes("o'clock"))) {
    const hour = smallNumber(spoken[1] ?? '') ?? Number(spoken[1])
    if (hour < 1 || hour > 12) return null
    return {
      end: at + spoken[0].length,
      hour: ofDay(hour, !/^morning/i.test(spoken[2] ?? '')),
      minute: 0,
      utc: false,
    }
  }
  const shared = run(SHARED, text, at)
  if (!shared || !(ASKS.test(before) || /[a-z] $/i.test(before))) return null
  const [first, second] = [Number(shared[1]), Number(shared[3])]
  if (first < 1 || first > 12 || second < 1 || second > 12) return null
  // "11 to 1 p.m." begins before noon.
  const late = isLate(shared[4]) === first % 12 <= second % 12
  return { end: at + shared[0].length, hour: ofDay(first, late), minute: minutesOf(shared[2]), utc: false }
}

/** First words of a clock time beside digits. */
export const CLOCK_WORDS = ['noon', 'midday', 'midnight', ...NUMBER_WORD.split('|').slice(1, 13)]
