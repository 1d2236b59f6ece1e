import type { EntityKind, FactKind, Modality } from '../../../core/facts/model'
import { count } from './common'

type Listed = 'dates' | 'quotations' | 'figures'

/** What the lists of facts of many articles share. */
export const lists = {
  articles: 'Articles',
  all: 'All articles',
  picked: (articles: string) => `Picked: ${articles}`,
  folders: 'Folders',
  tags: 'Tags',
  some: (n: number) => `${n} articles`,
  reading: (n: number) => `Reading ${count(n, 'article', 'articles')}…`,
  stillToRead: (n: number) => `${count(n, 'article', 'articles')} still to be read.`,
  unreadable: (n: number) =>
    `${count(n, 'article', 'articles')} could not be read; “Check library” says more.`,
  nothingFits: 'Nothing fits what is looked for.',
  showAgain: 'Show all again',
  noArticles: 'No article is in the library yet.',
  add: 'Add article',
  noneAnywhere: (what: Listed) => `No ${what} were found in any article.`,
  /** `n` articles are looked at. */
  noneHere: (what: Listed, n: number) =>
    `No ${what} were found in ${n === 1 ? 'this article' : 'these articles'}.`,
  nothingKept: 'No article is kept here.',
  showAll: 'Show all articles',
  paragraph: (n: number) => `paragraph ${n}`,
  openInArticle: 'Open in article',
  firmness: { said: 'Reported or claimed', open: 'Planned or possible', denied: 'Denied' },
  standing: {
    asserted: 'Reported',
    claimed: 'Claimed',
    alleged: 'Alleged',
    denied: 'Denied',
    planned: 'Planned',
    possible: 'Possible',
    conditional: 'Conditional',
  } satisfies Record<Modality, string> as Record<Modality, string>,
  accordingTo: (standing: string, who: string) => `${standing}, according to ${who}`,
  by: (standing: string, who: string) => `${standing} by ${who}`,
}

export const timeline = {
  title: 'Timeline',
  sum: (facts: number, articles: number) =>
    `${count(facts, 'dated fact', 'dated facts')} in ${count(articles, 'article', 'articles')}`,
  find: 'Find in the timeline',
  about: 'About',
  anybody: 'About anybody',
  names: { person: 'People', organization: 'Organizations', place: 'Places' } as Record<EntityKind, string>,
  named: (name: string, n: number) => `${name} (${n})`,
  beside: 'Together with',
  anything: 'With anything',
  with: (kind: string, _: FactKind) => `With ${kind.toLowerCase()}`,
  label: 'Dated facts',
  hint: 'Every day, month or year that a sentence names stands here, in order.',
  chosen: 'Chosen fact',
  /** `day` is that of the article, where it is known. */
  readAs: (printed: string, date: string, day: string | null) =>
    `“${printed}” is read as ${date}${day === null ? '' : `, in an article of ${day}`}.`,
  noDay: (printed: string) => `“${printed}” names no day by itself, and the day of publication is not known.`,
  span: 'A span of time',
  between: (facts: number, from: string, to: string) =>
    `${count(facts, 'dated fact', 'dated facts')} between ${from} and ${to}`,
  undated: 'Undated',
  bc: (year: number) => `${year} BC`,
  years: (first: number) => `${first}s`,
  week: (n: number) => `week ${n}`,
  weekOf: (n: number, year: string) => `week ${n} of ${year}`,
  dayOf: (date: number, month: string) => `${date} ${month}`,
  /** A word that keeps a date from being exact, as printed. */
  leaning: (word: string) => word,
}

export const speakers = {
  title: 'Speakers',
  find: 'Find a speaker or words',
  sum: (n: number) => count(n, 'speaker', 'speakers'),
  statements: 'Statements',
  label: 'Speakers',
  hint: 'Whoever says something in an article stands here, with every word that is quoted or reported.',
  statementCount: (n: number) => count(n, 'statement', 'statements'),
  /** After a number. */
  statementWord: (n: number): string => (n === 1 ? 'statement' : 'statements'),
  organization: 'Organization',
  also: (names: readonly string[], hasMore: boolean) =>
    `Also ${names.map((name) => `“${name}”`).join(', ')}${hasMore ? ' and more' : ''}.`,
  direct: (n: number) => `${n} in direct words`,
  says: (name: string) => `What ${name} says`,
  dayUnknown: 'Day not known',
  modes: { direct: 'direct', mixed: 'partly direct', reported: 'reported' },
  relayedBy: (name: string) => `relayed by ${name}`,
}

export const figures = {
  title: 'Figures',
  sum: (facts: number, articles: number) =>
    `${count(facts, 'figure', 'figures')} in ${count(articles, 'article', 'articles')}`,
  find: 'Find a figure or unit',
  unit: 'Unit',
  allUnits: 'All units',
  unitOf: (unit: string, n: number) => `${unit} (${n})`,
  copyHint: 'As tab-separated values',
  copy: 'Copy table',
  copied: (n: number) => `${count(n, 'figure', 'figures')} copied as a table.`,
  byUnit: 'Figures by unit',
  label: 'Figures',
  hint: 'Every amount, count and share that a sentence gives stands here, by its unit.',
  columns: { value: 'Figure', what: 'What is said of it', article: 'Article', published: 'As of' },
  notKnown: 'Not known',
  units: {
    percent: 'Percent',
    score: 'Scores',
    fraction: 'Shares',
    times: 'Times',
    votes: 'Votes',
  } as Record<string, string>,
  plain: 'Plain numbers',
  once: 'Counted once',
  scales: { trillion: 'trillion', billion: 'billion', million: 'million' },
  /** A word that keeps a figure from being exact, as printed. */
  hedge: (word: string) => word,
  /** The head of the table that is copied. */
  table: [
    'What',
    'About',
    'Value',
    'Upper',
    'Unit',
    'As printed',
    'Standing',
    'As of',
    'Article',
    'Sentence',
  ],
}

/** People, organizations and figures of all articles. */
export const across = {
  title: 'Across articles',
  sum: (n: number) => count(n, 'person or organization', 'people and organizations'),
  who: 'Who is named',
  find: 'Find a name',
  chooseSame: (name: string) => `Choose who is the same as “${name}”.`,
  names: 'Names',
  more: 'More names',
  nobody: (query: string) => `Nobody is called “${query}”.`,
  none: 'No article names a person or an organization yet.',
  stillToRead: (n: number) => `${count(n, 'article', 'articles')} still to be read.`,
  differ: 'Figures that differ',
  same: 'The same',
  also: (names: string) => `Also: ${names}`,
  as: (name: string) => `as ${name}`,
  quotes: (n: number) => count(n, 'quote', 'quotes'),
  somebodyElse: 'Somebody else',
  isSame: 'Is the same as…',
  areOne: (name: string, other: string) => `“${name}” and “${other}” are one.`,
  isElse: (name: string) => `“${name}” of this article is somebody else.`,
}
