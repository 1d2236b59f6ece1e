/** The drafted questions that failed a check, as the reader lists them. */
import { words } from '../../language/words.svelte'
import type { Form, RejectedItem } from '../../../core/questions/item'

/** What a check is called; its own name where there are no plainer words. */
export function gateWord(gate: string): string {
  return words.notAsked.gates[gate] ?? gate[0]!.toUpperCase() + gate.slice(1)
}

export interface NotAsked {
  /** Of its first item. */
  id: string
  stem: string
  gate: string
  reason: string
  /** The forms in which it would have been asked. */
  forms: Form[]
  factId: string
}

/** One line for each stem and reason, whatever the forms, in the order of the article. */
export function notAskedOf(rejected: readonly RejectedItem[]): NotAsked[] {
  const rows = new Map<string, NotAsked & { at: number }>()
  for (const { id, stem, gate, reason, form, facts, source } of rejected) {
    const [factId] = facts
    if (factId === undefined) continue
    const name = JSON.stringify([stem, gate, reason])
    const known = rows.get(name)
    if (!known) rows.set(name, { id, stem, gate, reason, forms: [form], factId, at: source[0]?.start ?? 0 })
    else if (!known.forms.includes(form)) known.forms.push(form)
  }
  return [...rows.values()].sort((a, b) => a.at - b.at).map(({ at: _, ...row }) => row)
}

/** The checks that questions failed, with how many each, the known ones in their order. */
export function gatesOf(rows: readonly NotAsked[]): { gate: string; count: number }[] {
  const counts = new Map<string, number>(Object.keys(words.notAsked.gates).map((gate) => [gate, 0]))
  for (const { gate } of rows) counts.set(gate, (counts.get(gate) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 0).map(([gate, count]) => ({ gate, count }))
}
