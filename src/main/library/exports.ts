import { progressCsv } from '../../core/exchange/progress-csv'
import { toExport } from '../../core/exchange/factdeck-json'
import { dayOf, isoDay } from '../../core/schedule/local-day'
import type { Library } from './library'

export interface ExportFile {
  /** factdeck-2026-11-23.json */
  name: string
  content: string
}

/** Everything as JSON, or the progress as a table. */
export async function makeExport(library: Library, format: 'json' | 'csv'): Promise<ExportFile> {
  const { state, clock, settings } = library
  const now = clock.now()
  const wanted = state.articles.filter(({ removedAt }) => format === 'json' || removedAt === null)
  const articles = []
  for (const { id } of wanted) {
    const { schemaVersion: _, ...article } = await library.read(id)
    articles.push(article)
  }
  const day = isoDay(dayOf(now, { ...state.calendar, rolloverHour: 0 }))
  if (format === 'csv') {
    const content = progressCsv(articles, state.schedules, now, state.calendar)
    return { name: `factdeck-progress-${day}.csv`, content }
  }
  const content = JSON.stringify(toExport({ articles, journal: state.journal, settings }, now), null, 2)
  return { name: `factdeck-${day}.json`, content }
}
