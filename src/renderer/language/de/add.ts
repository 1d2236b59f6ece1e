import type { Words } from '../en'
import { count } from './common'

export const add: Words['add'] = {
  title: 'Artikel hinzufügen',
  openFiles: 'Dateien öffnen',
  openFolder: 'Ordner öffnen',
  dropHint: 'Dateien oder einen Ordner irgendwo ablegen: Text, Webseiten, PDF, Word, EPUB, Feeds, ZIP.',
  another: 'Noch einen hinzufügen',
  openIt: 'Öffnen',
  addAndRead: 'Hinzufügen und lesen',
  added: (headline) => `„${headline}“ hinzugefügt.`,
  article: 'Artikel',
  asRead: 'Der Text, wie er gelesen wurde',
  editText: 'Text bearbeiten',
  textLabel: 'Text des Artikels',
  textHint: 'Nachrichtenartikel hier einfügen',
  yourText: 'Eigener Text',
  showFound: 'Gefundenes zeigen',
  leftOut: 'Ausgelassen:',
  found: 'Gefundene Angaben',
  details: {
    publisher: 'Herausgeber',
    headline: 'Überschrift',
    byline: 'Autorenzeile',
    publishedOn: 'Erschienen',
  },
  noDay: 'Das ist kein Tag. Schreibweise: 14. Mai 2025 oder 2025-05-14.',
  given: 'Selbst angegeben',
  givenDay: (day) => `Selbst angegeben: ${day}`,
  noDayFound: 'Nicht gefunden. Wochentage bleiben, wie sie sind, und ergeben keine Karte über einen Tag.',
  notFound: 'Im Text nicht gefunden.',
  inLine: (line) => `${line + 1}. Zeile des Textes`,
  fromFile: 'Aus den Angaben der Datei',
  inText: 'Im Text gefunden',
  facts: (n) => (n === 1 ? 'Fakt' : 'Fakten'),
  cards: (n) => (n === 1 ? 'Karte' : 'Karten'),
  clutter: (n) => `${count(n, 'Zeile Beiwerk ist', 'Zeilen Beiwerk sind')} ausgelassen.`,
  isThere: 'Dieser Text ist schon in der Bibliothek.',
  open: (headline) => `„${headline}“ öffnen`,
  reading: 'Wird gelesen …',
  soon: 'Fakten und Karten werden gezählt, sobald ein Text da ist.',
}

export const fetching: Words['fetching'] = {
  label: 'Webadresse eines Artikels',
  fetch: 'Abrufen',
  fetching: 'Wird abgerufen …',
  note: (version) =>
    `Sendet diese Adresse und die Kennung „Factdeck/${version}“ an ihre Seite. Keine Cookies.`,
}

export const choosing: Words['choosing'] = {
  label: 'Auswählen, was hinzukommt',
  canBeAdded: {
    chapters: (n) => `${count(n, 'Kapitel lässt', 'Kapitel lassen')} sich hinzufügen.`,
    entries: (n) => `${count(n, 'Eintrag lässt', 'Einträge lassen')} sich hinzufügen.`,
    files: (n) => `${count(n, 'Datei lässt', 'Dateien lassen')} sich hinzufügen.`,
  },
  all: 'Alle',
  holds: 'Inhalt',
  leftOut: (n) => `${n} ausgelassen`,
  leftOutTitle: 'Ausgelassen',
  leftOutLabel: 'Was ausgelassen wurde, und warum',
  add: (n) => `${count(n, 'Artikel', 'Artikel')} hinzufügen`,
}

export const recent: Words['recent'] = {
  files: 'Zuletzt geöffnete Dateien',
  inFolder: (folder) => `im Ordner ${folder}`,
  none: 'Noch wurde keine Datei geöffnet.',
  clear: 'Liste leeren',
}
