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

/** May `label` follow `before` (-1: the segment's start)? Inside follows begin or inside of its kind only. */
export const mayFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1

/** A linear-chain model: weights of features by label, and of pairs of labels (row 0: start of a segment). */
export interface Weights {
  /** Open addressing: keys (-1 when empty), row numbers beside them. */
  keys: Int32Array
  rows: Int32Array
  values: Float32Array
  /** (before + 1) * LABEL_COUNT + label */
  transitions: Float32Array
}

/** Adds the weights of the features `keys[from..to)` to `scores` at `at`. */
export function addScores(
  weights: Weights,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float64Array,
  at: number,
): void {
  const { keys, rows, values } = weights
  const mask = keys.length - 1
  for (let f = from; f < to; f++) {
    const key = features[f] as number
    let slot = Math.imul(key, 0x9e3779b1) & mask
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask
    if (keys[slot] === -1) continue
    const row = (rows[slot] as number) * LABEL_COUNT
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[at + label] = (scores[at + label] as number) + (values[row + label] as number)
  }
}

export interface Decoded {
  labels: Int8Array
  /** Probability of each token's label, 0..1. */
  certainty: Float32Array
  /** Probability of every label of every token: token * LABEL_COUNT + label. */
  marginals: Float32Array
}

const LOW = -1e9

function logSum(values: Float64Array, count: number): number {
  let max = LOW
  for (let i = 0; i < count; i++) if ((values[i] as number) > max) max = values[i] as number
  let sum = 0
  for (let i = 0; i < count; i++) sum += Math.exp((values[i] as number) - max)
  return max + Math.log(sum)
}

/** The best labels of a segment of `length` tokens by Viterbi, with marginals by forward-backward. */
export function decode(scores: Float64Array, length: number, transitions: Float32Array): Decoded {
  const L = LABEL_COUNT
  const best = new Float64Array(length * L)
  const back = new Int8Array(length * L)
  const forward = new Float64Array(length * L)
  const backward = new Float64Array(length * L)
  const sums = new Float64Array(L)
  for (let t = 0; t < length; t++) {
    for (let label = 0; label < L; label++) {
      const own = scores[t * L + label] as number
      if (t === 0) {
        const start = mayFollow(-1, label) ? own + (transitions[label] as number) : LOW
        best[label] = forward[label] = start
        continue
      }
      let top = LOW * 2
      for (let before = 0; before < L; before++) {
        const step = mayFollow(before, label) ? (transitions[(before + 1) * L + label] as number) : LOW
        const score = (best[(t - 1) * L + before] as number) + step
        sums[before] = (forward[(t - 1) * L + before] as number) + step
        if (score > top) {
          top = score
          back[t * L + label] = before
        }
      }
      best[t * L + label] = top + own
      forward[t * L + label] = logSum(sums, L) + own
    }
  }
  for (let t = length - 2; t >= 0; t--) {
    for (let label = 0; label < L; label++) {
      for (let next = 0; next < L; next++) {
        const step = mayFollow(label, next) ? (transitions[(label + 1) * L + next] as number) : LOW
        sums[next] = step + (scores[(t + 1) * L + next] as number) + (backward[(t + 1) * L + next] as number)
      }
      backward[t * L + label] = logSum(sums, L)
    }
  }
  const total = logSum(forward.subarray((length - 1) * L), L)
  const labels = new Int8Array(length)
  const certainty = new Float32Array(length)
  const marginals = new Float32Array(length * L)
  let label = 0
  for (let other = 1; other < L; other++)
    if ((best[(length - 1) * L + other] as number) > (best[(length - 1) * L + label] as number)) label = other
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label
    for (let other = 0; other < L; other++)
      marginals[t * L + other] = Math.exp(
        (forward[t * L + other] as number) + (backward[t * L + other] as number) - total,
      )
    certainty[t] = marginals[t * L + label] as number
    label = back[t * L + label] as number
  }
  return { labels, certainty, marginals }
}
