import { words } from '../language/words.svelte'
import { SvelteSet } from 'svelte/reactivity'
import type { Form } from '../../core/questions/item'
import { localDay } from '../components/durations'
import { OFFERED_FORMS } from '../screens/quiz/question'
import type { Mode, TimeLimit } from './quiz-mode'
import type { ArticleSummary } from '../../contract/requests'
import { sumOf, tagsOf, weekOf, weeksOf, type Scope, type Sum } from './quiz-scopes'

export const LENGTHS = [5, 10, 15, 20, 30] as const
export type Length = (typeof LENGTHS)[number]

export const MOST_MINUTES = 180

/** What the next quiz is to be: what it is about, its length, forms, seed, and how it is taken. */
export class QuizSetup {
  scope = $state<Scope>('all')
  length = $state<Length>(10)
  mode = $state<Mode>('study')
  /** What a test gives time for. */
  timing = $state<'none' | TimeLimit['per']>('none')
  minutesPerQuestion = $state(1)
  minutesInAll = $state(10)
  search = $state('')
  seed = $state(1)
  /** The week (its Monday) or tag that was chosen; null takes the first. */
  week = $state.raw<string | null>(null)
  tag = $state.raw<string | null>(null)
  /** The facts that are due, by article; null until they are known. */
  due = $state.raw<Readonly<Record<string, readonly string[]>> | null>(null)
  /** The article that the reader came from. */
  readonly articleId: string | null
  readonly chosen = new SvelteSet<string>()
  readonly forms = new SvelteSet<Form>(OFFERED_FORMS)

  constructor(articleIds: readonly string[] | undefined, seed: number) {
    this.seed = seed
    const [first] = articleIds ?? []
    this.articleId = articleIds?.length === 1 ? (first ?? null) : null
    if (!articleIds) return
    this.scope = this.articleId ? 'article' : 'chosen'
    for (const id of articleIds) this.chosen.add(id)
  }

  get limit(): TimeLimit | null {
    if (this.mode !== 'test' || this.timing === 'none') return null
    const minutes = this.timing === 'question' ? this.minutesPerQuestion : this.minutesInAll
    return { per: this.timing, minutes }
  }

  /** The scopes that there are articles for. */
  scopes(articles: readonly ArticleSummary[]): Scope[] {
    const hasTags = tagsOf(articles).length > 0
    const hasArticle = articles.some(({ id }) => id === this.articleId)
    return (['all', 'article', 'due', 'week', 'tag', 'chosen'] as const).filter(
      (scope) => (scope !== 'tag' || hasTags) && (scope !== 'article' || hasArticle),
    )
  }

  /** The articles that the search leaves, newest first; chosen ones are never hidden by it. */
  shown<T extends ArticleSummary>(articles: readonly T[]): T[] {
    const sought = this.search.toLowerCase().split(/\s+/).filter(Boolean)
    const isFound = ({ headline, publisher }: ArticleSummary) => {
      const text = `${headline} ${publisher ?? ''}`.toLowerCase()
      return sought.every((word) => text.includes(word))
    }
    return articles
      .filter((article) => isFound(article) || this.chosen.has(article.id))
      .toSorted((a, b) => b.addedAt - a.addedAt)
  }

  /** The articles to ask about, those with facts only. */
  articlesOf(articles: readonly ArticleSummary[], scope = this.scope): ArticleSummary[] {
    const isIn = this.#membership(articles, scope)
    return articles.filter((article) => article.facts > 0 && isIn(article))
  }

  #membership(articles: readonly ArticleSummary[], scope: Scope): (article: ArticleSummary) => boolean {
    switch (scope) {
      case 'all':
        return () => true
      case 'article':
        return ({ id }) => id === this.articleId
      case 'chosen':
        return ({ id }) => this.chosen.has(id)
      case 'due':
        return ({ id }) => (this.due?.[id]?.length ?? 0) > 0
      case 'week': {
        const week = this.week ?? weeksOf(articles, localDay)[0]?.monday
        return (article) => weekOf(article, localDay) === week
      }
      case 'tag': {
        const tag = this.tag ?? tagsOf(articles)[0]?.tag
        return ({ tags = [] }) => tag !== undefined && tags.includes(tag)
      }
      default:
        return scope satisfies never
    }
  }

  /** How much a scope holds; for what is due, the facts that are due. */
  sumOf(articles: readonly ArticleSummary[], scope = this.scope): Sum {
    const inScope = this.articlesOf(articles, scope)
    if (scope !== 'due') return sumOf(inScope)
    const facts = inScope.reduce((total, { id }) => total + (this.due?.[id]?.length ?? 0), 0)
    return { articles: inScope.length, facts }
  }

  /** The facts to keep to in an article; undefined for all of them. */
  factsOnly(articleId: string): readonly string[] | undefined {
    return this.scope === 'due' ? (this.due?.[articleId] ?? []) : undefined
  }

  /** One sentence about what keeps a quiz from starting; null when nothing does. */
  lack(articles: readonly ArticleSummary[]): string | null {
    if (articles.length === 0) return words.quizSetup.lack.empty
    if (this.scope === 'chosen' && this.chosen.size === 0) return words.quizSetup.lack.article
    if (this.forms.size === 0) return words.quizSetup.lack.form
    if (this.articlesOf(articles).length > 0) return null
    return this.scope === 'due' ? words.quizSetup.lack.due : words.quizSetup.lack.facts
  }

  toggle(set: Set<unknown>, member: unknown): void {
    if (!set.delete(member)) set.add(member)
  }
}

/** A seed short enough to copy by hand, new every second. */
export function seedFrom(time: number): number {
  return (Math.floor(time / 1000) % 99_999) + 1
}
