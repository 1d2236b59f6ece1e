import { describe, expect, it } from 'vitest'
import { Decoder, factorsOf, LABEL_COUNT } from '../../../../src/core/facts/names/tagging/crf'
import { packWeights, toWeights } from '../../../../src/core/facts/names/tagging/model'
import { readLines, tagNames } from '../../../../src/core/facts/names/tagging/tag-names'
import { tag } from '../../../../src/core/facts/tagger'

const none = new Array<number>((LABEL_COUNT + 1) * LABEL_COUNT).fill(0)

describe('the decoder', () => {
  it('gives chances that add up to one and never begins inside a name', () => {
    const length = 3
    const scores = Float64Array.from({ length: length * LABEL_COUNT }, (_, i) => ((i * 7) % 5) - 2)
    // The inside of a person wins everywhere by its own score.
    for (let t = 0; t < length; t++) scores[t * LABEL_COUNT + 2] = 9
    const decoder = new Decoder()
    decoder.decode(scores, length, factorsOf(none))
    for (let t = 0; t < length; t++) {
      let sum = 0
      for (let label = 0; label < LABEL_COUNT; label++) sum += decoder.marginals[t * LABEL_COUNT + label] ?? 0
      expect(sum).toBeCloseTo(1, 9)
    }
    expect([...decoder.labels.slice(0, length)]).toEqual([1, 2, 2])
  })

  it('stays finite over a very long stretch', () => {
    const length = 20000
    const decoder = new Decoder()
    decoder.decode(new Float64Array(length * LABEL_COUNT).fill(-50), length, factorsOf(none))
    expect(Number.isFinite(decoder.marginals[length * LABEL_COUNT - 1])).toBe(true)
  })
})

describe('the model as data', () => {
  it('finds the weight of a feature again', () => {
    const weights = [0, 3, 0, 0, 0, 0, 0]
    const packed = packWeights([{ template: 'word', value: 'zara', weights }], none, 0.1)
    const line = tag('Zara left.', 0, 10)
    const [found] = tagNames(readLines([{ tokens: line, isHeadline: false }]), toWeights(packed))
    expect(found).toMatchObject({ first: 0, last: 0, kind: 'person' })
  })
})
