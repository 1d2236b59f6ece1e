import { locale, words } from '../language/words.svelte'
import type { BackupSummary, LibraryReport } from '../../contract/requests'

/** `12 articles, 48 cards, 310 reviews` */
export function contentOf({ articles, cards, reviews }: BackupSummary): string {
  return [words.units.articles(articles), words.units.cards(cards), words.units.reviews(reviews)].join(', ')
}

/** `14 May 2026, 18:30` of a time in epoch milliseconds, on this machine's clock. */
export function momentOf(time: number): string {
  return new Date(time).toLocaleString(locale().dates, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** One sentence about what a check came to. */
export function verdictOf({ problems, articles, cards, spans, entries, backups }: LibraryReport): string {
  if (problems.length > 0) return words.care.problems(problems.length)
  const looked = [
    words.units.articles(articles),
    words.units.cards(cards),
    words.care.passages(spans),
    words.care.entries(entries),
  ]
  return words.care.well(looked.join(', '), backups)
}
