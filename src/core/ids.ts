import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const BYTES = 8

/**
 * A stable id: the first 16 hex digits (64 bits) of the SHA-256 of the parts. The same article, fact or
 * card gets the same id on every machine and in every version, so importing twice changes nothing.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  const digest = sha256(utf8ToBytes(parts.join('\u001f')))
  let id = ''
  for (let i = 0; i < BYTES; i++) id += HEX[digest[i]!]
  return id
}

/** The id of an article: that of its text, whatever the white space between its words. */
export function articleIdOf(text: string): string {
  return stableId('article', text.normalize('NFC').replace(/\s+/g, ' ').trim())
}
