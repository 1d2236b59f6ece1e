import type { Words } from '../en'
import { count } from './common'

const articles = (n: number): string => count(n, 'Artikel', 'Artikel')
const answers = (n: number): string => count(n, 'Antwort', 'Antworten')

export const exporting: Words['exporting'] = {
  title: 'Exportieren',
  what: 'Was exportiert wird',
  tag: 'Schlagwort',
  format: 'Format',
  scopes: { article: 'Dieser Artikel', due: 'Heute fällig', tag: 'Ein Schlagwort', all: 'Alle Artikel' },
  noneDue: 'Heute ist keine Karte fällig.',
  due: (n) => `${count(n, 'Karte', 'Karten')}, für heute.`,
  articles: (n) => `${articles(n)}.`,
  choosing: 'Speicherort wählen',
  savedTo: 'Gespeichert unter',
  questions: 'Fragen je Artikel, höchstens',
  groups: {
    Flashcards: 'Karteikarten',
    Quizzes: 'Quiz',
    Articles: 'Artikel',
    Progress: 'Fortschritt',
    Everything: 'Alles',
  },
  formats: {
    apkg: {
      label: 'Anki-Paket',
      purpose: 'Karten mit ihrem Plan und jeder Antwort, für Anki auf jedem Gerät.',
    },
    'anki-text': {
      label: 'Anki-Text',
      purpose: 'Karten als Tabelle, die Anki importiert; ohne Plan. Nochmaliger Import aktualisiert sie.',
    },
    markdown: {
      label: 'Karten als Markdown',
      purpose: 'Fragen, Antworten und Quellen, zum Lesen oder für einen Editor.',
    },
    'card-sheets': {
      label: 'Karten auf Papier',
      purpose: 'Acht auf einem Blatt, zum beidseitigen Drucken und Ausschneiden.',
    },
    print: {
      label: 'Quiz auf Papier',
      purpose: 'Fragen zum Ausfüllen, die Lösungen auf eigener Seite, ein Verzeichnis der Quellen.',
    },
    gift: { label: 'GIFT-Textdatei', purpose: 'Ein Quiz als Text, für Moodle und andere Lernplattformen.' },
    moodle: {
      label: 'Moodle-XML',
      purpose: 'Ein Quiz für eine Fragensammlung in Moodle, mit Rückmeldungen und Schlagwörtern.',
    },
    kahoot: { label: 'Kahoot-Tabelle', purpose: 'Fragen mit Auswahl, für ein Live-Spiel in Kahoot.' },
    qti: {
      label: 'QTI-2.1-Paket',
      purpose: 'Ein Quizpaket für Lernplattformen wie TAO, OpenOlat oder Canvas.',
    },
    notes: {
      label: 'Artikel als Markdown-Notizen',
      purpose: 'Der Text mit markierten Fakten und Fußnoten, für Obsidian und Ähnliches.',
    },
    csv: {
      label: 'Fortschrittstabelle (CSV)',
      purpose: 'Eine Zeile je Karte: Frage, Antwort, Quelle, Stand. Für die Tabellenkalkulation.',
    },
    reviews: {
      label: 'Antworten für FSRS-Werkzeuge (CSV)',
      purpose: 'Jede Antwort als Zeile, um die Parameter des Plans anzupassen.',
    },
    xapi: {
      label: 'xAPI-Aussagen',
      purpose: 'Jede Antwort als Aussage für einen Learning Record Store.',
    },
    json: {
      label: 'Factdeck-Bibliothek (JSON)',
      purpose: 'Alles, ohne Verlust: zum Aufbewahren, Umziehen, Wiedereinlesen.',
    },
  },
}

export const importing: Words['importing'] = {
  title: 'Importieren',
  how: 'Wie importiert wird',
  modes: {
    merge: { label: 'Zusammenführen', note: 'Fügt hinzu, was hier fehlt. Vorhandenes bleibt, wie es ist.' },
    replace: {
      label: 'Ersetzen',
      note: 'Macht diese Bibliothek zu dem, was die Datei sagt. Was es nur hier gibt, wird herausgenommen.',
    },
  },
  file: (n, day) => `${articles(n)}, exportiert am ${day}.`,
  nothingChanges: 'Nichts ändert sich.',
  backup: 'Vorher wird gesichert, und der Import lässt sich rückgängig machen.',
  reading: (name) => `${name} wird gelesen`,
  choose: 'Eine von Factdeck exportierte Bibliothek wählen, oder Karten: .apkg, .csv, .tsv, .txt.',
  cards: (n) => `${count(n, 'Karte', 'Karten')}.`,
  step: (done, of) => `${done} von ${count(of, 'Artikel', 'Artikeln')}`,
  column: (n, sample) => `Spalte ${n}${sample === '' ? '' : `: ${sample}`}`,
  header: 'Die erste Zeile benennt die Spalten',
  another: 'Andere Datei wählen',
  import: 'Importieren',
  importing: 'Wird importiert',
  tooLarge: 'Diese Datei ist zu groß zum Ablegen. Sie lässt sich unter Einstellungen, Daten wählen.',
  undone: 'Die Bibliothek ist wieder, wie sie vor dem Import war.',
  done: (name, changes, backup) =>
    `${name} importiert: ${changes || 'nichts war neu'}. Eine Sicherung liegt in ${backup}.`,
  changes: {
    added: (n, cards) =>
      `${articles(n)}${cards > 0 ? ` mit ${count(cards, 'Karte', 'Karten')}` : ''} hinzugefügt`,
    changed: (n, cards) =>
      `${articles(n)}${cards > 0 ? ` mit ${count(cards, 'neuen Karte', 'neuen Karten')}` : ''} geändert`,
    removed: (n) => `${articles(n)} herausgenommen`,
    answers: (n) => `${answers(n)} hinzugefügt`,
    takenBack: (n) => `${answers(n)} nicht mehr gezählt`,
    settings: 'Einstellungen ersetzt',
  },
}
