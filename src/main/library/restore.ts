import { join } from 'node:path'
import type { FileSystem } from '../disk/file-system'
import { checksumOf, seal } from '../disk/seal'
import { backupFolder, readManifest, restoredNote } from './backup-folders'
import { packIndex, SCHEMA_VERSION } from './index-file'
import type { Layout } from './layout'
import { Refusal } from './refusal'
import { filesOfBackup, swapIn } from './swap'

const EMPTY_INDEX = seal(JSON.stringify(packIndex({ schemaVersion: SCHEMA_VERSION, articles: [] })))

/**
 * Puts a backup in the place of the library, whole or not at all. The present library must be in a backup.
 * @param time the backup's, epoch milliseconds
 */
export async function putBack(fs: FileSystem, layout: Layout, time: number): Promise<void> {
  const folder = backupFolder(layout, time)
  const manifest = await readManifest(fs, folder)
  const files = (await filesOfBackup(fs, folder)).filter((path) => path !== 'restored.json')
  const missing = Object.keys(manifest?.files ?? {}).filter(
    (path) => path !== 'restored.json' && !files.includes(path),
  )
  if (files.length === 0 || missing.length > 0) throw notWhole()
  const added: Record<string, string> = { 'restored.json': await restoredNote(fs, layout) }
  if (!files.includes('library.json')) added['library.json'] = EMPTY_INDEX
  // No settings were changed then.
  if (!files.includes('settings.json')) added['settings.json'] = '{}'
  await swapIn(fs, layout, [...files, ...Object.keys(added)], async (path) => {
    if (path in added) return added[path]!
    const bytes = await fs.readFile(join(folder, path))
    const known = manifest?.files[path]
    if (known && checksumOf(bytes) !== known.checksum) throw notWhole()
    return bytes
  })
}

/** Puts an empty library in the place of this one; settings stay. The present library must be in a backup. */
export async function empty(fs: FileSystem, layout: Layout): Promise<void> {
  const files: Record<string, string> = {
    'restored.json': await restoredNote(fs, layout),
    'library.json': EMPTY_INDEX,
  }
  await swapIn(fs, layout, Object.keys(files), (path) => Promise.resolve(files[path]!))
}

const notWhole = () =>
  new Refusal(
    'invalid',
    'This backup is damaged and was not put back. Nothing was changed; try an older one.',
  )
