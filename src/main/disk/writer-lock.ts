import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import * as v from 'valibot'
import { writeAtomically } from './atomic-write'
import { hasCode, type FileSystem } from './file-system'

/** How often a holder says that it lives, and after which silence it is taken for dead, in milliseconds. */
const BEAT = 30_000
const SILENCE = 180_000

const holderSchema = v.object({
  id: v.string(),
  pid: v.number(),
  /** Tells a process from a later one with the same number; empty where the system does not say. */
  birth: v.string(),
  host: v.string(),
  /** When it last said that it lives, epoch milliseconds. */
  at: v.number(),
})
type Holder = v.InferOutput<typeof holderSchema>

/** Ids of the locks that this process holds: one with its number but another id is from a dead process. */
const own = new Set<string>()

/** Somebody else writes here. */
export class LockHeld extends Error {
  constructor({ pid, host }: { pid: number; host: string }) {
    const where = host === hostname() ? '' : ` on the computer “${host}”`
    super(`another Factdeck${where} (process ${pid}) has it open`)
  }
}

/**
 * One writer a library: a file that names it. The lock of a process that died is taken over. It lies beside
 * the library, not in it, so that synchronised machines do not lock each other out.
 */
export class WriterLock {
  readonly #timer: NodeJS.Timeout
  /** True once another machine took the lock over, because this one slept. */
  isLost = false

  private constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly holder: Holder,
  ) {
    own.add(holder.id)
    this.#timer = setInterval(() => void this.#beat(), BEAT)
    this.#timer.unref()
  }

  /** Throws `LockHeld` where a living process has it, or the error of the file system. */
  static async take(fs: FileSystem, path: string): Promise<WriterLock> {
    const { pid } = process
    const holder = { id: randomUUID(), pid, birth: birthOf(pid), host: hostname(), at: Date.now() }
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await createWhole(fs, path, JSON.stringify(holder))) return new WriterLock(fs, path, holder)
      const text = await readText(fs, path)
      if (text === null) continue
      const other = parseHolder(text)
      if (other && isAlive(other)) throw new LockHeld(other)
      await removeStale(fs, path, text)
    }
    throw new LockHeld({ pid: 0, host: hostname() })
  }

  /** Never throws: a lock that stays behind is that of a dead process. */
  async release(): Promise<void> {
    clearInterval(this.#timer)
    if (!own.delete(this.holder.id)) return
    try {
      if (await this.#isOurs()) await this.fs.rm(this.path, { force: true })
    } catch {
      // It names a process that is gone, or a lock that this process no longer holds.
    }
  }

  async #beat(): Promise<void> {
    try {
      if (await this.#isOurs()) {
        await writeAtomically(this.fs, this.path, JSON.stringify({ ...this.holder, at: Date.now() }))
      } else this.isLost = true
    } catch {
      // The next beat may come through.
    }
  }

  async #isOurs(): Promise<boolean> {
    const text = await readText(this.fs, this.path)
    return text !== null && parseHolder(text)?.id === this.holder.id
  }
}

function isAlive({ id, pid, birth, host, at }: Holder): boolean {
  const wasHeard = Math.abs(Date.now() - at) < SILENCE
  if (host !== hostname()) return wasHeard
  if (pid === process.pid) return own.has(id)
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as somebody else.
    if (!hasCode(error, 'EPERM')) return false
  }
  const now = birthOf(pid)
  return now === '' || birth === '' ? wasHeard : now === birth
}

/** Linux tells when a process began; elsewhere a living holder is known by its beat. */
function birthOf(pid: number): string {
  if (process.platform !== 'linux') return ''
  try {
    // The command, in parentheses, may itself hold spaces; the start time is the 20th field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)!.trim().split(' ')
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return ''
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return v.parse(holderSchema, JSON.parse(text))
  } catch {
    return null
  }
}

async function readText(fs: FileSystem, path: string): Promise<string | null> {
  try {
    return await fs.readFile(path, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Makes a file with its content in one step; false when it is there already. */
async function createWhole(fs: FileSystem, path: string, content: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}.new`
  await writeAtomically(fs, draft, content)
  try {
    await fs.link(draft, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    // A disk without links: two steps have to do.
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error
    return await createInTwoSteps(fs, path, content)
  } finally {
    await fs.rm(draft, { force: true }).catch(() => {})
  }
}

async function createInTwoSteps(fs: FileSystem, path: string, content: string): Promise<boolean> {
  let handle
  try {
    handle = await fs.open(path, 'wx', 0o600)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
  try {
    await handle.writeFile(content)
    return true
  } finally {
    await handle.close()
  }
}

/** Removes the lock of a dead process, unless somebody replaced it in the meantime. */
async function removeStale(fs: FileSystem, path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}.old`
  try {
    await fs.rename(path, aside)
    if ((await fs.readFile(aside, 'utf8')) !== text) await fs.link(aside, path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'EEXIST')) throw error
  } finally {
    await fs.rm(aside, { force: true }).catch(() => {})
  }
}
