import { count } from './common'

const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
]

export const add = {
  title: 'Add article',
  openFiles: 'Open files',
  openFolder: 'Open a folder',
  dropHint: 'Drop files or a folder anywhere: text, web pages, PDF, Word, EPUB, feeds, ZIP.',
  another: 'Add another',
  openIt: 'Open it',
  addAndRead: 'Add and read',
  added: (headline: string) => `Added “${headline}”.`,
  article: 'Article',
  asRead: 'The text as it was read',
  editText: 'Edit text',
  textLabel: 'Text of the article',
  textHint: 'Paste a news story here',
  yourText: 'Your text',
  showFound: 'Show what was found',
  leftOut: 'Left out:',
  found: 'Details found',
  details: {
    publisher: 'Publisher',
    headline: 'Headline',
    byline: 'Byline',
    publishedOn: 'Published',
  },
  noDay: 'This is not a day. Write it like 14 May 2025 or 2025-05-14.',
  given: 'Given by you',
  givenDay: (day: string) => `Given by you: ${day}`,
  noDayFound: 'Not found. Weekdays stay as they are and make no card about a day.',
  notFound: 'Not found in the text.',
  /** @param line from 0 */
  inLine: (line: number) => `${ORDINALS[line] ?? `${line + 1}th`} line of the text`,
  fromFile: 'From the details of the file',
  inText: 'Found in the text',
  /** After a number. */
  facts: (_: number) => 'facts',
  cards: (_: number) => 'cards',
  clutter: (n: number) => `${count(n, 'line', 'lines')} of page clutter ${n === 1 ? 'is' : 'are'} left out.`,
  isThere: 'This text is in your library already.',
  open: (headline: string) => `Open “${headline}”`,
  reading: 'Reading…',
  soon: 'Facts and cards are counted as soon as there is a text.',
}

/** Texts of a web address. */
export const fetching = {
  label: 'Web address of an article',
  fetch: 'Fetch',
  fetching: 'Fetching…',
  note: (version: string) =>
    `Sends this address and the user agent “Factdeck/${version}” to its site. No cookies.`,
}

/** A file that holds several articles. */
export const choosing = {
  label: 'Choose what to add',
  canBeAdded: {
    chapters: (n: number) => `${count(n, 'chapter', 'chapters')} can be added.`,
    entries: (n: number) => `${count(n, 'entry', 'entries')} can be added.`,
    files: (n: number) => `${count(n, 'file', 'files')} can be added.`,
  },
  all: 'All',
  holds: 'What it holds',
  leftOut: (n: number) => `${n} left out`,
  leftOutTitle: 'Left out',
  leftOutLabel: 'What was left out, and why',
  add: (n: number) => `Add ${count(n, 'article', 'articles')}`,
}

export const recent = {
  files: 'Files opened lately',
  /** The folder that holds a file. */
  inFolder: (folder: string) => `in ${folder}`,
  none: 'No file was opened yet.',
  clear: 'Clear list',
}
