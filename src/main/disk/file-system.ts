import * as promises from 'node:fs/promises'

/** The part of Node's file system that the library uses, so that tests can make any step of it fail. */
export type FileSystem = Pick<
  typeof promises,
  'open' | 'rename' | 'rm' | 'readFile' | 'readdir' | 'mkdir' | 'stat' | 'link' | 'copyFile'
>

export const nodeFileSystem: FileSystem = promises

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
