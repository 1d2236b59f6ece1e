/** Values and records as SQLite keeps them (sqlite.org/fileformat2.html, 2.1). */

/** `null` also stands for the key of a row, which lies beside its record. */
export type Value = null | number | bigint | string

const REAL = 7
const ZERO = 8
const ONE = 9
const FIRST_TEXT = 13
/** Bytes of the values of type 0 to 9. */
const SIZES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]

/** How many bytes `putVarint` takes for a number that is no less than 0. */
export function varintSize(value: number): number {
  let size = 1
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) size++
  return size
}

/** Writes a number in groups of seven bits, the highest first. Returns where it ends. */
export function putVarint(bytes: Uint8Array, at: number, value: number): number {
  if (value < 0x80) {
    bytes[at] = value
    return at + 1
  }
  const size = varintSize(value)
  let rest = value
  for (let i = size - 1; i >= 0; i--) {
    const next = Math.floor(rest / 0x80)
    bytes[at + i] = rest - next * 0x80 + (i < size - 1 ? 0x80 : 0)
    rest = next
  }
  return at + size
}

/** Writes an integer in so many bytes, the highest first. Returns where it ends. */
export function putInteger(bytes: Uint8Array, at: number, value: number, size: number): number {
  let rest = value
  // Only numbers of 32 bits can be shifted.
  const high = Math.max(0, size - 4)
  for (let i = size - 1; i >= high; i--) {
    bytes[at + i] = rest
    rest >>= 8
  }
  if (high > 0) {
    rest = Math.floor(value / 2 ** 32)
    for (let i = high - 1; i >= 0; i--) {
      bytes[at + i] = rest
      rest >>= 8
    }
  }
  return at + size
}

/** Records one after the other; what is known of one between measuring and writing is kept here. */
export class RecordWriter {
  readonly #types: number[] = []
  #headerSize = 0

  /** The size of a record in bytes; `put` then writes it. */
  measure(values: readonly Value[]): number {
    let types = 0
    let body = 0
    for (let i = 0; i < values.length; i++) {
      const type = typeOf(values[i]!)
      this.#types[i] = type
      types += varintSize(type)
      body += type < FIRST_TEXT ? SIZES[type]! : (type - FIRST_TEXT) / 2
    }
    // Its own size is counted in it.
    this.#headerSize = types + 1 + (types + 1 >= 0x80 ? 1 : 0)
    return this.#headerSize + body
  }

  /** Writes the record that was measured last. Returns where it ends. */
  put(bytes: Uint8Array, at: number, values: readonly Value[]): number {
    let end = putVarint(bytes, at, this.#headerSize)
    for (let i = 0; i < values.length; i++) end = putVarint(bytes, end, this.#types[i]!)
    for (let i = 0; i < values.length; i++) end = putValue(bytes, end, values[i]!, this.#types[i]!)
    return end
  }
}

function typeOf(value: Value): number {
  if (typeof value === 'string') return FIRST_TEXT + 2 * utf8Size(value)
  if (value === null) return 0
  if (typeof value === 'bigint') return 6
  if (!Number.isSafeInteger(value)) return REAL
  if (value === 0) return ZERO
  if (value === 1) return ONE
  const size = value < 0 ? -1 - value : value
  if (size < 0x80) return 1
  if (size < 0x8000) return 2
  if (size < 0x80_0000) return 3
  if (size < 0x8000_0000) return 4
  return size < 0x8000_0000_0000 ? 5 : 6
}

function putValue(bytes: Uint8Array, at: number, value: Value, type: number): number {
  if (typeof value === 'string') return putText(bytes, at, value)
  if (typeof value === 'bigint') new DataView(bytes.buffer, bytes.byteOffset + at, 8).setBigInt64(0, value)
  else if (type === REAL) new DataView(bytes.buffer, bytes.byteOffset + at, 8).setFloat64(0, value!)
  else if (type < REAL && value !== null) putInteger(bytes, at, value, SIZES[type]!)
  return at + SIZES[type]!
}

/** Half a character counts as U+FFFD, as which it is written. */
function utf8Size(text: string): number {
  let size = text.length
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    if (code < 0x800) size++
    else if (isPair(text, i)) {
      size += 2
      i++
    } else size += 2
  }
  return size
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00

function putText(bytes: Uint8Array, at: number, text: string): number {
  let end = at
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      bytes[end++] = code
      continue
    }
    if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6)
    } else {
      if (isPair(text, i)) {
        code = text.codePointAt(i++)!
        bytes[end++] = 0xf0 | (code >> 18)
        bytes[end++] = 0x80 | ((code >> 12) & 0x3f)
      } else {
        if ((code & 0xf800) === 0xd800) code = 0xfffd
        bytes[end++] = 0xe0 | (code >> 12)
      }
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[end++] = 0x80 | (code & 0x3f)
  }
  return end
}

const NUMBER = /^[ \t-\r]*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?[ \t-\r]*$/i
const INTEGER = /^[ \t-\r]*([+-]?\d+)[ \t-\r]*$/
const LARGEST = 2n ** 63n - 1n
/** From here on a number with a fraction is kept as one, though it may be whole. */
const LARGEST_WHOLE = 2 ** 51

/**
 * A text as a column for integers keeps it: a number where it is the notation of one, as the text that it is
 * otherwise (sqlite.org/datatype3.html, 3).
 */
export function integerColumn(text: string): Exclude<Value, null> {
  const number = NUMBER.test(text) ? Number(text) : NaN
  if (Number.isNaN(number)) return text
  if (Number.isSafeInteger(number) && Math.abs(number) < LARGEST_WHOLE) return number + 0
  const digits = INTEGER.exec(text)?.[1]
  if (digits === undefined) return number
  const integer = BigInt(digits.replace('+', ''))
  return integer <= LARGEST && integer >= -LARGEST - 1n ? integer : number
}
