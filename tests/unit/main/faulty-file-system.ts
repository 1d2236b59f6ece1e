import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeFileSystem, type FileSystem } from '../../../src/main/disk/file-system'

/** A file system that fails at one chosen step. Steps are numbered from 0 in the order in which they happen. */
export class FaultyFileSystem {
  steps: string[] = []
  #fault: { at: number; until: number; error: Error | 'crash' } | null = null
  #isCrashed = false

  /** Fails the step after `skip` more ones: with an error code once, or for good, as a loss of power does. */
  failAfter(skip: number, code: string | 'crash', times = 1): void {
    const error = code === 'crash' ? code : Object.assign(new Error(`injected ${code}`), { code })
    const first = this.steps.length + skip
    this.#fault = { at: first, until: first + times, error }
  }

  /** From now on nothing is done any more, as after a loss of power. */
  kill(): void {
    this.#isCrashed = true
  }

  get hasFailed(): boolean {
    return this.#isCrashed || (this.#fault !== null && this.steps.length > this.#fault.at)
  }

  readonly fs: FileSystem = {
    ...nodeFileSystem,
    open: this.#counted('open', async (...args: Parameters<FileSystem['open']>) => {
      const handle = await nodeFileSystem.open(...args)
      return new Proxy(handle, {
        get: (target, key) => {
          const value = Reflect.get(target, key, target) as unknown
          if (typeof value !== 'function') return value
          const bound = (value as (...a: unknown[]) => Promise<unknown>).bind(target)
          // Closing always works: a dead process has no open files.
          if (key === 'close') return bound
          return this.#counted(String(key), bound)
        },
      })
    }) as FileSystem['open'],
    rename: this.#counted('rename', nodeFileSystem.rename) as FileSystem['rename'],
    rm: this.#counted('rm', nodeFileSystem.rm) as FileSystem['rm'],
    mkdir: this.#counted('mkdir', nodeFileSystem.mkdir) as FileSystem['mkdir'],
    link: this.#counted('link', nodeFileSystem.link) as FileSystem['link'],
    copyFile: this.#counted('copyFile', nodeFileSystem.copyFile) as FileSystem['copyFile'],
  }

  #counted<A extends unknown[], R>(
    name: string,
    run: (...args: A) => Promise<R>,
  ): (...args: A) => Promise<R> {
    return async (...args) => {
      const step = this.steps.length
      this.steps.push(name)
      if (this.#isCrashed) throw new Error('the power is off')
      if (this.#fault && step >= this.#fault.at && step < this.#fault.until) {
        const { error } = this.#fault
        if (error === 'crash') {
          this.#isCrashed = true
          // A write that was cut short leaves a part behind.
          if (name === 'write') await run(...([args[0], args[1], 5, args[3]] as unknown as A))
          throw new Error('the power is off')
        }
        throw error
      }
      return run(...args)
    }
  }
}

/** A folder that is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'factdeck-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
