import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/**
 * A way to write files for readers that take nothing else; they are gone after the tests of the file that calls
 * this, each of which has a folder of its own.
 */
export function temporaryFiles(): (name: string, content: Uint8Array | string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'factdeck-exchange-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  return (name, content) => {
    const path = join(folder, `${++count}-${name}`)
    writeFileSync(path, content)
    return path
  }
}
