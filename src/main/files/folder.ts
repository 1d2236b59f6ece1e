import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOfName } from '../../contract/file-kinds'

/** More files than anybody means to add; a folder that holds more was chosen by mistake. */
const MOST_FILES = 10_000
const DEEPEST = 20

/**
 * The files in a folder and those inside it that Factdeck reads, in order of their paths, 10,000 at most.
 * What is hidden is left alone, and links are not followed: they may lead in a circle.
 */
export async function filesInFolder(folder: string): Promise<string[]> {
  const found: string[] = []
  await walk(folder, 0, found)
  return found
}

async function walk(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  for (const entry of entries) {
    if (found.length >= MOST_FILES) return
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < DEEPEST) await walk(path, depth + 1, found)
    else if (entry.isFile() && kindOfName(entry.name) !== null) found.push(path)
  }
}
