import type { Modality, ParagraphRole } from '../../../core/facts/model'
import type { Rating } from '../../../core/library/model'
import { count } from './common'

/** The grades of an answer. */
export const grades: Record<Rating, string> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

/** A gap stands between braces: there the key of that name is drawn. */
export const reader = {
  article: 'Article',
  dayUnknown: 'Day of publication not known',
  details: 'Details',
  by: (name: string) => `By ${name}`,
  noByline: 'No byline',
  length: (minutes: number, words: number) =>
    `${count(minutes, 'minute', 'minutes')}, ${count(words, 'word', 'words')}`,
  clutter: (lines: number) => `Page clutter, ${count(lines, 'line', 'lines')}`,
  rail: {
    newCard: 'New card',
    notAsked: 'Not asked',
    mark: 'Chosen mark',
    own: 'Your cards',
    memory: 'Memory of this article',
  },
  noFacts: 'No facts were found in this article. Nothing about it will be asked.',
  chooseMark: 'Choose a mark in the text, or go from one to the next with {J} and {K}.',
  place: (n: number, of: number) => `${n} of ${of}`,
  madeOfThese: 'You made a card of these words',
  /** Where a sentence stands. */
  inTheText: 'In the text',
  paragraph: (n: number) => `Paragraph ${n}`,
  parts: {
    headline: 'Headline',
    byline: 'Byline',
    body: 'Body',
    caption: 'Caption',
    credit: 'Credit',
    correction: 'Correction',
    clutter: 'Clutter',
  } satisfies Record<ParagraphRole, string> as Record<ParagraphRole, string>,
}

/** What can be done beside the text. */
export const legend = {
  back: 'Back',
  marks: 'Marks',
  kinds: 'Kinds of marks',
  alone: (kinds: string, key: number) => `${kinds} (${key} shows them alone)`,
  heat: 'Heat map',
  heatLabel: 'Heat map: how well each fact is known',
  coverage: 'Coverage',
  facts: 'Facts',
  withCards: 'With cards',
  off: 'Switched off',
  cards: 'Cards',
  due: 'Due',
  study: 'Study this article',
  quizHint: 'Quiz on this article',
  quiz: 'Quiz on it',
  timelineHint: 'Timeline of this article',
  timeline: 'Timeline',
  speakersHint: 'Who says what in this article',
  speakers: 'Who said it',
  figuresHint: 'Figures of this article',
  figures: 'Figures',
  notAskedHint: 'Questions that are not asked',
  notAsked: 'Not asked',
  ownHint: 'Cards that you made',
  own: (n: number) => `Your cards${n > 0 ? `, ${n}` : ''}`,
}

/** The record of a fact, and of a name. */
export const record = {
  answer: 'Answer',
  saidBy: 'Said by',
  passedOnBy: 'Passed on by',
  standing: 'Standing',
  value: 'Value',
  source: 'Source',
  modality: {
    asserted: 'Reported as fact',
    claimed: 'Claimed',
    alleged: 'Alleged, not proved',
    denied: 'Denied',
    planned: 'Planned, not yet done',
    possible: 'Possible, not certain',
    conditional: 'Only under a condition',
  } satisfies Record<Modality, string> as Record<Modality, string>,
  asOf: (standing: string, day: string) => `${standing}, as of ${day}`,
  needsDay: 'Not known without the day of publication',
  about: (figure: string) => `about ${figure}`,
  editCard: 'Edit card',
  switchOn: 'Switch on',
  switchOff: 'Switch off',
  noCards: 'No cards',
  isOff: 'This fact is switched off: its cards are not asked.',
  noneGood: 'No question about this fact was good enough to ask.',
  seeWhy: 'See why',
  why: 'Why this date',
  make: 'Make a card',
  hints: { move: 'next, previous', keys: 'all keys' },
  formerly: (role: string) => `formerly ${role}`,
  roles: (n: number): string => (n === 1 ? 'Role' : 'Roles'),
  alsoNamed: 'Also named',
  named: 'Named',
  sameAs: 'The same as',
  /** Before and after the name. */
  sameAsYouSaid: ['The same as', ', as you said'],
  isSameAs: (name: string) => `${name} is the same as`,
  isSame: 'Is the same as…',
  noFact: 'No fact names it',
  alsoRight: 'Also right',
  removeAnswer: (answer: string) => `Remove “${answer}”`,
  removeThis: 'Remove this answer',
  another: 'Another right answer',
}

/** A card in the reader, and the forms that change one. */
export const card = {
  front: 'Front',
  back: 'Back',
  needsBoth: 'A card needs a front and a back.',
  keepGap: (gap: string) => `Keep the gap ${gap} where the words are missing.`,
  backToYours: 'Back to the card as you made it',
  backToGenerated: 'Back to the generated card',
  cloze: 'Fill the gap',
  question: 'Question and answer',
  yoursCloze: 'Yours, fill the gap',
  yoursQuestion: 'Yours, question and answer',
  edited: (form: string) => `${form}, edited`,
  notAsked: 'Not asked',
  new: 'New',
  dueNow: 'Due now',
  memory: (recall: string, seen: number) => `Memory ${recall}, seen ${count(seen, 'time', 'times')}`,
  editNotSaved: 'Edit not saved',
  ask: (front: string) => `Ask this card: ${front}`,
  edit: 'Edit this card',
  showSentence: 'Show its sentence',
  delete: 'Delete this card',
  deleted: (front: string) => `Deleted: ${front}`,
}

export const details = {
  title: 'Details of the article',
  headline: 'Headline',
  publisher: 'Publisher',
  byline: 'Byline',
  published: 'Published',
  notKnown: 'Not known',
  note: 'Weekdays and words such as “yesterday” are read from this day. Your edits are kept.',
  needsHeadline: 'An article needs a headline.',
  noDay: 'This is not a day. Write it like 14 May 2025 or 2025-05-14.',
  save: 'Save and read again',
}

/** A card that the reader makes of words in the text. */
export const own = {
  title: 'New card',
  sentence: 'Sentence: select the answer in it',
  choose: '{←} {→} choose a word, with {Shift} more.',
  before: '{Alt} {↑} sentence before',
  next: '{Alt} {↓} next',
  form: 'Form of the card',
  cloze: 'Fill the gap',
  question: 'Question',
  withGap: 'Sentence with the gap',
  ask: 'What do you want to be asked?',
  answer: 'Answer',
  chosen: (words: string) => `Chosen: ${words}`,
  make: 'Make card',
  selectFirst: 'Select the words in the sentence that are the answer.',
  none: 'No cards of yours',
  some: (n: number) => count(n, 'card of yours', 'cards of yours'),
  how: 'Select words in the text and press {C}. They become a card that keeps its sentence, and is asked and exported as the others are.',
}

/** How well the facts of an article are known. */
export const memory = {
  title: 'Memory of this article',
  mean: 'Mean chance over the facts that you studied',
  nothingDue: 'Nothing is due in it',
  study: (due: number) => `Study the ${due} due`,
  least: 'Known least',
  key: 'Chance you still know it',
  levels: {
    firm: 'Known, from 90\u00a0%',
    fair: 'Fair, from 80\u00a0%',
    fading: 'Fading, from 65\u00a0%',
    slipping: 'Slipping, below 65\u00a0%',
    new: 'New, not studied yet',
  },
  newSample: 'new',
  nothingAsked: 'No fact of this article is asked.',
  noneStudied: (all: number) => `None of its ${all} facts has been studied yet.`,
  firm: (firm: number, begun: number) =>
    `${firm} of ${begun} studied facts ${firm === 1 ? 'is' : 'are'} firm; none is being forgotten.`,
  slipping: (firm: number, begun: number, slipping: number) =>
    `${firm} of ${begun} studied facts ${firm === 1 ? 'is' : 'are'} firm, ${slipping} ${slipping === 1 ? 'is' : 'are'} being forgotten.`,
}

/** Questions that were drafted and are not asked. */
export const notAsked = {
  title: 'Not asked',
  closeHint: 'Close (R)',
  drafting: 'Drafting every question of this article',
  none: 'No drafted question failed a check. All that could be asked is asked.',
  some: (n: number) =>
    `${count(n, 'drafted question', 'drafted questions')} failed a check. A quiz never shows them.`,
  whyLabel: 'Why it is not asked',
  allReasons: (n: number) => `All reasons (${n})`,
  shown: (n: number) => `${count(n, 'question', 'questions')} shown`,
  label: 'Questions that are not asked',
  /** The checks, in the order of the list's filter. */
  gates: {
    'fair game': 'Not part of the story',
    supported: 'Not borne out by its sentence',
    'worth asking': 'Not worth asking',
    grammatical: 'Badly worded',
    'stands alone': 'Not clear without the article',
    'attribution kept': 'Would state a claim as a fact',
    form: 'Options that do not fit together',
    'no leak': 'Gives the answer away',
    'unique key': 'More than one right answer',
    'likely kept': 'Little to learn',
  } as Record<string, string>,
}

/** Why a card comes on its day. */
export const plan = {
  lastAnswer: 'Last answer',
  ago: (span: string) => `${span} ago`,
  graded: (grade: string, ago: string) => `${grade}, ${ago}`,
  interval: 'Interval',
  minutes: 'minutes, while it is learned',
  stability: 'Stability',
  until90: (span: string) => `${span} until the chance is 90 %`,
  chance: 'Chance now',
  rule: 'Rule',
  /** A number of days with one decimal. */
  daysExactly: (days: string) => `${days} days`,
  rules: {
    putOff: 'You put it off until tomorrow.',
    sibling: 'Another card of this fact comes today; of one fact only one card is asked a day.',
    limit: 'Today is full: your daily limit lets it in on a later day.',
    target: (day: string) => `It comes earlier, to be ready by ${day}.`,
    new: (perDay: number) => `New cards come in the order of the articles, ${perDay} a day at most.`,
    learning: 'It is still being learned, and comes back within the hour.',
    relearning: (lapses: number) =>
      `It was forgotten ${lapses === 1 ? 'once' : count(lapses, 'time', 'times')}, and is learned again.`,
    due: 'Its day has come.',
    review: (retention: string) => `It comes when the chance nears the ${retention} you want to remember.`,
  },
}
