import { words } from '../language/words.svelte'
import type { ArticleSummary, OpenArticle } from '../../contract/requests'
import type { Form, Item, Quiz } from '../../core/questions/item'
import type { QuizOptions, QuizSource } from '../../core/questions/quiz'
import type { request } from '../bridge'
import type { Graders } from '../screens/quiz/judge'
import { questionOf, type Question } from '../screens/quiz/question'
import { sampleIds } from '../screens/quiz/sampling'
import { sentenceOf } from './quiz-failure'
import type { Mode } from './quiz-mode'
import { QuizRound } from './quiz-round.svelte'
import { QuizSetup, seedFrom } from './quiz-setup.svelte'

export interface QuizPorts {
  ask: typeof request
  makeQuiz: (sources: QuizSource[], options: QuizOptions) => Promise<Quiz>
  /** The graders for questions of these articles, by id. */
  graders: (articles: Readonly<Record<string, OpenArticle>>) => Graders
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

  /** Asks what is due, for the setup to show. */
  async look(): Promise<void> {
    try {
      this.setup.due = await this.ports.ask('quiz.due', null)
    } catch (error) {
      this.#problem = sentenceOf(error)
    }
  }

  async start(library: readonly ArticleSummary[]): Promise<void> {
    if (this.#isMaking) return
    const { setup } = this
    this.#problem = setup.lack(library)
    if (this.#problem) return
    this.#isMaking = true
    try {
      const inScope = setup.articlesOf(library).map(({ id }) => id)
      const ids = sampleIds(inScope, setup.seed)
      const articles = await Promise.all(ids.map((id) => this.ports.ask('article.get', { id })))
      const forms: Form[] = [...setup.forms]
      const { items } = await this.ports.makeQuiz(
        articles.map((article) => sourceOf(article, setup.factsOnly(article.summary.id))),
        {
          count: setup.length,
          seed: setup.seed,
          forms,
        },
      )
      this.#articles = Object.fromEntries(articles.map((article) => [article.summary.id, article]))
      this.#begin(items.map(questionOf).filter((question) => question !== null))
    } catch (error) {
      this.#problem = sentenceOf(error)
    } finally {
      this.#isMaking = false
    }
  }

  #begin(questions: readonly Question[]): void {
    const planned = this.setup.length
    if (questions.length === 0) {
      const { forms } = this.setup
      this.#problem =
        forms.size === 1 && forms.has('misattribution')
          ? words.quizSetup.lack.misattribution
          : words.quizSetup.lack.questions
      return
    }
    this.#shortfall = questions.length < planned ? words.quizSetup.shortfall(questions.length, planned) : null
    this.#isRepeat = false
    this.#round = this.#newRound(questions, this.setup.mode)
  }

  /** The same questions once more, as practice: their answers were counted the first time. */
  repeat(questions: readonly Question[]): void {
    this.#shortfall = null
    this.#isRepeat = true
    this.#round = this.#newRound(questions, 'practice')
  }

  #newRound(questions: readonly Question[], mode: Mode): QuizRound {
    const { ask, clock, newId } = this.ports
    const graders = this.ports.graders(this.#articles)
    const limit = mode === 'test' ? this.setup.limit : null
    return new QuizRound(questions, { ask, clock, graders }, { quizId: newId(), mode, limit })
  }

  /** Back to the setup, with a new seed. */
  another(): void {
    this.#round = null
    this.#problem = null
    this.setup.seed = seedFrom(this.ports.now())
  }
}

/** What a quiz is made of: an article without the facts that are switched off, or with some of them alone. */
export function sourceOf(
  { summary, analysis, edits, daysRight }: OpenArticle,
  factsOnly?: readonly string[],
): QuizSource {
  const factsOff = Object.entries(edits.facts).flatMap(([id, { isOff }]) => (isOff ? [id] : []))
  return { articleId: summary.id, analysis, factsOff, daysRight, ...(factsOnly && { factsOnly }) }
}
