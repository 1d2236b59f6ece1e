import { words } from '../language/words.svelte'
import type { QuizAnswer } from '../../contract/requests'
import type { request } from '../bridge'
import type { PartialGrade } from '../../core/grading/partial-grade'
import { judge, type Answer, type Graders } from '../screens/quiz/judge'
import { givenWords, type Outcome } from '../screens/quiz/outcome'
import type { Question } from '../screens/quiz/question'
import { sentenceOf } from './quiz-failure'
import { timeLeft, type Mode, type TimeLimit } from './quiz-mode'
import { Outbox } from './quiz-outbox.svelte'
import { workOn, type Work } from './quiz-work'

export interface RoundPorts {
  ask: typeof request
  /** Milliseconds of a clock that never jumps. */
  clock: () => number
  graders: Graders
}

export interface RoundOptions {
  quizId: string
  /** In practice nothing is written: no answer, no schedule. */
  mode: Mode
  /** For a test; null gives all the time there is. */
  limit: TimeLimit | null
}

export type Stage =
  | { at: 'asking' }
  /** A typed answer is right as far as it goes; it is asked once more for what is missing. */
  | { at: 'almost'; note: string }
  | { at: 'answered'; outcome: Outcome }
  | { at: 'over' }

/**
 * One quiz from its first question to its last. Every answer is written as soon as it is settled; one that
 * the reader may still declare right waits, in a test until the results are left.
 */
export class QuizRound {
  readonly mode: Mode
  readonly isPractice: boolean
  readonly isTest: boolean
  readonly #outbox: Outbox
  #stage = $state.raw<Stage>({ at: 'asking' })
  #index = $state(0)
  #work: Work
  #outcomes = $state.raw<readonly Outcome[]>([])
  /** Answers that may yet be overruled, and so are not written. */
  #waiting: readonly Outcome[] = []
  /** The same for the screen. While it is taken down, Svelte gives state as it was before: too late to write by. */
  #shownWaiting = $state.raw<readonly Outcome[]>([])
  #records = new WeakMap<Outcome, QuizAnswer>()
  #failure = $state.raw<string | null>(null)
  #wasHelped = false
  #remaining = $state.raw<number | null>(null)
  #isTimeUp = $state(false)
  readonly #begun: { question: number; quiz: number }

  constructor(
    readonly questions: readonly Question[],
    private readonly ports: RoundPorts,
    private readonly options: RoundOptions,
  ) {
    this.mode = options.mode
    this.isPractice = options.mode === 'practice'
    this.isTest = options.mode === 'test'
    this.#outbox = new Outbox(ports.ask)
    this.#work = $state.raw(workOn(questions[0]!))
    this.#begun = { question: ports.clock(), quiz: ports.clock() }
    this.#look()
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
  /** What the reader does with the question on the screen. */
  get work(): Work {
    return this.#work
  }
  get outcomes(): readonly Outcome[] {
    return this.#outcomes
  }
  get isLast(): boolean {
    return this.#index === this.questions.length - 1
  }
  /** Milliseconds that are left for this question or for the quiz; null without a limit. */
  get remaining(): number | null {
    return this.#remaining
  }
  /** Whether the quiz ended because its time was up. */
  get isTimeUp(): boolean {
    return this.#isTimeUp
  }
  /** One sentence about what failed; the answers that were not written are kept and sent again. */
  get problem(): string | null {
    return this.#failure ?? this.#outbox.problem
  }
  /**
   * When the card of the question just answered comes back, in epoch milliseconds; null where it did not
   * move, undefined until the answer is written.
   */
  get nextDue(): number | null | undefined {
    const record = this.#stage.at === 'answered' && this.#records.get(this.#stage.outcome)
    return record ? this.#outbox.nextDue(record) : undefined
  }
  /** Whether the answer on the screen may be declared right: a typed one that was not, until the next question. */
  get canOverrule(): boolean {
    const stage = this.#stage
    if (stage.at === 'almost') return this.#work.answer !== null
    return stage.at === 'answered' && this.mayOverrule(stage.outcome)
  }
  mayOverrule(outcome: Outcome): boolean {
    return this.#shownWaiting.includes(outcome)
  }

  /** Takes the answer that was given; does nothing while there is none. */
  async check(): Promise<void> {
    const { at } = this.#stage
    if (at !== 'asking' && at !== 'almost') return
    const { answer } = this.#work
    if (!answer) return this.#work.refuse()
    const grade = judge(this.question, answer, this.ports.graders)
    const asksAgain = grade.verdict === 'almost' && this.question.kind === 'written' && !this.isTest
    if (asksAgain && at === 'asking') {
      this.#wasHelped = true
      this.#stage = { at: 'almost', note: grade.note ?? words.quiz.exactly }
      return
    }
    await this.#take(answer, grade)
  }

  async dontKnow(): Promise<void> {
    const { at } = this.#stage
    if (at === 'asking' || at === 'almost') await this.#take(null, NOTHING)
  }

  giveHint(): void {
    if (this.#work.kind !== 'written' || this.isTest || !this.#work.canHint) return
    if (this.#stage.at !== 'asking' && this.#stage.at !== 'almost') return
    this.#wasHelped = true
    this.#work.giveHint()
  }

  /** "I was right": counts a typed answer as right and remembers it for its fact. */
  async overrule(outcome?: Outcome): Promise<void> {
    const stage = this.#stage
    const known = outcome ?? (stage.at === 'answered' ? stage.outcome : undefined)
    if (known ? !this.mayOverrule(known) : !this.canOverrule) return
    if (known) await this.#declareRight(known)
    else {
      this.#wasHelped = true
      const { answer } = this.#work
      const counted = this.#take(answer, { verdict: 'right', note: null, credit: 1 })
      await this.#remember(this.#outcomes.at(-1)!)
      await counted
    }
  }

  async #declareRight(known: Outcome): Promise<void> {
    const right: Outcome = { ...known, isRight: true, credit: 1, note: null, wasHelped: true }
    this.#outcomes = this.#outcomes.map((one) => (one === known ? right : one))
    this.#wait(this.#waiting.filter((one) => one !== known))
    if (this.#stage.at === 'answered' && this.#stage.outcome === known)
      this.#stage = { at: 'answered', outcome: right }
    const written = this.#write([right])
    await this.#remember(right)
    await written
  }

  async #remember(outcome: Outcome): Promise<void> {
    const { articleId, facts } = outcome.question.item
    const [factId] = facts
    const answer = givenWords(outcome)
    if (factId === undefined || answer === null) return
    try {
      await this.ports.ask('fact.accept', { articleId, factId, answer })
    } catch (error) {
      this.#failure = sentenceOf(error)
    }
  }

  async #take(
    answer: Answer | null,
    { verdict, credit, note }: PartialGrade,
    wasLate = false,
  ): Promise<void> {
    const isRight = verdict === 'right'
    const outcome: Outcome = {
      question: this.question,
      answer,
      isRight,
      credit: isRight ? 1 : credit,
      note,
      wasHelped: isRight && this.#wasHelped,
      wasLate,
      duration: Math.max(0, Math.round(this.ports.clock() - this.#begun.question)),
    }
    this.#failure = null
    this.#outcomes = [...this.#outcomes, outcome]
    this.#stage = { at: 'answered', outcome }
    const mayWait = this.question.kind === 'written' && !isRight && answer !== null
    if (mayWait) this.#wait([...this.#waiting, outcome])
    const written = mayWait ? undefined : this.#write([outcome])
    if (this.isTest) this.#advance()
    await written
  }

  async #write(outcomes: readonly Outcome[]): Promise<void> {
    if (this.isPractice) return
    const { quizId } = this.options
    const records = outcomes.map((outcome) => {
      const { question, isRight, wasHelped, duration } = outcome
      const { articleId, facts, form } = question.item
      const record = { articleId, factIds: [...facts], form, isRight, wasHelped, duration, quizId }
      this.#records.set(outcome, record)
      return record
    })
    await this.#outbox.put(records)
  }

  #wait(outcomes: readonly Outcome[]): void {
    this.#waiting = outcomes
    this.#shownWaiting = outcomes
  }

  /** Writes the answers that still wait for a word of the reader's. */
  async settle(): Promise<void> {
    const waiting = this.#waiting
    this.#wait([])
    if (waiting.length > 0) await this.#write(waiting)
  }

  /** The same where the page is left, and no answer to a request would be read any more. */
  settleAtOnce(): void {
    void this.settle()
    this.#outbox.sendAtOnce()
  }

  /** Sends what could not be written. */
  send(): Promise<void> {
    return this.#outbox.send()
  }

  async next(): Promise<void> {
    if (this.#stage.at !== 'answered') return
    const settled = this.settle()
    this.#advance()
    await settled
  }

  #advance(): void {
    if (this.isLast || this.#isTimeUp) {
      this.#stage = { at: 'over' }
      return
    }
    this.#index += 1
    this.#work = workOn(this.question)
    this.#wasHelped = false
    this.#begun.question = this.ports.clock()
    this.#stage = { at: 'asking' }
    this.#look()
  }

  /** Ends the quiz here: what was answered is kept. */
  async leave(): Promise<void> {
    const settled = this.isTest ? undefined : this.settle()
    this.#stage = { at: 'over' }
    await settled
  }

  #look(): void {
    this.#remaining = timeLeft(this.options.limit, this.ports.clock(), this.#begun)
  }

  /** Looks at the clock. When the time is up, what stands on the screen is the answer. */
  async tick(): Promise<void> {
    if (this.#stage.at !== 'asking') return
    this.#look()
    if (this.#remaining !== 0) return
    const { standing } = this.#work
    const isQuizOver = this.options.limit?.per === 'quiz'
    this.#isTimeUp = isQuizOver
    // A question that lost its time to the ones before it was not missed.
    if (isQuizOver && !standing) this.#stage = { at: 'over' }
    else if (standing) await this.#take(standing, judge(this.question, standing, this.ports.graders), true)
    else await this.#take(null, NOTHING, true)
  }
}

const NOTHING: PartialGrade = { verdict: 'wrong', note: null, credit: 0 }
