import type { Document, Sentence } from './document'
import type { Entity } from './model'

const STOP = new Set(
  'the a an of in on at to for and or by with from as is was are were be has have had will would that this its their his her it he she they said says after over into not but more than up out who which'.split(
    ' ',
  ),
)

/** Letters of a word that count as its stem: enough to join the forms of most English words. */
const STEM = 6

const stems = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 2 && !STOP.has(word))
    .map((word) => word.slice(0, STEM))

/**
 * How much the story turns on a sentence, 0 to 1: overlap with the headline, place in the story and the weight
 * of the people and bodies it names (`named`).
 */
export function salienceScorer(
  document: Document,
  entities: readonly Entity[],
): (sentence: Sentence, named: readonly Entity[]) => number {
  const headline = new Set(stems(document.article.headline))
  const total = Math.max(1, document.sentences.length)
  const most = Math.max(1, ...entities.map((entity) => entity.mentions.length))
  return ({ index, tokens }, named) => {
    const own = new Set<string>()
    for (const { lower } of tokens) {
      if (lower.length > 2 && !STOP.has(lower)) own.add(lower.slice(0, STEM))
    }
    let shared = 0
    for (const stem of headline) if (own.has(stem)) shared++
    const overlap = headline.size === 0 ? 0 : shared / headline.size
    const position = 1 - index / total
    let weight = 0
    for (const entity of named) weight = Math.max(weight, entity.mentions.length / most)
    return Math.min(1, Math.round((0.45 * overlap + 0.3 * position + 0.25 * weight) * 1000) / 1000)
  }
}
