import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { TextFile } from '../../contract/requests'
import { hasCode } from '../disk/file-system'
import { decodeText } from '../../core/article/decode-text'

export const EXTENSIONS = ['txt', 'md', 'markdown', 'html', 'htm'] as const
const LARGEST = 5_000_000

/** A file that is read, or one sentence that says why not. */
export type Reading = { ok: true; file: TextFile } | { ok: false; message: string }

/** Reads a text file in any of the usual encodings. Never throws. */
export async function readTextFile(path: string): Promise<Reading> {
  const name = basename(path)
  const fail = (why: string): Reading => ({ ok: false, message: `“${name}” ${why}` })
  if (!isTextName(path)) {
    return fail('is no kind of file that Factdeck reads: it takes .txt, .md and .html.')
  }
  try {
    const status = await stat(path)
    if (!status.isFile()) return fail('is no file.')
    if (status.size > LARGEST) return fail('is larger than 5 MB, which no article is.')
    const text = decodeText(await readFile(path))
    if (text === null) return fail('holds no text that Factdeck can read.')
    if (text.trim() === '') return fail('is empty.')
    return { ok: true, file: { name, text } }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return fail('is not there.')
    if (hasCode(error, 'EACCES', 'EPERM')) return fail('may not be read: access is denied.')
    return fail('could not be read: the disk reports an error.')
  }
}

export async function readTextFiles(
  paths: readonly string[],
): Promise<{ files: TextFile[]; problems: string[] }> {
  const readings = await Promise.all(paths.map(readTextFile))
  return {
    files: readings.flatMap((reading) => (reading.ok ? [reading.file] : [])),
    problems: readings.flatMap((reading) => (reading.ok ? [] : [reading.message])),
  }
}

function isTextName(path: string): boolean {
  return (EXTENSIONS as readonly string[]).includes(extname(path).slice(1).toLowerCase())
}
