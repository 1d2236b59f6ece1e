import { smallNumber } from '../number-words'
import { readNumber } from './lexer/read-number'
import { reading, type Place, type Reading } from './reading'
import { readUnit } from './units'

const VOTING = /\bvot(?:e|ed|es|ing)\b|\bballots?\b/i
/** Letters around a pair in which a word of voting makes votes of it. */
const NEAR = 300
const PAIR = /^(?:-|\u2013| \u2013 )(\d{1,3}(?:,\d{3})?)(?![\d%]|[-\u2013.,:]\d|[-\u2013]\p{L})/u
const PAIR_IN_WORDS =
  /^(?: votes?)? to (\d{1,3})(?![\d%]|[-\u2013.,:]\d|[-\u2013]\p{L}| (?:million|billion|percent|per cent))/u
/** "nine votes to eight": in words only where votes are named. */
const SPELLED_PAIR = /^ votes? to (?=[\p{Ll}\d])/u
/** "Made 241 for 8 in their 50 overs", "were 120 for three": runs and wickets. */
const INNINGS =
  /^ for (\d|10|one|two|three|four|five|six|seven|eight|nine)(?=[,.;]| (?:after|at|before|by|declared|from|in (?:their|the|its|his|\d)|off|overnight|when|with|and)\b)/
const BEFORE_INNINGS =
  /\b(?:made|reached|posted|scored|totalled|were|closed (?:on|at)|finished (?:on|at)|declared (?:on|at)|reduced to|slumped to|collapsed to|slipped to) $/
const AFTER_SCORE =
  /^ (?:vote|win|victory|defeat|loss|lead|draw|tie|record|run|aggregate|triumph|rout|decision|score|split|majority|party-line|thrashing|ruling)\b/i
const COUNTS = /^ (?:million|billion|thousand|hundred|\p{Ll}+s\b|people\b)/u
const FOLLOWS_SCORE = /^ (?:as|across|against|plus|versus)\b/
const BEFORE_VOTE =
  /\b(?:voted|voting|vote of|vote was|votes|by|passed|approved|backed|rejected|margin of)(?: it)? (?:a vote of )?$/i

/** "a 50-50 call", "a 60-40 split": shares of a hundred that nobody scored. */
const isShare = (one: number, other: number, after: string): boolean =>
  one + other === 100 &&
  (one === 50 || /^ (?:split|ratio|mix|basis|chance|joint|ownership|partnership|deal|share)\b/.test(after))

/** "3-2", "61-38": two whole numbers in digits and no noun that they could count; votes also "61 to 38". */
export function readScoreOrVote({ folded, number, sentence, candidate, before }: Place): Reading | null {
  if (candidate.code !== null || candidate.isNegative) return null
  if (number.isSpelled) return readSpelledVote(folded, number)
  if (!Number.isInteger(number.value) || number.value > 999_999 || number.magnitude > 1) return null
  const next = folded.charCodeAt(number.end)
  if (next !== 45 && next !== 32 && next !== 0x2013) return null
  const tail = folded.slice(number.end, number.end + 12)
  const innings = INNINGS.exec(folded.slice(number.end, number.end + 30))
  if (innings && BEFORE_INNINGS.test(before))
    return reading(
      number.end + innings[0].length,
      number.value,
      'score',
      '',
      smallNumber(innings[1]!) ?? Number(innings[1]),
    )
  const pair = PAIR.exec(tail)
  const inWords =
    pair === null && /^ (?:votes? )?to /.test(tail) && BEFORE_VOTE.test(before)
      ? PAIR_IN_WORDS.exec(folded.slice(number.end, number.end + 24))
      : null
  const match = pair ?? inWords
  if (!match) return null
  const end = number.end + match[0].length
  if (readUnit(folded, end) || isShare(number.value, Number(match[1]), folded.slice(end, end + 20)))
    return null
  const isVote = VOTING.test(
    folded.slice(Math.max(sentence.start, number.end - NEAR), Math.min(sentence.end, number.end + NEAR)),
  )
  // Only votes run into the thousands.
  if (!isVote && (inWords || number.value > 999 || match[1]!.includes(','))) return null
  if (number.value > 999 && !folded.slice(candidate.number, number.end).includes(',')) return null
  const after = folded.slice(end, end + 40)
  if (!AFTER_SCORE.test(after) && COUNTS.test(after) && !FOLLOWS_SCORE.test(after)) return null
  return reading(end, number.value, isVote ? 'votes' : 'score', '', Number(match[1]!.replace(',', '')))
}

function readSpelledVote(folded: string, { end, value, isFraction }: Place['number']): Reading | null {
  const join = isFraction ? null : SPELLED_PAIR.exec(folded.slice(end, end + 12))
  if (!join) return null
  const against = readNumber(folded, end + join[0].length, { isMoney: false, joins: false })
  return against &&
    !against.isFraction &&
    against.magnitude === 1 &&
    !/^ (?:percent|per cent)/.test(folded.slice(against.end, against.end + 9))
    ? reading(against.end, value, 'votes', '', against.value)
    : null
}
