import { join } from 'node:path'
import * as v from 'valibot'
import { Document, DurableJson } from '../disk/document'
import type { FileSystem } from '../disk/file-system'

/** More names than this are looked through more slowly than a folder is. */
export const MOST_RECENT = 10

interface Kept {
  paths: readonly string[]
}

const schema = v.object({ paths: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(1000)) })
const NONE: Kept = { paths: [] }

/**
 * `recent.json`: the files that were opened last, on this machine alone. Losing it is no loss, so damage means an
 * empty list, and what cannot be written is kept for as long as the program runs.
 */
export class RecentFiles {
  #paths: readonly string[]
  #written: Promise<void> = Promise.resolve()
  /** Is told of every change. */
  onchange: () => void = () => {}

  private constructor(private readonly document: Document<Kept>) {
    this.#paths = document.data.paths.slice(0, MOST_RECENT)
  }

  static async open(fs: FileSystem, userData: string): Promise<RecentFiles> {
    const adapter = new DurableJson<Kept>(fs, join(userData, 'recent.json'), (value) =>
      v.parse(schema, value),
    )
    return new RecentFiles(await Document.open(adapter, NONE).catch(() => Document.of(adapter, NONE)))
  }

  /** The last first. */
  get paths(): readonly string[] {
    return this.#paths
  }

  add(path: string): void {
    if (this.#paths[0] === path) return
    this.#replace([path, ...this.#paths.filter((one) => one !== path)].slice(0, MOST_RECENT))
  }

  /** True where the file was on the list. */
  remove(path: string): boolean {
    if (!this.#paths.includes(path)) return false
    this.#replace(this.#paths.filter((one) => one !== path))
    return true
  }

  clear(): void {
    if (this.#paths.length > 0) this.#replace([])
  }

  /** Resolves when the list is on the disk, or could not be written. */
  settled(): Promise<void> {
    return this.#written
  }

  #replace(paths: readonly string[]): void {
    this.#paths = paths
    // One after the other: the last list is the one that stays.
    this.#written = this.#written.then(() => this.document.replace({ paths })).catch(() => {})
    this.onchange()
  }
}
