import { dirname, join } from 'node:path'
import { hasCode, type FileSystem } from './file-system'

/** Writes a new file; resolves when it would survive a loss of power, once its folder is synced. */
export async function writeNew(fs: FileSystem, path: string, content: string | Uint8Array): Promise<void> {
  const handle = await fs.open(path, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The paths of all files below a folder, in order, with `/` between the names; none where there is no folder.
 * @param isWanted whether to go into a folder of that name right below
 */
export async function filesBelow(
  fs: FileSystem,
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  const paths: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile()) paths.push(entry.name)
    else if (entry.isDirectory() && isWanted(entry.name)) {
      const below = await filesBelow(fs, join(folder, entry.name))
      paths.push(...below.map((name) => `${entry.name}/${name}`))
    }
  }
  return paths
}

/** Makes the folders in which the files of a tree lie. Returns them. */
export async function makeFolders(fs: FileSystem, root: string, paths: readonly string[]): Promise<string[]> {
  const folders = [...new Set(paths.map((path) => dirname(join(root, path))))]
  for (const folder of folders) await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  return folders
}
