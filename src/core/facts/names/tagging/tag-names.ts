import type { EntityKind } from '../../model'
import type { Token } from '../../tagger'
import { Decoder, LABEL_COUNT, type Weights } from './crf'
import { writeFeatures } from './features'
import { learnUses, makeLine, markSport, type Line } from './lines'
import { Scorer } from './scorer'
import { Vocabulary } from './words'

const KINDS: readonly EntityKind[] = ['person', 'organization', 'place']

/** A name that the model sees in a line: its tokens and how sure it is. */
export interface TaggedName {
  line: number
  first: number
  last: number
  kind: EntityKind
  /** The least chance of its tokens' labels, 0..1. */
  certainty: number
  /** For person, organization, place: the mean chance over its tokens. */
  chances: readonly [number, number, number]
}

/** Lines of a text as the model reads them: words, stretches that may hold names, how the text uses its words. */
export function readLines(lines: readonly { tokens: readonly Token[]; isHeadline: boolean }[]): Line[] {
  const vocabulary = new Vocabulary()
  const made = lines.map(({ tokens, isHeadline }) => makeLine(tokens, vocabulary, isHeadline))
  learnUses(made, vocabulary)
  markSport(made)
  return made
}

/** Used for one segment after the other; they keep nothing of it. */
const decoder = new Decoder()
let scorer: Scorer | null = null

/** Names of people, organizations and places in the lines of one text, by the trained model. */
export function tagNames(lines: readonly Line[], weights: Weights): TaggedName[] {
  if (scorer?.weights !== weights) scorer = new Scorer(weights)
  const found: TaggedName[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line
    for (const segment of line.segments) {
      const { first, last } = segment
      if (first === last && line.words[first]?.isNeverName) continue
      const length = last - first + 1
      scorer.begin(length)
      writeFeatures(line, segment, scorer)
      decoder.decode(scorer.scores, length, weights.factors)
      collect(decoder, index, first, length, found)
    }
  }
  return found
}

function collect(decoder: Decoder, line: number, first: number, length: number, found: TaggedName[]): void {
  const { labels, marginals } = decoder
  for (let t = 0; t < length; t++) {
    const label = labels[t] as number
    if (label === 0 || label % 2 === 0) continue
    let last = t
    while (last + 1 < length && labels[last + 1] === label + 1) last++
    let certainty = 1
    const chances: [number, number, number] = [0, 0, 0]
    for (let i = t; i <= last; i++) {
      const at = i * LABEL_COUNT
      certainty = Math.min(certainty, marginals[at + (labels[i] as number)] as number)
      for (let k = 0; k < 3; k++)
        chances[k] =
          (chances[k] as number) +
          ((marginals[at + 1 + 2 * k] as number) + (marginals[at + 2 + 2 * k] as number)) / (last - t + 1)
    }
    found.push({
      line,
      first: first + t,
      last: first + last,
      kind: KINDS[(label - 1) >> 1] as EntityKind,
      certainty,
      chances,
    })
    t = last
  }
}
