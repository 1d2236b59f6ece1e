import { FORMATS, type Format, type FormatId } from '../../../core/exchange/formats'
import { count } from './common'

type Said = Pick<Format, 'label' | 'purpose'>

export const exporting = {
  title: 'Export',
  what: 'What to export',
  tag: 'Tag',
  format: 'Format',
  scopes: { article: 'This article', due: 'Due today', tag: 'A tag', all: 'All articles' },
  noneDue: 'No card is due today.',
  due: (n: number) => `${count(n, 'card', 'cards')}, for today.`,
  articles: (n: number) => `${count(n, 'article', 'articles')}.`,
  choosing: 'Choose where to save',
  savedTo: 'Saved to',
  questions: 'Questions an article, at most',
  groups: {
    Flashcards: 'Flashcards',
    Quizzes: 'Quizzes',
    Articles: 'Articles',
    Progress: 'Progress',
    Everything: 'Everything',
  } satisfies Record<Format['group'], string> as Record<Format['group'], string>,
  formats: Object.fromEntries(FORMATS.map(({ id, label, purpose }) => [id, { label, purpose }])) as Record<
    FormatId,
    Said
  >,
}

export const importing = {
  title: 'Import',
  how: 'How to import',
  modes: {
    merge: { label: 'Merge', note: 'Adds what is missing here. What you have stays as it is.' },
    replace: {
      label: 'Replace',
      note: 'Makes this library what the file says. What is only here is taken out of the library.',
    },
  },
  file: (articles: number, day: string) => `${count(articles, 'article', 'articles')}, exported on ${day}.`,
  nothingChanges: 'Nothing changes.',
  backup: 'A backup is made first, and the import can be undone.',
  reading: (name: string) => `Reading ${name}`,
  choose: 'Choose a library that Factdeck exported, or cards: .apkg, .csv, .tsv, .txt.',
  cards: (n: number) => `${count(n, 'card', 'cards')}.`,
  step: (done: number, of: number) => `${done} of ${count(of, 'article', 'articles')}`,
  /** @param sample what stands in it; may be empty */
  column: (n: number, sample: string) => `Column ${n}${sample === '' ? '' : `: ${sample}`}`,
  header: 'The first row names the columns',
  another: 'Choose another file',
  import: 'Import',
  importing: 'Importing',
  tooLarge: 'This file is too large to be dropped. Choose it under Settings, Data.',
  undone: 'The library is as it was before the import.',
  done: (name: string, changes: string, backup: string) =>
    `Imported ${name}: ${changes || 'nothing was new'}. A backup is in ${backup}.`,
  changes: {
    added: (n: number, cards: number) =>
      `${count(n, 'article', 'articles')} added${cards > 0 ? ` with ${count(cards, 'card', 'cards')}` : ''}`,
    changed: (n: number, cards: number) =>
      `${count(n, 'article', 'articles')} changed${cards > 0 ? ` with ${count(cards, 'new card', 'new cards')}` : ''}`,
    removed: (n: number) => `${count(n, 'article', 'articles')} taken out`,
    answers: (n: number) => `${count(n, 'answer', 'answers')} added`,
    takenBack: (n: number) => `${count(n, 'answer', 'answers')} no longer counted`,
    settings: 'settings replaced',
  },
}
