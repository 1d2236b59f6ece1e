import { formatOf, type FormatId } from '../core/exchange/formats'
import type { LibraryArticle } from '../core/exchange/factdeck-json'
import { NothingToExport, writeExport, type ExportSource, type Written } from '../core/exchange/write'
import { analyse } from '../core/facts/analyse'
import { articleIdOf } from '../core/ids'
import { NO_EDITS } from '../core/library/model'
import { makeCards } from '../core/questions/cards'
import { UsageError, type Call } from './arguments'
import type { Machine } from './read-article'

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be written',
  ENOSPC: 'the disk is full',
}

/**
 * Writes the cards or the quizzes of articles in some format, and says on standard error what is in the file
 * and what was left out. Nobody has answered anything here: every card is new.
 * @throws UsageError with one sentence when there is nothing to write, or the file cannot be written.
 */
export async function exportArticles(
  call: Extract<Call, { command: 'export' }>,
  texts: readonly string[],
  machine: Machine,
): Promise<void> {
  const now = machine.now()
  const { count, seed, forms, format, out } = call
  const { chunks, words } = await made(format, {
    articles: texts.map((text) => articleOf(text, call.published, now)),
    journal: [],
    settings: {},
    calendar: { offsetAt: (ms) => -new Date(ms).getTimezoneOffset(), rolloverHour: 4 },
    retention: 0.9,
    now,
    quiz: { count, seed, ...(forms && { forms }) },
    hasLearner: false,
  })
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  await write(out, Buffer.concat(parts), machine)
  const where = out === '-' ? '' : `Wrote ${out}. `
  if (where + words !== '')
    await machine.error(`${formatOf(format).label}: ${where}${words}`.trimEnd() + '\n')
}

async function made(format: FormatId, source: ExportSource): Promise<Written> {
  try {
    return await writeExport(format, source)
  } catch (error) {
    throw error instanceof NothingToExport ? new UsageError(error.message) : error
  }
}

async function write(path: string, content: Uint8Array, machine: Machine): Promise<void> {
  if (path === '-') return machine.outBytes(content)
  try {
    await machine.writeFile(path, content)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(`Cannot write ${path}: ${REASONS[code ?? ''] ?? message}.`)
  }
}

function articleOf(text: string, published: string | null, now: number): LibraryArticle {
  const analysis = analyse(text, published === null ? {} : { publishedOn: published })
  const id = articleIdOf(analysis.article.text)
  const cards = makeCards(id, analysis)
  return { id, addedAt: now, removedAt: null, isSample: false, analysis, cards, edits: NO_EDITS }
}
