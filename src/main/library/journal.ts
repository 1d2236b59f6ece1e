import { isAscii } from 'node:buffer'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import * as v from 'valibot'
import type { JournalEvent } from '../../core/library/model'
import { DurableAppender } from '../disk/append'
import { syncFolder } from '../disk/atomic-write'
import { hasCode, type FileSystem, type Handle } from '../disk/file-system'
import { eventSchema } from './event-schema'
import { joinedAnswers, lineOf, linesOf, plainAnswer, plainUntil } from './journal-line'

const MONTH_FILE = /^\d{4}-\d{2}\.jsonl$/
/** Also the copies that a synchroniser makes where one device's journal was written on two machines. */
const READ_FILE = /^\d{4}-\d{2}(\.sync-conflict-[\w-]+| \(.*\))?\.jsonl$/
const NEWLINE = 0x0a

/** How far a file of the journal was read, and what was read. */
export interface Mark {
  /** Bytes of whole lines. */
  length: number
  /** Their CRC-32. */
  crc: number
  /** What the whole file looked like before it was read; null where it was written since. */
  file: { size: number; mtimeMs: number } | null
  /** Whole lines that are no event. They stay where they are. */
  unreadable: number
}

/** By `<device>/<month>.jsonl`. */
export type Marks = Record<string, Mark>

export interface JournalContent {
  /** In the order of the files: one device after the other, oldest first. */
  events: JournalEvent[]
  marks: Marks
}

/** Reads the journals of all devices. */
export async function readJournal(fs: FileSystem, folder: string): Promise<JournalContent> {
  const events: JournalEvent[] = []
  const marks = await followJournal(fs, folder, {}, (event) => events.push(event))
  return { events, marks: marks! }
}

/**
 * Reads what the journals of all devices hold beyond what is known of them, file by file in their order. An
 * unfinished last line is left out: either the crash came before the answer was confirmed, or a
 * synchroniser is still writing. A file that looks as it did is not read; of the others, all that is known
 * is compared.
 * @param take is given every event with the name of its file
 * @returns the marks up to which the journal is known now; null where something of what was known is there
 * no more or is different: then everything must be read again
 */
export async function followJournal(
  fs: FileSystem,
  folder: string,
  known: Marks,
  take: (event: JournalEvent, name: string) => void,
): Promise<Marks | null> {
  const names = await namesOf(fs, folder)
  if (Object.keys(known).some((name) => !names.includes(name))) return null
  const marks: Marks = {}
  for (const name of names) {
    const mark = known[name]
    const { size, mtimeMs } = await fs.stat(join(folder, name))
    if (mark?.file?.size === size && mark.file.mtimeMs === mtimeMs) {
      marks[name] = mark
      continue
    }
    const bytes = await fs.readFile(join(folder, name))
    const from = mark?.length ?? 0
    const length = bytes.lastIndexOf(NEWLINE) + 1
    if (length < from || crc32(bytes.subarray(0, from)) !== (mark?.crc ?? 0)) return null
    const fresh = bytes.subarray(from, length)
    const unreadable = (mark?.unreadable ?? 0) + parseLines(fresh, (event) => take(event, name))
    marks[name] = { length, crc: crc32(fresh, mark?.crc ?? 0), file: { size, mtimeMs }, unreadable }
  }
  return marks
}

/** Whole lines that are no event, in all files. */
export function unreadableIn(marks: Marks): number {
  return Object.values(marks).reduce((sum, { unreadable }) => sum + unreadable, 0)
}

/**
 * The mark of a file after something was appended to it; null where that did not happen at the mark: another
 * program wrote there too.
 */
export function markAfter(mark: Mark | undefined, { from, bytes }: Appended): Mark | null {
  if ((mark?.length ?? 0) !== from) return null
  const crc = crc32(bytes, mark?.crc ?? 0)
  return { length: from + bytes.length, crc, file: null, unreadable: mark?.unreadable ?? 0 }
}

async function namesOf(fs: FileSystem, folder: string): Promise<string[]> {
  const names: string[] = []
  for (const device of (await fs.readdir(folder)).sort()) {
    const files = await fs.readdir(join(folder, device)).catch((error: unknown) => {
      if (hasCode(error, 'ENOTDIR')) return []
      throw error
    })
    for (const file of files.filter((name) => READ_FILE.test(name)).sort()) names.push(`${device}/${file}`)
  }
  return names
}

/** So long a text lies in memory that is there already; new memory takes longer to get than to fill. */
const BLOCK = 96 * 1024

/** The whole lines of the journals of all devices, some to a text, in the order of `readJournal`. */
export async function* journalTexts(fs: FileSystem, folder: string): AsyncGenerator<string> {
  const names = await namesOf(fs, folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  let room = Buffer.alloc(BLOCK)
  for (const name of names) {
    const handle = await fs.open(join(folder, name), 'r')
    try {
      const read = (from: number) => handle.read(room, from, room.length - from, null)
      let kept = 0
      for (let reading = read(kept); ;) {
        const { bytesRead } = await reading
        if (bytesRead === 0) break
        const filled = room.subarray(0, kept + bytesRead)
        const end = filled.lastIndexOf(NEWLINE) + 1
        const text = textOf(filled.subarray(0, end))
        room.copyWithin(0, end, filled.length)
        kept = filled.length - end
        if (kept === room.length) room = Buffer.concat([room], 2 * room.length)
        // What comes next is read while this is looked at.
        reading = read(kept)
        // Seen at the next turn, where there is one.
        reading.catch(() => {})
        if (text !== '') yield text
      }
    } finally {
      await handle.close()
    }
  }
}

/** Text that is all ASCII, as that of most journals, need not be decoded. */
const textOf = (bytes: Buffer): string => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')

/** Returns how many lines are no event. */
function parseLines(bytes: Buffer, take: (event: JournalEvent) => void): number {
  let unreadable = 0
  for (const line of linesOf(textOf(bytes))) {
    const event = parseEvent(line)
    if (event) take(event)
    else unreadable++
  }
  return unreadable
}

/** The event of a line, or null where the line holds none. */
export function parseEvent(line: string): JournalEvent | null {
  const plain = plainAnswer(line)
  if (plain !== null) return JSON.parse(plain) as JournalEvent
  try {
    const result = v.safeParse(eventSchema, JSON.parse(line))
    return result.success ? result.output : null
  } catch {
    return null
  }
}

/** The events of a text of whole lines. Many answers are read as one list, which takes half as long as one by one. */
export function parseEvents(text: string): JournalEvent[] {
  const events: JournalEvent[] = []
  for (let at = 0; at < text.length;) {
    const end = plainUntil(text, at)
    if (end > at) {
      const answers = JSON.parse(`[${joinedAnswers(text.slice(at, end), ',')}]`) as JournalEvent[]
      for (const answer of answers) events.push(answer)
    }
    const newline = text.indexOf('\n', end)
    at = newline < 0 ? text.length : newline + 1
    const event = parseEvent(text.slice(end, newline < 0 ? undefined : newline))
    if (event) events.push(event)
  }
  return events
}

/** What was appended to which file, and where. */
export interface Appended {
  /** `<device>/<month>.jsonl` */
  name: string
  /** The length of the file before, in bytes. */
  from: number
  bytes: Uint8Array
}

/** This device's part of the journal, to which events are appended. */
export class JournalWriter {
  #file: { month: string; handle: Handle; ino: number; length: number } | null = null
  /** Where a file ends whose unconfirmed end could not be cut off. */
  #uncut: { month: string; length: number } | null = null
  readonly #appender: DurableAppender

  /** @param folder the folder of this device; it is made when the first event is written */
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
    private readonly device: string,
  ) {
    this.#appender = new DurableAppender(fs)
  }

  /**
   * Appends events, and resolves when they would survive a loss of power. On an error none of them is
   * in the journal. Calls must not overlap.
   */
  async append(events: readonly JournalEvent[], now: number): Promise<Appended> {
    const month = new Date(now).toISOString().slice(0, 7)
    const file = await this.#open(month)
    const bytes = Buffer.from(events.map(lineOf).join(''))
    try {
      await this.#appender.append(file.handle, bytes, file.length)
    } catch (error) {
      // What stands behind `length` was never confirmed. Cutting it off may fail too: then before the next event.
      await file.handle.truncate(file.length).catch(() => (this.#uncut = file))
      await this.close()
      throw error
    }
    const from = file.length
    file.length += bytes.length
    return { name: `${this.device}/${month}.jsonl`, from, bytes }
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
      const { ino } = await handle.stat()
      this.#file = { month, handle, ino, length: await mend(this.fs, handle, path) }
      return this.#file
    } catch (error) {
      await handle.close().catch(() => {})
      throw error
    }
  }

  /** Writing to a file that a synchroniser replaced, or another program wrote to, would lose what is written. */
  async #isStillAt(path: string, { ino, length }: { ino: number; length: number }): Promise<boolean> {
    try {
      const [there] = await this.fs.statAll([path])
      return there!.ino === ino && there!.size === length
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
