import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweepTemporary, writeAtomically } from '../../../../src/main/disk/atomic-write'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { FaultyFileSystem, temporaryFolder } from '../faulty-file-system'

describe('replacing a file', () => {
  it('leaves the new content and nothing else, readable by its user alone', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.json')
    await writeAtomically(nodeFileSystem, path, 'old')
    await writeAtomically(nodeFileSystem, path, 'new')
    expect(await readFile(path, 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a.json'])
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  for (const code of ['ENOSPC', 'EIO', 'short'] as const) {
    it(`keeps the old content, or the whole new one, when any step fails with ${code}`, async () => {
      let failures = 0
      for (let step = 0; ; step++) {
        const folder = await temporaryFolder()
        const path = join(folder, 'a.json')
        await writeFile(path, 'old')
        const disk = new FaultyFileSystem()
        disk.failAfter(step, code)
        const outcome = await writeAtomically(disk.fs, path, 'new').then(
          () => 'done',
          () => 'failed',
        )
        if (!disk.hasFailed) break
        failures++
        expect(outcome).toBe('failed')
        expect(['old', 'new']).toContain(await readFile(path, 'utf8'))
        expect(await readdir(folder)).toEqual(['a.json'])
      }
      expect(failures).toBeGreaterThanOrEqual(5)
    })
  }

  it('survives a loss of power at any step; the next start sweeps what is left', async () => {
    let crashes = 0
    for (let step = 0; ; step++) {
      const folder = await temporaryFolder()
      const path = join(folder, 'a.json')
      await writeFile(path, 'old')
      const disk = new FaultyFileSystem()
      disk.failAfter(step, 'crash')
      await writeAtomically(disk.fs, path, 'new').catch(() => {})
      if (!disk.hasFailed) break
      crashes++
      expect(['old', 'new']).toContain(await readFile(path, 'utf8'))
      await sweepTemporary(nodeFileSystem, folder)
      expect(await readdir(folder)).toEqual(['a.json'])
    }
    expect(crashes).toBeGreaterThanOrEqual(5)
  })

  it('waits for a file that a virus scanner holds open', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'a.json')
    const disk = new FaultyFileSystem()
    await writeAtomically(disk.fs, path, 'old')
    disk.failAfter(disk.steps.indexOf('rename'), 'EBUSY')
    await writeAtomically(disk.fs, path, 'new')
    expect(disk.hasFailed).toBe(true)
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('sweeps only its own temporary files', async () => {
    const folder = await temporaryFolder()
    for (const name of ['.a.json.0123456789ab.tmp', 'b.tmp', '.hidden', 'c.json']) {
      await writeFile(join(folder, name), '')
    }
    await sweepTemporary(nodeFileSystem, folder)
    expect((await readdir(folder)).sort()).toEqual(['.hidden', 'b.tmp', 'c.json'])
  })
})
