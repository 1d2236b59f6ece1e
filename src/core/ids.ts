import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const BYTES = 8

// Hundreds of ids are made for an article: one state, one buffer and one digest serve them all.
const BLANK = sha256.create()
const state = sha256.create()
const digest = new Uint8Array(state.outputLen)
const buffer = new Uint8Array(256)

/** The UTF-8 of a text; that of a short one in ASCII stands in the shared buffer until the next call. */
function bytesOf(text: string): Uint8Array {
  if (text.length > buffer.length) return utf8ToBytes(text)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return utf8ToBytes(text)
    buffer[i] = code
  }
  return buffer.subarray(0, text.length)
}

/**
 * A stable id: the first 16 hex digits (64 bits) of the SHA-256 of the parts. The same article, fact or
 * card gets the same id on every machine and in every version, so importing twice changes nothing.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  BLANK._cloneInto(state)
  state.update(bytesOf(parts.join('\u001f')))
  state.digestInto(digest)
  let id = ''
  for (let i = 0; i < BYTES; i++) id += HEX[digest[i]!]
  return id
}

/** The id of an article: that of its text, whatever the white space between its words. */
export function articleIdOf(text: string): string {
  return stableId('article', text.normalize('NFC').replace(/\s+/g, ' ').trim())
}
