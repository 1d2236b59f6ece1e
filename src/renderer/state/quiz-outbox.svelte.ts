import { SvelteMap } from 'svelte/reactivity'
import type { QuizAnswer } from '../../contract/requests'
import type { request } from '../bridge'
import { sentenceOf } from './quiz-failure'

/** Answers on their way to the disk: oldest first, kept while they cannot be written. */
export class Outbox {
  #unsent = $state.raw<readonly QuizAnswer[]>([])
  #problem = $state.raw<string | null>(null)
  readonly #nextDue = new SvelteMap<QuizAnswer, number | null>()
  #sending: Promise<void> = Promise.resolve()
  /** Is on its way, and not known to have arrived. */
  #underWay: QuizAnswer | null = null

  constructor(private readonly ask: typeof request) {}

  /** One sentence about what failed. */
  get problem(): string | null {
    return this.#problem
  }

  /** When the card comes back that an answer moved (epoch milliseconds); null where none moved, undefined until it is written. */
  nextDue(answer: QuizAnswer): number | null | undefined {
    return this.#nextDue.get(answer)
  }

  put(answers: readonly QuizAnswer[]): Promise<void> {
    this.#unsent = [...this.#unsent, ...answers]
    return this.send()
  }

  /** Sends what is not written yet. */
  send(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendAll())
    return this.#sending
  }

  /** Sends all that is not under way, in its order, without waiting for an answer: the page is being left. */
  sendAtOnce(): void {
    const late = this.#unsent.filter((answer) => answer !== this.#underWay)
    this.#unsent = this.#unsent.filter((answer) => answer === this.#underWay)
    // Nobody is there any more to be told of a failure.
    for (const answer of late) this.ask('quiz.answer', answer).catch(() => {})
  }

  async #sendAll(): Promise<void> {
    while (this.#unsent.length > 0) {
      const [answer] = this.#unsent as readonly [QuizAnswer]
      this.#underWay = answer
      try {
        const { nextDue } = await this.ask('quiz.answer', answer)
        this.#unsent = this.#unsent.filter((other) => other !== answer)
        this.#nextDue.set(answer, nextDue)
        this.#problem = null
      } catch (error) {
        this.#problem = sentenceOf(error)
        return
      } finally {
        this.#underWay = null
      }
    }
  }
}
