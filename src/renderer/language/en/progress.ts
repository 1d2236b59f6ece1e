import { count } from './common'

const reviews = (n: number): string => count(n, 'review', 'reviews')

export const progress = {
  title: 'Progress',
  asTable: (title: string) => `${title} as a table`,
  rightOf: (right: number, of: number) => `${right} of ${of} right`,
  /** With the share in percent. */
  rightOfShare: (right: number, of: number, share: string) => `${right} of ${of} right, ${share}`,
  ofShare: (right: number, of: number, share: string) => `${right} of ${of}, ${share}`,
  of: (of: number) => `of ${of}`,
  flashcards: 'Flashcards',
  noAnswers: 'No answers yet',
  figures: {
    due: 'Due today',
    nothingWaits: 'nothing waits',
    ready: 'ready to study',
    lessThanAMinute: 'less than a minute',
    about: (minutes: number) => `about ${minutes} min`,
    retention: 'Retention',
    ofEarlier: 'of cards seen on an earlier day',
    target: (target: string) => `target ${target}, last 30 days`,
    known: 'Cards known',
    begun: (begun: string, all: string) => `of ${begun} begun, ${all} in all`,
    median: 'Median answer',
    over: (answers: number) => `over ${count(answers, 'answer', 'answers')}`,
    studied: 'Days studied',
    /** `row` is the number of days in a row up to now, where there is one. */
    ofLast: (period: number, row: number | null) =>
      `of the last ${period}${row === null ? '' : `, ${row} in a row`}`,
  },
  form: {
    title: 'Accuracy and time by form',
    columns: ['Form', 'Right', 'Median time'],
    both: 'Right answers, and the median time',
    slowest: (form: string, time: string) => `${form}: slowest, ${time} in the median`,
  },
  kind: {
    title: 'Accuracy by kind',
    columns: ['Kind', 'Right'],
    share: 'Share of right answers',
    hardest: (kind: string) => `${kind} are the hardest for you`,
    hardestTwo: (kind: string, other: string) => `${kind} and ${other.toLowerCase()} are the hardest for you`,
  },
  calibration: {
    title: 'Calibration',
    columns: ['You said', 'Was right'],
    empty: 'Say how sure you are before an answer, and this fills',
    worth: (share: string) => `What “certain” is worth: ${share}`,
  },
  export: {
    title: 'Export',
    lead: 'Everything you made and answered is yours, in open formats.',
    json: 'Export library as JSON',
    jsonNote: 'Articles, facts, cards, changes and answers, complete.',
    csv: 'Export progress as CSV',
    csvNote: 'One row a card: question, answer, source sentence, where it stands.',
    savedTo: 'Saved to',
  },
  forecast: {
    title: 'Due in the next two weeks',
    columns: ['Day', 'Due'],
    label: (summary: string) => `Due on each of the next days: ${summary}`,
    day: (weekday: string, day: string, isTarget: boolean) =>
      `${weekday}, ${day}${isTarget ? ', the day to be ready by' : ''}`,
    today: 'Today',
    nothing: 'Nothing is due',
    reviews,
    /** `day` is one of today, tomorrow and the days of the week. */
    fullest: (n: number, day: string) =>
      `${reviews(n)}. ${day[0]!.toUpperCase()}${day.slice(1)} is the fullest day`,
    ready: 'Ready',
    target: (day: string, tag: string | null) =>
      `. Ready by ${day}${tag === null ? '' : ` for ${tag}`}: everything once more in the week before`,
  },
  retention: {
    title: 'Retention against target',
    columns: ['Week', 'Recalled', 'Target'],
    noReviews: 'No reviews',
    label: (summary: string) => `Share recalled of cards seen on an earlier day, by week: ${summary}`,
    target: 'Target',
    fromSecondDay: 'Measured from the second day a card is seen',
    recalled: (share: string, weeks: number, target: string) =>
      `${share} recalled in ${weeks} weeks, ${target} wanted`,
    weekOf: (day: string) => `Week of ${day}`,
    point: (week: string, shares: string) => `${week}: ${shares}`,
  },
  days: {
    title: 'Study days',
    columns: ['Day', 'Answers'],
    /** Monday, Wednesday and Friday. */
    weekdays: ['Mon', 'Wed', 'Fri'],
    fewer: 'Fewer',
    more: 'More',
    most: (most: string, row: number | null) =>
      `Answers a day, most ${most}${row === null ? '' : `; ${count(row, 'day', 'days')} in a row at most`}`,
    label: (weeks: number, studied: number, of: number) =>
      `Calendar of the last ${weeks} weeks: answers on ${count(studied, 'day', 'days')} of ${of}`,
  },
  notBegun: {
    cards: (n: number) =>
      `You have not answered a card yet. ${count(n, 'card', 'cards')} from your articles are ready. From the first answer on, this page shows what you know, what is slipping and what comes next.`,
    none: 'There are no cards yet. Add an article, and its facts become cards; this page then shows what you know.',
    study: 'Study the first cards',
    library: 'Go to the library',
  },
}
