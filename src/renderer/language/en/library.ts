import { count } from './common'

export const library = {
  title: 'Library',
  sum: (articles: string, facts: string) => `${articles}, ${facts}`,
  across: 'Across articles',
  add: 'Add article',
  searchLabel: 'Search the library',
  searchHint: 'Search articles, facts and cards',
  searchHelp: 'What can be searched for',
  order: 'Order',
  bestFirst: 'Best match first',
  sorts: {
    newest: 'Newest first',
    added: 'Last added first',
    due: 'Most due first',
    weakest: 'Weakest first',
    title: 'By title',
  },
  all: (n: number) => `All ${count(n, 'article', 'articles')}`,
  nothingHas: (query: string) => `Nothing has “${query}”.`,
  nothingHere: 'Nothing is kept here.',
  stillToRead: (n: number) =>
    `${count(n, 'article', 'articles')} still to be read; these are found by their titles.`,
  articles: 'Articles',
  columns: {
    published: 'Published',
    article: 'Article',
    covered: 'Covered',
    strength: 'Strength',
    due: 'Due',
  },
  dayUnknown: 'The day of publication is not known',
  picked: 'Picked',
  sample: 'Sample',
  folder: 'Folder',
  earlier: 'Earlier version',
  of: (n: number) => `of ${n}`,
  remove: (headline: string) => `Remove ${headline}`,
  removeHint: 'Remove (Delete)',
  removed: 'Removed',
  removedWhat: (headline: string) => `“${headline}”. Its cards are no longer asked.`,
  /** How much of an article is still known. */
  strength: { new: 'New', firm: 'Firm', fair: 'Fair', slipping: 'Slipping' },
  shown: {
    label: 'Shown',
    all: 'All articles',
    untagged: 'Untagged',
    archived: (n: number) => `Archived (${n})`,
    folders: 'Folders',
    tags: 'Tags',
  },
  readOf: (done: number, of: number) => `Read ${done} of ${of}.`,
  lastRead: (name: string, facts: number) => `${name}, ${count(facts, 'fact', 'facts')}`,
}

/** What is done to several articles at once. */
export const bulk = {
  label: 'Actions on articles',
  tag: 'Tag',
  moveTo: 'Move to',
  tagHint: 'exam, week 3',
  folderHint: 'science/physics, or nothing',
  takeTagOff: 'Take this tag off',
  takeOff: 'Take off',
  picked: (n: number) => `${n} picked`,
  move: 'Move',
  archive: 'Archive',
  dropAll: 'Drop all',
  done: {
    tagged: (n: number, tags: readonly string[]) =>
      `Tagged ${count(n, 'article', 'articles')} “${tags.join('”, “')}”.`,
    untagged: (n: number, tag: string) => `Took “${tag}” off ${count(n, 'article', 'articles')}.`,
    moved: (n: number, folder: string) => `Moved ${count(n, 'article', 'articles')} to ${folder}.`,
    movedOut: (n: number) => `Took ${count(n, 'article', 'articles')} out of their folders.`,
    archived: (n: number) => `Archived ${count(n, 'article', 'articles')}. Their cards are no longer asked.`,
    unarchived: (n: number) => `Took ${count(n, 'article', 'articles')} out of the archive.`,
    removed: (n: number) => `Removed ${count(n, 'article', 'articles')}. Their cards are no longer asked.`,
  },
}

export const closed = { title: 'The library stays closed', open: 'Open data folder' }

export const empty = {
  title: 'Start with one article',
  lead: 'Copy any news story and paste it here. Factdeck finds the facts and turns them into cards, each tied to the sentence it came from.',
  paste: 'Paste an article',
  also: 'You can also drop files or a folder anywhere,',
  openFiles: 'open files',
  or: ', or',
  readSamples: 'read the sample stories',
}

export const hits = {
  title: 'Facts',
  label: 'Facts found',
  card: (front: string) => `Card: ${front}`,
  ofSentence: 'Facts of this sentence',
  more: 'More facts',
}

/** What the search field understands: by what is typed there, what it finds. */
export const query: Record<string, string> = {
  'heat pumps': 'every word, from its beginning',
  '"heat pumps"': 'these words together',
  '-rain': 'without this word; works before filters too',
  'kind:quote': 'facts of a kind: date, quote, figure, role, place, abbreviation, event',
  'speaker:"Ana Ruiz"': 'what somebody said',
  'person:ruiz': 'who is named; also place: and org:',
  'is:due': 'cards that are due; also new, leech, off',
  'is:archived': 'put away; also untagged',
  'tag:exam': 'a tag; also folder: and publisher:',
  'after:2025-06': 'published later; also before:',
  'added:7d': 'added in the last days; also today, 2025-06',
}

/** What is due, beside the library. */
export const today = {
  label: 'Today',
  due: (n: number, minutes: number | null) =>
    `${n === 1 ? 'card is due' : 'cards are due'}${minutes ? `, about ${count(minutes, 'minute', 'minutes')}` : ''}.`,
  study: 'Study now',
  nothing: 'Nothing is due today.',
  week: 'Next seven days',
  slipping: 'Slipping most',
  lowest: (strength: string) => `Strength ${strength}, the lowest in the library.`,
}
