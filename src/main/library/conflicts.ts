import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { mergeArticles } from '../../core/library/merge'
import { syncFolder, writeAtomically } from '../disk/atomic-write'
import { CorruptFile } from '../disk/document'
import { hasCode, type FileSystem } from '../disk/file-system'
import { seal } from '../disk/seal'
import { readArticleFile, type ArticleFile } from './article-store'
import type { Layout } from './layout'

/**
 * What a synchroniser calls the other of two versions of a file: Syncthing `a.sync-conflict-….json`,
 * others `a (… conflicted copy …).json`.
 */
const COPY = /^(.+?)(?:\.sync-conflict-[\w-]+| \(.*conflict.*\))\.(json|jsonl)$/i

/**
 * Joins the copies that a synchroniser left where two machines changed one file, and puts them aside in
 * `conflicts/`. Copies of journals stay where they are: the journal is read from all of them.
 * @returns sentences for the user
 */
export async function joinConflicts(fs: FileSystem, layout: Layout): Promise<string[]> {
  const notes: string[] = []
  for (const { copy, name } of await copiesIn(fs, layout.articles)) {
    notes.push(await joinArticle(fs, layout, copy, name))
  }
  for (const { copy, name } of await copiesIn(fs, layout.library)) {
    // The list of articles follows from the rest and is made again.
    if (name === 'library') await fs.rm(join(layout.library, copy), { force: true })
    else await putAside(fs, layout, layout.library, copy)
    if (name === 'settings')
      notes.push('Two computers changed the settings; the later ones hold, the others are kept aside.')
  }
  return notes
}

async function copiesIn(fs: FileSystem, folder: string): Promise<{ copy: string; name: string }[]> {
  return (await fs.readdir(folder)).sort().flatMap((copy) => {
    const name = COPY.exec(copy)?.[1]
    return name === undefined ? [] : [{ copy, name }]
  })
}

async function joinArticle(fs: FileSystem, layout: Layout, copy: string, id: string): Promise<string> {
  const other = await readCopy(fs, join(layout.articles, copy), id)
  const mine = await readCopy(fs, layout.article(id), id)
  const title = (other ?? mine)?.analysis.article.headline ?? id
  if (other) {
    const joined = mine ? mergeArticles(mine, other) : other
    if (!mine || !isDeepStrictEqual(joined, mine))
      await writeAtomically(fs, layout.article(id), seal(JSON.stringify(joined)))
  }
  await putAside(fs, layout, layout.articles, copy)
  return other
    ? `The article “${title}” was changed on two computers; the changes of both are kept.`
    : `A second copy of the article “${title}” could not be read and is kept aside.`
}

/** Null where there is no such file or it is damaged. */
async function readCopy(fs: FileSystem, path: string, id: string): Promise<ArticleFile | null> {
  try {
    return await readArticleFile(fs, path, id)
  } catch (error) {
    if (error instanceof CorruptFile || hasCode(error, 'ENOENT')) return null
    throw error
  }
}

async function putAside(fs: FileSystem, layout: Layout, folder: string, name: string): Promise<void> {
  await fs.mkdir(layout.conflicts, { recursive: true, mode: 0o700 })
  await fs.rename(join(folder, name), join(layout.conflicts, name))
  await syncFolder(fs, layout.conflicts)
  await syncFolder(fs, folder)
}
