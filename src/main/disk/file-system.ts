import { statSync, type Stats } from 'node:fs'
import * as promises from 'node:fs/promises'

/** The part of Node's file system that the library uses, so that tests can make any step of it fail. */
export interface FileSystem extends Pick<
  typeof promises,
  'open' | 'rename' | 'rm' | 'readFile' | 'readdir' | 'mkdir' | 'stat' | 'link' | 'copyFile'
> {
  /** Looks at many files at once: one after the other through promises, ten thousand take half a second. */
  statAll: (paths: readonly string[]) => Promise<Stats[]>
}

export const nodeFileSystem: FileSystem = {
  ...promises,
  statAll: (paths) => Promise.resolve(paths.map((path) => statSync(path))),
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
