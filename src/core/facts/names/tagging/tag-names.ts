import type { EntityKind } from '../../model'
import type { Token } from '../../tagger'
import { addScores, decode, LABEL_COUNT, type Weights } from './crf'
import { FeatureWriter } from './features'
import { learnFrom, makeLine, type Line } from './lines'
import { Vocabulary } from './words'

const KINDS: readonly EntityKind[] = ['person', 'organization', 'place']

/** A name that the model sees in a line: its tokens and how sure it is. */
export interface TaggedName {
  line: number
  first: number
  last: number
  kind: EntityKind
  /** The least sure of its tokens, 0..1. */
  certainty: number
  /** For person, organization, place: the mean probability over its tokens. */
  chances: readonly [number, number, number]
}

/** Lines of a text as the model reads them. */
export function readLines(lines: readonly { tokens: readonly Token[]; isHeadline: boolean }[]): Line[] {
  const vocabulary = new Vocabulary()
  return lines.map(({ tokens, isHeadline }) => makeLine(tokens, vocabulary, isHeadline))
}

/** Names of people, organizations and places in the lines of one text, by the trained model. */
export function tagNames(
  lines: readonly Line[],
  weights: Weights,
  hints: Map<number, number> = new Map(),
): TaggedName[] {
  const knowledge = learnFrom(lines, hints)
  const writer = new FeatureWriter()
  const found: TaggedName[] = []
  lines.forEach((line, index) => {
    for (const segment of line.segments) {
      writer.write(line, segment, knowledge)
      const length = segment.last - segment.first + 1
      const scores = new Float64Array(length * LABEL_COUNT)
      for (let t = 0; t < length; t++)
        addScores(
          weights,
          writer.keys,
          writer.starts[t] as number,
          writer.starts[t + 1] as number,
          scores,
          t * LABEL_COUNT,
        )
      const { labels, certainty, marginals } = decode(scores, length, weights.transitions)
      for (let t = 0; t < length; t++) {
        const label = labels[t] as number
        if (label === 0 || label % 2 === 0) continue
        let last = t
        while (last + 1 < length && labels[last + 1] === label + 1) last++
        let least = 1
        const chances: [number, number, number] = [0, 0, 0]
        for (let i = t; i <= last; i++) {
          least = Math.min(least, certainty[i] as number)
          for (let k = 0; k < 3; k++)
            chances[k] =
              (chances[k] as number) +
              ((marginals[i * LABEL_COUNT + 1 + 2 * k] as number) +
                (marginals[i * LABEL_COUNT + 2 + 2 * k] as number)) /
                (last - t + 1)
        }
        found.push({
          line: index,
          first: segment.first + t,
          last: segment.first + last,
          kind: KINDS[(label - 1) >> 1] as EntityKind,
          certainty: least,
          chances,
        })
        t = last
      }
    }
  })
  return found
}
