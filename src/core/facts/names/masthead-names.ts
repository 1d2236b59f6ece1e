import { isByline, isNameAndJob, isPublisherName } from '../../article/masthead'
import type { Document } from '../document'
import { isKnownPlace } from './gazetteer'
import type { MastheadName } from './entity-index'

const NAME = /(?<![\p{L}])[\p{Lu}][\p{L}'.-]+(?: (?:de|van|von|der|la|al|bin|[\p{Lu}][\p{L}'.-]*)){1,3}/gu
const BY = /^(?:by|words by|story by|from)\s+/i

function bylineNames(folded: string, start: number, end: number): MastheadName[] {
  const line = folded.slice(start, end)
  const skip = BY.exec(line)?.[0].length ?? 0
  const cut = line.slice(skip).search(/,| \| | in \p{Lu}/u)
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
  else if (rest && isPublisherName(rest)) names.push({ kind: 'organization', start: restStart, end })
  return names
}

/** People, places and newspapers of bylines, and the places of the dateline. */
export function mastheadNames(document: Document): MastheadName[] {
  const { article, folded, dateline } = document
  const names: MastheadName[] = []
  for (const paragraph of article.paragraphs) {
    if (paragraph.role !== 'byline') continue
    const line = folded.slice(paragraph.start, paragraph.end)
    if (isByline(line) || isNameAndJob(line))
      names.push(...bylineNames(folded, paragraph.start, paragraph.end))
  }
  if (dateline?.place) {
    let at = dateline.start
    for (const part of dateline.place.split(', ')) {
      const start = folded.indexOf(part, at)
      if (start >= 0) names.push({ kind: 'place', start, end: start + part.length })
      at = start + part.length
    }
  }
  return names
}
