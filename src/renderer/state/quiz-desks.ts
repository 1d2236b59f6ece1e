import { gradeEstimate } from '../../core/grading/estimate'
import { expectedOf, gradeTyped } from '../../core/grading/grade'
import { gradeMatch } from '../../core/grading/matching'
import { gradeOrder } from '../../core/grading/ordering'
import { WRONG } from '../../core/grading/verdict'
import type { Fact } from '../../core/facts/model'
import type { Item } from '../../core/questions/item'
import type { OpenArticle } from '../../contract/requests'
import { run } from '../analysis/client'
import { request } from '../bridge'
import type { Graders } from '../screens/quiz/judge'
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
      graders: gradersFor,
      clock: () => performance.now(),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
    })
    desks.set(place, desk)
  }
  return desk
}

/** The core's graders, each with what it needs of the articles. A question without its fact is never right. */
function gradersFor(articles: Readonly<Record<string, OpenArticle>>): Graders {
  const factOf = ({ articleId, facts }: Item): Fact | undefined =>
    articles[articleId]?.analysis.facts.find(({ id }) => id === facts[0])
  return {
    written(item, given) {
      const fact = factOf(item)
      if (!fact) return WRONG
      const accepted = articles[item.articleId]?.edits.facts[fact.id]?.accepted
      const expected = expectedOf(item, fact, accepted)
      return gradeTyped(given, { ...expected, dayFirst: isDayFirst(navigator.language) })
    },
    estimate(item, given) {
      const fact = factOf(item)
      return fact?.kind === 'figure' ? gradeEstimate(given, fact.figure) : { ...WRONG, credit: 0 }
    },
    order: gradeOrder,
    match: gradeMatch,
  }
}

/** Whether 3/4 is the third of April where the reader lives. */
function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('day') < parts.indexOf('month')
}
