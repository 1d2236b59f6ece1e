import { createHash } from 'node:crypto'

const SEAL = /,"checksum":"([0-9a-f]{16})"\}\s*$/
/** More than a seal takes; only the end of a text is searched for one. */
const LONGEST = 64

/** What was read is not what was written. */
export class BrokenSeal extends Error {
  constructor() {
    super('the content does not fit its checksum')
  }
}

/** The JSON text of an object with the checksum of that text as its last field. */
export function seal(json: string): string {
  return `${json.slice(0, -1)},"checksum":"${checksumOf(json)}"}`
}

/**
 * The JSON text without its checksum. Throws `BrokenSeal` where they disagree. A text without one passes
 * as it is: versions before 2 wrote none, and who edits a file by hand takes it out.
 */
export function unseal(text: string): string {
  const end = text.slice(-LONGEST)
  const found = SEAL.exec(end)
  if (!found) return text
  const json = `${text.slice(0, text.length - end.length + found.index)}}`
  if (checksumOf(json) !== found[1]) throw new BrokenSeal()
  return json
}

/** The first 64 bits of the SHA-256 of a text or of bytes, in hexadecimal. */
export function checksumOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
