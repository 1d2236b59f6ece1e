/** The tree of an index: each of its entries once, in a leaf or between two pages. */
import { Cells, headOf, KIND, PAGE_SIZE, PLACE_SIZE, type Kind, type Pages } from './pages'
import { putInteger, putVarint, RecordWriter } from './record'

const POINTER = 4

/** Whole numbers, one a row. */
export type Column = ArrayLike<number>

/**
 * Writes the index of a table by some of its columns.
 * @param keys of the table's rows
 * @returns the page of the root
 */
export function indexTree(pages: Pages, columns: readonly Column[], keys: Column): number {
  return new IndexTree(pages, [...columns, keys]).write()
}

class IndexTree {
  readonly #cells = new Cells(PAGE_SIZE)
  readonly #records = new RecordWriter()
  /** The entry that was looked at last. */
  readonly #entry: number[] = []
  /** Rows in the order of the index. */
  readonly #order: Uint32Array
  /** So many bytes no entry exceeds, its length among them, which is a small number. */
  readonly #entrySize: number

  /** @param columns those of the index, and the keys as the last */
  constructor(
    private readonly pages: Pages,
    private readonly columns: readonly Column[],
  ) {
    this.#order = orderBy(columns)
    this.#entrySize = 1 + this.#records.measure(columns.map(widest))
  }

  write(): number {
    const { length } = this.#order
    // Between two leaves stands an entry that is in neither.
    const parts = Math.max(1, Math.ceil((length + 1) / (this.#mostOf(KIND.indexLeaf) + 1)))
    let level = { children: [] as number[], between: [] as number[] }
    for (let part = 1, place = 0; part <= parts; part++) {
      const end = Math.floor((part * (length + 1)) / parts) - 1
      while (place < end) this.#put(place++, this.#cells.end)
      level.children.push(this.#page(KIND.indexLeaf))
      if (part < parts) level.between.push(place++)
    }
    while (level.children.length > 1) level = this.#above(level)
    return level.children[0]!
  }

  /** A level of inner pages over others; the entries between its own pages go on to the next. */
  #above({ children, between }: { children: number[]; between: number[] }) {
    const parts = Math.ceil(children.length / (this.#mostOf(KIND.indexInner) + 1))
    const above = { children: [] as number[], between: [] as number[] }
    for (let part = 1, at = 0; part <= parts; part++) {
      const last = Math.floor((part * children.length) / parts) - 1
      for (; at < last; at++) {
        const { bytes, end } = this.#cells
        this.#put(between[at]!, putInteger(bytes, end, children[at]!, POINTER))
      }
      above.children.push(this.#page(KIND.indexInner, children[last]))
      if (part < parts) above.between.push(between[at]!)
      at++
    }
    return above
  }

  #page(kind: Kind, last?: number): number {
    const page = this.pages.add()
    this.#cells.write(this.pages.at(page), kind, 0, last)
    return page
  }

  /** One more cell: the entry of a place in the order, which begins at `at`. */
  #put(place: number, at: number): void {
    const { bytes } = this.#cells
    const size = this.#measure(place)
    this.#cells.close(this.#records.put(bytes, putVarint(bytes, at, size), this.#entry))
  }

  #measure(place: number): number {
    const row = this.#order[place]!
    for (let i = 0; i < this.columns.length; i++) this.#entry[i] = this.columns[i]![row]!
    return this.#records.measure(this.#entry)
  }

  /** How many entries a page takes. */
  #mostOf(kind: Kind): number {
    const pointer = kind === KIND.indexInner ? POINTER : 0
    return Math.floor((PAGE_SIZE - headOf(kind)) / (this.#entrySize + pointer + PLACE_SIZE))
  }
}

/** A number that takes no fewer bytes than any in a column. */
function widest(column: Column): number {
  let widest = 0
  for (let row = 0; row < column.length; row++) widest = Math.max(widest, Math.abs(column[row]!))
  return widest + 1
}

/**
 * The rows by the first column, those that are equal in it by the second, and so on. The last are the keys, in whose
 * order the rows are.
 */
function orderBy(columns: readonly Column[]): Uint32Array {
  const compare = (a: number, b: number): number => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!
    return 0
  }
  const order = Uint32Array.from(columns.at(-1)!, (_, row) => row)
  // Many an index is by what all rows share.
  if (order.every((row) => row === 0 || compare(row - 1, row) < 0)) return order
  return (columns.length === 2 ? orderByOne(columns[0]!) : null) ?? order.sort(compare)
}

/** The rows by a column: sorted as numbers in which value and row stand together. Null where they are too large. */
function orderByOne(column: Column): Uint32Array | null {
  const { length } = column
  let [least, most] = [Infinity, -Infinity]
  for (let row = 0; row < length; row++) {
    least = Math.min(least, column[row]!)
    most = Math.max(most, column[row]!)
  }
  if ((most - least + 1) * length > Number.MAX_SAFE_INTEGER) return null
  const places = new Float64Array(length)
  for (let row = 0; row < length; row++) places[row] = (column[row]! - least) * length + row
  return Uint32Array.from(places.sort(), (place) => place % length)
}
