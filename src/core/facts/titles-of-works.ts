import type { Quotation } from '../article/quotation-marks'
import type { Document } from './document'
import { isTitleLike } from './quotes/attribute'

/** Quotation marks around what a song, a book or a heading is called: nobody says it, and it counts nothing. */

const WORK =
  /\b(?:album|anthem|ballad|book|comedy|documentary|essay|film|hit|hymn|memoir|movie|musical|novel|novella|opera|painting|pamphlet|play|podcast|poem|sculpture|shanty|song|tune|waltz)(?:,| called| titled| entitled)? $/i
/** A heading may be of any words: `under the heading "Easter twice a year"`. */
const HEADING = /\b(?:headings?|headlines?|titled|entitled|subject line) $/i
const LONGEST_LEAD = 32

export function isTitleOfWork(folded: string, { outerStart, start, end }: Quotation): boolean {
  const before = folded.slice(Math.max(0, outerStart - LONGEST_LEAD), outerStart)
  return HEADING.test(before) || (WORK.test(before) && isTitleLike(folded.slice(start, end)))
}

/** The stretches of titles, in order. */
export const titlesOfWorks = ({ folded, quotations }: Document): Quotation[] =>
  quotations.filter((quotation) => isTitleOfWork(folded, quotation))
