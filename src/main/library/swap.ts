import { join } from 'node:path'
import { renameWithPatience, syncFolder } from '../disk/atomic-write'
import { filesBelow, makeFolders, writeNew } from '../disk/copies'
import { hasCode, type FileSystem } from '../disk/file-system'
import { forEach } from '../disk/lanes'
import type { Layout } from './layout'

/** What takes the place of its namesake in the library; what the new library lacks stays as it is. */
const PARTS = ['articles', 'reviews', 'settings.json', 'restored.json', 'library.json']

/**
 * Puts another library in the place of this one, as a whole: it is made ready beside it and named in one
 * step, from which on it counts. What a crash interrupts after that is finished by the next start.
 * @param paths the files of the new library
 * @param contentOf asked for each of them
 */
export async function swapIn(
  fs: FileSystem,
  layout: Layout,
  paths: readonly string[],
  contentOf: (path: string) => Promise<string | Uint8Array>,
): Promise<void> {
  const unfinished = `${layout.incoming}.unfinished`
  await fs.rm(unfinished, { recursive: true, force: true })
  try {
    const empty = ['articles', 'reviews'].map((name) => join(unfinished, name))
    for (const folder of empty) await fs.mkdir(folder, { recursive: true, mode: 0o700 })
    const folders = await makeFolders(fs, unfinished, paths)
    await forEach(paths, async (path) => writeNew(fs, join(unfinished, path), await contentOf(path)))
    for (const folder of new Set([...empty, ...folders, unfinished])) await syncFolder(fs, folder)
    await fs.rename(unfinished, layout.incoming)
  } catch (error) {
    await fs.rm(unfinished, { recursive: true, force: true }).catch(() => {})
    throw error
  }
  // From here on the new library counts: what fails now is done when it is opened.
  try {
    await syncFolder(fs, layout.library)
    await finishSwap(fs, layout)
  } catch {
    // Opening it says what is wrong.
  }
}

/** Finishes what `swapIn` began, if anything. To be called before anything else touches the library. */
export async function finishSwap(fs: FileSystem, layout: Layout): Promise<void> {
  const waiting = await fs.readdir(layout.incoming).catch(noneIfMissing)
  if (waiting) {
    // It accounts for the old journal: that the new one is shorter is no damage.
    await fs.rm(layout.ledger, { force: true })
    await fs.mkdir(layout.outgoing, { recursive: true, mode: 0o700 })
    for (const part of PARTS.filter((one) => waiting.includes(one))) {
      const place = join(layout.library, part)
      const old = join(layout.outgoing, part)
      const isThere = await exists(fs, place)
      // A place with its old content set aside already was emptied by this swap, before a crash.
      if (isThere) {
        await fs.rm(old, { recursive: true, force: true })
        await renameWithPatience(fs, place, old)
      }
      await renameWithPatience(fs, join(layout.incoming, part), place)
    }
    await syncFolder(fs, layout.library)
    await fs.rm(layout.incoming, { recursive: true, force: true })
  }
  await fs.rm(layout.outgoing, { recursive: true, force: true })
  await fs.rm(`${layout.incoming}.unfinished`, { recursive: true, force: true })
}

/** The files of a backup that can be put in the place of the library. */
export async function filesOfBackup(fs: FileSystem, folder: string): Promise<string[]> {
  return (await filesBelow(fs, folder)).filter((path) => PARTS.includes(path.split('/')[0]!))
}

async function exists(fs: FileSystem, path: string): Promise<boolean> {
  return (await fs.stat(path).catch(noneIfMissing)) !== undefined
}

function noneIfMissing(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}
