import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { CorruptFile, Document, DurableJson, setAside } from '../disk/document'
import type { FileSystem } from '../disk/file-system'

const schema = v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)) })

/** The name of this device's journal, made once. A new one does no harm: journals of all devices are read. */
export async function deviceId(fs: FileSystem, path: string, now: number): Promise<string> {
  const adapter = new DurableJson(fs, path, (value) => v.parse(schema, value))
  const known = await adapter.read().catch(async (error: unknown) => {
    if (!(error instanceof CorruptFile)) throw error
    await setAside(fs, path, now)
    return null
  })
  if (known) return known.id
  const id = randomUUID().replaceAll('-', '').slice(-12)
  await Document.of(adapter, { id }).replace({ id })
  return id
}
