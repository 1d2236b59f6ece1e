import { crc32 } from 'node:zlib'
import { CorruptFile } from './document'

/** Numbers of one kind, one after the other. */
const TYPES = { Float64Array, Uint32Array, Uint16Array } as const
type Numbers = InstanceType<(typeof TYPES)[keyof typeof TYPES]>
export type Columns = Record<string, Numbers>

/** Everything in the file begins at a multiple of so many bytes, so that numbers can be read in place. */
const ALIGNED = 8
const CRC_BYTES = 4

/**
 * A file of columns of numbers: the length of the header (8 bytes), the header in JSON, the columns, and the
 * CRC-32 of all that. In the byte order of the machine: for files that stay on it.
 */
export async function* columnFile(header: object, columns: Columns): AsyncGenerator<Uint8Array> {
  const list = Object.entries(columns).map(([name, numbers]) => ({
    name,
    type: numbers.constructor.name,
    length: numbers.length,
  }))
  const text = Buffer.from(JSON.stringify({ ...header, columns: list }))
  const parts = [bytesOf(new Float64Array([text.length])), text, ...Object.values(columns).map(bytesOf)]
  let crc = 0
  for (const part of parts) {
    const rest = new Uint8Array(aligned(part.length) - part.length)
    for (const bytes of [part, rest]) {
      crc = crc32(bytes, crc)
      yield bytes
    }
  }
  yield bytesOf(new Uint32Array([crc]))
}

/** What `columnFile` wrote; the columns share the memory of the bytes. Throws `CorruptFile` for anything else. */
export function readColumnFile(path: string, bytes: Buffer): { header: unknown; columns: Columns } {
  // A view of numbers must begin at a multiple of their size, which a part of a shared buffer may not.
  const { buffer, byteOffset: begin } = bytes.byteOffset % ALIGNED === 0 ? bytes : Buffer.from(bytes)
  const end = bytes.length - CRC_BYTES
  try {
    if (crc32(bytes.subarray(0, end)) !== bytes.readUInt32LE(end)) throw new Error('the checksum differs')
    let at = begin
    const [size] = new Float64Array(buffer, at, 1)
    at += ALIGNED
    const header = JSON.parse(bytes.toString('utf8', ALIGNED, ALIGNED + size!)) as {
      columns: { name: string; type: keyof typeof TYPES; length: number }[]
    }
    at += aligned(size!)
    const columns: Columns = {}
    for (const { name, type, length } of header.columns) {
      const numbers = new TYPES[type](buffer as ArrayBuffer, at, length)
      columns[name] = numbers
      at += aligned(numbers.byteLength)
    }
    return { header, columns }
  } catch (error) {
    throw new CorruptFile(path, error)
  }
}

const aligned = (length: number) => Math.ceil(length / ALIGNED) * ALIGNED

const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers) =>
  new Uint8Array(buffer, byteOffset, byteLength)
