/** Labels of a token: outside, or begin and inside of each kind. */
export const LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
] as const
export const LABEL_COUNT = LABELS.length
const L = LABEL_COUNT

/** May `label` follow `before` (-1: the segment's start)? Inside follows begin or inside of its kind only. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1

/** A linear-chain model: weights of features by label, and of pairs of labels. */
export interface Weights {
  /** Open addressing: a key (-1 when empty) and where its weights begin in `values`, in turn. */
  table: Int32Array
  values: Float32Array
  /** Factors e^w of a pair, 0 where a label may not follow: (before + 1) * LABEL_COUNT + label; row 0: the start. */
  factors: Float64Array
}

/** Factors of pairs of labels from their weights. */
export function factorsOf(transitions: ArrayLike<number>): Float64Array {
  const factors = new Float64Array((L + 1) * L)
  for (let before = -1; before < L; before++)
    for (let label = 0; label < L; label++) {
      const at = (before + 1) * L + label
      if (mayFollow(before, label)) factors[at] = Math.exp(transitions[at] ?? 0)
    }
  return factors
}

/** Where the weights of a feature begin in `values`; -1 for a feature that the model does not know. */
export function rowOf({ table }: Weights, key: number): number {
  const mask = table.length - 2
  let slot = (Math.imul(key, 0x9e3779b1) << 1) & mask
  for (;;) {
    const found = table[slot] as number
    if (found === key) return table[slot + 1] as number
    if (found === -1) return -1
    slot = (slot + 2) & mask
  }
}

/** Best labels of segments with the chances of all labels. Its arrays are used again for the next segment. */
export class Decoder {
  labels = new Int8Array(64)
  /** Chance, 0..1, of every label of every token: token * LABEL_COUNT + label. */
  marginals = new Float64Array(64 * L)
  private own = new Float64Array(64 * L)
  private best = new Float64Array(64 * L)
  private back = new Int8Array(64 * L)
  private forward = new Float64Array(64 * L)
  private readonly sums = new Float64Array(L)

  /** Viterbi and forward-backward, scaled at every token, over `scores` of `length` tokens. */
  decode(scores: Float64Array, length: number, factors: Float64Array): void {
    if (this.labels.length < length) {
      const size = length * 2
      this.labels = new Int8Array(size)
      this.back = new Int8Array(size * L)
      this.own = new Float64Array(size * L)
      this.best = new Float64Array(size * L)
      this.forward = new Float64Array(size * L)
      this.marginals = new Float64Array(size * L)
    }
    this.goForward(scores, length, factors)
    this.goBackward(length, factors)
  }

  private goForward(scores: Float64Array, length: number, factors: Float64Array): void {
    const { own, best, back, forward } = this
    for (let t = 0; t < length; t++) {
      const at = t * L
      let max = scores[at] as number
      for (let label = 1; label < L; label++) max = Math.max(max, scores[at + label] as number)
      let sum = 0
      let top = 0
      for (let label = 0; label < L; label++) {
        const mine = Math.exp((scores[at + label] as number) - max)
        own[at + label] = mine
        let ahead = 0
        let highest = 0
        let from = 0
        if (t === 0) ahead = highest = factors[label] as number
        else {
          for (let before = 0; before < L; before++) {
            const factor = factors[(before + 1) * L + label] as number
            if (factor === 0) continue
            ahead += (forward[at - L + before] as number) * factor
            const path = (best[at - L + before] as number) * factor
            if (path > highest) {
              highest = path
              from = before
            }
          }
        }
        forward[at + label] = ahead * mine
        best[at + label] = highest * mine
        back[at + label] = from
        sum += ahead * mine
        top = Math.max(top, highest * mine)
      }
      for (let label = 0; label < L; label++) {
        forward[at + label] = (forward[at + label] as number) / sum
        best[at + label] = (best[at + label] as number) / top
      }
    }
  }

  private goBackward(length: number, factors: Float64Array): void {
    const { own, best, back, forward, marginals, labels, sums } = this
    let label = 0
    for (let t = length - 1; t >= 0; t--) {
      const at = t * L
      if (t === length - 1) {
        for (let other = 1; other < L; other++)
          if ((best[at + other] as number) > (best[at + label] as number)) label = other
        for (let other = 0; other < L; other++) {
          marginals[at + other] = forward[at + other] as number
          sums[other] = 1
        }
      } else {
        label = back[at + L + label] as number
        // sums: what follows each label of this token.
        let total = 0
        const next = at + L
        for (let other = 0; other < L; other++)
          own[next + other] = (own[next + other] as number) * (sums[other] as number)
        for (let other = 0; other < L; other++) {
          let sum = 0
          for (let after = 0; after < L; after++)
            sum += (factors[(other + 1) * L + after] as number) * (own[next + after] as number)
          marginals[at + other] = (forward[at + other] as number) * sum
          sums[other] = sum
          total += marginals[at + other] as number
        }
        let scale = 0
        for (let other = 0; other < L; other++) {
          marginals[at + other] = (marginals[at + other] as number) / total
          scale += sums[other] as number
        }
        for (let other = 0; other < L; other++) sums[other] = (sums[other] as number) / scale
      }
      labels[t] = label
    }
  }
}
