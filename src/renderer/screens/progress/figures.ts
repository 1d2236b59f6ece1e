/** The row of figures that opens the progress screen. */
import type { Progress } from '../../../contract/requests'
import { percent, took } from '../../components/durations'
import { count } from '../../components/format'
import { daysStudied } from './calendar'

export interface Figure {
  label: string
  value: string
  note: string
}

const PERIOD = 30
const NONE = '–'

/**
 * @param target share of cards that the reader wants to recall
 * @param today ISO day
 */
export function figuresOf(progress: Progress, target: number, today: string): Figure[] {
  const { dueToday, retention, cards, medianDuration, days } = progress
  const wait = medianDuration === null ? null : Math.round((dueToday * medianDuration) / 60_000)
  return [
    {
      label: 'Due today',
      value: plain(dueToday),
      note: dueToday === 0 ? 'nothing waits' : wait === null ? 'ready to study' : minutes(wait),
    },
    {
      label: 'Retention',
      value: retention.of === 0 ? NONE : percent(retention.right / retention.of, retention.of < 100 ? 0 : 1),
      note:
        retention.of === 0 ? 'of cards seen on an earlier day' : `target ${percent(target)}, last 30 days`,
    },
    {
      label: 'Cards known',
      value: plain(cards.known),
      note: `of ${plain(cards.begun)} begun, ${plain(cards.total)} in all`,
    },
    {
      label: 'Median answer',
      value: medianDuration === null ? NONE : took(medianDuration),
      note: `over ${count(progress.answers, 'answer')}`,
    },
    {
      label: 'Days studied',
      value: plain(daysStudied(days, today, PERIOD)),
      note: `of the last ${PERIOD}${rowWords(progress.daysInARow)}`,
    },
  ]
}

/** A row is told where there is one, and never that one was broken. */
function rowWords({ now }: Progress['daysInARow']): string {
  return now < 2 ? '' : `, ${now} in a row`
}

function minutes(n: number): string {
  return n < 1 ? 'less than a minute' : `about ${n} min`
}

function plain(n: number): string {
  return n.toLocaleString('en-US')
}
