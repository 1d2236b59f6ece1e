import type { Document } from './document'
import type { Entity } from './model'
import { mentionIndex } from './names/mention-index'

const STOP = new Set(
  'the a an of in on at to for and or by with from as is was are were be has have had will would that this its their his her it he she they said says after over into not but more than up out who which'.split(
    ' ',
  ),
)

const stems = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 && !STOP.has(word))
    .map((word) => word.slice(0, 6))

/**
 * How much the story turns on a sentence, 0 to 1: overlap with the headline, place in the story and the weight
 * of the people and bodies it names.
 */
export function salienceScorer(
  document: Document,
  entities: readonly Entity[],
): (sentence: { start: number; end: number; index: number }) => number {
  const headline = new Set(stems(document.article.headline))
  const total = Math.max(1, document.sentences.length)
  const most = Math.max(1, ...entities.map((entity) => entity.mentions.length))
  const namings = mentionIndex(entities)
  const cache = new Map<number, number>()
  return (sentence) => {
    const known = cache.get(sentence.index)
    if (known !== undefined) return known
    const own = new Set(stems(document.folded.slice(sentence.start, sentence.end)))
    let shared = 0
    for (const stem of headline) if (own.has(stem)) shared++
    const overlap = headline.size === 0 ? 0 : shared / headline.size
    const position = 1 - sentence.index / total
    let weight = 0
    for (const { entity } of namings(sentence.start, sentence.end))
      weight = Math.max(weight, entity.mentions.length / most)
    const score = Math.round((0.45 * overlap + 0.3 * position + 0.25 * weight) * 1000) / 1000
    cache.set(sentence.index, Math.min(1, score))
    return Math.min(1, score)
  }
}
