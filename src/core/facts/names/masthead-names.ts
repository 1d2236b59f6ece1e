import {
  isBareName,
  isByline,
  isNameAndJob,
  isNameAtPaper,
  isNameAtPlace,
  isPublisherName,
  publisherOnLine,
} from '../../article/masthead'
import type { Document } from '../document'
import { firstNameGender, isKnownPlace } from './gazetteer'
import type { MastheadName } from './entity-index'

const NAME = /(?<![\p{L}])[\p{Lu}][\p{L}'.-]+(?: (?:de|van|von|der|la|al|bin|[\p{Lu}][\p{L}'.-]*)){1,3}/gu
const BY = /^(?:by|words by|story by|from)\s+/i

/** "Ana Berg in Oslo and Lee Holt in Rome": reporters with their places. */
function placedNames(parts: readonly string[], start: number): MastheadName[] {
  let at = start
  return parts.flatMap((part) => {
    const [name = '', place = ''] = part.split(' in ')
    const from = at
    at += part.length + ' and '.length
    const placeStart = from + name.length + ' in '.length
    return [
      { kind: 'person' as const, start: from, end: from + name.length },
      { kind: 'place' as const, start: placeStart, end: placeStart + place.length },
    ]
  })
}

/** "By Ana Berg, Kystnett" of a page that says "Sign up for the Kystnett Morning Brief": the page names its newspaper. */
function isPublisherInNotes(folded: string, name: string): boolean {
  if (!/^\p{Lu}[\p{L}-]{3,}(?: \p{Lu}[\p{L}-]+)?$/u.test(name)) return false
  return new RegExp(
    `(?:[Ss]ign up (?:for|to)|[Ss]ubscribe to|[Cc]opyright|\u00a9)(?: the| \\d{4})* ${name}(?![\\p{L}-])`,
    'u',
  ).test(folded)
}

function bylineNames(folded: string, start: number, end: number): MastheadName[] {
  const line = folded.slice(start, end)
  const skip = BY.exec(line)?.[0].length ?? 0
  const together = line.slice(skip).split(' and ')
  if (together.length > 1 && together.every((part) => / in \p{Lu}/u.test(part)))
    return placedNames(together, start + skip)
  const cut = line.slice(skip).search(/,| \| | (?:in|at) (?:the )?\p{Lu}/u)
  const people = cut < 0 ? line.length : skip + cut
  const names: MastheadName[] = []
  const body = line.slice(skip, people)
  let offset = skip
  for (const part of body.split(/( and | & )/)) {
    NAME.lastIndex = 0
    const match = NAME.exec(part)
    if (match && match.index === 0)
      names.push({ kind: 'person', start: start + offset, end: start + offset + match[0].length })
    offset += part.length
  }
  const rest = line.slice(people).replace(/^[,|\s]+/, '')
  const restStart = start + line.length - rest.length
  if (rest && isKnownPlace(rest)) names.push({ kind: 'place', start: restStart, end })
  else if (rest && (isPublisherName(rest) || isPublisherInNotes(folded, rest)))
    names.push({ kind: 'organization', start: restStart, end })
  return names
}

/** "Niamh Considine" on a line of its own; "Press Box Sport" is nobody. */
const isPersonLine = (line: string): boolean =>
  isBareName(line) && !isPublisherName(line) && firstNameGender(line.split(' ')[0] ?? '') !== null

/** People, places and newspapers of bylines, and the places of the dateline. */
export function mastheadNames(document: Document): MastheadName[] {
  const { article, folded, dateline } = document
  const names: MastheadName[] = []
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'byline') continue
    const line = folded.slice(paragraph.start, paragraph.end)
    const publisher = publisherOnLine(line)
    if (
      isByline(line) ||
      isNameAndJob(line) ||
      isNameAtPlace(line) ||
      isNameAtPaper(line) ||
      isPersonLine(line)
    )
      names.push(...bylineNames(folded, paragraph.start, paragraph.end))
    else if (publisher)
      names.push({
        kind: 'organization',
        start: paragraph.start,
        end: paragraph.start + publisher.length,
      })
  }
  if (dateline?.place) {
    let at = dateline.start
    for (const part of dateline.place.split(', ')) {
      const start = folded.indexOf(part, at)
      if (start >= 0) names.push({ kind: 'place', start, end: start + part.length })
      at = start + part.length
    }
  }
  const agency = dateline ? /\(([^()]{2,40})\)/.exec(dateline.text) : null
  // "PROVIDENCE, R.I. (Dec. 10, 2024)", "SUVA (Fiji)": a day or a country is no agency.
  if (dateline && agency?.[1] && /^\p{Lu}\P{N}*$/u.test(agency[1]) && !isKnownPlace(agency[1])) {
    const start = folded.indexOf(agency[0], dateline.start) + 1
    if (start > 0) names.push({ kind: 'organization', start, end: start + agency[1].length })
  }
  return names
}
