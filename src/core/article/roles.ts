import type { Paragraph, ParagraphRole } from '../facts/model'
import {
  endsLikeSentence,
  isCaption,
  isClutter,
  isCorrection,
  isCredit,
  startsComments,
  startsLinkList,
} from './furniture'
import {
  isBareName,
  isByline,
  isDateLine,
  isJobLine,
  isNameAndJob,
  isNameAtPlace,
  isPublisherName,
  parseDateline,
} from './masthead'
import type { Block } from './paragraphs'
import { isPublicationNote } from './publication-day'

/** Longer paragraphs are text, whatever they begin or end with. */
const LONGEST_FURNITURE = 600

function furnitureRole(line: string): ParagraphRole | null {
  if (line.length > LONGEST_FURNITURE) return null
  if (isClutter(line)) return 'clutter'
  if (isCorrection(line)) return 'correction'
  if (isCaption(line)) return 'caption'
  if (isCredit(line)) return 'credit'
  // Without a stop it is a line of the masthead, wherever it stands.
  if (isPublicationNote(line) && endsLikeSentence(line)) return 'credit'
  return null
}

const isHeaderLine = (line: string) =>
  isByline(line) ||
  isDateLine(line) ||
  isNameAndJob(line) ||
  isJobLine(line) ||
  (isPublisherName(line) && !endsLikeSentence(line))

/** A headline may ask or call out, or end with "U.S."; a full stop is for sentences. */
const endsWithStop = (line: string) =>
  /\.["')]*$/.test(line) && !/(?:\b\p{L}\.|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|No|vs))["')]*\.?$/u.test(line)

/** So many words newspapers put above a byline, in up to three sentences. */
const LONGEST_HEADLINE = 26

/** "Take the Painting Home, the Museum Said. Then It Waited.": what stands above the byline is no story yet. */
const isAboveMasthead = (blocks: readonly Block[], folded: string): boolean =>
  blocks.slice(1, 3).some((block) => isHeaderLine(folded.slice(block.start, block.end)))

const wordCount = (line: string) => line.split(/\s+/).length

/**
 * Gives every paragraph its role. Before the first body paragraph stand headline, standfirst (also a
 * headline), byline, publisher and date (all 'byline'); a short line without a full stop inside the story is
 * a heading; what follows a heading of a list of links is clutter until a sentence comes, and all below a heading of
 * readers' comments.
 */
export function labelParagraphs(folded: string, blocks: readonly Block[], headline?: string): Paragraph[] {
  let hasHeadline = false
  let hasBody = false
  let inLinkList = false
  let inComments = false
  return blocks.map((block, index): Paragraph => {
    const line = folded.slice(block.start, block.end)
    const as = (role: ParagraphRole): Paragraph => ({ start: block.start, end: block.end, role })
    if (inComments) return as('clutter')
    if (hasBody && startsComments(line)) {
      inComments = true
      return as('clutter')
    }
    if (startsLinkList(line)) {
      inLinkList = true
      return as('clutter')
    }
    const furniture = furnitureRole(line)
    if (furniture) return as(furniture)
    const isSentence = endsLikeSentence(line)
    if (inLinkList && !isSentence) return as('clutter')
    inLinkList = false
    if (headline !== undefined && line === headline && !hasBody) {
      hasHeadline = true
      return as('headline')
    }
    if (!hasBody) {
      if (isHeaderLine(line) && (hasHeadline || isByline(line) || isDateLine(line))) return as('byline')
      const next = blocks[index + 1]
      const beforeHeader = next !== undefined && isHeaderLine(folded.slice(next.start, next.end))
      if (hasHeadline && (isNameAtPlace(line) || (isBareName(line) && beforeHeader))) return as('byline')
      if (
        !hasHeadline &&
        headline === undefined &&
        line.length <= 220 &&
        (!isSentence ||
          (wordCount(line) <= 16 && !endsWithStop(line)) ||
          (index === 0 && wordCount(line) <= LONGEST_HEADLINE && isAboveMasthead(blocks, folded)))
      ) {
        const isLead = isSentence && blocks.length > 1 && parseDateline(line) !== null
        if (!isLead && blocks.length > 1) {
          hasHeadline = true
          return as('headline')
        }
      }
      if (
        hasHeadline &&
        line.length < 300 &&
        parseDateline(line) === null &&
        (beforeHeader || (!isSentence && wordCount(line) < 30))
      ) {
        return as('headline')
      }
      hasBody = true
      return as('body')
    }
    if (!isSentence && isDateLine(line)) return as('byline')
    if (!isSentence && wordCount(line) <= 10 && !/^(?:[-*\u2022]|[QA]:|\d+[.)])/.test(line))
      return as('headline')
    return as('body')
  })
}
