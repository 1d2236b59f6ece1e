import type { Quotation } from '../article/quotation-marks'
import type { Document } from './document'
import { isTitleLike } from './quotes/attribute'

/** Quotation marks around what a song, a book or a heading is called: nobody says it, and it counts nothing. */

const WORKS =
  'album|anthem|ballad|book|comedy|documentary|drama|essay|exhibition|film|hit|hymn|lecture|memoir|movie|musical|novel|novella|opera|painting|pamphlet|play|podcast|poem|sculpture|shanty|single|song|thriller|tragedy|tune|waltz'
const WORK = new RegExp(
  `\\b(?:${WORKS})(?:(?: (?:about|by|on|of) [^".,]{3,24})?,| called| titled| entitled)? $`,
  'i',
)
/** `"Eleven Tuesdays," a quiet drama about a lighthouse keeper` */
const IS_WORK = new RegExp(`^,? (?:an?|the|his|her|its|their) (?:[\\p{L}’'-]+ ){0,3}(?:${WORKS})\\b`, 'iu')
/** A heading may be of any words: `under the heading "Easter twice a year"`. */
const HEADING = /\b(?:headings?|headlines?|titled|entitled|subject line) $/i
const LONGEST_LEAD = 44

export function isTitleOfWork(folded: string, { outerStart, outerEnd, start, end }: Quotation): boolean {
  const before = folded.slice(Math.max(0, outerStart - LONGEST_LEAD), outerStart)
  if (HEADING.test(before)) return true
  const isWork = WORK.test(before) || IS_WORK.test(folded.slice(outerEnd, outerEnd + LONGEST_LEAD))
  return isWork && isTitleLike(folded.slice(start, end))
}

/** The stretches of titles, in order. */
export const titlesOfWorks = ({ folded, quotations }: Document): Quotation[] =>
  quotations.filter((quotation) => isTitleOfWork(folded, quotation))
