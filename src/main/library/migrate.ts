import { writeAtomically } from '../disk/atomic-write'
import { NewerVersion } from '../disk/document'
import type { FileSystem } from '../disk/file-system'
import { forEach } from '../disk/lanes'
import { seal, unseal } from '../disk/seal'
import { readArticle } from './article-store'
import type { Layout } from './layout'
import { makeBackup } from './make-backup'

const ARTICLE = /^([0-9a-f]{16})\.json$/

/**
 * Brings a library of an older format over, after a backup of it. Every file says its own format and is
 * replaced whole, so an interruption anywhere leaves a library that opens and is brought over again.
 */
export async function migrate(fs: FileSystem, layout: Layout, now: number): Promise<void> {
  await makeBackup(fs, layout, { now, reason: 'migration' })
  const names = await fs.readdir(layout.articles)
  await forEach(
    names.flatMap((name) => ARTICLE.exec(name)?.[1] ?? []),
    async (id) => {
      const text = await fs.readFile(layout.article(id), 'utf8')
      const content = broughtUp(id, text)
      if (content !== null && content !== text) await writeAtomically(fs, layout.article(id), content)
    },
  )
}

/** Null for what is no whole article: the start that follows sees to damaged files. */
function broughtUp(id: string, text: string): string | null {
  try {
    return seal(JSON.stringify(readArticle(id, JSON.parse(unseal(text)))))
  } catch (error) {
    if (error instanceof NewerVersion) throw error
    return null
  }
}
