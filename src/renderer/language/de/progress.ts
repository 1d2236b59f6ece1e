import type { Words } from '../en'
import { count } from './common'

const reviews = (n: number): string => count(n, 'Wiederholung', 'Wiederholungen')
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1)

export const progress: Words['progress'] = {
  title: 'Fortschritt',
  asTable: (title) => `${title} als Tabelle`,
  rightOf: (right, of) => `${right} von ${of} richtig`,
  rightOfShare: (right, of, share) => `${right} von ${of} richtig, ${share}`,
  ofShare: (right, of, share) => `${right} von ${of}, ${share}`,
  of: (of) => `von ${of}`,
  flashcards: 'Karteikarten',
  noAnswers: 'Noch keine Antworten',
  figures: {
    due: 'Heute fällig',
    nothingWaits: 'nichts wartet',
    ready: 'bereit zum Lernen',
    lessThanAMinute: 'weniger als eine Minute',
    about: (minutes) => `etwa ${minutes} min`,
    retention: 'Behalten',
    ofEarlier: 'von Karten eines früheren Tages',
    target: (target) => `Ziel ${target}, letzte 30 Tage`,
    known: 'Gewusste Karten',
    begun: (begun, all) => `von ${begun} begonnenen, ${all} insgesamt`,
    median: 'Mittlere Antwortzeit',
    over: (answers) => `über ${count(answers, 'Antwort', 'Antworten')}`,
    studied: 'Lerntage',
    ofLast: (period, row) => `der letzten ${period}${row === null ? '' : `, ${row} in Folge`}`,
  },
  form: {
    title: 'Richtige und Zeit nach Form',
    columns: ['Form', 'Richtig', 'Mittlere Zeit'],
    both: 'Richtige Antworten und mittlere Zeit',
    slowest: (form, time) => `${form}: am langsamsten, im Mittel ${time}`,
  },
  kind: {
    title: 'Richtige nach Art',
    columns: ['Art', 'Richtig'],
    share: 'Anteil richtiger Antworten',
    hardest: (kind) => `${kind} fallen am schwersten`,
    hardestTwo: (kind, other) => `${kind} und ${other} fallen am schwersten`,
  },
  calibration: {
    title: 'Selbsteinschätzung',
    columns: ['Gesagt', 'War richtig'],
    empty: 'Füllt sich, sobald vor der Antwort angegeben wird, wie sicher sie ist',
    worth: (share) => `Was „Ganz sicher“ wert ist: ${share}`,
  },
  export: {
    title: 'Exportieren',
    lead: 'Alles selbst Gemachte und Beantwortete, in offenen Formaten.',
    json: 'Bibliothek als JSON exportieren',
    jsonNote: 'Artikel, Fakten, Karten, Änderungen und Antworten, vollständig.',
    csv: 'Fortschritt als CSV exportieren',
    csvNote: 'Eine Zeile je Karte: Frage, Antwort, Quellsatz, Stand.',
    savedTo: 'Gespeichert unter',
  },
  forecast: {
    title: 'In den nächsten zwei Wochen fällig',
    columns: ['Tag', 'Fällig'],
    label: (summary) => `An jedem der nächsten Tage fällig: ${summary}`,
    day: (weekday, day, isTarget) => `${weekday}, ${day}${isTarget ? ', der Zieltag' : ''}`,
    today: 'Heute',
    nothing: 'Nichts ist fällig',
    reviews,
    fullest: (n, day) => `${reviews(n)}. ${capital(day)} ist der vollste Tag`,
    ready: 'Bereit',
    target: (day, tag) =>
      `. Bereit bis ${day}${tag === null ? '' : ` für ${tag}`}: in der Woche davor alles noch einmal`,
  },
  retention: {
    title: 'Behalten und Ziel',
    columns: ['Woche', 'Gewusst', 'Ziel'],
    noReviews: 'Keine Wiederholungen',
    label: (summary) => `Anteil gewusster Karten eines früheren Tages, nach Woche: ${summary}`,
    target: 'Ziel',
    fromSecondDay: 'Wird ab dem zweiten Tag einer Karte gemessen',
    recalled: (share, weeks, target) => `${share} in ${weeks} Wochen gewusst, gewünscht ${target}`,
    weekOf: (day) => `Woche vom ${day}`,
    point: (week, shares) => `${week}: ${shares}`,
  },
  days: {
    title: 'Lerntage',
    columns: ['Tag', 'Antworten'],
    weekdays: ['Mo', 'Mi', 'Fr'],
    fewer: 'Weniger',
    more: 'Mehr',
    most: (most, row) =>
      `Antworten am Tag, höchstens ${most}${row === null ? '' : `; längste Folge ${count(row, 'Tag', 'Tage')}`}`,
    label: (weeks, studied, of) =>
      `Kalender der letzten ${weeks} Wochen: Antworten an ${studied} von ${of} Tagen`,
  },
  notBegun: {
    cards: (n) =>
      `Noch keine Karte ist beantwortet. ${count(n, 'Karte aus den Artikeln liegt', 'Karten aus den Artikeln liegen')} bereit. Ab der ersten Antwort zeigt diese Seite, was sitzt, was schwindet und was als Nächstes kommt.`,
    none: 'Es gibt noch keine Karten. Aus den Fakten eines hinzugefügten Artikels werden Karten; diese Seite zeigt dann, was sitzt.',
    study: 'Die ersten Karten lernen',
    library: 'Zur Bibliothek',
  },
}
