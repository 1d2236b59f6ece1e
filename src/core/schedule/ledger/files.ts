/** The files of the journal by number, and the order in which they are read. */
export class JournalFiles {
  readonly names: string[]
  /** By number of a file: its place among all of them. */
  #places: number[] = []

  constructor(names: readonly string[] = []) {
    this.names = [...names]
    this.#sort()
  }

  /** @param name `<device>/<month>.jsonl` */
  numberOf(name: string): number {
    const known = this.names.indexOf(name)
    if (known >= 0) return known
    this.names.push(name)
    this.#sort()
    return this.names.length - 1
  }

  placeOf(file: number): number {
    return this.#places[file]!
  }

  #sort(): void {
    const order = [...this.names.keys()].sort((a, b) => byReading(this.names[a]!, this.names[b]!))
    this.#places = new Array<number>(order.length)
    for (const [place, file] of order.entries()) this.#places[file] = place
  }
}

/** Devices one after the other, each with its oldest file first. */
function byReading(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let i = 0; i < 2; i++) {
    if (left[i] !== right[i]) return left[i]! < right[i]! ? -1 : 1
  }
  return 0
}
