import { hashOf, type Rows } from './rows'

/** Finds rows by the id of their event: a hash table with open addressing. */
export class RowIndex {
  #table: Int32Array
  #count = 0

  /** Rows that are appended later must be added; after reordering it must be made anew. */
  constructor(private readonly rows: Rows) {
    this.#table = tableFor(rows.length)
    for (let row = 0; row < rows.length; row++) this.add(row)
  }

  /** The row of an event, or -1. */
  find(id: string): number {
    const [low, high] = hashOf(id)
    const { idLow, idHigh } = this.rows.columns
    const mask = this.#table.length - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const row = this.#table[slot]!
      if (row < 0) return -1
      if (idLow[row] === low && idHigh[row] === high) return row
    }
  }

  add(row: number): void {
    if (this.#count * 2 >= this.#table.length) {
      const rows = this.#table.filter((one) => one >= 0)
      this.#table = tableFor(this.#count * 2)
      for (const one of rows) this.#put(one)
    }
    this.#put(row)
    this.#count++
  }

  #put(row: number): void {
    const { idLow } = this.rows.columns
    const mask = this.#table.length - 1
    let slot = idLow[row]! & mask
    while (this.#table[slot]! >= 0) slot = (slot + 1) & mask
    this.#table[slot] = row
  }
}

function tableFor(count: number): Int32Array {
  let size = 1024
  while (size < count * 2 + 2) size *= 2
  return new Int32Array(size).fill(-1)
}
