import type { MarkKind } from '../../components/kinds'
import type { EntityKind, FactKind } from '../../../core/facts/model'
import { counting } from '../../../contract/words/counting'

export const count = counting('en-US')

/** Names of kinds of facts and of what is named in them. */
export const kind: Record<FactKind | EntityKind, string> = {
  date: 'Date',
  quote: 'Quote',
  figure: 'Figure',
  role: 'Role',
  person: 'Person',
  place: 'Place',
  organization: 'Organization',
  abbreviation: 'Abbreviation',
  event: 'Event',
}

export const kinds: Record<MarkKind, string> = {
  date: 'Dates',
  quote: 'Quotes',
  figure: 'Figures',
  person: 'People and roles',
  place: 'Places',
  organization: 'Organizations',
  abbreviation: 'Abbreviations',
  event: 'Events',
}

/** Numbers with what they count. */
export const units = {
  answers: (n: number) => count(n, 'answer', 'answers'),
  articles: (n: number) => count(n, 'article', 'articles'),
  cards: (n: number) => count(n, 'card', 'cards'),
  days: (n: number) => count(n, 'day', 'days'),
  facts: (n: number) => count(n, 'fact', 'facts'),
  files: (n: number) => count(n, 'file', 'files'),
  hours: (n: number) => count(n, 'hour', 'hours'),
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  months: (n: number) => count(n, 'month', 'months'),
  questions: (n: number) => count(n, 'question', 'questions'),
  reviews: (n: number) => count(n, 'review', 'reviews'),
  times: (n: number) => count(n, 'time', 'times'),
  words: (n: number) => count(n, 'word', 'words'),
  years: (n: number) => count(n, 'year', 'years'),
}

/** Times, spans of time and dates. */
export const time = {
  now: 'now',
  today: 'today',
  tomorrow: 'tomorrow',
  lessThanAMinute: 'less than a minute',
  /** A wait: `span` is one of `spans`. */
  in: (span: string) => `in ${span}`,
  inDays: (n: number) => `in ${n} days`,
  inDaysOn: (n: number, day: string) => `in ${n} days, on ${day}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  decade: (year: string) => `the ${year}s`,
  week: (n: number, year: string) => `week ${n} of ${year}`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  dayOfMonth: (n: number) => String(n),
  day: (weekday: string, day: string) => `${weekday}, ${day}`,
}

/** What stands on buttons everywhere. */
export const act = {
  add: 'Add',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  edit: 'Edit',
  export: 'Export',
  join: 'Join',
  remove: 'Remove',
  save: 'Save',
  show: 'Show',
  stop: 'Stop',
  tryAgain: 'Try again',
  undo: 'Undo',
}

/** Keys as they stand on buttons. */
export const keyNames = {
  backspace: 'Backspace',
  ctrl: 'Ctrl',
  delete: 'Delete',
  shift: 'Shift',
  space: 'Space',
}

/** The frame around every screen. */
export const frame = {
  main: 'Main',
  due: 'due',
  titleDue: (due: number) => `Factdeck (${due} due)`,
  closeLine: 'Close this line',
  dropToAdd: 'Drop to add',
  blank: 'blank',
  right: 'Right',
  almost: 'Almost',
  notRight: 'Not right',
  publisherUnknown: 'Publisher not known',
  savedTo: (path: string) => `Saved to ${path}.`,
  migrated: (version: number) => `Your library was brought over from version ${version} of its format.`,
  openFirst: {
    notAsked: 'Open an article first: what is not asked about it is shown beside it.',
    heat: 'Open an article first: how well its facts are known is shown in its text.',
    card: 'Open an article first: a card is made of words in its text.',
  },
}

/** Two versions of one article. */
export const versions = {
  sameHeadline: (headline: string, day: string, share: string) =>
    `There is an earlier version of “${headline}”, added ${day}: ${share} of the text is the same.`,
  otherHeadline: (later: string, earlier: string, day: string, share: string) =>
    `“${later}” is a later version of “${earlier}”, added ${day}: ${share} of the text is the same.`,
  oneOf: (n: number) => `1 of ${n}`,
  replace: 'Replace the earlier version',
  keepBoth: 'Keep both',
  replaced: (headline: string, carried: number, of: number) =>
    `“${headline}” took the place of the earlier version, which is kept behind it. ${carried} of ${of} cards go on.`,
}

/** Texts on their way into the library. */
export const intake = {
  nothingDropped: (kinds: string) =>
    `Nothing to read was found in what you dropped. Factdeck reads ${kinds}.`,
  busy: 'Files are being read already. Wait for them, or stop them.',
  reading: (name: string) => `Reading ${name}…`,
  failed: (name: string, why: string) => `${name}: ${why}`,
  showLeftOut: 'Show what was left out',
  added: (n: number) => `Added ${count(n, 'article', 'articles')}.`,
  there: (n: number) => `${count(n, 'was', 'were')} in your library already.`,
  skipped: (n: number) => `Stopped: ${count(n, 'file was', 'files were')} not looked at.`,
  leftOut: (n: number) => `${count(n, 'was', 'were')} left out.`,
}

/** Looking after the library. */
export const care = {
  problems: (n: number) => `${count(n, 'problem', 'problems')} found in the library.`,
  passages: (n: number) => `${count(n, 'passage', 'passages')} of text`,
  entries: (n: number) => count(n, 'entry of the journal', 'entries of the journal'),
  /** `looked` is a list of what was looked at. */
  well: (looked: string, backups: number) =>
    `All is well: ${looked} and ${count(backups, 'backup', 'backups')} were checked.`,
  backedUp: (content: string) => `Backed up and read back: ${content}.`,
  putBack: (moment: string) => `The backup of ${moment} was put back.`,
  empty: 'The library is empty now. Everything is in a backup.',
  asItWas: 'The library is as it was.',
}

/** Keys that the reader may change. */
export const bindings = {
  actions: {
    'study.grade1': 'First grade, or a guess',
    'study.grade2': 'Second grade, or fairly sure',
    'study.grade3': 'Third grade, or certain',
    'study.grade4': 'Fourth grade',
    'study.undo': 'Undo last answer',
    'study.edit': 'Edit in place',
    'study.bury': 'Bury until tomorrow',
    'study.open': 'Open in article',
    'study.why': 'Why now',
    'quiz.dontKnow': 'I don’t know',
    'quiz.overrule': 'I was right',
    'quiz.open': 'Open in article',
  },
  fixed: {
    showAnswer: 'Show answer',
    allKeys: 'All keys',
    choose: 'Choose an answer',
    trueFalse: 'True, false',
    yesNo: 'Yes, no',
    pickUp: 'Pick a row up, put it down',
  },
  screens: { Study: 'study', Quiz: 'quiz' },
  noPlainKey: 'Choose a letter, a digit or a sign, without Ctrl or Alt.',
  taken: (key: string, screen: string, what: string) =>
    `${key} is taken in ${screen}: it stands for “${what}”.`,
}
