import { crc32 } from 'node:zlib'
import { FACT_KINDS } from '../../core/facts/model'
import { CONFIDENCES, RATINGS, type JournalEvent } from '../../core/library/model'
import { FORMS } from '../../core/questions/item'

const SUM = /,"sum":"([0-9a-f]{8})"\}$/

/** An event as a line of the journal. Its last field is the CRC-32 of the line without that field. */
export function lineOf(event: JournalEvent): string {
  const json = JSON.stringify(event)
  return `${json.slice(0, -1)},"sum":"${sumOf(json)}"}\n`
}

/** False for a line that is not as it was written; true also for one of a version that wrote no sums. */
export function isLineWhole(line: string): boolean {
  const found = SUM.exec(line)
  return !found || sumOf(`${line.slice(0, found.index)}}`) === found[1]
}

const sumOf = (json: string): string => crc32(json).toString(16).padStart(8, '0')

/** The lines of a text that hold something. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '')

const oneOf = (words: readonly (string | number)[]) => `(?:${words.join('|')})`
const ID = String.raw`"[\w-]{1,200}"`
const TIME = String.raw`(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?`
const SOURCE = String.raw`\{"from":"(?:study"|quiz","form":"${oneOf(FORMS)}","quizId":${ID})\}`
const TERMS = [
  String.raw`\{"retention":0\.[5-9]\d{0,2}`,
  String.raw`"maximumInterval":[1-9]\d{0,8}`,
  String.raw`"rolloverHour":(?:1?\d|2[0-3])`,
  String.raw`"utcOffset":-?(?:0|[1-9]\d{0,2})(?:,"finalDay":[1-9]\d{0,6})?\}`,
].join()
const ANSWER = [
  String.raw`(\{"type":"answer"`,
  `"id":${ID}`,
  `"at":${TIME}`,
  `"articleId":${ID}`,
  `"cardId":${ID}`,
  `"kind":"${oneOf(FACT_KINDS)}"`,
  `"rating":"${oneOf(RATINGS)}"`,
  `"duration":${TIME}`,
  `"source":${SOURCE}`,
  `"terms":${TERMS}(?:,"confidence":${oneOf(CONFIDENCES)})?)(?:,"sum":"[0-9a-f]{8}")?`,
].join()
const PLAIN = new RegExp(String.raw`^${ANSWER}\}$`)
const NEXT_PLAIN = new RegExp(String.raw`${ANSWER}\}\n`, 'y')
const ENDS = /(?:,"sum":"[0-9a-f]{8}")?\}\n/g

/**
 * The JSON of the event of a line that is an answer exactly as it is written, so that nothing in it needs to be
 * checked any more; null for any other line, which may hold an event all the same. Most lines are such answers,
 * and looking at their characters takes a tenth of reading and checking them.
 */
export function plainAnswer(line: string): string | null {
  const found = PLAIN.exec(line)
  return found && `${found[1]}}`
}

/** Up to where a text of whole lines, from the beginning of one on, holds nothing but answers as they are written. */
export function plainUntil(text: string, from: number): number {
  let end = from
  NEXT_PLAIN.lastIndex = from
  while (end < text.length && NEXT_PLAIN.test(text)) end = NEXT_PLAIN.lastIndex
  return end
}

/** `plainAnswer` of all lines of a text that holds nothing else, with a separator between. */
export const joinedAnswers = (text: string, separator: string): string =>
  text.replace(ENDS, `}${separator}`).slice(0, -separator.length)

/** `plainAnswer` of all lines of a text of whole ones, with a separator between; null where any is no such answer. */
export const plainAnswers = (text: string, separator: string): string | null =>
  plainUntil(text, 0) === text.length ? joinedAnswers(text, separator) : null
