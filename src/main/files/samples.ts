import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TextFile } from '../../contract/requests'

/** The articles that come with the program; none where the folder is missing. */
export async function listSamples(folder: string): Promise<TextFile[]> {
  const names = await readdir(folder).catch(() => [])
  const texts = names.filter((name) => name.endsWith('.txt')).sort()
  return Promise.all(texts.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}
