import { words } from '../../language/spoken'
import { unzipSync } from 'fflate'
import { Unreadable } from '../draft'
import { HIGHEST_RATIO, LARGEST_UNPACKED, MOST_ENTRIES, RATIO_FROM } from '../limits'

/** What is taken apart, as messages call it. */
type Container = Parameters<typeof words.unreadable.zip.broken>[0]

/** One file of an archive, as its central directory tells of it. Sizes in bytes. */
export interface ZipEntry {
  name: string
  packed: number
  size: number
  crc: number
  isEncrypted: boolean
}

/**
 * What an archive holds, without unpacking anything (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16). Throws
 * `Unreadable` for a broken archive, and for one that is far larger unpacked: a bomb.
 * @param what how messages call it
 */
export function listZip(bytes: Uint8Array, what: Container = 'archive'): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw broken(what)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) throw new Unreadable(words.unreadable.zip.tooMany(what))
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw broken(what)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  checkSizes(entries, bytes.length, what)
  return entries
}

/** The files of an archive whose names are wanted, by name, each checked against its sum. */
export function readZip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  what: Container = 'archive',
): Map<string, Uint8Array> {
  const wanted = new Map(
    listZip(bytes, what)
      .filter(({ name }) => isWanted(name))
      .map((entry) => [entry.name, entry]),
  )
  if ([...wanted.values()].some(({ isEncrypted }) => isEncrypted)) {
    throw new Unreadable(words.unreadable.zip.password(what))
  }
  const files = unzip(bytes, wanted)
  if (files === null) throw broken(what)
  for (const { name, size, crc } of wanted.values()) {
    const content = files[name]
    if (content?.length !== size || crc32(content) !== crc) throw broken(what)
  }
  return new Map(Object.entries(files))
}

function unzip(bytes: Uint8Array, wanted: ReadonlyMap<string, ZipEntry>): Record<string, Uint8Array> | null {
  try {
    // The size must be that of the list above: it is what the room for the content is made by.
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.get(name)?.size === originalSize,
    })
  } catch {
    return null
  }
}

/** The end record stands last, before a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return null
}

function broken(what: Container): Unreadable {
  return new Unreadable(words.unreadable.zip.broken(what))
}

function checkSizes(entries: readonly ZipEntry[], packed: number, what: Container): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > LARGEST_UNPACKED) throw new Unreadable(words.unreadable.zip.tooLarge(what))
  if (total > RATIO_FROM && total > packed * HIGHEST_RATIO) {
    throw new Unreadable(words.unreadable.zip.bomb(what))
  }
}

let table: Uint32Array | null = null

/** CRC-32 as ZIP has it (ISO 3309, reflected polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c
  })
  let crc = 0xffffffff
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
