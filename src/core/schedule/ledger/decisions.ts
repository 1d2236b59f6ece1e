/** The journal's few events that are neither answers, attempts nor burials, and which cards go on as which. */
import type { JournalEvent } from '../../library/model'
import { successorsOf, type Successors } from '../replay'
import type { JournalFiles } from './files'

/** Carried cards and what was said of names: few, and kept whole. */
export type Decision = Extract<JournalEvent, { type: 'carry' | 'same-name' | 'apart-names' }>

export interface KeptDecision {
  event: Decision
  /** Number of its file. */
  file: number
}

export class Decisions {
  readonly #list: KeptDecision[]
  readonly #ids: Set<string>
  #successors: Successors = new Map()
  /** By card that others went on as: those others. */
  #predecessors: ReadonlyMap<string, readonly string[]> = new Map()

  /** @param isUndone whether the event of an id was taken back */
  constructor(
    list: readonly KeptDecision[],
    private readonly files: JournalFiles,
    private readonly isUndone: (id: string) => boolean,
  ) {
    this.#list = [...list]
    this.#ids = new Set(list.map(({ event }) => event.id))
  }

  /** All, those that were taken back among them, as they are kept. */
  get list(): readonly KeptDecision[] {
    return this.#list
  }

  has(id: string): boolean {
    return this.#ids.has(id)
  }

  add(decision: KeptDecision): void {
    this.#list.push(decision)
    this.#ids.add(decision.event.id)
  }

  /** Those that hold, in the order of the journal. */
  holding(): Decision[] {
    const holding = this.#list.filter(({ event }) => !this.isUndone(event.id))
    // Sorting is stable: those of one file stay in its order.
    holding.sort((a, b) => this.files.placeOf(a.file) - this.files.placeOf(b.file))
    return holding.map(({ event }) => event)
  }

  /** The card that this one goes on as; itself where it was not carried. */
  cardOf(id: string): string {
    return this.#successors.get(id) ?? id
  }

  /** Whether any card goes on as another. */
  get areCarried(): boolean {
    return this.#successors.size > 0
  }

  /** The card and all that went on as it. */
  selvesOf(card: string): string[] {
    const others = (this.#predecessors.get(card) ?? []).filter((id) => id !== card)
    return [card, ...others].filter((id) => this.cardOf(id) === card)
  }

  /** Finds out anew which cards go on as which. Returns both sides of every change. */
  follow(): Set<string> {
    const before = this.#successors
    const after = successorsOf(this.holding())
    const predecessors = new Map<string, string[]>()
    for (const [from, to] of after) {
      const others = predecessors.get(to)
      if (others) others.push(from)
      else predecessors.set(to, [from])
    }
    this.#successors = after
    this.#predecessors = predecessors
    const changed = new Set<string>()
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(id) === after.get(id)) continue
      for (const card of [id, before.get(id) ?? id, after.get(id) ?? id]) changed.add(card)
    }
    return changed
  }
}
