import { SvelteSet } from 'svelte/reactivity'
import type { ArticleSummary } from '../../contract/requests'
import type { Form } from '../../core/questions/item'
import { OFFERED_FORMS } from '../screens/quiz/question'

export const LENGTHS = [5, 10, 15, 20, 30] as const
export type Length = (typeof LENGTHS)[number]

/** What the next quiz is to be: its articles, length, forms, seed, and whether it counts. */
export class QuizSetup {
  scope = $state<'all' | 'chosen'>('all')
  length = $state<Length>(10)
  counts = $state(true)
  search = $state('')
  seed = $state(1)
  readonly chosen = new SvelteSet<string>()
  readonly forms = new SvelteSet<Form>(OFFERED_FORMS)

  constructor(articleIds: readonly string[] | undefined, seed: number) {
    this.seed = seed
    if (!articleIds) return
    this.scope = 'chosen'
    for (const id of articleIds) this.chosen.add(id)
  }

  /** The articles that the search leaves, newest first; chosen ones are never hidden by it. */
  shown(articles: readonly ArticleSummary[]): ArticleSummary[] {
    const words = this.search.toLowerCase().split(/\s+/).filter(Boolean)
    const isFound = ({ headline, publisher }: ArticleSummary) => {
      const text = `${headline} ${publisher ?? ''}`.toLowerCase()
      return words.every((word) => text.includes(word))
    }
    return articles
      .filter((article) => isFound(article) || this.chosen.has(article.id))
      .toSorted((a, b) => b.addedAt - a.addedAt)
  }

  /** Ids of the articles to ask about, those with facts only. */
  articleIds(articles: readonly ArticleSummary[]): string[] {
    return articles
      .filter(({ id, facts }) => facts > 0 && (this.scope === 'all' || this.chosen.has(id)))
      .map(({ id }) => id)
  }

  /** One sentence about what keeps a quiz from starting; null when nothing does. */
  lack(articles: readonly ArticleSummary[]): string | null {
    if (articles.length === 0) return 'Your library is empty. Add an article first.'
    if (this.scope === 'chosen' && this.chosen.size === 0) return 'Choose at least one article.'
    if (this.forms.size === 0) return 'Choose at least one form of question.'
    if (this.articleIds(articles).length === 0) return 'No facts were found in these articles.'
    return null
  }

  toggle(set: Set<unknown>, member: unknown): void {
    if (!set.delete(member)) set.add(member)
  }
}

/** A seed short enough to copy by hand, new every second. */
export function seedFrom(time: number): number {
  return (Math.floor(time / 1000) % 99_999) + 1
}
