/** Room that is left at either end. */
const ROOM = 64

/**
 * Numbers in an order of their own; no two are equal. What is asked first stands first, so that most changes are
 * near the beginning: there is room at both ends, and only the shorter side moves.
 */
export class Sorted {
  #room = new Uint32Array(2 * ROOM)
  #from = ROOM
  #to = ROOM

  constructor(private readonly compare: (a: number, b: number) => number) {}

  /** As they are now; not to be kept. */
  get values(): Uint32Array {
    return this.#room.subarray(this.#from, this.#to)
  }

  fill(values: number[]): void {
    this.#place(Uint32Array.from(values.sort(this.compare)))
  }

  add(value: number): void {
    if (this.#from === 0 || this.#to === this.#room.length) this.#place(this.values)
    const at = this.#indexOf(value)
    if (at - this.#from < this.#to - at) {
      this.#room.copyWithin(this.#from - 1, this.#from, at)
      this.#from--
      this.#room[at - 1] = value
    } else {
      this.#room.copyWithin(at + 1, at, this.#to)
      this.#to++
      this.#room[at] = value
    }
  }

  /** Takes out a value that is there. */
  remove(value: number): void {
    const at = this.#indexOf(value)
    if (at - this.#from < this.#to - at) {
      this.#room.copyWithin(this.#from + 1, this.#from, at)
      this.#from++
    } else {
      this.#room.copyWithin(at, at + 1, this.#to)
      this.#to--
    }
  }

  #place(values: Uint32Array): void {
    const end = ROOM + (values.length >> 3)
    this.#room = new Uint32Array(values.length + 2 * end)
    this.#room.set(values, end)
    this.#from = end
    this.#to = end + values.length
  }

  #indexOf(value: number): number {
    let from = this.#from
    let to = this.#to
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.compare(this.#room[middle]!, value) < 0) from = middle + 1
      else to = middle
    }
    return from
  }
}
