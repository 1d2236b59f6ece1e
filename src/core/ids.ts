import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const BYTES = 8

// Every entity, fact and card asks for an id, mostly of a short text: the hasher and its buffers are used again.
const fresh = sha256.create()
const hasher = sha256.create()
const digest = new Uint8Array(hasher.outputLen)
const short = new Uint8Array(256)

/** UTF-8 of a text. */
function bytesOf(text: string): Uint8Array {
  if (text.length > short.length) return utf8ToBytes(text)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) return utf8ToBytes(text)
    short[i] = code
  }
  return short.subarray(0, text.length)
}

/**
 * A stable id: the first 16 hex digits (64 bits) of the SHA-256 of the parts. The same article, fact or
 * card gets the same id on every machine and in every version, so importing twice changes nothing.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  fresh._cloneInto(hasher)
  hasher.update(bytesOf(parts.join('\u001f'))).digestInto(digest)
  let id = ''
  for (let i = 0; i < BYTES; i++) id += HEX[digest[i]!]
  return id
}

/** The id of an article: that of its text, whatever the white space between its words. */
export function articleIdOf(text: string): string {
  return stableId('article', text.normalize('NFC').replace(/\s+/g, ' ').trim())
}
