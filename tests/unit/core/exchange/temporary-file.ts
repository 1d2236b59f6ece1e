import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'factdeck-exchange-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let count = 0

/** Writes a file for a reader that takes nothing else; it is gone after the tests. */
export function temporaryFile(name: string, content: Uint8Array | string): string {
  const path = join(folder, `${++count}-${name}`)
  writeFileSync(path, content)
  return path
}
