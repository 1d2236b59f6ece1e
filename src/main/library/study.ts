import { randomUUID } from 'node:crypto'
import type { StudyCard, StudyScope, StudyStep } from '../../contract/requests'
import { cardViews } from '../../core/library/edits'
import type { Confidence, Rating } from '../../core/library/model'
import { cardSources } from '../../core/library/own-cards'
import { bodyPlace } from '../../core/library/place'
import { intervals } from '../../core/schedule/fsrs'
import { dayOf, startOfDay } from '../../core/schedule/local-day'
import type { Library } from './library'
import { Refusal } from './refusal'
import { standingOf } from './standings'
import { queueWith, termsFor } from './targets'

interface Session {
  scope: StudyScope
  /** Ids of the session's events that can be taken back, oldest first, each with its card. */
  trail: { eventId: string; cardId: string; isAnswer: boolean }[]
  /** The card that is asked now. */
  current: string | null
}

/** One sitting after the other: which card is asked, and what an answer does. */
export class StudyDesk {
  #session: Session | null = null

  constructor(private readonly library: Library) {}

  start(scope: StudyScope): Promise<StudyStep> {
    this.#session = { scope, trail: [], current: null }
    return this.#step(this.#session)
  }

  answer(cardId: string, rating: Rating, duration: number, confidence?: Confidence): Promise<StudyStep> {
    return this.#change(cardId, async (session, articleId, kind) => {
      const at = this.library.clock.now()
      const id = randomUUID()
      const terms = termsFor(this.library, cardId, at)
      const source = { from: 'study' } as const
      await this.library.record([
        {
          ...{ type: 'answer', id, at, articleId, cardId, kind, rating, duration, source, terms },
          ...(confidence !== undefined && { confidence }),
        },
      ])
      session.trail.push({ eventId: id, cardId, isAnswer: true })
    })
  }

  /** Puts a card off until the learner's next day, and with it the other cards of its fact. */
  bury(cardId: string): Promise<StudyStep> {
    return this.#change(cardId, async (session) => {
      const { calendar } = this.library.state
      const at = this.library.clock.now()
      const id = randomUUID()
      const until = startOfDay(dayOf(at, calendar) + 1, calendar)
      await this.library.record([{ type: 'bury', id, at, cardId, until }])
      session.trail.push({ eventId: id, cardId, isAnswer: false })
    })
  }

  /** Takes back the session's last answer or burial, and asks that card again. */
  undo(): Promise<StudyStep> {
    return this.library.change(async () => {
      const session = this.#session
      const last = session?.trail.at(-1)
      if (!session || !last) throw new Refusal('nothing-to-undo', 'There is nothing to take back.')
      const at = this.library.clock.now()
      await this.library.record([{ type: 'undo', id: randomUUID(), at, undoes: last.eventId }])
      session.trail.pop()
      return this.#step(session, last.cardId)
    })
  }

  #change(
    cardId: string,
    task: (session: Session, articleId: string, kind: StudyCard['kind']) => Promise<void>,
  ): Promise<StudyStep> {
    return this.library.change(async () => {
      const session = this.#session
      const found = this.library.state.card(cardId)
      if (!session || !found) throw new Refusal('not-found', 'This card is no longer in the library.')
      // A second key press must not grade a card twice.
      if (session.current !== cardId) throw new Refusal('invalid', 'This card is not the one being asked.')
      await task(session, found.articleId, found.card.kind)
      return this.#step(session)
    })
  }

  async #step(session: Session, first?: string): Promise<StudyStep> {
    const { cards, nextDue } = queueWith(this.library, session.scope)
    const isFirstThere = first !== undefined && this.library.state.card(first) !== undefined
    const next = isFirstThere ? first : cards[0]
    session.current = next ?? null
    return {
      card: next === undefined ? null : await this.#card(next),
      left: cards.length + (isFirstThere && !cards.includes(first) ? 1 : 0),
      done: session.trail.filter(({ isAnswer }) => isAnswer).length,
      canUndo: session.trail.length > 0,
      nextDue,
    }
  }

  async #card(id: string): Promise<StudyCard> {
    const { state, clock } = this.library
    const found = state.card(id)
    if (!found) throw new Refusal('not-found', 'This card is no longer in the library.')
    const file = await this.library.read(found.articleId, true)
    const { article } = file.analysis
    const card = cardViews(file).find((one) => one.id === id)
    const source = cardSources(file).get(found.card.factId)
    if (!card || !source)
      throw new Refusal('disk', 'The file of this article and the list of cards disagree.')
    const schedule = state.schedule(id)
    const now = clock.now()
    return {
      card,
      kind: source.kind,
      articleId: found.articleId,
      headline: article.headline,
      publisher: article.publisher,
      publishedOn: article.publishedOn,
      sentence: source.sentence,
      ...bodyPlace(article.paragraphs, source.paragraph),
      standing: standingOf(this.library, id),
      lastReview: schedule.lastReview,
      intervals: intervals(schedule, now, id, termsFor(this.library, id, now)),
    }
  }
}
