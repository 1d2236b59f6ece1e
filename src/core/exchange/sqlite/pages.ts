/** The pages of a database file, by number from 1 on. */
import { putInteger } from './record'

export const PAGE_SIZE = 4096
/** What is asked for at first, 16 MB: as long as nothing is written to it, no memory is taken for it. */
const ROOM = 4096

export class Pages {
  #bytes = new Uint8Array(ROOM * PAGE_SIZE)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** A new page, all zeros. Returns its number. */
  add(): number {
    const end = (this.#count + 1) * PAGE_SIZE
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    return ++this.#count
  }

  /** The bytes of a page, as long as none is added. */
  at(page: number): Uint8Array {
    return this.#bytes.subarray((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  }

  /** The file. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#count * PAGE_SIZE)
  }
}

/** The kinds of pages of trees; inner ones lead to others, leaves do not. */
export const KIND = { indexInner: 2, tableInner: 5, indexLeaf: 10, tableLeaf: 13 } as const
export type Kind = (typeof KIND)[keyof typeof KIND]

const isInner = (kind: Kind): boolean => kind === KIND.indexInner || kind === KIND.tableInner

/** Bytes of a page that go before its cells' places. */
export const headOf = (kind: Kind): number => (isInner(kind) ? 12 : 8)
/** Bytes of the place of a cell, beside the cell itself. */
export const PLACE_SIZE = 2

/** The cells of one page, one after the other, until they are written to it. */
export class Cells {
  /** Room for one cell more than a page takes. */
  readonly bytes = new Uint8Array(2 * PAGE_SIZE)
  readonly #starts: number[] = []
  /** Where the next cell begins. */
  end = 0

  constructor(private readonly room: number) {}

  get count(): number {
    return this.#starts.length
  }

  /** Whether a page has room for a cell of so many bytes beside those that are there. */
  hasRoom(size: number): boolean {
    return this.end + size + PLACE_SIZE * (this.#starts.length + 1) <= this.room
  }

  /** The bytes from `end` to here are one more cell. */
  close(end: number): void {
    this.#starts.push(this.end)
    this.end = end
  }

  /**
   * Writes the cells to the end of a page and their places to its beginning, and begins anew.
   * @param head where the page's own head begins; the first page has that of the file before it
   * @param last for an inner page, the page after the last cell
   */
  write(page: Uint8Array, kind: Kind, head = 0, last = 0): void {
    const content = PAGE_SIZE - this.end
    page.set(this.bytes.subarray(0, this.end), content)
    page[head] = kind
    putInteger(page, head + 3, this.#starts.length, 2)
    putInteger(page, head + 5, content, 2)
    if (isInner(kind)) putInteger(page, head + 8, last, 4)
    let at = head + headOf(kind)
    for (const start of this.#starts) {
      page[at++] = (content + start) >> 8
      page[at++] = content + start
    }
    this.#starts.length = 0
    this.end = 0
  }
}
