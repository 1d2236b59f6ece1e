/**
 * Where one word stands: documents in rising order, each with the positions of the word in it. Numbers are
 * differences in variable-byte code (Williams & Zobel 1999, "Compressing Integers for Fast File Access"):
 * most take one byte, so that a whole library fits in memory.
 */
export class PostingList {
  #bytes = new Uint8Array(8)
  #length = 0
  #last = 0
  /** In how many documents the word stands. */
  documents = 0

  /**
   * @param document greater than every one added before
   * @param positions rising; none where only membership is known
   */
  add(document: number, positions: readonly number[], isInTitle: boolean): void {
    this.#write(document - this.#last)
    this.#last = document
    this.#write(positions.length * 2 + (isInTitle ? 1 : 0))
    let before = 0
    for (const position of positions) {
      this.#write(position - before)
      before = position
    }
    this.documents++
  }

  /** Calls with each document, how often the word stands there, and whether in its title. */
  eachDocument(visit: (document: number, count: number, isInTitle: boolean) => void): void {
    const bytes = this.#bytes
    let document = 0
    for (let at = 0; at < this.#length;) {
      let number = 0
      let shift = 0
      let byte: number
      do {
        byte = bytes[at++]!
        number += (byte & 0x7f) * 2 ** shift
        shift += 7
      } while (byte & 0x80)
      document += number
      number = 0
      shift = 0
      do {
        byte = bytes[at++]!
        number += (byte & 0x7f) * 2 ** shift
        shift += 7
      } while (byte & 0x80)
      const count = number >>> 1
      // Positions are not needed here: a number ends with the first byte below 128.
      for (let left = count; left > 0;) if (bytes[at++]! < 0x80) left--
      visit(document, count, (number & 1) === 1)
    }
  }

  /** Adds the positions of the word to those of its documents. */
  positionsInto(found: Map<number, number[]>): void {
    let at = 0
    const read = (): number => {
      let number = 0
      let shift = 0
      let byte: number
      do {
        byte = this.#bytes[at++]!
        number += (byte & 0x7f) * 2 ** shift
        shift += 7
      } while (byte & 0x80)
      return number
    }
    let document = 0
    while (at < this.#length) {
      document += read()
      const count = read() >>> 1
      const positions = found.get(document) ?? []
      let position = 0
      for (let i = 0; i < count; i++) positions.push((position += read()))
      if (positions.length > 0) found.set(document, positions)
    }
  }

  get byteLength(): number {
    return this.#bytes.length
  }

  #write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(Math.ceil(this.#bytes.length * 1.5) + 8)
      grown.set(this.#bytes)
      this.#bytes = grown
    }
    let rest = value
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
      rest = Math.floor(rest / 128)
    }
    this.#bytes[this.#length++] = rest
  }
}
