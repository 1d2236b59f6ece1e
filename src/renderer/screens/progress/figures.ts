/** The row of figures that opens the progress screen. */
import { words } from '../../language/words.svelte'
import type { Progress } from '../../../contract/requests'
import { percent, took } from '../../components/durations'
import { number } from '../../components/format'
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
  const said = words.progress.figures
  return [
    {
      label: said.due,
      value: number(dueToday),
      note: dueToday === 0 ? said.nothingWaits : wait === null ? said.ready : minutes(wait),
    },
    {
      label: said.retention,
      value: retention.of === 0 ? NONE : percent(retention.right / retention.of, retention.of < 100 ? 0 : 1),
      note: retention.of === 0 ? said.ofEarlier : said.target(percent(target)),
    },
    {
      label: said.known,
      value: number(cards.known),
      note: said.begun(number(cards.begun), number(cards.total)),
    },
    {
      label: said.median,
      value: medianDuration === null ? NONE : took(medianDuration),
      note: said.over(progress.answers),
    },
    {
      label: said.studied,
      value: number(daysStudied(days, today, PERIOD)),
      note: said.ofLast(PERIOD, rowOf(progress.daysInARow)),
    },
  ]
}

/** A row is told where there is one, and never that one was broken. */
function rowOf({ now }: Progress['daysInARow']): number | null {
  return now < 2 ? null : now
}

function minutes(n: number): string {
  return n < 1 ? words.progress.figures.lessThanAMinute : words.progress.figures.about(n)
}
