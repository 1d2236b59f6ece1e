/** The formats of an export, once: the dialog, the command line and the main process all read this table. */

export const FORMAT_IDS = [
  'apkg',
  'anki-text',
  'markdown',
  'card-sheets',
  'print',
  'gift',
  'moodle',
  'kahoot',
  'qti',
  'notes',
  'csv',
  'reviews',
  'xapi',
  'json',
] as const
export type FormatId = (typeof FORMAT_IDS)[number]

export const FORMAT_GROUPS = ['Flashcards', 'Quizzes', 'Articles', 'Progress', 'Everything'] as const

export interface Format {
  id: FormatId
  label: string
  /** What it is for, in one plain line. */
  purpose: string
  group: (typeof FORMAT_GROUPS)[number]
  /** Of the file as this core writes it. */
  extension: string
  /** A page for paper: the application makes a PDF of it. */
  isPage?: true
}

export const FORMATS: readonly Format[] = [
  {
    id: 'apkg',
    label: 'Anki package',
    purpose: 'Cards with their schedule and every answer, for Anki on any device.',
    group: 'Flashcards',
    extension: 'apkg',
  },
  {
    id: 'anki-text',
    label: 'Anki text',
    purpose: 'Cards as a table that Anki imports; no schedule. Importing again updates them.',
    group: 'Flashcards',
    extension: 'txt',
  },
  {
    id: 'markdown',
    label: 'Cards as Markdown',
    purpose: 'Questions, answers and sources, for reading or an editor.',
    group: 'Flashcards',
    extension: 'md',
  },
  {
    id: 'card-sheets',
    label: 'Cards on paper',
    purpose: 'Eight to a sheet, to print on both sides and cut out.',
    group: 'Flashcards',
    extension: 'html',
    isPage: true,
  },
  {
    id: 'print',
    label: 'Quiz on paper',
    purpose: 'Questions to fill in, the key on a page of its own, a list of sources.',
    group: 'Quizzes',
    extension: 'html',
    isPage: true,
  },
  {
    id: 'gift',
    label: 'GIFT',
    purpose: 'A quiz as text, for Moodle and other learning platforms.',
    group: 'Quizzes',
    extension: 'gift.txt',
  },
  {
    id: 'moodle',
    label: 'Moodle XML',
    purpose: 'A quiz for a Moodle question bank, with feedback and tags.',
    group: 'Quizzes',
    extension: 'xml',
  },
  {
    id: 'kahoot',
    label: 'Kahoot spreadsheet',
    purpose: 'Questions with a choice, for a live game in Kahoot.',
    group: 'Quizzes',
    extension: 'xlsx',
  },
  {
    id: 'qti',
    label: 'QTI 2.1',
    purpose: 'A quiz package for learning platforms such as TAO, OpenOlat or Canvas.',
    group: 'Quizzes',
    extension: 'zip',
  },
  {
    id: 'notes',
    label: 'Articles as Markdown notes',
    purpose: 'The text with its facts marked and footnoted, for Obsidian and the like.',
    group: 'Articles',
    extension: 'md',
  },
  {
    id: 'csv',
    label: 'Progress table (CSV)',
    purpose: 'One row a card: question, answer, source, where it stands. For a spreadsheet.',
    group: 'Progress',
    extension: 'csv',
  },
  {
    id: 'reviews',
    label: 'Answers for FSRS tools (CSV)',
    purpose: 'Every answer as a row, to fit the parameters of the schedule.',
    group: 'Progress',
    extension: 'csv',
  },
  {
    id: 'xapi',
    label: 'xAPI statements',
    purpose: 'Every answer as a statement for a learning record store.',
    group: 'Progress',
    extension: 'json',
  },
  {
    id: 'json',
    label: 'Factdeck library (JSON)',
    purpose: 'Everything, without loss: to keep, to move, to bring back in.',
    group: 'Everything',
    extension: 'json',
  },
]

export function formatOf(id: FormatId): Format {
  return FORMATS.find((format) => format.id === id)!
}
