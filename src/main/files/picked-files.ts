import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { kindOfName, KINDS_IN_WORDS, LARGEST_FILE } from '../../contract/file-kinds'
import type { PickedFile } from '../../contract/requests'
import { hasCode } from '../disk/file-system'
import { Refusal } from '../library/refusal'

/**
 * The files that the user chose. The page reads them one by one, by tokens: a thousand chosen files are
 * never in memory together, and the page can read nothing that was not chosen.
 */
export class PickedFiles {
  readonly #paths = new Map<string, string>()
  #last = 0

  offer(paths: readonly string[]): PickedFile[] {
    return paths.map((path) => {
      const token = String(++this.#last)
      this.#paths.set(token, path)
      return { token, name: basename(path) }
    })
  }

  /** Throws a `Refusal` that says in one sentence why a file cannot be read. */
  async read(token: string): Promise<Uint8Array> {
    const path = this.#paths.get(token)
    this.#paths.delete(token)
    if (path === undefined) throw new Refusal('not-found', 'This file was not chosen. Open it again.')
    return readChosen(path)
  }
}

async function readChosen(path: string): Promise<Uint8Array> {
  if (kindOfName(path) === null) {
    throw new Refusal('invalid', `This is no kind of file that Factdeck reads: it takes ${KINDS_IN_WORDS}.`)
  }
  try {
    const status = await stat(path)
    if (!status.isFile()) throw new Refusal('invalid', 'This is no file.')
    if (status.size > LARGEST_FILE) {
      throw new Refusal('invalid', 'This file is larger than 100 MB, which no article is.')
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (hasCode(error, 'ENOENT')) throw new Refusal('not-found', 'This file is not there.')
    if (hasCode(error, 'EACCES', 'EPERM'))
      throw new Refusal('disk', 'This file may not be read: access is denied.')
    throw new Refusal('disk', 'This file could not be read: the disk reports an error.', error)
  }
}
