import type { BackupSummary } from '../../../contract/requests'

export const settings = {
  title: 'Settings',
  sections: { appearance: 'Appearance', study: 'Study', keys: 'Keys', data: 'Data', about: 'About' },
  less: 'Less',
  more: 'More',
  language: 'Language',
  languageNote: 'Of the interface. Articles and their questions stay in English.',
  languages: { system: 'System', en: 'English', de: 'Deutsch' },
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizeNote: 'Articles and cards, in pixels',
  readingFont: 'Reading font',
  readingFontNote: 'Articles, cards and headings',
  fonts: { serif: 'Serif', sans: 'Sans' },
  colourMarks: 'Colour marks by kind',
  colourMarksNote: 'Strokes and signs always show the kind. Colour is an extra.',
  preview: 'Preview',
  remember: 'Remember',
  rememberNote: 'The share of cards you want to recall when they come due. Higher means more reviews.',
  rememberLabel: 'Share of cards to remember, in percent',
  gradeKeys: 'Grade keys',
  gradeKeysNote: 'Two ask whether you knew it; four also ask how well.',
  two: 'Two',
  four: 'Four',
  confidence: 'Ask how sure you are',
  confidenceNote: 'Before the answer is shown. Progress then compares how sure you were with what was right.',
  newPerDay: 'New cards a day',
  reviewsPerDay: 'Reviews a day',
  reviewsPerDayNote: 'Cards seen before. What is left over waits for the next day.',
  longestPause: 'Longest pause, in days',
  longestPauseNote: 'No card waits longer than this.',
  rollover: 'A new day starts at',
}

/** Days to be ready for. */
export const targets = {
  title: 'Be ready by',
  note: (days: number) =>
    `The day of an examination. Nothing you began waits past it, and everything comes once more in the ${days} days before.`,
  day: 'Day to be ready by',
  dayHint: '14 May 2027',
  which: 'Which articles',
  all: 'All articles',
  tag: (tag: string) => `Tag ${tag}`,
  set: 'Set',
  days: 'Days to be ready by',
  over: (day: string) => `${day}, over`,
  remove: (day: string, tag: string | null) =>
    `Remove ${day}, ${tag === null ? 'all articles' : `tag ${tag}`}`,
  noDay: 'This is not a day. Write it like 14 May 2027 or 2027-05-14.',
  past: 'Choose a day that is still to come.',
}

export const keySettings = {
  title: 'Keys of study and quiz',
  note: 'Choose one, then press its new key. Esc leaves it as it is.',
  reset: 'Reset keys',
  groups: { Study: 'Study', Quiz: 'Quiz' },
  changed: ', changed',
  waiting: (what: string) => `${what}: press a key`,
  is: (what: string, key: string) => `${what}: ${key}`,
  press: 'Press a key',
  isNow: (key: string) => `The key is now ${key}.`,
  asTheyWere: 'All keys are as they were.',
}

export const dataSettings = {
  folder: 'Data folder',
  openFolder: 'Open folder',
  whole: 'Whole library',
  wholeNote: 'Articles, facts, cards, edits and every answer in one JSON file.',
  exportJson: 'Export JSON',
  import: 'Import',
  importNote:
    'Takes in a library that Factdeck exported, or cards from Anki or a table. You see first what will change.',
  importNow: 'Import',
  progress: 'Progress',
  progressNote: 'One line a card, for a spreadsheet.',
  exportCsv: 'Export CSV',
  others: 'For other programs',
  othersNote: 'Anki, Markdown, paper, Moodle, Kahoot, QTI and more.',
  chooseFormat: 'Choose a format',
  reset: 'Reset library',
  resetNote:
    'Takes out every article and every answer; settings stay. A backup is made first, and you can undo it.',
  resetNow: 'Reset',
  fetch: 'Allow fetching web addresses',
  fetchNote: 'Adds a field for an address to “Add article”. Without it Factdeck never uses the network.',
}

export const backups = {
  title: 'Backups',
  note: 'Made when you quit and before anything big, and read back each time. 12 daily, 10 weekly and 9 monthly ones are kept.',
  show: 'Show backups',
  hide: 'Hide backups',
  make: 'Back up now',
  none: 'There is no backup yet. “Back up now” makes the first one.',
  putBack: 'Put back',
  putBackThis: (moment: string) => `Put back the backup of ${moment}`,
  reasons: {
    quit: 'when you quit',
    asked: 'when you asked',
    migration: 'before a new format',
    import: 'before an import',
    restore: 'before another was put back',
    reset: 'before a reset',
    repair: 'before a repair',
  } satisfies Record<BackupSummary['reason'], string> as Record<BackupSummary['reason'], string>,
}

export const checking = {
  title: 'Check library',
  note: 'Compares every file with its checksum, every fact with its text and the schedule with the journal.',
  check: 'Check',
  checking: 'Checking',
  result: 'Result of the check',
  repair: 'Repair, after a backup',
}
