import type { QuizAnswer } from '../../contract/requests'
import type { Grade } from '../../core/grading/verdict'
import type { Item } from '../../core/questions/item'
import type { request } from '../bridge'
import type { Outcome } from '../screens/quiz/outcome'
import { hintFor, keyWords, type Question } from '../screens/quiz/question'

export interface RoundPorts {
  ask: typeof request
  /** Milliseconds of a clock that never jumps. */
  clock: () => number
  grade: (item: Item, given: string) => Grade
}

export interface RoundOptions {
  quizId: string
  /** In practice nothing is written: no answer, no schedule. */
  isPractice: boolean
}

export type Stage =
  | { at: 'asking' }
  /** A typed answer is right as far as it goes; it is asked once more for what is missing. */
  | { at: 'almost'; note: string }
  | { at: 'answered'; outcome: Outcome }
  | { at: 'over' }

/** One quiz from its first question to its last. Every answer is written as soon as it is settled. */
export class QuizRound {
  readonly isPractice: boolean
  #stage = $state.raw<Stage>({ at: 'asking' })
  #index = $state(0)
  #chosen = $state.raw<number | null>(null)
  #outcomes = $state.raw<readonly Outcome[]>([])
  #unsent = $state.raw<readonly Outcome[]>([])
  #nextDue = $state.raw<number | null | undefined>(undefined)
  #problem = $state.raw<string | null>(null)
  #hint = $state.raw<string | null>(null)
  #wasHelped = false
  /** Whether the answer on the screen can no longer change. */
  #isSettled = $state(false)
  #askedAt: number
  #sending: Promise<void> = Promise.resolve()
  /** What stands in the field of a typed question. */
  written = $state('')

  constructor(
    readonly questions: readonly Question[],
    private readonly ports: RoundPorts,
    private readonly options: RoundOptions,
  ) {
    this.isPractice = options.isPractice
    this.#askedAt = ports.clock()
  }

  get stage(): Stage {
    return this.#stage
  }
  get index(): number {
    return this.#index
  }
  get question(): Question {
    return this.questions[this.#index]!
  }
  get chosen(): number | null {
    return this.#chosen
  }
  get outcomes(): readonly Outcome[] {
    return this.#outcomes
  }
  /**
   * When the card of the question just answered comes back, in epoch milliseconds; null where it did not
   * move, undefined until the answer is written.
   */
  get nextDue(): number | null | undefined {
    return this.#nextDue
  }
  /** One sentence about what failed; the answers that were not written are kept and sent again. */
  get problem(): string | null {
    return this.#problem
  }
  get hint(): string | null {
    return this.#hint
  }
  get isLast(): boolean {
    return this.#index === this.questions.length - 1
  }
  /** A typed answer that was not right may be declared right until the next question. */
  get canOverrule(): boolean {
    if (this.question.kind !== 'written') return false
    const stage = this.#stage
    if (stage.at === 'almost') return this.written.trim() !== ''
    return (
      stage.at === 'answered' && !stage.outcome.isRight && stage.outcome.given !== null && !this.#isSettled
    )
  }

  choose(at: number): void {
    const { question } = this
    if (this.#stage.at !== 'asking' || question.kind === 'written' || !question.choices[at]) return
    this.#chosen = at
  }

  /** Takes the chosen or typed answer; does nothing while there is none. */
  async check(): Promise<void> {
    const { question } = this
    if (question.kind === 'written') await this.#checkWritten()
    else if (this.#stage.at === 'asking' && this.#chosen !== null) {
      const choice = question.choices[this.#chosen]!
      await this.#answer({ isRight: choice.isKey, given: choice.text, chosen: this.#chosen })
    }
  }

  async #checkWritten(): Promise<void> {
    const given = this.written.trim()
    const { at } = this.#stage
    if (given === '' || (at !== 'asking' && at !== 'almost')) return
    const { verdict, note } = this.ports.grade(this.question.item, given)
    if (verdict === 'almost' && at === 'asking') {
      this.#wasHelped = true
      this.#stage = { at: 'almost', note: note ?? 'Say it more exactly.' }
      return
    }
    await this.#answer({ isRight: verdict === 'right', given, chosen: null })
  }

  async dontKnow(): Promise<void> {
    const { at } = this.#stage
    if (at === 'asking' || at === 'almost') await this.#answer({ isRight: false, given: null, chosen: null })
  }

  giveHint(): void {
    if (this.question.kind !== 'written' || this.#stage.at === 'answered') return
    this.#wasHelped = true
    this.#hint = hintFor(keyWords(this.question))
  }

  /** "I was right": counts the typed answer as right and remembers it for its fact. */
  async overrule(): Promise<void> {
    if (!this.canOverrule) return
    const stage = this.#stage
    const answered = stage.at === 'answered' ? stage.outcome : null
    const given = answered?.given ?? this.written.trim()
    const { articleId, facts } = this.question.item
    this.#wasHelped = true
    if (answered) this.#outcomes = this.#outcomes.slice(0, -1)
    const counted = this.#answer({ isRight: true, given, chosen: null }, answered?.duration)
    try {
      const [factId] = facts
      if (factId !== undefined) await this.ports.ask('fact.accept', { articleId, factId, answer: given })
    } catch (error) {
      this.#problem = sentenceOf(error)
    }
    await counted
  }

  async #answer(
    { isRight, given, chosen }: Pick<Outcome, 'isRight' | 'given' | 'chosen'>,
    duration = this.ports.clock() - this.#askedAt,
  ): Promise<void> {
    const outcome: Outcome = {
      question: this.question,
      isRight,
      wasHelped: isRight && this.#wasHelped,
      given,
      chosen,
      duration: Math.max(0, Math.round(duration)),
    }
    this.#problem = null
    this.#outcomes = [...this.#outcomes, outcome]
    this.#stage = { at: 'answered', outcome }
    // A wrong typed answer may yet be overruled: it is written when the reader goes on.
    if (!this.canOverrule) await this.settle()
  }

  /** Writes the answer on the screen, if it still waits for a word of the reader's. */
  async settle(): Promise<void> {
    if (this.#stage.at !== 'answered' || this.#isSettled) return
    this.#isSettled = true
    if (this.isPractice) return
    this.#unsent = [...this.#unsent, this.#stage.outcome]
    await this.send()
  }

  /** Sends what is not written yet, oldest first. */
  send(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendAll())
    return this.#sending
  }

  async #sendAll(): Promise<void> {
    while (this.#unsent.length > 0) {
      const [outcome] = this.#unsent as readonly [Outcome]
      try {
        const { nextDue } = await this.ports.ask('quiz.answer', this.#record(outcome))
        this.#unsent = this.#unsent.slice(1)
        this.#problem = null
        if (this.#stage.at === 'answered' && this.#stage.outcome === outcome) this.#nextDue = nextDue
      } catch (error) {
        this.#problem = sentenceOf(error)
        return
      }
    }
  }

  #record({ question, isRight, wasHelped, duration }: Outcome): QuizAnswer {
    const { articleId, facts, form } = question.item
    return { articleId, factIds: [...facts], form, isRight, wasHelped, duration, quizId: this.options.quizId }
  }

  async next(): Promise<void> {
    if (this.#stage.at !== 'answered') return
    const settled = this.settle()
    if (this.isLast) this.#stage = { at: 'over' }
    else {
      this.#index += 1
      this.#chosen = null
      this.written = ''
      this.#hint = null
      this.#nextDue = undefined
      this.#wasHelped = false
      this.#isSettled = false
      this.#askedAt = this.ports.clock()
      this.#stage = { at: 'asking' }
    }
    await settled
  }

  /** Ends the quiz here: what was answered is kept. */
  async leave(): Promise<void> {
    const settled = this.settle()
    this.#stage = { at: 'over' }
    await settled
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
