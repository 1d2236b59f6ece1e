import { readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { kindOfName, KINDS_IN_WORDS, LARGEST_FILE } from '../../contract/file-kinds'
import type { PickedFile, RecentFile } from '../../contract/requests'
import { hasCode } from '../disk/file-system'
import { Refusal } from '../library/refusal'
import { MOST_RECENT, type RecentFiles } from './recent-files'

/**
 * The files that the user chose. The page reads them one by one, by tokens: a thousand chosen files are
 * never in memory together, and the page can read nothing that was not chosen.
 */
export class PickedFiles {
  readonly #offered = new Map<string, { path: string; isOwn: boolean }>()
  #last = 0

  /** @param recent takes what is opened by itself, and not by the folder */
  constructor(private readonly recent: RecentFiles | null = null) {}

  offer(paths: readonly string[]): PickedFile[] {
    const isOwn = paths.length <= MOST_RECENT
    return paths.map((path) => {
      const token = String(++this.#last)
      this.#offered.set(token, { path, isOwn })
      return { token, name: basename(path) }
    })
  }

  /** The files that were opened last, to be opened again. */
  offerRecent(): RecentFile[] {
    const paths = this.recent?.paths ?? []
    return this.offer(paths).map((file, at) => ({ ...file, folder: basename(dirname(paths[at]!)) }))
  }

  /** Throws a `Refusal` that says in one sentence why a file cannot be read. */
  async read(token: string): Promise<Uint8Array> {
    const offered = this.#offered.get(token)
    this.#offered.delete(token)
    if (!offered) throw new Refusal('not-found', 'This file was not chosen. Open it again.')
    const { path, isOwn } = offered
    try {
      const bytes = await readChosen(path)
      if (isOwn) this.recent?.add(path)
      return bytes
    } catch (error) {
      const isGone = error instanceof Refusal && error.code === 'not-found'
      if (isGone && this.recent?.remove(path)) throw new Refusal('not-found', GONE, error)
      throw error
    }
  }
}

const GONE = 'This file is no longer where it was, so it was taken off the list of recent files.'

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
