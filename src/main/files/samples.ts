import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TextFile } from '../../contract/requests'
import { readTextFiles } from './text-files'

/** The articles that come with the program; none where the folder is missing. */
export async function listSamples(folder: string): Promise<TextFile[]> {
  const names = await readdir(folder).catch(() => [])
  const texts = names.filter((name) => name.endsWith('.txt')).sort()
  return (await readTextFiles(texts.map((name) => join(folder, name)))).files
}
