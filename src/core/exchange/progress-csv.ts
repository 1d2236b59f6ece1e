import { cardViews } from '../library/edits'
import type { CardSchedule, StoredArticle } from '../library/model'
import { cardSources } from '../library/own-cards'
import { recall } from '../schedule/fsrs'
import { dayOf, isoDay, type Calendar } from '../schedule/local-day'
import { toCsv, type Cell } from './csv'

const HEADER = [
  'Article',
  'Publisher',
  'Published',
  'Card',
  'Answer',
  'Source sentence',
  'Reviews',
  'Lapses',
  'Last review',
  'Next review',
  'Stability (days)',
  'Recall (%)',
]

/**
 * A table for people: one row a card that is on, with where it stands. Days are the learner's; a card
 * never asked has no days, no stability and no recall.
 * @param wanted only these cards; all of them when absent
 */
export function progressCsv(
  articles: readonly StoredArticle[],
  schedules: ReadonlyMap<string, CardSchedule>,
  now: number,
  calendar: Calendar,
  wanted?: ReadonlySet<string>,
): string {
  const day = (ms: number) => isoDay(dayOf(ms, calendar))
  const rows = articles.flatMap((stored) => {
    const { headline, publisher, publishedOn } = stored.analysis.article
    const sources = cardSources(stored)
    return cardViews(stored)
      .filter(({ id, isOff }) => !isOff && (!wanted || wanted.has(id)))
      .map(({ id, factId, front, back }): Cell[] => {
        const source = sources.get(factId)?.sentence.exact ?? null
        const schedule = schedules.get(id)
        const article = [headline, publisher, publishedOn, front, back, source]
        if (!schedule || schedule.lastReview === null) return [...article, 0, 0, null, null, null, null]
        const known = recall(schedule, now)
        return [
          ...article,
          schedule.reps,
          schedule.lapses,
          day(schedule.lastReview),
          day(schedule.due),
          round(schedule.stability, 2),
          known === null ? null : round(known * 100, 1),
        ]
      })
  })
  return toCsv([HEADER, ...rows])
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
