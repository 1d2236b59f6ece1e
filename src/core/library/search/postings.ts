/**
 * Where words stand: for each word its documents in rising order, each with the positions in it. Numbers
 * are differences in variable-byte code (Williams & Zobel 1999, "Compressing Integers for Fast File
 * Access"). All lists share one pool of bytes, in chunks that double (as in Lucene's indexing chain): most
 * words of a library stand in one article only, and an array of its own would cost far more than its place.
 */
export class Postings {
  #pool = new Uint8Array(1 << 16)
  #used = 0
  /** By word: the first chunk, where the next byte goes, where its chunk ends, bytes in all. */
  #first = new Uint32Array(1024)
  #next = new Uint32Array(1024)
  #end = new Uint32Array(1024)
  #length = new Uint32Array(1024)
  #lastDocument = new Uint32Array(1024)
  #documents = new Uint32Array(1024)
  #words = 0
  #scratch = new Uint8Array(1024)

  /** Room taken, in bytes. */
  get byteLength(): number {
    return this.#pool.length + 6 * this.#first.byteLength
  }

  /** Makes room for one more word, and returns its number. */
  open(): number {
    const word = this.#words++
    if (word >= this.#first.length) {
      this.#first = grown(this.#first)
      this.#next = grown(this.#next)
      this.#end = grown(this.#end)
      this.#length = grown(this.#length)
      this.#lastDocument = grown(this.#lastDocument)
      this.#documents = grown(this.#documents)
    }
    this.#first[word] = this.#chunk(FIRST)
    this.#next[word] = this.#first[word]!
    this.#end[word] = this.#first[word]! + FIRST
    return word
  }

  /** In how many documents a word stands. */
  documents(word: number): number {
    return this.#documents[word]!
  }

  /**
   * @param document not smaller than any that was added to the word before
   * @param positions rising; none where only membership is known
   */
  add(word: number, document: number, positions: readonly number[], isInTitle: boolean): void {
    this.#write(word, document - this.#lastDocument[word]!)
    this.#lastDocument[word] = document
    this.#documents[word]! += 1
    this.#write(word, positions.length * 2 + (isInTitle ? 1 : 0))
    let before = 0
    for (const position of positions) {
      this.#write(word, position - before)
      before = position
    }
  }

  /** Calls with each document of a word, how often it stands there, and whether in the title. */
  eachDocument(word: number, visit: (document: number, count: number, isInTitle: boolean) => void): void {
    const bytes = this.#read(word)
    let document = 0
    for (let at = 0; at < bytes.length;) {
      let number = 0
      let shift = 0
      let byte: number
      do {
        byte = bytes[at++]!
        number |= (byte & 0x7f) << shift
        shift += 7
      } while (byte & 0x80)
      document += number
      number = 0
      shift = 0
      do {
        byte = bytes[at++]!
        number |= (byte & 0x7f) << shift
        shift += 7
      } while (byte & 0x80)
      const count = number >>> 1
      // Positions are not needed here: each ends with its first byte below 128.
      for (let left = count; left > 0;) if (bytes[at++]! < 0x80) left--
      visit(document, count, (number & 1) === 1)
    }
  }

  /** Adds the positions of a word to those of its documents. */
  positionsInto(word: number, found: Map<number, number[]>): void {
    const bytes = this.#read(word)
    let at = 0
    const read = (): number => {
      let number = 0
      let shift = 0
      let byte: number
      do {
        byte = bytes[at++]!
        number |= (byte & 0x7f) << shift
        shift += 7
      } while (byte & 0x80)
      return number
    }
    let document = 0
    while (at < bytes.length) {
      document += read()
      const count = read() >>> 1
      const positions = found.get(document) ?? []
      let position = 0
      for (let i = 0; i < count; i++) positions.push((position += read()))
      if (positions.length > 0) found.set(document, positions)
    }
  }

  #write(word: number, value: number): void {
    let rest = value
    for (; rest >= 0x80; rest >>>= 7) this.#byte(word, (rest & 0x7f) | 0x80)
    this.#byte(word, rest)
  }

  #byte(word: number, byte: number): void {
    if (this.#next[word]! === this.#end[word]!) {
      const size = Math.min(LARGEST, 2 * FIRST * 2 ** Math.floor(Math.log2(this.#length[word]! / FIRST + 1)))
      const chunk = this.#chunk(size)
      new DataView(this.#pool.buffer).setUint32(this.#end[word]!, chunk)
      new DataView(this.#pool.buffer).setUint16(this.#end[word]! + 4, size)
      this.#next[word] = chunk
      this.#end[word] = chunk + size
    }
    this.#pool[this.#next[word]!] = byte
    this.#next[word]! += 1
    this.#length[word]! += 1
  }

  /** A chunk of some bytes, behind which stand the place and the size of the one after it. */
  #chunk(size: number): number {
    const at = this.#used
    this.#used += size + LINK
    if (this.#used > this.#pool.length) {
      const pool = new Uint8Array(Math.max(this.#used, Math.ceil(this.#pool.length * 1.3)))
      pool.set(this.#pool)
      this.#pool = pool
    }
    return at
  }

  /** The bytes of a word in one piece, until the next call. */
  #read(word: number): Uint8Array {
    const length = this.#length[word]!
    if (this.#scratch.length < length) this.#scratch = new Uint8Array(length * 2)
    const view = new DataView(this.#pool.buffer)
    let from = this.#first[word]!
    let size = FIRST
    for (let at = 0; at < length;) {
      const piece = Math.min(size, length - at)
      this.#scratch.set(this.#pool.subarray(from, from + piece), at)
      at += piece
      if (at < length) {
        const link = from + size
        from = view.getUint32(link)
        size = view.getUint16(link + 4)
      }
    }
    return this.#scratch.subarray(0, length)
  }
}

/** Bytes of the first chunk of a word: one or two places. */
const FIRST = 6
const LARGEST = 1 << 12
/** Place (4 bytes) and size (2 bytes) of the next chunk. */
const LINK = 6

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.ceil(numbers.length * 1.5))
  more.set(numbers)
  return more
}
