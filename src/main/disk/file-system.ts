import { statSync, type Stats } from 'node:fs'
import * as promises from 'node:fs/promises'

/** The part of Node's file system that the library uses, so that tests can make any step of it fail. */
export interface FileSystem extends Pick<
  typeof promises,
  'open' | 'rename' | 'rm' | 'readFile' | 'readdir' | 'mkdir' | 'stat' | 'link' | 'copyFile'
> {
  /**
   * Looks at files without waiting for a thread: that takes a few microseconds a file, which a thread takes
   * many times over. Rejects where one is missing.
   */
  statAll: (paths: readonly string[]) => Promise<Stats[]>
}

export const nodeFileSystem: FileSystem = {
  ...promises,
  statAll: async (paths) => paths.map((path) => statSync(path)),
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
