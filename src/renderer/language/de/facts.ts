import type { Words } from '../en'
import { count } from './common'

const articles = (n: number): string => count(n, 'Artikel', 'Artikel')
const inArticles = (n: number): string => count(n, 'Artikel', 'Artikeln')
const dated = (n: number): string => count(n, 'datierter Fakt', 'datierte Fakten')

const WHAT = { dates: 'Daten', quotations: 'Zitate', figures: 'Zahlen' }

export const lists: Words['lists'] = {
  articles: 'Artikel',
  all: 'Alle Artikel',
  picked: (articles) => `Ausgewählt: ${articles}`,
  folders: 'Ordner',
  tags: 'Schlagwörter',
  some: (n) => `${n} Artikel`,
  reading: (n) => `${count(n, 'Artikel wird', 'Artikel werden')} gelesen …`,
  stillToRead: (n) => `Noch ${articles(n)} zu lesen.`,
  unreadable: (n) =>
    `${count(n, 'Artikel ließ', 'Artikel ließen')} sich nicht lesen; „Bibliothek prüfen“ sagt mehr.`,
  nothingFits: 'Nichts passt zum Gesuchten.',
  showAgain: 'Wieder alles zeigen',
  noArticles: 'Noch ist kein Artikel in der Bibliothek.',
  add: 'Artikel hinzufügen',
  noneAnywhere: (what) => `In keinem Artikel wurden ${WHAT[what]} gefunden.`,
  noneHere: (what, n) =>
    `In ${n === 1 ? 'diesem Artikel' : 'diesen Artikeln'} wurden keine ${WHAT[what]} gefunden.`,
  nothingKept: 'Hier liegt kein Artikel.',
  showAll: 'Alle Artikel zeigen',
  paragraph: (n) => `Absatz ${n}`,
  openInArticle: 'Im Artikel öffnen',
  firmness: { said: 'Berichtet oder behauptet', open: 'Geplant oder möglich', denied: 'Bestritten' },
  standing: {
    asserted: 'Berichtet',
    claimed: 'Behauptet',
    alleged: 'Vorgeworfen',
    denied: 'Bestritten',
    planned: 'Geplant',
    possible: 'Möglich',
    conditional: 'Bedingt',
  },
  accordingTo: (standing, who) => `${standing}, laut ${who}`,
  by: (standing, who) => `${standing} von ${who}`,
}

/** Words before a date in English articles. */
const LEANINGS: Record<string, string> = {
  about: 'etwa',
  early: 'Anfang',
  mid: 'Mitte',
  late: 'Ende',
  since: 'seit',
  until: 'bis',
  by: 'bis',
  before: 'vor',
  after: 'nach',
}

/** What stands beside a date. */
const BESIDE: Partial<Record<string, string>> = {
  event: 'Mit Ereignis',
  quote: 'Mit Zitat',
  figure: 'Mit Zahl',
  role: 'Mit Funktion',
  place: 'Mit Ort',
}

export const timeline: Words['timeline'] = {
  title: 'Zeitleiste',
  sum: (facts, articles) => `${dated(facts)} in ${inArticles(articles)}`,
  find: 'In der Zeitleiste suchen',
  about: 'Worüber',
  anybody: 'Über alle',
  names: { person: 'Personen', organization: 'Organisationen', place: 'Orte' },
  named: (name, n) => `${name} (${n})`,
  beside: 'Zusammen mit',
  anything: 'Mit Beliebigem',
  with: (kind, of) => BESIDE[of] ?? `Mit ${kind}`,
  label: 'Datierte Fakten',
  hint: 'Jeder Tag, Monat und jedes Jahr, das ein Satz nennt, steht hier der Reihe nach.',
  chosen: 'Gewählter Fakt',
  readAs: (printed, date, day) =>
    `„${printed}“ ist als ${date} gelesen${day === null ? '' : `, in einem Artikel vom ${day}`}.`,
  noDay: (printed) => `„${printed}“ nennt für sich keinen Tag, und der Erscheinungstag ist nicht bekannt.`,
  span: 'Eine Zeitspanne',
  between: (facts, from, to) => `${dated(facts)} zwischen ${from} und ${to}`,
  undated: 'Ohne Datum',
  bc: (year) => `${year} v. Chr.`,
  years: (first) => `${first}er`,
  week: (n) => `${n}. Woche`,
  weekOf: (n, year) => `${n}. Woche ${year}`,
  dayOf: (date, month) => `${date}. ${month}`,
  leaning: (word) => LEANINGS[word] ?? word,
}

export const speakers: Words['speakers'] = {
  title: 'Stimmen',
  find: 'Person oder Worte suchen',
  sum: (n) => count(n, 'Stimme', 'Stimmen'),
  statements: 'Aussagen',
  label: 'Stimmen',
  hint: 'Wer in einem Artikel etwas sagt, steht hier mit jedem zitierten oder berichteten Wort.',
  statementCount: (n) => count(n, 'Aussage', 'Aussagen'),
  statementWord: (n) => (n === 1 ? 'Aussage' : 'Aussagen'),
  organization: 'Organisation',
  also: (names, hasMore) =>
    `Auch ${names.map((name) => `„${name}“`).join(', ')}${hasMore ? ' und weitere' : ''}.`,
  direct: (n) => `${n} wörtlich`,
  says: (name) => `Was ${name} sagt`,
  dayUnknown: 'Tag nicht bekannt',
  modes: { direct: 'wörtlich', mixed: 'teils wörtlich', reported: 'berichtet' },
  relayedBy: (name) => `verbreitet von ${name}`,
}

/** Words before a figure in English articles. */
const HEDGES: Record<string, string> = {
  about: 'etwa',
  around: 'rund',
  some: 'etwa',
  nearly: 'fast',
  almost: 'fast',
  roughly: 'ungefähr',
  approximately: 'ungefähr',
  perhaps: 'vielleicht',
  'at least': 'mindestens',
  'at most': 'höchstens',
  'up to': 'bis zu',
  'as many as': 'bis zu',
  'as much as': 'bis zu',
  'as few as': 'nur',
  'as little as': 'nur',
  'more than': 'mehr als',
  'no more than': 'höchstens',
  'fewer than': 'weniger als',
  'less than': 'weniger als',
  'no fewer than': 'mindestens',
  'no less than': 'mindestens',
  'close to': 'nahe',
  over: 'über',
  under: 'unter',
  'just over': 'knapp über',
  'just under': 'knapp unter',
  'well over': 'deutlich über',
  'well under': 'deutlich unter',
  'just short of': 'knapp',
  'an estimated': 'geschätzt',
  estimated: 'geschätzt',
  within: 'innerhalb von',
  below: 'unter',
  above: 'über',
  exceeding: 'über',
}

export const figures: Words['figures'] = {
  title: 'Zahlen',
  sum: (facts, articles) => `${count(facts, 'Zahl', 'Zahlen')} in ${inArticles(articles)}`,
  find: 'Zahl oder Einheit suchen',
  unit: 'Einheit',
  allUnits: 'Alle Einheiten',
  unitOf: (unit, n) => `${unit} (${n})`,
  copyHint: 'Als Werte mit Tabulatoren',
  copy: 'Tabelle kopieren',
  copied: (n) => `${count(n, 'Zahl', 'Zahlen')} als Tabelle kopiert.`,
  byUnit: 'Zahlen nach Einheit',
  label: 'Zahlen',
  hint: 'Jeder Betrag, jede Anzahl und jeder Anteil, den ein Satz nennt, steht hier nach Einheit.',
  columns: { value: 'Zahl', what: 'Was darüber steht', article: 'Artikel', published: 'Stand' },
  notKnown: 'Nicht bekannt',
  units: {
    percent: 'Prozent',
    score: 'Spielstände',
    fraction: 'Anteile',
    times: 'Vielfache',
    votes: 'Stimmen',
  },
  plain: 'Reine Zahlen',
  once: 'Nur einmal gezählt',
  scales: { trillion: 'Billionen', billion: 'Milliarden', million: 'Millionen' },
  hedge: (word) => HEDGES[word] ?? word,
  table: [
    'Was',
    'Worüber',
    'Wert',
    'Obergrenze',
    'Einheit',
    'Wie gedruckt',
    'Geltung',
    'Stand',
    'Artikel',
    'Satz',
  ],
}

export const across: Words['across'] = {
  title: 'Artikelübergreifend',
  sum: (n) => count(n, 'Person oder Organisation', 'Personen und Organisationen'),
  who: 'Wer genannt wird',
  find: 'Namen suchen',
  chooseSame: (name) => `Wählen, wer dasselbe ist wie „${name}“.`,
  names: 'Namen',
  more: 'Weitere Namen',
  nobody: (query) => `Niemand heißt „${query}“.`,
  none: 'Noch nennt kein Artikel eine Person oder Organisation.',
  stillToRead: (n) => `Noch ${articles(n)} zu lesen.`,
  differ: 'Zahlen, die voneinander abweichen',
  same: 'Dasselbe',
  also: (names) => `Auch: ${names}`,
  as: (name) => `als ${name}`,
  quotes: (n) => count(n, 'Zitat', 'Zitate'),
  somebodyElse: 'Jemand anderes',
  isSame: 'Ist dasselbe wie …',
  areOne: (name, other) => `„${name}“ und „${other}“ sind eins.`,
  isElse: (name) => `„${name}“ aus diesem Artikel ist jemand anderes.`,
}
