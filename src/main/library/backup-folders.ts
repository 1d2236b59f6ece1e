import { join } from 'node:path'
import { writeAtomically } from '../disk/atomic-write'
import type { FileSystem } from '../disk/file-system'
import { readArticle } from './article-store'
import type { Layout } from './layout'

const STAMP = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z$/

/** The folder of the backup made at a time in epoch milliseconds: backups/2026-11-23T10-20-30Z. */
export function backupFolder(layout: Layout, time: number): string {
  return join(layout.backups, `${new Date(time).toISOString().slice(0, 19).replaceAll(':', '-')}Z`)
}

/** Brings an article back from the newest backup that holds a whole copy. Returns whether there was one. */
export async function restoreArticle(fs: FileSystem, layout: Layout, id: string): Promise<boolean> {
  const times = (await backupTimes(fs, layout)).sort((a, b) => b - a)
  for (const time of times) {
    const copy = join(backupFolder(layout, time), 'articles', `${id}.json`)
    try {
      const text = await fs.readFile(copy, 'utf8')
      readArticle(id, JSON.parse(text))
      await writeAtomically(fs, layout.article(id), text)
      return true
    } catch {
      // This backup has no whole copy: the next older one may have.
    }
  }
  return false
}

/** The times (epoch milliseconds) of all finished backups. */
export async function backupTimes(fs: FileSystem, layout: Layout): Promise<number[]> {
  return (await fs.readdir(layout.backups)).flatMap((name) => {
    const [, day, hour, minute, second] = STAMP.exec(name) ?? []
    return day ? [Date.parse(`${day}T${hour}:${minute}:${second}Z`)] : []
  })
}
