import { Low, type Adapter } from 'lowdb'
import { dirname, extname } from 'node:path'
import { writeAtomically, syncFolder } from './atomic-write'
import { hasCode, type FileSystem } from './file-system'
import { seal, unseal } from './seal'

/** A file that a later version of the program wrote: it is neither read nor written. */
export class NewerVersion extends Error {}

/** A file that is there and does not hold what it should. */
export class CorruptFile extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`${path} cannot be read`, { cause })
  }
}

/** lowdb's adapter for a JSON file: durable, and a damaged file is no missing file. */
export class DurableJson<T extends object> implements Adapter<T> {
  constructor(
    private readonly fs: FileSystem,
    readonly path: string,
    /** Throws when the parsed JSON is not a T. */
    private readonly check: (value: unknown) => T,
    /** Write a checksum with it. Not for a file that its user may want to edit. */
    private readonly isSealed = false,
    /** What is written of it. */
    private readonly packed: (data: T) => object = (data) => data,
  ) {}

  /**
   * Null when there is no file. Throws `CorruptFile`, or the error of the file system.
   * @param isHere read it in this thread, see `FileSystem`
   */
  async read(isHere = false): Promise<T | null> {
    let text: string
    try {
      text = await (isHere ? this.fs.readHere(this.path) : this.fs.readFile(this.path, 'utf8'))
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null
      throw error
    }
    try {
      return this.check(JSON.parse(unseal(text)))
    } catch (error) {
      if (error instanceof NewerVersion) throw error
      throw new CorruptFile(this.path, error)
    }
  }

  write(data: T): Promise<void> {
    const json = JSON.stringify(this.packed(data))
    return writeAtomically(this.fs, this.path, this.isSealed ? seal(json) : json)
  }
}

/** A JSON file and its content in memory, which never runs ahead of the disk. */
export class Document<T extends object> {
  readonly #low: Low<T>
  #published: T

  private constructor(low: Low<T>) {
    this.#low = low
    this.#published = low.data
  }

  /** Opens a file that may not be there yet. */
  static async open<T extends object>(adapter: DurableJson<T>, initial: T): Promise<Document<T>> {
    const low = new Low(adapter, initial)
    await low.read()
    return new Document(low)
  }

  /** A document whose file is not read: what it holds is known, or yet to be written. */
  static of<T extends object>(adapter: DurableJson<T>, data: T): Document<T> {
    return new Document(new Low(adapter, data))
  }

  get data(): T {
    return this.#published
  }

  /** Writes new content; it is visible once it is on the disk, and not at all when writing fails. */
  async replace(data: T): Promise<void> {
    this.#low.data = data
    await this.#low.write()
    this.#published = data
  }
}

/** Keeps a damaged file under a dated name. Returns the new name. */
export async function setAside(fs: FileSystem, path: string, now: number): Promise<string> {
  const aside = asideOf(path, now)
  await fs.rename(path, aside)
  await syncFolder(fs, dirname(path))
  return aside
}

/** Keeps a copy of a damaged file under a dated name; the file itself stays until it is replaced. Returns the name. */
export async function copyAside(fs: FileSystem, path: string, now: number): Promise<string> {
  const aside = asideOf(path, now)
  await fs.copyFile(path, aside)
  await syncFolder(fs, dirname(path))
  return aside
}

function asideOf(path: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  const extension = extname(path)
  return `${path.slice(0, -extension.length || undefined)}.damaged-${stamp}${extension}`
}
