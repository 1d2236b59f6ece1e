import { Zip, ZipDeflate, type ZipInputFile } from 'fflate'

/** What a host does faster than JavaScript can. */
export interface Packing {
  /** Raw DEFLATE. */
  deflate: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>
  crc32: (bytes: Uint8Array) => number
}

const DEFLATED = 8
/** Half the time of the next level, for two percent more. */
const LEVEL = 1

/**
 * A ZIP archive of files that lie in memory.
 * @param files by name
 * @param now epoch milliseconds, the time of all files
 * @param packing of the host; without it fflate packs
 */
export function zip(
  files: Readonly<Record<string, Uint8Array>>,
  now: number,
  packing: Packing | null,
): Uint8Array {
  const chunks: Uint8Array[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [name, bytes] of Object.entries(files)) {
    if (packing) addPacked(archive, name, bytes, now, packing)
    else {
      const file = new ZipDeflate(name, { level: LEVEL })
      file.mtime = now
      archive.add(file)
      file.push(bytes, true)
    }
  }
  archive.end()
  return joined(chunks)
}

function addPacked(archive: Zip, filename: string, bytes: Uint8Array, mtime: number, packing: Packing): void {
  const { length: size } = bytes
  const file: ZipInputFile = { filename, size, crc: packing.crc32(bytes), compression: DEFLATED, mtime }
  archive.add(file)
  file.ondata!(null, packing.deflate(bytes), true)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
