import { sentenceAt, type Document, type Sentence } from './document'
import type { Entity } from './model'
import type { EntityIndex } from './names/entity-index'

export interface FoundPlace {
  start: number
  end: number
  sentence: Sentence
  place: Entity
}

const LOCATIVE =
  /(?:^|[\s(])(?:in|at|near|off|outside|around|across|throughout|inside|on|to|from|(?:town|village|city|island|suburb|port|district|province|state) of) (?:the |(?:[\p{Ll}-]+ ){1,3}of )?$/iu

/** Places where the body says that something is or happened: one fact for a place and sentence. */
export function findPlaces(document: Document, index: EntityIndex): FoundPlace[] {
  const found: FoundPlace[] = []
  for (const place of index.entities) {
    if (place.kind !== 'place') continue
    let last: Sentence | null = null
    for (const mention of place.mentions) {
      const sentence = sentenceAt(document.sentences, mention.start)
      if (!sentence || sentence === last) continue
      const before = document.folded.slice(Math.max(sentence.start, mention.start - 40), mention.start)
      const after = document.folded.slice(mention.end, mention.end + 2)
      if (!LOCATIVE.test(before) || after.startsWith("'s") || after.startsWith('-')) continue
      last = sentence
      found.push({ start: mention.start, end: mention.end, sentence, place })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
