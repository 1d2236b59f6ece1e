import type { Form, OptionOrigin } from '../../../core/questions/item'
import { count } from './common'

const questions = (n: number): string => count(n, 'question', 'questions')

/** The forms of questions. */
export const forms: Record<Form, string> = {
  'multiple-choice': 'Multiple choice',
  'true-false': 'True or false',
  typed: 'Typed answer',
  cloze: 'Fill the gap',
  estimate: 'Estimate',
  'who-said-it': 'Who said it',
  misattribution: 'Did they say it',
  ordering: 'Put in order',
  matching: 'Match',
  comparison: 'Compare',
}

/** How a quiz is taken. */
export const modes = {
  practice: 'Practice',
  study: 'Study',
  test: 'Test',
}

/** The setup of a quiz. */
export const quizSetup = {
  title: 'New quiz',
  questions: 'Questions',
  number: 'Number of questions',
  fewer: 'Fewer are asked where fewer good ones are found.',
  forms: 'Forms',
  seed: 'Seed',
  seedNote: 'The same seed, articles and forms give the same quiz again.',
  making: 'Making the questions',
  start: 'Start quiz',
  how: 'How',
  howLabel: 'How the quiz is taken',
  notes: {
    practice: 'The right answer follows at once. No answer is kept and no card moves.',
    study:
      'The right answer follows at once. Each answer is kept and moves its card: a wrong one comes back soon.',
    test: 'No answer is shown before the end, and there are no hints. Each answer is kept and moves its card.',
  },
  time: 'Time',
  noLimit: 'No limit',
  eachQuestion: 'Each question',
  inAll: 'In all',
  minutesEach: 'Minutes for each question',
  minutesInAll: 'Minutes in all',
  min: 'min',
  about: 'About',
  scopes: {
    all: 'All articles',
    due: 'What is due',
    week: 'A week',
    tag: 'A tag',
    chosen: 'Chosen articles',
  },
  noneChosen: 'None chosen',
  nothingDue: 'Nothing due',
  noFacts: 'No facts',
  factsIn: (facts: number, articles: number) =>
    `${count(facts, 'fact', 'facts')} in ${count(articles, 'article', 'articles')}`,
  added: (day: string) => `Added ${day}`,
  week: 'Week',
  tag: 'Tag',
  articles: 'Articles of the quiz',
  dueLater: 'Nothing is due now. Cards come back on their day.',
  noArticle: 'No article has facts to ask about.',
  search: 'Search the articles',
  searchHint: 'Search headlines and publishers',
  toChoose: 'Articles to choose from',
  notFound: 'No article has these words.',
  chosen: (n: number) => `${count(n, 'article', 'articles')} chosen`,
  thisWeek: (range: string) => `This week, ${range}`,
  lastWeek: (range: string) => `Last week, ${range}`,
  lack: {
    empty: 'Your library is empty. Add an article first.',
    article: 'Choose at least one article.',
    form: 'Choose at least one form of question.',
    due: 'Nothing is due now.',
    facts: 'No facts were found in these articles.',
    misattribution:
      '“Did they say it” is asked only after you named a speaker right once. Choose another form as well.',
    questions:
      'No question of these forms could be made that is fair and certain. Choose more articles or more forms.',
  },
  shortfall: (n: number, planned: number) =>
    `${n} good ${n === 1 ? 'question was' : 'questions were'} found, fewer than the ${planned} you asked for.`,
}

/** A question while it is asked and answered. */
export const quiz = {
  leave: 'Leave',
  of: (n: number) => `of ${n}`,
  timeLeft: 'Time left',
  tenSeconds: 'Ten seconds left',
  tasks: {
    whoSaidIt: 'Who said it?',
    trueFalse: 'True or false?',
    misattribution: 'Did they say it?',
    gap: 'Fill the gap',
    typed: 'Type the answer',
    estimate: 'Your best guess',
  },
  truth: { true: 'True', false: 'False', yes: 'Yes', no: 'No' },
  /** Where a wrong option comes from. */
  origins: {
    key: null,
    article: 'Named elsewhere in the article.',
    library: 'From another article in your library.',
    table: 'Not in the article.',
    derived: 'Not in the article. Made up for this question.',
  } as Record<OptionOrigin, string | null>,
  exactly: 'Say it more exactly.',
  chosen: 'Chosen',
  guess: 'Your guess',
  yourAnswer: 'Your answer',
  hint: 'Hint',
  rightAfterAll: 'I was right, remember this answer',
  dontKnow: 'I don’t know',
  wordsToo: 'Words do too: “2 million”, “80k”. Within a tenth is right.',
  practiceNote: 'Practice: this answer is not counted.',
  counted: 'Counted. No card moved.',
  comesBack: (when: string) => `This card comes back ${when}.`,
  openInArticle: 'Open in article',
  chooseOr: (first: string, last: string) => `{${first}} or {${last}} choose`,
  chooseTo: (first: string, last: string) => `{${first}} to {${last}} choose`,
  pickUp: '{Space} pick up, put down',
  arrows: '{↑} {↓} choose or move',
  pair: (numbers: number, letter: string) => `{1} to {${numbers}} and {A} to {${letter}} pair`,
  seeResult: 'See the result',
  next: 'Next question',
  again: 'Answer again',
  answer: 'Answer',
  paragraph: (n: number) => `Paragraph ${n}`,
  ofParagraphs: (n: number) => ` of ${n}`,
  place: (n: number, of: number, headline: string) => `Paragraph ${n} of ${of}, ${headline}`,
  ticks: {
    question: (n: number, of: number) => `Question ${n} of ${of}`,
    answered: (place: string, n: number) => `${place}; ${n} answered`,
    score: (right: number, wrong: number) => `${right} right, ${wrong} wrong`,
    soFar: (place: string, score: string) => `${place}; ${score} so far`,
  },
}

/** Rows that are put in order, and columns that are paired. */
export const rows = {
  orderHelp: 'Space picks a row up and puts it down, the arrow keys move it. Enter answers.',
  first: 'First',
  last: 'Last',
  moves: '{↑} {↓} moves it',
  place: (n: number, of: number, text: string) => `${n} of ${of}: ${text}`,
  pickedUp: (text: string, n: number, of: number) => `${text}, picked up at ${n} of ${of}`,
  putDown: (text: string, n: number, of: number) => `${text}, put down at ${n} of ${of}`,
  back: (text: string, n: number, of: number) => `${text}, back at ${n} of ${of}`,
  now: (text: string, n: number, of: number) => `${text}, now ${n} of ${of}`,
  nothingMoved: 'Nothing was moved yet. Enter once more leaves the rows as they stand.',
  numbers: 'Numbers',
  letters: 'Letters',
  /** A row with its mark; `partner` is the mark of the row it is paired with. */
  row: (mark: string, text: string, partner: string | null) =>
    `${mark}: ${text}${partner === null ? '' : `, with ${partner}`}`,
  takeApart: 'Take apart',
  takeApartThese: (number: string, letter: string) => `Take ${number} and ${letter} apart`,
  paired: (n: number, of: number) => `${n} of ${of} paired`,
  takeBack: '{Backspace} Take the last pair back',
  pairMade: (number: string, letter: string, left: string, right: string, n: number, of: number) =>
    `${number} with ${letter}: ${left}, ${right}. ${n} of ${of} paired.`,
  parted: (number: string) => `${number} has no partner.`,
  takenBack: (n: number, of: number) => `Taken back. ${n} of ${of} paired.`,
  open: (n: number) => (n === 1 ? 'One row still has no partner.' : `${n} rows still have no partner.`),
}

/** What is said of an answer. */
export const feedback = {
  allInPlace: 'All in place',
  withHelp: 'with help',
  timeRanOut: 'The time ran out',
  notKnown: 'You did not know',
  inPart: 'Right in part',
  yours: (answer: string) => `Your answer: ${answer}`,
  noneInPlace: 'None in place',
  /** Read out after an answer. */
  isYours: ', your answer',
  full: 'Answer in full',
  right: 'Right',
  rightYours: 'Right, your answer',
  yourAnswer: 'Your answer',
  rightAnswer: 'Right answer',
  rightPair: 'Right pair',
  notBut: (given: string, right: string) => `Not ${given}, but ${right}`,
  notPaired: 'Not paired',
  belongsWith: (letter: string, text: string, number: number, left: string) =>
    `You chose ${letter}, ${text}. It belongs with ${number}, ${left}.`,
  belongsNowhere: (letter: string, text: string) =>
    `You chose ${letter}, ${text}. It belongs with none of these.`,
  inItsPlace: 'In its place',
  putAt: (place: number) => `You put it at ${place}`,
  guessAndTruth: (guess: string, truth: string) => `Your guess ${guess}, the true amount ${truth}`,
  inFact: 'In fact',
  steps: 'Each step along the line multiplies.',
  scales: { trillion: 'trillion', billion: 'billion', million: 'million' },
  verdict: {
    right: 'Right.',
    helped: 'Right, with help.',
    late: 'The time ran out.',
    unknown: 'You did not know.',
    inPart: 'Right in part.',
    wrong: 'Not this one.',
  },
  /** `answer` is in the article's language. */
  theAnswerIs: (answer: string) => `The answer is ${answer}.`,
}

/** What came of a quiz. */
export const quizResult = {
  title: 'Quiz result',
  library: 'Library',
  from: (n: number) => `Questions from ${count(n, 'article', 'articles')}`,
  misses: 'Misses',
  all: 'All answers',
  practice: 'Practice is not counted: the cards stay where they were.',
  missedComesBack: 'What you missed comes back in Study soon.',
  knownMoved: 'What you knew moved further into the future.',
  saveAgain: 'Save the answers again',
  askAgain: (n: number) => `Ask the ${count(n, 'miss', 'misses')} again`,
  studyDue: 'Study due cards',
  another: 'Another quiz',
  missCount: (n: number) => count(n, 'miss', 'misses'),
  shown: 'Answers shown',
  seed: (seed: number) => `Seed ${seed}: with the same articles and forms it gives this quiz again.`,
  columns: {
    form: 'Form',
    drawn: 'Drawn',
    parts: 'With parts',
    partsHint: 'Answers that are right in part count for their part',
    right: 'Right',
  },
  rightOf: (right: number, of: number) => `${right} of ${of}`,
  score: {
    ranOut: 'The time ran out before the first answer.',
    none: 'No question was answered.',
    some: (right: number, of: number) =>
      `${count(right, 'answer', 'answers')} of ${of} ${right === 1 ? 'was' : 'were'} right.`,
    one: 'Your answer was right.',
    all: (of: number) => `All ${count(of, 'answer', 'answers')} were right.`,
    helped: (n: number) => `${n} of them only with help.`,
    inPart: (n: number) => `${n} more ${n === 1 ? 'was' : 'were'} right in part.`,
    unknown: (n: number) => `You did not know ${n}.`,
    late: (n: number) => `${questions(n)} ran out of time.`,
    unanswered: (n: number) => `The time ran out with ${questions(n)} unanswered.`,
    unasked: (n: number) => `You left ${questions(n)} unasked.`,
  },
}
