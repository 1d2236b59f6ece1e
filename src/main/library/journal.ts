import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { JournalEvent } from '../../core/library/model'
import { syncFolder } from '../disk/atomic-write'
import { hasCode, type FileSystem } from '../disk/file-system'
import { eventSchema } from './event-schema'
import { lineOf } from './journal-line'

const MONTH_FILE = /^\d{4}-\d{2}\.jsonl$/
/** Also the copies that a synchroniser makes where one device's journal was written on two machines. */
const READ_FILE = /^\d{4}-\d{2}(\.sync-conflict-[\w-]+| \(.*\))?\.jsonl$/
const NEWLINE = 0x0a

/** How many bytes of each file have been read, by `<device>/<month>.jsonl`. */
export type Position = Record<string, number>

export interface JournalContent {
  /** In the order of the files: one device after the other, oldest first. */
  events: JournalEvent[]
  position: Position
  /** Events that lie behind `since`. */
  fresh: JournalEvent[]
  /** Whole lines that are no event. They stay where they are. */
  unreadable: number
}

/**
 * Reads the journals of all devices. An unfinished last line is left out: either the crash came before
 * the answer was confirmed, or a synchroniser is still writing.
 * @param since the position up to which the events are already reckoned in
 */
export async function readJournal(fs: FileSystem, folder: string, since: Position): Promise<JournalContent> {
  const content: JournalContent = { events: [], position: {}, fresh: [], unreadable: 0 }
  for (const device of (await fs.readdir(folder)).sort()) {
    const files = await fs.readdir(join(folder, device)).catch((error: unknown) => {
      if (hasCode(error, 'ENOTDIR')) return []
      throw error
    })
    for (const file of files.filter((name) => READ_FILE.test(name)).sort()) {
      const name = `${device}/${file}`
      const bytes = await fs.readFile(join(folder, device, file))
      const end = bytes.lastIndexOf(NEWLINE) + 1
      content.position[name] = end
      const known = since[name] ?? 0
      // Split where the index ends, so that what is new is known without comparing events.
      const isKnownWhole = known <= end && (known === 0 || bytes[known - 1] === NEWLINE)
      const from = isKnownWhole ? known : 0
      const old = parseLines(bytes.subarray(0, from), content)
      const fresh = parseLines(bytes.subarray(from, end), content)
      for (const event of old) content.events.push(event)
      for (const event of fresh) {
        content.events.push(event)
        content.fresh.push(event)
      }
    }
  }
  return content
}

function parseLines(bytes: Uint8Array, content: JournalContent): JournalEvent[] {
  const events: JournalEvent[] = []
  for (const line of Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8').split('\n')) {
    if (line === '') continue
    const event = parseEvent(line)
    if (event) events.push(event)
    else content.unreadable++
  }
  return events
}

/** The event of a line, or null where the line holds none. */
export function parseEvent(line: string): JournalEvent | null {
  try {
    const result = v.safeParse(eventSchema, JSON.parse(line))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

type Handle = Awaited<ReturnType<FileSystem['open']>>

/** This device's part of the journal, to which events are appended. */
export class JournalWriter {
  #file: { month: string; handle: Handle; length: number } | null = null
  /** Where a file ends whose unconfirmed end could not be cut off. */
  #uncut: { month: string; length: number } | null = null

  /** @param folder the folder of this device; it is made when the first event is written */
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly device: string,
  ) {}

  /**
   * Appends events, and resolves when they would survive a loss of power. On an error none of them is
   * in the journal. Calls must not overlap.
   * @returns the file, and its length after the events
   */
  async append(events: readonly JournalEvent[], now: number): Promise<{ name: string; length: number }> {
    const month = new Date(now).toISOString().slice(0, 7)
    const file = await this.#open(month)
    const bytes = Buffer.from(events.map(lineOf).join(''))
    try {
      const { bytesWritten } = await file.handle.write(bytes, 0, bytes.length, file.length)
      if (bytesWritten !== bytes.length)
        throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' })
      await file.handle.datasync()
    } catch (error) {
      // What stands behind `length` was never confirmed. Cutting it off may fail too: then before the next event.
      await file.handle.truncate(file.length).catch(() => (this.#uncut = file))
      await this.close()
      throw error
    }
    file.length += bytes.length
    return { name: `${this.device}/${month}.jsonl`, length: file.length }
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    await file?.handle.close().catch(() => {})
  }

  async #open(month: string) {
    const path = join(this.folder, `${month}.jsonl`)
    if (this.#file?.month === month && (await this.#isStillAt(path, this.#file))) return this.#file
    await this.close()
    await this.fs.mkdir(this.folder, { recursive: true, mode: 0o700 })
    const handle = await this.#openFile(path)
    try {
      // Also where nothing was made: the attempt before may have failed between making and syncing.
      for (const folder of [this.folder, dirname(this.folder)]) await syncFolder(this.fs, folder)
      if (this.#uncut?.month === month) {
        await handle.truncate(this.#uncut.length)
        this.#uncut = null
      }
      this.#file = { month, handle, length: await mend(this.fs, handle, path) }
      return this.#file
    } catch (error) {
      await handle.close().catch(() => {})
      throw error
    }
  }

  /** Writing to a file that a synchroniser replaced, or another program wrote to, would lose what is written. */
  async #isStillAt(path: string, { handle, length }: { handle: Handle; length: number }): Promise<boolean> {
    try {
      const [there, here] = [await this.fs.stat(path), await handle.stat()]
      return there.ino === here.ino && there.size === length
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false
      throw error
    }
  }

  async #openFile(path: string): Promise<Handle> {
    try {
      return await this.fs.open(path, 'r+')
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error
      return this.fs.open(path, 'wx+', 0o600)
    }
  }
}

/** Makes the newest file of this device end with a whole line, so that reading and appending agree on it. */
export async function mendJournal(fs: FileSystem, folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  const newest = names
    .filter((name) => MONTH_FILE.test(name))
    .sort()
    .at(-1)
  if (!newest) return
  const path = join(folder, newest)
  const handle = await fs.open(path, 'r+')
  try {
    await mend(fs, handle, path)
  } finally {
    await handle.close()
  }
}

/** Finishes or cuts off a last line without its newline; what is cut off is kept beside it. Returns the length. */
async function mend(fs: FileSystem, handle: Handle, path: string): Promise<number> {
  const bytes = await handle.readFile()
  const end = bytes.lastIndexOf(NEWLINE) + 1
  if (end === bytes.length) return end
  if (parseEvent(bytes.subarray(end).toString('utf8'))) {
    await handle.write('\n', bytes.length)
    await handle.datasync()
    return bytes.length + 1
  }
  await keepTorn(fs, path, bytes.subarray(end))
  await handle.truncate(end)
  await handle.datasync()
  return end
}

/** `2026-05.torn`: ends of lines that a crash cut off, one after the other. */
async function keepTorn(fs: FileSystem, path: string, torn: Uint8Array): Promise<void> {
  const handle = await fs.open(path.replace(/jsonl$/, 'torn'), 'a', 0o600)
  try {
    await handle.writeFile(Buffer.concat([torn, Buffer.from('\n')]))
    await handle.sync()
  } finally {
    await handle.close()
  }
}
