import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CorruptFile, Document, DurableJson, setAside } from '../../../../src/main/disk/document'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { FaultyFileSystem, temporaryFolder } from '../faulty-file-system'

const check = (value: unknown) => v.parse(v.object({ count: v.number() }), value)

describe('a document', () => {
  it('shows a change only once it is on the disk', async () => {
    const path = join(await temporaryFolder(), 'd.json')
    const disk = new FaultyFileSystem()
    const document = await Document.open(new DurableJson(disk.fs, path, check), { count: 0 })
    await document.replace({ count: 1 })
    const writing = document.replace({ count: 2 })
    expect(document.data).toEqual({ count: 1 })
    await writing
    expect(document.data).toEqual({ count: 2 })

    disk.failAfter(1, 'ENOSPC')
    await expect(document.replace({ count: 3 })).rejects.toThrow('ENOSPC')
    expect(document.data).toEqual({ count: 2 })
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ count: 2 })
  })

  it('tells a missing file from a damaged one', async () => {
    const path = join(await temporaryFolder(), 'd.json')
    const adapter = new DurableJson(nodeFileSystem, path, check)
    expect(await adapter.read()).toBeNull()
    for (const damage of ['', '{"count": 1', '{"count": "1"}', 'null', '\0\0\0\0']) {
      await writeFile(path, damage)
      await expect(adapter.read()).rejects.toBeInstanceOf(CorruptFile)
    }
  })

  it('keeps a damaged file under a dated name', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'd.json'), 'x')
    await setAside(nodeFileSystem, join(folder, 'd.json'), Date.parse('2026-11-23T10:20:30Z'))
    expect(await readdir(folder)).toEqual(['d.damaged-2026-11-23T10-20-30.json'])
  })
})
