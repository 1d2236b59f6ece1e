import * as v from 'valibot'
import { NewerVersion } from '../../disk/document'
import { checksums } from './0002-checksums'
import { packedIndex } from './0003-packed-index'
import type { Fields, Migration } from './migration'

/** The oldest format that can still be brought over, and the one that is written. */
export const OLDEST_VERSION = 1
export const SCHEMA_VERSION = 3

/** One file a step; the first leads from the oldest format. A step that was published is never changed. */
const STEPS: readonly Migration[] = [checksums, packedIndex]

const versioned = v.looseObject({
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(OLDEST_VERSION)),
})

/** The format of a parsed file. Throws `NewerVersion`, or an error where it is no file of ours. */
export function versionOf(value: unknown): number {
  const { schemaVersion } = v.parse(versioned, value)
  if (schemaVersion > SCHEMA_VERSION) throw new NewerVersion(`format ${schemaVersion}`)
  return schemaVersion
}

/** A parsed file in the present format, whichever it was written in. Throws as `versionOf` does. */
export function bringUp(what: keyof Migration, value: unknown): Fields {
  let file = v.parse(versioned, value) as Fields
  for (let version = versionOf(value); version < SCHEMA_VERSION; version++) {
    file = { ...STEPS[version - OLDEST_VERSION]![what](file), schemaVersion: version + 1 }
  }
  return file
}
