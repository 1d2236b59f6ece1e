import { randomUUID } from 'node:crypto'
import type { QuizAnswer } from '../../contract/requests'
import type { JournalEvent } from '../../core/library/model'
import { dueFrom, isDue } from '../../core/schedule/queue'
import { gradeOf } from '../../core/schedule/quiz-effect'
import type { Library } from './library'
import { Refusal } from './refusal'
import { termsFor } from './targets'

/**
 * Counts a quiz answer and moves the card of each of its facts, where the answer says something about it.
 * Returns when the first of the moved cards comes next (epoch milliseconds).
 */
export function answerQuiz(library: Library, answer: QuizAnswer): Promise<{ nextDue: number | null }> {
  return library.change(async () => {
    const { state, clock } = library
    const file = await library.read(answer.articleId)
    const at = clock.now()
    const { articleId, factIds, form, quizId, isRight, wasHelped } = answer
    const duration = answer.duration / factIds.length
    const moved: string[] = []
    const events = factIds.map((factId): JournalEvent => {
      const fact = file.analysis.facts.find((one) => one.id === factId)
      if (!fact)
        throw new Refusal('not-found', 'This question asks about a fact that is no longer in the article.')
      const common = { id: randomUUID(), at, articleId, kind: fact.kind, duration }
      // The cards of a fact are siblings: asking it once moves one of them, the plain question first.
      const cards = state.article(articleId)!.cards.filter((card) => card.factId === factId && !card.isOff)
      const isQuestion = (id: string) => file.cards.some((card) => card.id === id && card.form === 'question')
      const card = cards.find(({ id }) => isQuestion(id)) ?? cards[0]
      const schedule = card && state.schedule(card.id)
      const rating =
        schedule &&
        gradeOf({
          isRight,
          wasHelped,
          facts: factIds.length,
          isRepeat: wasAsked(library, quizId, factId),
          isDueOrNew: schedule.state === 'new' || isDue(schedule, at, state.calendar),
        })
      if (!card || !rating) return { ...common, type: 'attempt', factId, form, quizId, isRight }
      moved.push(card.id)
      const source = { from: 'quiz', form, quizId } as const
      return {
        ...common,
        type: 'answer',
        cardId: card.id,
        rating,
        source,
        terms: termsFor(library, card.id, at),
      }
    })
    await library.record(events)
    const times = moved.map((id) => dueFrom(state.schedule(id), state.calendar))
    return { nextDue: times.length === 0 ? null : Math.min(...times) }
  })
}

/** Was the fact asked before in the same quiz? */
function wasAsked({ state }: Library, quizId: string, factId: string): boolean {
  for (const subject of state.ledger.askedIn(quizId)) {
    if (subject === factId || state.card(subject)?.card.factId === factId) return true
  }
  return false
}
