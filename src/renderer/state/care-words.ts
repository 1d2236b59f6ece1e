import type { BackupSummary, LibraryReport } from '../../contract/requests'
import { count } from '../components/format'

/** `12 articles, 48 cards, 310 reviews` */
export function contentOf({ articles, cards, reviews }: BackupSummary): string {
  return [count(articles, 'article'), count(cards, 'card'), count(reviews, 'review')].join(', ')
}

/** `14 May 2026, 18:30` of a time in epoch milliseconds, on this machine's clock. */
export function momentOf(time: number): string {
  return new Date(time).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** One sentence about what a check came to. */
export function verdictOf({ problems, articles, cards, spans, entries, backups }: LibraryReport): string {
  if (problems.length > 0) return `${count(problems.length, 'problem')} found in the library.`
  const looked = [
    count(articles, 'article'),
    count(cards, 'card'),
    `${count(spans, 'passage')} of text`,
    count(entries, 'entry of the journal', 'entries of the journal'),
  ]
  return `All is well: ${looked.join(', ')} and ${count(backups, 'backup')} were checked.`
}
