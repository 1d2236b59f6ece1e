import type { ExportOrder } from '../../contract/requests'
import { formatOf, type FormatId } from '../../core/exchange/formats'
import { byAdding } from '../../core/library/record'
import { dayOf, isoDay } from '../../core/schedule/local-day'
import type { ExportJob } from '../exchange/export-job'
import type { Library } from './library'
import { Refusal } from './refusal'
import { queueWith } from './targets'

const QUESTIONS = 15

/** An export that was asked for, ready to be written once there is a place for it. */
export interface PlannedExport {
  /** factdeck-2026-11-23.json */
  name: string
  job: Omit<ExportJob, 'path' | 'stop' | 'userData'>
}

/** What an order comes to with the library as it is. Throws `Refusal` where there is nothing to export. */
export function planExport(library: Library, order: ExportOrder): PlannedExport {
  const { state, settings } = library
  const { format, scope = { of: 'all' }, questions = QUESTIONS } = order
  const present = state.articles.filter(({ removedAt }) => removedAt === null).sort(byAdding)
  const cardIds = scope.of === 'due' ? queueWith(library, { articleIds: null }).cards : null
  const due = cardIds && new Set(cardIds.map((cardId) => state.card(cardId)?.articleId))
  const wanted = scope.of === 'articles' ? new Set(scope.ids) : due
  // The library's own format keeps removed articles too, which may be brought back.
  const isWhole = scope.of === 'all'
  const all = isWhole && format === 'json' ? [...state.articles].sort(byAdding) : present
  const chosen = wanted ? all.filter(({ id }) => wanted.has(id)) : all
  if (chosen.length === 0 && format !== 'json' && format !== 'csv') throw nothingIn(scope.of)
  const only = scope.of === 'articles' && chosen.length === 1 ? chosen[0]!.headline : null
  return {
    name: nameOf(format, only, isoDay(dayOf(library.clock.now(), { ...state.calendar, rolloverHour: 0 }))),
    job: {
      format,
      articleIds: chosen.map(({ id }) => id),
      isWhole,
      cardIds,
      settings,
      quiz: { count: questions, seed: 1 },
    },
  }
}

function nothingIn(scope: 'all' | 'articles' | 'due'): Refusal {
  const why =
    scope === 'due'
      ? 'No card is due today'
      : scope === 'all'
        ? 'Your library is empty'
        : 'No article is chosen'
  return new Refusal('invalid', `${why}, so there is nothing to export.`)
}

const KIND: Partial<Record<FormatId, string>> = {
  csv: 'progress-',
  reviews: 'answers-',
  'card-sheets': 'cards-',
  print: 'quiz-',
  gift: 'quiz-',
  moodle: 'quiz-',
  kahoot: 'quiz-',
  qti: 'quiz-qti-',
  xapi: 'xapi-',
  notes: 'notes-',
  markdown: 'cards-',
}

function nameOf(format: FormatId, headline: string | null, day: string): string {
  const { extension, isPage } = formatOf(format)
  const ending = isPage ? 'pdf' : extension
  const title = headline === null ? '' : `${slug(headline)}-`
  return `factdeck-${title}${KIND[format] ?? ''}${day}.${ending}`
}

/** Letters and digits of any script, which every file system takes. */
function slug(text: string): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 48).replace(/-$/, '') || 'article'
}
