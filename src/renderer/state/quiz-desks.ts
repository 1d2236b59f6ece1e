import { expectedOf, gradeTyped, type Grade } from '../../core/grading/grade'
import type { Item } from '../../core/questions/item'
import type { OpenArticle } from '../../contract/requests'
import { run } from '../analysis/client'
import { request } from '../bridge'
import type { Place } from './navigation.svelte'
import { QuizDesk } from './quiz.svelte'

const desks = new WeakMap<Place, QuizDesk>()

/** The quiz of a place: gone back to, after a look into an article, it is found as it was left. */
export function deskAt(place: Place, articleIds: readonly string[] | undefined): QuizDesk {
  let desk = desks.get(place)
  if (!desk) {
    desk = new QuizDesk(articleIds, {
      ask: request,
      makeQuiz: (sources, options) => run('quiz', { sources, options }),
      grade: gradeWritten,
      clock: () => performance.now(),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    })
    desks.set(place, desk)
  }
  return desk
}

function gradeWritten(item: Item, given: string, { analysis, edits }: OpenArticle): Grade {
  const [factId = ''] = item.facts
  const fact = analysis.facts.find(({ id }) => id === factId)
  // A question always stands on a fact of its article; without it nothing can be called right.
  if (!fact) return { verdict: 'wrong', note: null }
  const expected = expectedOf(item, fact, edits.facts[factId]?.accepted)
  return gradeTyped(given, { ...expected, dayFirst: isDayFirst(navigator.language) })
}

/** Whether 3/4 is the third of April where the reader lives. */
function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('day') < parts.indexOf('month')
}
