import { isCapital } from '../figures/lexer/characters'
import type { TextLine } from './lines-of'

/** Numbers that belong to a body's name: the local of a union, a channel of a broadcaster. */

/** Parts of unions, orders and brigades that are told apart by their number. */
const PART = /^(?:Local|Lodge|Chapter|Post|Branch|Squadron|Precinct|Company|Troop)$/
/** What a broadcaster numbers: "RTÉ Radio 1", "NBC Channel 4". */
const CHANNEL = /^(?:Radio|TV|Television|Channel|FM)$/
const CHANNEL_NUMBER = /^(?:\d{1,2}|One|Two|Three|Four|Five)$/

/** "Channel 4 reporters" are of the channel; "Radio 4 million listeners" is no channel. */
const isAmount = (lower: string): boolean => /^(?:million|billion|percent|per|%|hours|times)$/.test(lower)

/** Where the number ends with which the name of a body whose last word is at `last` goes on; `last` without one. */
export function bodyNumberEnd({ tokens }: TextLine, first: number, last: number): number {
  const next = tokens[last + 1]
  const number = tokens[last + 2]
  if (next && number && PART.test(next.text) && /^\d{1,5}$/.test(number.text) && last > first) return last + 2
  const head = tokens[last]!.text
  // "Unite Local 12": the model takes the part with the name, and leaves the number.
  if (last > first && PART.test(head) && /^\d{1,5}$/.test(next?.text ?? '') && number?.pos !== 'NOUN')
    return last + 1
  const isNumbered =
    last > first && CHANNEL.test(head) && next !== undefined && CHANNEL_NUMBER.test(next.text)
  if (!isNumbered || isAmount(number?.lower ?? '')) return last
  // "RTÉ Radio 1 Extra" is another.
  return isCapital(number?.text.charCodeAt(0) ?? 0) && number!.text === 'Extra' ? last + 2 : last + 1
}
