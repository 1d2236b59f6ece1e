import { fdatasyncSync, readFileSync, statSync, writeSync, type Stats } from 'node:fs'
import * as promises from 'node:fs/promises'

/** An open file. */
export type Handle = Awaited<ReturnType<typeof promises.open>>

/**
 * The part of Node's file system that the library uses, so that tests can make any step of it fail. What ends in
 * `Here` does not wait for a thread, which takes longer than the work itself where that is small; meanwhile
 * this thread does nothing else. It rejects as the others do.
 */
export interface FileSystem extends Pick<
  typeof promises,
  'open' | 'rename' | 'rm' | 'readFile' | 'readdir' | 'mkdir' | 'stat' | 'link' | 'copyFile'
> {
  /**
   * Looks at files without waiting for a thread: that takes a few microseconds a file, which a thread takes
   * many times over. Rejects where one is missing.
   */
  statAll: (paths: readonly string[]) => Promise<Stats[]>
  /** The text of a small file. */
  readHere: (path: string) => Promise<string>
  /** Returns how many bytes were written. */
  writeHere: (handle: Handle, bytes: Uint8Array, position: number) => Promise<number>
  /** As `handle.datasync`. */
  datasyncHere: (handle: Handle) => Promise<void>
}

export const nodeFileSystem: FileSystem = {
  ...promises,
  statAll: async (paths) => paths.map((path) => statSync(path)),
  readHere: async (path) => readFileSync(path, 'utf8'),
  writeHere: async ({ fd }, bytes, position) => writeSync(fd, bytes, 0, bytes.length, position),
  datasyncHere: async ({ fd }) => fdatasyncSync(fd),
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
