/** The tree of a table: rows in the order of their keys, in its leaves alone. */
import { Cells, headOf, KIND, PAGE_SIZE, PLACE_SIZE, type Pages } from './pages'
import { putInteger, putVarint, RecordWriter, varintSize, type Value } from './record'

/** A longer record goes on in pages of its own (fileformat2.html, 1.6). */
const LONGEST = PAGE_SIZE - 35
/** So much of one that does stays at least. */
const LEAST = Math.floor(((PAGE_SIZE - 12) * 32) / 255) - 23
const POINTER = 4
const LONGEST_VARINT = 9
const CHILDREN =
  1 + Math.floor((PAGE_SIZE - headOf(KIND.tableInner)) / (POINTER + LONGEST_VARINT + PLACE_SIZE))

interface Child {
  page: number
  /** The greatest key in it. */
  key: number
}

/** Writes the rows of a table, which must come in the order of their keys. */
export class TableTree {
  readonly #cells = new Cells(PAGE_SIZE - headOf(KIND.tableLeaf))
  readonly #records = new RecordWriter()
  readonly #leaves: Child[] = []
  #last = 0

  constructor(private readonly pages: Pages) {}

  /** @param values of all columns; null in the place of the key */
  add(key: number, values: readonly Value[]): void {
    if (!Number.isSafeInteger(key) || key <= this.#last) throw new Error(`key ${key} after ${this.#last}`)
    const size = this.#records.measure(values)
    const kept = keptOf(size)
    const cell = varintSize(size) + varintSize(key) + kept + (kept < size ? POINTER : 0)
    if (!this.#cells.hasRoom(cell)) this.#flush()
    const { bytes, end } = this.#cells
    const at = putVarint(bytes, putVarint(bytes, end, size), key)
    if (kept === size) this.#cells.close(this.#records.put(bytes, at, values))
    else {
      const record = new Uint8Array(size)
      this.#records.put(record, 0, values)
      bytes.set(record.subarray(0, kept), at)
      this.#cells.close(putInteger(bytes, at + kept, this.#goOn(record.subarray(kept)), POINTER))
    }
    this.#last = key
  }

  /** Returns the page of the root. */
  finish(): number {
    if (this.#cells.count > 0 || this.#leaves.length === 0) this.#flush()
    let level = this.#leaves
    while (level.length > 1) level = groups(level, CHILDREN).map((children) => this.#inner(children))
    return level[0]!.page
  }

  #flush(): void {
    const page = this.pages.add()
    this.#cells.write(this.pages.at(page), KIND.tableLeaf)
    this.#leaves.push({ page, key: this.#last })
  }

  #inner(children: readonly Child[]): Child {
    const cells = this.#cells
    const last = children.at(-1)!
    for (const { page, key } of children.slice(0, -1))
      cells.close(putVarint(cells.bytes, putInteger(cells.bytes, cells.end, page, POINTER), key))
    const page = this.pages.add()
    cells.write(this.pages.at(page), KIND.tableInner, 0, last.page)
    return { page, key: last.key }
  }

  /** Writes the rest of a record to pages that lead from one to the next. Returns the first. */
  #goOn(rest: Uint8Array): number {
    const first = this.pages.add()
    const room = PAGE_SIZE - POINTER
    for (let page = first, at = 0; at < rest.length; at += room) {
      const next = at + room < rest.length ? this.pages.add() : 0
      const bytes = this.pages.at(page)
      bytes.set(rest.subarray(at, at + room), putInteger(bytes, 0, next, POINTER))
      page = next
    }
    return first
  }
}

/** How much of a record of some size stays in its cell. */
function keptOf(size: number): number {
  if (size <= LONGEST) return size
  const kept = LEAST + ((size - LEAST) % (PAGE_SIZE - POINTER))
  return kept <= LONGEST ? kept : LEAST
}

/** A list in as few parts of at most so many as there can be, all of about the same length. */
export function groups<T>(list: readonly T[], most: number): T[][] {
  const parts = Math.ceil(list.length / most)
  const startOf = (part: number) => Math.floor((part * list.length) / parts)
  return Array.from({ length: parts }, (_, part) => list.slice(startOf(part), startOf(part + 1)))
}
