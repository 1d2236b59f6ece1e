import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hasCode, type FileSystem, type Handle } from './file-system'

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/

/**
 * Replaces a file whole, or leaves it as it was: temporary file beside it, fsync, rename, fsync of the
 * folder. Resolves when the new content would survive a loss of power.
 */
export async function writeAtomically(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await fs.open(temporary, 'wx', 0o600)
    try {
      await writeAll(handle, content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameWithPatience(fs, temporary, path)
  } catch (error) {
    await fs.rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await syncFolder(fs, dirname(path))
}

/** Each chunk is written on from where the one before ended; meanwhile the next one is made. */
async function writeAll(handle: Handle, content: Parameters<typeof writeAtomically>[2]): Promise<void> {
  let written: Promise<void> = Promise.resolve()
  try {
    for await (const chunk of chunksOf(content)) {
      await written
      written = handle.writeFile(chunk)
      // Seen at the next chunk, or below.
      written.catch(() => {})
    }
  } finally {
    // Also where no more chunks could be made: nothing is closed while it is written to.
    await written
  }
}

function chunksOf(
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): AsyncIterable<string | Uint8Array> | [string | Uint8Array] {
  return typeof content === 'string' || content instanceof Uint8Array ? [content] : content
}

/** Virus scanners and synchronisers hold files open for moments; on Windows that refuses a rename. */
export async function renameWithPatience(fs: FileSystem, from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'EACCES', 'EBUSY') || wait > 640) throw error
      await pause(wait)
    }
  }
}

/** Makes new and renamed entries of a folder durable. Windows has no such call and needs none. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems refuse to sync a folder; the file itself is safe.
    if (!hasCode(error, 'EINVAL', 'ENOTSUP', 'EPERM')) throw error
  } finally {
    await handle.close()
  }
}

/** Removes temporary files that a crash left behind, where there is such a folder. */
export async function sweepTemporary(fs: FileSystem, folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  await Promise.all(
    names.filter((name) => TEMPORARY.test(name)).map((name) => fs.rm(join(folder, name), { force: true })),
  )
}
