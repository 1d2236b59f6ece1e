import type { Document } from '../document'
import type { Entity, Span } from '../model'
import type { Gender } from '../names/gazetteer'

/** Who said something: an entity, or the noun phrase as printed. */
export interface Speaker {
  name: string
  entity: Entity | null
  /** The words that stand for the speaker where they speak. */
  source: Span
  gender: Gender | null
  isPlural: boolean
  /** The head noun of an unnamed speaker. */
  head: string | null
}

/** Bodies that are called by what they are: "the Ministry of Defence", also where only "a Ministry of Defence official" stands. */
const OFFICE_OF = /^(?:Ministry|Department|Office|Board|Bureau|Court|House|Chamber) (?:of|for) /

/** "the" belongs before names that the article itself gives it ("the European Commission said"). */
export function withArticle(document: Document, speaker: Speaker): string {
  const { entity, name } = speaker
  if (!entity || entity.kind === 'person') return name
  const hasThe = entity.mentions.some(
    (mention) =>
      mention.exact === name &&
      /\bthe $/i.test(document.folded.slice(Math.max(0, mention.start - 4), mention.start)),
  )
  return hasThe || OFFICE_OF.test(name) ? `the ${name}` : name
}
