import { join } from 'node:path'
import * as v from 'valibot'
import { writeAtomically } from '../disk/atomic-write'
import { hasCode, type FileSystem } from '../disk/file-system'
import { seal, unseal } from '../disk/seal'
import { readArticleFile, type ArticleFile } from './article-store'
import type { Layout } from './layout'

const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z$/

const number = v.pipe(v.number(), v.finite())
const manifestSchema = v.object({
  reason: v.picklist(['quit', 'asked', 'migration', 'import', 'restore', 'reset', 'repair']),
  counts: v.object({ articles: number, cards: number, reviews: number }),
  /** By path in the backup: what was copied, and when the copied file was last written. */
  files: v.record(v.string(), v.object({ size: number, checksum: v.string(), mtimeMs: number })),
})
/** `backup.json`: what is in a backup. Those of versions before 2 have none. */
export type Manifest = v.InferOutput<typeof manifestSchema>

/** The folder of the backup made at a time in epoch milliseconds: backups/2026-11-23T10-20-30Z. */
export function backupFolder(layout: Layout, time: number): string {
  return join(layout.backups, `${new Date(time).toISOString().slice(0, 19).replaceAll(':', '-')}Z`)
}

/** The times (epoch milliseconds) of all finished backups, newest first. */
export async function backupTimes(fs: FileSystem, layout: Layout): Promise<number[]> {
  const names = await fs.readdir(layout.backups)
  const times = names.flatMap((name) => {
    const [, day, hour, minute, second] = STAMP.exec(name) ?? []
    return day ? [Date.parse(`${day}T${hour}:${minute}:${second}Z`)] : []
  })
  return times.sort((a, b) => b - a)
}

export const sealedManifest = (manifest: Manifest): string => seal(JSON.stringify(manifest))

/** Null where the backup has no list of its content, or none that can be read. */
export async function readManifest(fs: FileSystem, folder: string): Promise<Manifest | null> {
  try {
    const text = await fs.readFile(join(folder, 'backup.json'), 'utf8')
    return v.parse(manifestSchema, JSON.parse(unseal(text)))
  } catch {
    return null
  }
}

/** Brings an article back from the newest backup that holds a whole copy. Returns that backup's time, or null. */
export async function restoreArticle(fs: FileSystem, layout: Layout, id: string): Promise<number | null> {
  for (const time of await backupTimes(fs, layout)) {
    const copy = join(backupFolder(layout, time), 'articles', `${id}.json`)
    let article: ArticleFile
    try {
      article = await readArticleFile(fs, copy, id)
    } catch {
      // This backup has no whole copy: the next older one may have.
      continue
    }
    await writeAtomically(fs, layout.article(id), seal(JSON.stringify(article)))
    return time
  }
  return null
}

const restoredSchema = v.object({ passed: v.array(number) })

/** What `restored.json` says: which backups know of answers and articles that are meant to be gone. */
export async function restoredNote(fs: FileSystem, layout: Layout): Promise<string> {
  return JSON.stringify({ passed: await backupTimes(fs, layout) })
}

/**
 * The newest backup whose content must still be in the library: none that was there when another one was put
 * back or the library reset.
 */
export async function newestBackup(
  fs: FileSystem,
  layout: Layout,
): Promise<{ time: number; folder: string; manifest: Manifest } | null> {
  const passed = await passedBackups(fs, layout)
  if (!passed) return null
  for (const time of await backupTimes(fs, layout)) {
    if (passed.has(time)) continue
    const folder = backupFolder(layout, time)
    const manifest = await readManifest(fs, folder)
    if (manifest) return { time, folder, manifest }
  }
  return null
}

/** Null where that cannot be told, so that no backup counts. */
async function passedBackups(fs: FileSystem, layout: Layout): Promise<Set<number> | null> {
  try {
    return new Set(v.parse(restoredSchema, JSON.parse(await fs.readFile(layout.restored, 'utf8'))).passed)
  } catch (error) {
    return hasCode(error, 'ENOENT') ? new Set() : null
  }
}
