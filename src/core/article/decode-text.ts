/** A web standard that every host of the core has, though its type belongs to the DOM's. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array): string }

const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file by its byte order mark, else in the encoding that it declares, else by what its bytes
 * can be: UTF-8, UTF-16 or Windows-1252. Null where the bytes are no text.
 * @param declared a label of the WHATWG Encoding Standard, such as a page or a letter names for itself
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string | null {
  const marked = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  if (marked) return decodeAs(marked, bytes)
  const guessed = guess(bytes)
  // What is UTF-8 by its bytes is so by no accident, whatever an old template says of it; a text of plain
  // ASCII may still be meant otherwise (ISO-2022-JP).
  const isSure = guessed === 'utf-8' && bytes.some((byte) => byte >= 0x80)
  const stated = declared === null || isSure ? null : decodeAs(declared.trim().toLowerCase(), bytes)
  return stated ?? (guessed ? decodeAs(guessed, bytes) : null)
}

const LATIN_1 = /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-1|iso8859-1|latin-?1|l1|us-ascii|ascii)$/

/** Null for an unknown encoding, and where the bytes are no text in it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  // By that standard, what is declared as ISO 8859-1 is Windows-1252.
  if (LATIN_1.test(encoding)) return isWindows1252(bytes) ? decodeWindows1252(bytes) : null
  try {
    const text = new TextDecoder(encoding, { fatal: !encoding.startsWith('utf-16') }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function guess(bytes: Uint8Array): string | null {
  const utf16 = guessUtf16(bytes)
  if (utf16) return utf16
  if (bytes.includes(0)) return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return isWindows1252(bytes) ? 'windows-1252' : null
  }
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 8 || bytes.length % 2 === 1) return null
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]! += 1
  })
  const many = sample.length * 0.35
  if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le'
  if (zeros[0]! > many && zeros[1] === 0) return 'utf-16be'
  return null
}

/** Text has no control characters but white space; a picture or a program has many. */
function isWindows1252(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d,
  )
}

/** 0x80 to 0x9f of Windows-1252 (WHATWG Encoding Standard, index windows-1252). */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** By hand: TextDecoder of Node 20 reads windows-1252 as ISO 8859-1 (nodejs/node#56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes)
    text += byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80] : String.fromCharCode(byte)
  return text
}
