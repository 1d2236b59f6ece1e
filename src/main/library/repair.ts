import { basename, join } from 'node:path'
import { soundnessOf, soundPart } from '../../core/library/soundness'
import { mergeArticles } from '../../core/library/merge'
import { syncFolder, writeAtomically } from '../disk/atomic-write'
import { copyAside, setAside } from '../disk/document'
import { hasCode, type FileSystem } from '../disk/file-system'
import { seal } from '../disk/seal'
import { readArticleFile, type ArticleFile } from './article-store'
import { backupFolder, backupTimes } from './backup-folders'
import type { Problem } from './check'
import { parseEvent } from './journal'
import { isLineWhole, lineOf, linesOf } from './journal-line'
import type { Layout } from './layout'
import { recoverSettings } from './recover'
import { DEFAULT_SETTINGS } from './settings'

/**
 * Repairs what a check found, each problem on its own. The library must be closed; opening it makes the list
 * and the schedule again. What is replaced is kept under a dated name.
 * @returns what was done, in sentences
 */
export async function repairLibrary(
  fs: FileSystem,
  layout: Layout,
  problems: readonly Problem[],
  now: number,
): Promise<string[]> {
  const done: string[] = []
  const articles = new Set(problems.flatMap((one) => (one.in === 'article' ? one.id : [])))
  for (const id of articles) done.push(await repairArticle(fs, layout, id, now))
  for (const problem of problems) {
    if (!problem.canRepair) continue
    if (problem.in === 'journal') done.push(await repairJournal(fs, layout, problem.path, now))
    if (problem.in === 'backup') done.push(await dropBackup(fs, layout, problem.time))
    if (problem.in === 'settings') done.push(await repairSettings(fs, layout, now))
  }
  if (problems.some((one) => one.in === 'index' || one.in === 'article' || one.in === 'journal')) {
    await keepDamaged(setAside, fs, layout.index, now)
    await fs.rm(layout.ledger, { force: true })
    done.push('The list of articles and the schedule were made again from the articles and the journal.')
  }
  return done
}

async function repairArticle(fs: FileSystem, layout: Layout, id: string, now: number): Promise<string> {
  const live = await readArticleFile(fs, layout.article(id), id).catch(() => null)
  const copy = await soundCopy(fs, layout, id)
  const name = `The article “${(live ?? copy)?.analysis.article.headline ?? id}”`
  const isReplaced = copy !== null || live !== null
  const aside = await keepDamaged(isReplaced ? copyAside : setAside, fs, layout.article(id), now)
  const kept = aside ? ` The damaged file is kept as ${basename(aside)}.` : ''
  if (copy) {
    // The newer edits are the reader's own, whatever became of the rest.
    const edits = live ? mergeArticles({ ...copy, changedAt: 0 }, live).edits : copy.edits
    const mended = live ? { ...copy, edits, removedAt: live.removedAt, changedAt: live.changedAt } : copy
    await writeAtomically(fs, layout.article(id), seal(JSON.stringify(mended)))
    return `${name} is back from a backup.${kept}`
  }
  if (!live) return `${name} is in no backup and could not be brought back.${kept} Its reviews are kept.`
  const sound = soundPart(live)
  await writeAtomically(fs, layout.article(id), seal(JSON.stringify(sound)))
  const facts = live.analysis.facts.length - sound.analysis.facts.length
  return `${name} is in no backup; ${facts} facts that do not fit its text were taken out.${kept}`
}

/** The newest whole and sound copy in a backup. */
async function soundCopy(fs: FileSystem, layout: Layout, id: string): Promise<ArticleFile | null> {
  for (const time of await backupTimes(fs, layout)) {
    const path = join(backupFolder(layout, time), 'articles', `${id}.json`)
    const copy = await readArticleFile(fs, path, id).catch(() => null)
    if (copy && soundnessOf(copy).faults.length === 0) return copy
  }
  return null
}

/** Puts whole lines of a backup in the place of damaged ones; what is left over is kept beside the journal. */
async function repairJournal(fs: FileSystem, layout: Layout, path: string, now: number): Promise<string> {
  const file = join(layout.reviews, path)
  const copies = await wholeLines(fs, layout, path)
  const kept: string[] = []
  let mended = 0
  let taken = 0
  const before = linesOf(await fs.readFile(file, 'utf8'))
  for (const [i, line] of before.entries()) {
    const event = parseEvent(line)
    if (event && isLineWhole(line)) kept.push(line)
    else {
      const copy = copies.find((lines) => lines[i] !== undefined)?.[i]
      // Without a better one, an event that can be read counts as it is.
      const better = copy ?? (event ? lineOf(event).trimEnd() : null)
      if (better !== null) kept.push(better)
      if (copy === undefined) taken++
      else mended++
    }
  }
  await copyAside(fs, file, now)
  await writeAtomically(fs, file, kept.map((line) => line + '\n').join(''))
  await syncFolder(fs, layout.reviews)
  const rest = taken > 0 ? ` ${taken} could not be brought back as they were.` : ''
  return `${mended} damaged lines of the journal are back from a backup.${rest} The damaged file is kept.`
}

/** The lines of the backups' copies of a journal, where whole, by their number; newest backup first. */
async function wholeLines(fs: FileSystem, layout: Layout, path: string): Promise<(string | undefined)[][]> {
  const copies: (string | undefined)[][] = []
  for (const time of await backupTimes(fs, layout)) {
    const text = await fs
      .readFile(join(backupFolder(layout, time), 'reviews', path), 'utf8')
      .catch(() => null)
    if (text !== null)
      copies.push(linesOf(text).map((line) => (isLineWhole(line) && parseEvent(line) ? line : undefined)))
  }
  return copies
}

/** A damaged backup must not pass for a good one. */
async function dropBackup(fs: FileSystem, layout: Layout, time: number): Promise<string> {
  const folder = backupFolder(layout, time)
  await fs.rename(folder, `${folder}.damaged`)
  await syncFolder(fs, layout.backups)
  return 'A damaged backup was put aside.'
}

async function repairSettings(fs: FileSystem, layout: Layout, now: number): Promise<string> {
  const found = await recoverSettings(fs, layout)
  await keepDamaged(copyAside, fs, layout.settings, now)
  await writeAtomically(fs, layout.settings, JSON.stringify(found ?? DEFAULT_SETTINGS))
  return `The settings are ${found ? 'back from a backup' : 'at their defaults'}.`
}

async function keepDamaged(
  keep: typeof setAside,
  fs: FileSystem,
  path: string,
  now: number,
): Promise<string | null> {
  try {
    return await keep(fs, path, now)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}
