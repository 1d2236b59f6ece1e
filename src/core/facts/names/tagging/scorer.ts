import { BLOCK_COUNT, BLOCKS } from './blocks'
import { LABEL_COUNT as L, rowOf, type Weights } from './crf'
import type { FeatureSink } from './features'
import { featureKey } from './hash'
import { PART_COUNT, PART_TEMPLATES, SMALL_VALUES, TEMPLATES } from './templates'
import type { Word } from './words'

/** Adds the weights of the features of a segment up. What a word tells is added up once for the word. */
export class Scorer implements FeatureSink {
  /** Sum of every label of every token: token * LABEL_COUNT + label. */
  scores = new Float64Array(64 * L)
  private readonly shared = new Float64Array(L)
  private target = this.scores
  private at = 0

  private readonly parts = new Float64Array(PART_TEMPLATES.length * PART_COUNT * L)

  /** Rows of the templates of small values, by template and value. */
  private readonly rows: (Int32Array | null)[] = TEMPLATES.map(() => null)

  constructor(readonly weights: Weights) {
    for (const [template, values] of SMALL_VALUES)
      this.rows[template] = Int32Array.from({ length: values }, (_, value) =>
        rowOf(weights, featureKey(template, value)),
      )
    this.target = this.parts
    PART_TEMPLATES.forEach((template, place) => {
      for (let part = 0; part < PART_COUNT; part++) {
        this.at = (place * PART_COUNT + part) * L
        this.add(template, part)
      }
    })
  }

  /** Makes ready for a segment of `length` tokens. */
  begin(length: number): void {
    if (this.scores.length < length * L) this.scores = new Float64Array(length * 2 * L)
    this.scores.fill(0, 0, length * L)
  }

  beginToken(index: number): void {
    this.target = this.scores
    this.at = index * L
  }

  beginRun(): void {
    this.shared.fill(0)
    this.target = this.shared
    this.at = 0
  }

  endRun(from: number, to: number): void {
    const { scores, shared } = this
    for (let i = from; i <= to; i++)
      for (let label = 0; label < L; label++)
        scores[i * L + label] = (scores[i * L + label] as number) + (shared[label] as number)
  }

  add(template: number, value: number): void {
    const known = this.rows[template] as Int32Array | null
    const row = known ? (known[value] as number) : rowOf(this.weights, featureKey(template, value))
    if (row < 0) return
    const { target, at } = this
    const { values } = this.weights
    for (let label = 0; label < L; label++)
      target[at + label] = (target[at + label] as number) + (values[row + label] as number)
  }

  addBits(template: number, bits: number): void {
    let rest = bits
    while (rest !== 0) {
      const bit = rest & -rest
      this.add(template, 31 - Math.clz32(bit))
      rest ^= bit
    }
  }

  addWord(block: number, word: Word): void {
    const from = block * L
    let { sums } = word
    if (sums === null || word.scoredBy !== this.weights) {
      sums = word.sums = new Float32Array(BLOCK_COUNT * L)
      word.scoredBy = this.weights
      word.scored = 0
    }
    if (!(word.scored & (1 << block))) this.score(block, word, sums)
    const { target, at } = this
    for (let label = 0; label < L; label++)
      target[at + label] = (target[at + label] as number) + (sums[from + label] as number)
  }

  addPart(place: number, part: number): void {
    const from = (place * PART_COUNT + part) * L
    const { target, at, parts } = this
    for (let label = 0; label < L; label++)
      target[at + label] = (target[at + label] as number) + (parts[from + label] as number)
  }

  private score(block: number, word: Word, sums: Float32Array): void {
    const { target, at } = this
    const own = new Float64Array(L)
    this.target = own
    this.at = 0
    BLOCKS[block]?.(word, (template, value) => this.add(template, value))
    sums.set(own, block * L)
    word.scored |= 1 << block
    this.target = target
    this.at = at
  }
}
