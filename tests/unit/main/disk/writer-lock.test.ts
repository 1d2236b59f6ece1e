import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { LockHeld, WriterLock } from '../../../../src/main/disk/writer-lock'
import { Library, systemClock } from '../../../../src/main/library/library'
import { layoutOf } from '../../../../src/main/library/layout'
import { temporaryFolder } from '../faulty-file-system'

const take = (path: string) => WriterLock.take(nodeFileSystem, path)

describe('the lock of the writer', () => {
  it('is had by one, and free when it is given back', async () => {
    const path = join(await temporaryFolder(), 'writer.lock')
    const first = await take(path)
    await expect(take(path)).rejects.toBeInstanceOf(LockHeld)
    await first.release()
    const second = await take(path)
    await second.release()
  })

  it('is had by one of many who ask at once', async () => {
    const path = join(await temporaryFolder(), 'writer.lock')
    await writeFile(path, '{"id":"x","pid":1,"birth":"long ago","host":"' + hostname() + '","at":0}')
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => take(path)))
    const taken = all.filter(({ status }) => status === 'fulfilled')
    expect(taken).toHaveLength(1)
    for (const one of taken) await (one as PromiseFulfilledResult<WriterLock>).value.release()
  })

  it('of a dead process does not lock anybody out', async () => {
    const path = join(await temporaryFolder(), 'writer.lock')
    const child = spawn(process.execPath, ['-e', ''])
    await once(child, 'exit')
    const holder = { id: 'x', pid: child.pid, birth: 'b', host: hostname(), at: Date.now() }
    for (const left of [
      JSON.stringify(holder),
      JSON.stringify({ ...holder, pid: process.pid }),
      '',
      '{"pid"',
    ]) {
      await writeFile(path, left)
      await (await take(path)).release()
    }
  })

  it('of another computer holds for as long as that one says so', async () => {
    const path = join(await temporaryFolder(), 'writer.lock')
    const holder = { id: 'x', pid: 7, birth: '', host: 'another', at: Date.now() }
    await writeFile(path, JSON.stringify(holder))
    await expect(take(path)).rejects.toThrow('on the computer “another”')
    await writeFile(path, JSON.stringify({ ...holder, at: Date.now() - 300_000 }))
    await (await take(path)).release()
  })

  it('keeps a second program from writing, with one sentence', async () => {
    const layout = layoutOf(await temporaryFolder())
    const first = await Library.open(nodeFileSystem, layout, systemClock)
    const second = await Library.open(nodeFileSystem, layout, systemClock)
    expect(second.outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('has it open') })
    await expect(second.change(() => Promise.resolve())).rejects.toMatchObject({ code: 'read-only' })
    const before = await readFile(layout.lock, 'utf8')
    await second.close()
    expect(await readFile(layout.lock, 'utf8')).toBe(before)
    await first.close()
    const third = await Library.open(nodeFileSystem, layout, systemClock)
    expect(third.isWritable).toBe(true)
    await third.close()
  })
})
