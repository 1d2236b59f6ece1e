import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ImportPreview, ImportSummary } from '../../contract/requests'
import type { LibraryArticle } from '../../core/exchange/factdeck-json'
import {
  importArticle,
  importEvents,
  isEqual,
  type ArticleChange,
  type ImportMode,
} from '../../core/exchange/merge'
import type { JournalEvent } from '../../core/library/model'
import type { Settings } from '../../contract/requests'
import { effective } from '../../core/schedule/replay'
import type { FileSystem } from '../disk/file-system'
import { Refusal } from '../library/refusal'
import { DiskSource } from './disk-source'
import { readExport } from './read-export'

export interface ImportJob {
  id: string
  userData: string
  /** The articles of the library, removed ones among them. */
  articleIds: readonly string[]
  settings: Settings
  /** Epoch milliseconds. */
  now: number
  file: { path: string } | { name: string; text: string }
}

/** What an import does in one of its modes. */
export interface ImportPlan {
  changes: { id: string; change: ArticleChange }[]
  /** Articles of the library that are not in the export; taken out when it is replaced. */
  removed: string[]
  events: JournalEvent[]
  /** Null where they stay as they are. */
  settings: Settings | null
}

/** An export that was read and compared with the library, and waits for the reader's word. */
export class ImportSession {
  private constructor(
    readonly preview: ImportPreview,
    private readonly plans: Record<ImportMode, ImportPlan & { articles: LibraryArticle[] }>,
    /** The events to append to a journal. */
    private readonly eventsFor: (mode: ImportMode) => Promise<JournalEvent[]>,
  ) {}

  /** Throws `Refusal` with one sentence where the file cannot be taken. */
  static async open(job: ImportJob, fs: FileSystem): Promise<ImportSession> {
    const { name, text } = 'path' in job.file ? await read(job.file.path) : job.file
    const theirs = readExport(name, text)
    const source = new DiskSource(fs, job.userData)
    const journal = await source.journal()
    const known = new Set(job.articleIds)
    const ours = new Map<string, LibraryArticle>()
    for (const id of job.articleIds) ours.set(id, await source.article(id))

    const planOf = (mode: ImportMode) => {
      const made = theirs.articles.map((article) =>
        importArticle(ours.get(article.id) ?? null, article, mode),
      )
      const isThere = new Set(theirs.articles.map(({ id }) => id))
      // Behind a version that is not here, nobody would see it.
      for (const { article } of made) {
        const later = article.supersededBy
        if (later && !isThere.has(later) && !known.has(later)) article.supersededBy = null
      }
      const removed =
        mode === 'merge'
          ? []
          : [...known].filter((id) => !isThere.has(id) && ours.get(id)?.removedAt === null)
      const isOtherwise = theirs.settings !== null && !isEqual(theirs.settings, job.settings)
      return {
        articles: made.map(({ article }) => article),
        changes: made.map(({ article: { id }, change }) => ({ id, change })),
        removed,
        events: importEvents(journal, theirs.journal, mode, job.now, randomUUID),
        settings: mode === 'replace' && isOtherwise ? theirs.settings : null,
      }
    }
    const plans = { merge: planOf('merge'), replace: planOf('replace') }
    const summaryOf = (mode: ImportMode) => summary(plans[mode], journal)
    const preview = {
      id: job.id,
      name,
      exportedAt: theirs.exportedAt,
      articles: theirs.articles.filter(({ removedAt }) => removedAt === null).length,
      merge: summaryOf('merge'),
      replace: summaryOf('replace'),
    }
    const eventsFor = async (mode: ImportMode) =>
      importEvents(await source.journal(), theirs.journal, mode, job.now, randomUUID)
    return new ImportSession(preview, plans, eventsFor)
  }

  /**
   * Everything but the articles themselves, which are asked for one by one. The journal may have grown since it
   * was read: by answers, or by an import that the disk refused and that was taken back.
   */
  async plan(mode: ImportMode): Promise<ImportPlan> {
    const { articles: _, ...plan } = this.plans[mode]
    return { ...plan, events: await this.eventsFor(mode) }
  }

  article(mode: ImportMode, at: number): LibraryArticle {
    return this.plans[mode].articles[at]!
  }
}

async function read(path: string): Promise<{ name: string; text: string }> {
  try {
    return { name: basename(path), text: await readFile(path, 'utf8') }
  } catch (error) {
    throw new Refusal('disk', `“${basename(path)}” could not be read. Nothing was changed.`, error)
  }
}

function summary(
  { changes, removed, events, settings, articles }: ImportPlan & { articles: LibraryArticle[] },
  journal: readonly JournalEvent[],
): ImportSummary {
  const count = (wanted: ArticleChange) => changes.filter(({ change }) => change === wanted).length
  const stood = new Set(effective(journal).map(({ id }) => id))
  const standing = effective([...journal, ...events])
  const stands = new Set(standing.map(({ id }) => id))
  const isAnswer = ({ type }: JournalEvent) => type === 'answer' || type === 'attempt'
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    removed: removed.length,
    cards: articles.reduce(
      (sum, { cards }, at) => sum + (changes[at]!.change === 'added' ? cards.length : 0),
      0,
    ),
    answers: standing.filter((event) => isAnswer(event) && !stood.has(event.id)).length,
    takenBack: effective(journal).filter((event) => isAnswer(event) && !stands.has(event.id)).length,
    settings: settings !== null,
  }
}
