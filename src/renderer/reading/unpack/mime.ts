import { words } from '../../language/spoken'
import { decodeText } from '../../../core/article/decode-text'
import { declaredEncoding } from '../../../core/article/declared-encoding'
import { Unreadable } from '../draft'
import type { Content } from './unpacked'

const DEEPEST = 5
const MOST_PARTS = 2000

interface Entity {
  headers: ReadonlyMap<string, string>
  body: Uint8Array
}

/** The page in a web archive (MHTML, RFC 2557): a MIME message whose first part of HTML is the page. */
export function readSavedPage(bytes: Uint8Array): Content {
  const message = split(bytes)
  if (!message.headers.has('content-type')) throw notOne()
  const page = findPage(message, 0)
  if (!page) throw new Unreadable(words.unreadable.savedPage.noHtml)
  const { parameters } = contentType(page)
  const content = decodeTransfer(page.body, page.headers.get('content-transfer-encoding') ?? '')
  const markup = decodeText(content, parameters.get('charset') ?? declaredEncoding(content))
  if (markup === null) throw new Unreadable(words.unreadable.savedPage.noText)
  return { kind: 'markup', markup, hints: {}, isStory: false }
}

function notOne(): Unreadable {
  return new Unreadable(words.unreadable.savedPage.none)
}

/** Depth first: the root of multipart/related stands first (RFC 2387, 3.2). */
function findPage(entity: Entity, depth: number): Entity | null {
  const { type, parameters } = contentType(entity)
  if (type === 'text/html' || type === 'application/xhtml+xml') return entity
  const boundary = parameters.get('boundary')
  if (!type.startsWith('multipart/') || !boundary || depth >= DEEPEST) return null
  for (const part of partsOf(entity.body, boundary)) {
    const page = findPage(split(part), depth + 1)
    if (page) return page
  }
  return null
}

/** Headers and body of a message or of one of its parts; folded header lines are joined (RFC 5322, 2.2.3). */
function split(bytes: Uint8Array): Entity {
  const end = headerEnd(bytes)
  const head = latin1(bytes.subarray(0, end.at)).replace(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: bytes.subarray(end.at + end.length) }
}

const LF = 10
const CR = 13

/** The empty line. Looked for in the first 64 KB only: no header is as long. */
function headerEnd(bytes: Uint8Array): { at: number; length: number } {
  const limit = Math.min(bytes.length, 65_536)
  for (let i = 0; i < limit; i++) {
    if (bytes[i] !== LF) continue
    if (bytes[i + 1] === LF) return { at: i, length: 2 }
    if (bytes[i + 1] === CR && bytes[i + 2] === LF) return { at: i, length: 3 }
  }
  return { at: limit, length: 0 }
}

/** The parts between lines that begin with the boundary (RFC 2046, 5.1.1). The last may be cut off. */
function partsOf(body: Uint8Array, boundary: string): Uint8Array[] {
  const mark = Uint8Array.from(`--${boundary}`, (c) => c.charCodeAt(0) & 0xff)
  const parts: Uint8Array[] = []
  let start = -1
  let line = 0
  while (line < body.length && parts.length < MOST_PARTS) {
    const newline = body.indexOf(LF, line)
    const next = newline < 0 ? body.length : newline + 1
    if (startsWith(body, mark, line)) {
      if (start >= 0) parts.push(body.subarray(start, line))
      start = next
      if (startsWith(body, [45, 45], line + mark.length)) return parts
    }
    line = next
  }
  if (start >= 0 && start < body.length) parts.push(body.subarray(start))
  return parts
}

function startsWith(bytes: Uint8Array, mark: ArrayLike<number>, at: number): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false
  return true
}

function contentType({ headers }: Entity): { type: string; parameters: Map<string, string> } {
  const [type, ...rest] = (headers.get('content-type') ?? 'text/plain').split(';')
  const parameters = new Map<string, string>()
  for (const one of rest) {
    const [, name, quoted, bare] = /^\s*([\w-]+)\s*=\s*(?:"([^"]*)"|(\S+))/.exec(one) ?? []
    if (name) parameters.set(name.toLowerCase(), quoted ?? bare ?? '')
  }
  return { type: type!.trim().toLowerCase(), parameters }
}

function decodeTransfer(body: Uint8Array, encoding: string): Uint8Array {
  if (/quoted-printable/i.test(encoding)) return decodeQuotedPrintable(body)
  if (/base64/i.test(encoding)) return decodeBase64(body)
  return body
}

/** RFC 2045, 6.7. What is no valid escape stays as it stands. */
export function decodeQuotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let size = 0
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]!
    if (byte !== 0x3d) {
      out[size++] = byte
      continue
    }
    // A soft line break joins two lines.
    if (body[i + 1] === LF) i += 1
    else if (body[i + 1] === CR && body[i + 2] === LF) i += 2
    else {
      const [high, low] = [hex(body[i + 1]), hex(body[i + 2])]
      if (high < 0 || low < 0) out[size++] = byte
      else {
        out[size++] = high * 16 + low
        i += 2
      }
    }
  }
  return out.subarray(0, size)
}

function hex(code = 0): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}

/** RFC 2045, 6.8: line breaks and other foreign characters are skipped. */
export function decodeBase64(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(body.length / 4) * 3)
  let [size, bits, count] = [0, 0, 0]
  for (const byte of body) {
    const value = SEXTETS.get(byte)
    if (value === undefined) continue
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      out[size++] = (bits >> count) & 0xff
    }
  }
  return out.subarray(0, size)
}

const SEXTETS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((c, i) => [c.charCodeAt(0), i]),
)

function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
