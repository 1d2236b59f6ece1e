import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DurableAppender } from '../../../../src/main/disk/append'
import { nodeFileSystem, type FileSystem } from '../../../../src/main/disk/file-system'
import { FaultyFileSystem, temporaryFolder } from '../faulty-file-system'

/** A disk on which syncing takes a while, and where it was done. */
class SlowDisk {
  took = 1
  now = 0
  /** `here`, or `thread` for another thread. */
  readonly syncs: string[] = []

  readonly fs: FileSystem = {
    ...nodeFileSystem,
    datasyncHere: async () => this.#sync('here'),
    open: async (...args) => {
      const handle = await nodeFileSystem.open(...args)
      handle.datasync = async () => this.#sync('thread')
      return handle
    },
  }

  #sync(where: string): void {
    this.syncs.push(where)
    this.now += this.took
  }
}

describe('appending durably', () => {
  it('waits in this thread for a quick disk, and in another for one that was slow of late', async () => {
    const disk = new SlowDisk()
    const appender = new DurableAppender(disk.fs, () => disk.now)
    const path = join(await temporaryFolder(), 'a')
    const handle = await disk.fs.open(path, 'w')
    let length = 0
    const append = async (times: number) => {
      disk.syncs.length = 0
      for (let i = 0; i < times; i++) await appender.append(handle, Buffer.from('ab'), (length += 2) - 2)
      return disk.syncs.join(' ')
    }
    expect(await append(3)).toBe('here here here')
    disk.took = 40
    expect(await append(4)).toBe('here thread thread thread')
    disk.took = 1
    expect(await append(50)).not.toContain('here')
    expect(await append(2)).toBe('here here')
    await handle.close()
    expect(await readFile(path, 'utf8')).toBe('ab'.repeat(59))
  })

  it('fails where not everything could be written', async () => {
    const faulty = new FaultyFileSystem()
    const handle = await faulty.fs.open(join(await temporaryFolder(), 'a'), 'w')
    faulty.failAfter(0, 'short')
    await expect(new DurableAppender(faulty.fs).append(handle, Buffer.alloc(9), 0)).rejects.toThrow('full')
    await handle.close()
  })
})
