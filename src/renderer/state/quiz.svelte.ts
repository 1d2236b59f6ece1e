import type { ArticleSummary, OpenArticle } from '../../contract/requests'
import type { Grade } from '../../core/grading/verdict'
import type { Form, Item, Quiz } from '../../core/questions/item'
import type { QuizOptions, QuizSource } from '../../core/questions/quiz'
import type { request } from '../bridge'
import { questionOf, type Question } from '../screens/quiz/question'
import { sampleIds } from '../screens/quiz/sampling'
import { QuizRound } from './quiz-round.svelte'
import { QuizSetup, seedFrom } from './quiz-setup.svelte'

export interface QuizPorts {
  ask: typeof request
  makeQuiz: (sources: QuizSource[], options: QuizOptions) => Promise<Quiz>
  grade: (item: Item, given: string, article: OpenArticle) => Grade
  clock: () => number
  /** Epoch milliseconds. */
  now: () => number
  newId: () => string
}

/** The quiz screen: set up, made, asked, summed up. */
export class QuizDesk {
  readonly setup: QuizSetup
  #round = $state.raw<QuizRound | null>(null)
  #isMaking = $state(false)
  #problem = $state.raw<string | null>(null)
  #shortfall = $state.raw<string | null>(null)
  #isRepeat = $state(false)
  #articles: Readonly<Record<string, OpenArticle>> = {}

  constructor(
    articleIds: readonly string[] | undefined,
    private readonly ports: QuizPorts,
  ) {
    this.setup = new QuizSetup(articleIds, seedFrom(ports.now()))
  }

  get round(): QuizRound | null {
    return this.#round
  }
  get isMaking(): boolean {
    return this.#isMaking
  }
  /** One sentence about why there is no quiz. */
  get problem(): string | null {
    return this.#problem
  }
  /** Says so when fewer good questions were found than asked for. */
  get shortfall(): string | null {
    return this.#shortfall
  }

  /** Whether this round asks the misses of the one before again. */
  get isRepeat(): boolean {
    return this.#isRepeat
  }

  /** The article of a question, as it was when the quiz was made. */
  articleOf(item: Item): OpenArticle | undefined {
    return this.#articles[item.articleId]
  }

  /** Whether questions of several articles stand next to each other. */
  get isMixed(): boolean {
    const [first, ...others] = this.#round?.questions ?? []
    return others.some(({ item }) => item.articleId !== first?.item.articleId)
  }

  async start(library: readonly ArticleSummary[]): Promise<void> {
    if (this.#isMaking) return
    const { setup } = this
    this.#problem = setup.lack(library)
    if (this.#problem) return
    this.#isMaking = true
    try {
      const ids = sampleIds(setup.articleIds(library), setup.seed)
      const articles = await Promise.all(ids.map((id) => this.ports.ask('article.get', { id })))
      const forms: Form[] = [...setup.forms]
      const { items } = await this.ports.makeQuiz(articles.map(sourceOf), {
        count: setup.length,
        seed: setup.seed,
        forms,
      })
      this.#articles = Object.fromEntries(articles.map((article) => [article.summary.id, article]))
      this.#begin(items.map(questionOf).filter((question) => question !== null))
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error)
    } finally {
      this.#isMaking = false
    }
  }

  #begin(questions: readonly Question[]): void {
    const planned = this.setup.length
    if (questions.length === 0) {
      this.#problem =
        'No question of these forms could be made that is fair and certain. Choose more articles or more forms.'
      return
    }
    this.#shortfall =
      questions.length < planned
        ? `${questions.length} good ${questions.length === 1 ? 'question was' : 'questions were'} found, fewer than the ${planned} you asked for.`
        : null
    this.#isRepeat = false
    this.#round = this.#newRound(questions, !this.setup.counts)
  }

  /** The same questions once more, as practice: their answers were counted the first time. */
  repeat(questions: readonly Question[]): void {
    this.#shortfall = null
    this.#isRepeat = true
    this.#round = this.#newRound(questions, true)
  }

  #newRound(questions: readonly Question[], isPractice: boolean): QuizRound {
    const { ask, clock, newId } = this.ports
    const grade = (item: Item, given: string) =>
      this.ports.grade(item, given, this.#articles[item.articleId]!)
    return new QuizRound(questions, { ask, clock, grade }, { quizId: newId(), isPractice })
  }

  /** Back to the setup, with a new seed. */
  another(): void {
    this.#round = null
    this.#problem = null
    this.setup.seed = seedFrom(this.ports.now())
  }
}

function sourceOf({ summary, analysis, edits }: OpenArticle): QuizSource {
  const factsOff = Object.entries(edits.facts).flatMap(([id, { isOff }]) => (isOff ? [id] : []))
  return { articleId: summary.id, analysis, factsOff }
}
