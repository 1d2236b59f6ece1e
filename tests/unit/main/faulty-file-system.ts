import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeFileSystem, type FileSystem, type Handle } from '../../../src/main/disk/file-system'

/** An error code of the system; a write that ends in the middle; the loss of power. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EBUSY' | 'short' | 'crash'

/** A file system that fails at one chosen step. Steps are numbered from 0 in the order in which they happen. */
export class FaultyFileSystem {
  steps: string[] = []
  #fault: { at: number; until: number; kind: Fault } | null = null
  #awaited: { name: string; kind: Fault } | null = null
  #isCrashed = false

  /** Fails the step after `skip` more ones, once or `times`; after a crash nothing works any more. */
  failAfter(skip: number, kind: Fault, times = 1): void {
    const first = this.steps.length + skip
    this.#fault = { at: first, until: first + times, kind }
  }

  /** Fails the next step of a name, such as `rename` or `handle.sync`. */
  failOn(name: string, kind: Fault): void {
    this.#awaited = { name, kind }
  }

  /** From now on nothing is done any more, as after a loss of power. */
  kill(): void {
    this.#isCrashed = true
  }

  get hasFailed(): boolean {
    return this.#isCrashed || (this.#fault !== null && this.steps.length > this.#fault.at)
  }

  /** With its arguments in the order of `handle.write`, of which it is the counterpart. */
  readonly #writeHere = this.#counted(
    'write',
    (bytes: Uint8Array, from: number, length: number, position: number, handle: Handle) =>
      nodeFileSystem.writeHere(handle, bytes.subarray(from, from + length), position),
  )

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
          return this.#counted(key === 'write' ? 'write' : `handle.${String(key)}`, bound)
        },
      })
    }) as FileSystem['open'],
    readFile: this.#counted('readFile', nodeFileSystem.readFile as never) as FileSystem['readFile'],
    readdir: this.#counted('readdir', nodeFileSystem.readdir as never) as FileSystem['readdir'],
    stat: this.#counted('stat', nodeFileSystem.stat as never) as FileSystem['stat'],
    statAll: this.#counted('statAll', nodeFileSystem.statAll),
    readHere: this.#counted('readFile', nodeFileSystem.readHere),
    writeHere: (handle, bytes, position) => this.#writeHere(bytes, 0, bytes.length, position, handle),
    datasyncHere: this.#counted('handle.datasync', nodeFileSystem.datasyncHere),
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
      if (this.#awaited?.name === name) {
        this.#fault = { at: step, until: step + 1, kind: this.#awaited.kind }
        this.#awaited = null
      }
      if (this.#isCrashed) throw new Error('the power is off')
      if (this.#fault && step >= this.#fault.at && step < this.#fault.until) {
        const { kind } = this.#fault
        if (kind === 'crash') this.#isCrashed = true
        const isTorn = kind === 'crash' || kind === 'short'
        // What is cut short leaves a part behind.
        if (isTorn && name === 'write') {
          const result = await run(...([args[0], args[1], 5, ...args.slice(3)] as unknown as A))
          if (kind === 'short') return result
        }
        if (isTorn && name === 'handle.writeFile') {
          const [content] = args as unknown as [string | Uint8Array]
          await run(...([content.slice(0, content.length / 2)] as unknown as A))
        }
        if (kind === 'crash') throw new Error('the power is off')
        const code = kind === 'short' ? 'ENOSPC' : kind
        throw Object.assign(new Error(`injected ${code}`), { code })
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
