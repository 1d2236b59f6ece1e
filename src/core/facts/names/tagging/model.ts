import { factorsOf, LABEL_COUNT, type Weights } from './crf'
import { featureKey, hashOf } from './hash'
import { TEMPLATES } from './templates'

/**
 * The model as data: for each template the values of its features (a word, or #number) with one character a label;
 * a character is its weight in steps of `scale`, 'O' being nothing.
 */
export interface PackedModel {
  scale: number
  transitions: number[]
  features: Record<string, Record<string, string>>
}

const ZERO = 79
const RANGE = 44

export interface NamedWeights {
  template: string
  value: string | number
  weights: ArrayLike<number>
}

/** Rounds the weights to 89 steps; features that all round to little are left out. */
export function packWeights(
  features: readonly NamedWeights[],
  transitions: ArrayLike<number>,
  prune: number,
): PackedModel {
  const scale = 0.06
  const packed: PackedModel = {
    scale,
    transitions: Array.from(transitions, (weight) => Math.round(weight * 100) / 100),
    features: {},
  }
  for (const { template, value, weights } of features) {
    const list = Array.from(weights)
    if (Math.max(...list.map(Math.abs)) < prune) continue
    const rows = (packed.features[template] ??= {})
    rows[typeof value === 'number' ? `#${value}` : value] = list
      .map((weight) => {
        const steps = Math.max(-RANGE, Math.min(RANGE, Math.round(weight / scale)))
        // No quotes and no backslash, so that the table stays readable.
        return String.fromCharCode(ZERO + steps)
          .replace('\\', '[')
          .replace('"', '!')
      })
      .join('')
  }
  return packed
}

/** Unpacks the model into a table that is looked up by feature key. */
export function toWeights(packed: PackedModel): Weights {
  const entries: [number, string][] = []
  for (const [name, rows] of Object.entries(packed.features)) {
    const template = (TEMPLATES as readonly string[]).indexOf(name)
    if (template < 0) continue
    for (const [value, codes] of Object.entries(rows)) {
      const isNumber = value.startsWith('#') && value.length > 1
      entries.push([featureKey(template, isNumber ? Number(value.slice(1)) : hashOf(value)), codes])
    }
  }
  let size = 1024
  while (size < entries.length * 4) size *= 2
  const table = new Int32Array(size).fill(-1)
  const values = new Float32Array(entries.length * LABEL_COUNT)
  entries.forEach(([key, codes], index) => {
    const row = index * LABEL_COUNT
    let slot = (Math.imul(key, 0x9e3779b1) << 1) & (size - 2)
    while (table[slot] !== -1) slot = (slot + 2) & (size - 2)
    table[slot] = key
    table[slot + 1] = row
    for (let label = 0; label < LABEL_COUNT; label++)
      values[row + label] = (codes.charCodeAt(label) - ZERO) * packed.scale
  })
  return { table, values, factors: factorsOf(packed.transitions) }
}
