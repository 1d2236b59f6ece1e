import type { Words } from '../en'
import { count } from './common'

const articles = (n: number): string => count(n, 'Artikel', 'Artikel')
const noLonger = (n: number): string =>
  n === 1 ? 'Seine Karten werden nicht mehr gefragt.' : 'Ihre Karten werden nicht mehr gefragt.'

export const library: Words['library'] = {
  title: 'Bibliothek',
  sum: (articles, facts) => `${articles}, ${facts}`,
  across: 'Artikelübergreifend',
  add: 'Artikel hinzufügen',
  searchLabel: 'Bibliothek durchsuchen',
  searchHint: 'Artikel, Fakten und Karten durchsuchen',
  searchHelp: 'Wonach sich suchen lässt',
  order: 'Reihenfolge',
  bestFirst: 'Beste Treffer zuerst',
  sorts: {
    newest: 'Neueste zuerst',
    added: 'Zuletzt hinzugefügte zuerst',
    due: 'Meiste fällige zuerst',
    weakest: 'Schwächste zuerst',
    title: 'Nach Titel',
  },
  all: (n) => `Alle ${articles(n)}`,
  nothingHas: (query) => `Nichts enthält „${query}“.`,
  nothingHere: 'Hier liegt nichts.',
  stillToRead: (n) =>
    n === 1
      ? 'Noch 1 Artikel ist zu lesen; er wird nur über seinen Titel gefunden.'
      : `Noch ${articles(n)} sind zu lesen; sie werden nur über ihre Titel gefunden.`,
  articles: 'Artikel',
  columns: {
    published: 'Erschienen',
    article: 'Artikel',
    covered: 'Abgedeckt',
    strength: 'Stärke',
    due: 'Fällig',
  },
  dayUnknown: 'Der Erscheinungstag ist nicht bekannt',
  picked: 'Ausgewählt',
  sample: 'Beispiel',
  folder: 'Ordner',
  earlier: 'Frühere Fassung',
  of: (n) => `von ${n}`,
  remove: (headline) => `${headline} entfernen`,
  removeHint: 'Entfernen (Entf)',
  removed: 'Entfernt:',
  removedWhat: (headline) => `„${headline}“. Seine Karten werden nicht mehr gefragt.`,
  strength: { new: 'Neu', firm: 'Fest', fair: 'Mittel', slipping: 'Schwindet' },
  shown: {
    label: 'Angezeigt',
    all: 'Alle Artikel',
    untagged: 'Ohne Schlagwort',
    archived: (n) => `Archiviert (${n})`,
    folders: 'Ordner',
    tags: 'Schlagwörter',
  },
  readOf: (done, of) => `${done} von ${of} gelesen.`,
  lastRead: (name, facts) => `${name}, ${count(facts, 'Fakt', 'Fakten')}`,
}

export const bulk: Words['bulk'] = {
  label: 'Aktionen für Artikel',
  tag: 'Schlagwort',
  moveTo: 'Verschieben nach',
  tagHint: 'Prüfung, Woche 3',
  folderHint: 'Wissen/Physik, oder nichts',
  takeTagOff: 'Dieses Schlagwort abnehmen',
  takeOff: 'Abnehmen',
  picked: (n) => `${n} ausgewählt`,
  move: 'Verschieben',
  archive: 'Archivieren',
  dropAll: 'Auswahl aufheben',
  done: {
    tagged: (n, tags) => `${articles(n)} mit „${tags.join('“, „')}“ versehen.`,
    untagged: (n, tag) => `„${tag}“ von ${count(n, 'Artikel', 'Artikeln')} abgenommen.`,
    moved: (n, folder) => `${articles(n)} nach ${folder} verschoben.`,
    movedOut: (n) => `${articles(n)} aus ${n === 1 ? 'dem Ordner' : 'den Ordnern'} genommen.`,
    archived: (n) => `${articles(n)} archiviert. ${noLonger(n)}`,
    unarchived: (n) => `${articles(n)} aus dem Archiv geholt.`,
    removed: (n) => `${articles(n)} entfernt. ${noLonger(n)}`,
  },
}

export const closed: Words['closed'] = {
  title: 'Die Bibliothek bleibt geschlossen',
  open: 'Datenordner öffnen',
}

export const empty: Words['empty'] = {
  title: 'Mit einem Artikel beginnen',
  lead: 'Einen beliebigen Nachrichtenartikel kopieren und hier einfügen. Factdeck findet die Fakten und macht Karten daraus, jede an den Satz gebunden, aus dem sie stammt.',
  paste: 'Artikel einfügen',
  also: 'Dateien oder ein Ordner lassen sich auch überall ablegen. Oder',
  openFiles: 'Dateien öffnen',
  or: ' oder',
  readSamples: 'die Beispielartikel lesen',
}

export const hits: Words['hits'] = {
  title: 'Fakten',
  label: 'Gefundene Fakten',
  card: (front) => `Karte: ${front}`,
  ofSentence: 'Fakten dieses Satzes',
  more: 'Weitere Fakten',
}

export const query: Words['query'] = {
  'heat pumps': 'jedes Wort, von seinem Anfang an',
  '"heat pumps"': 'diese Wörter zusammen',
  '-rain': 'ohne dieses Wort; auch vor Filtern',
  'kind:quote': 'Fakten einer Art: date, quote, figure, role, place, abbreviation, event',
  'speaker:"Ana Ruiz"': 'was jemand gesagt hat',
  'person:ruiz': 'wer genannt wird; auch place: und org:',
  'is:due': 'fällige Karten; auch new, leech, off',
  'is:archived': 'weggelegt; auch untagged',
  'tag:exam': 'ein Schlagwort; auch folder: und publisher:',
  'after:2025-06': 'später erschienen; auch before:',
  'added:7d': 'in den letzten Tagen hinzugefügt; auch today, 2025-06',
}

export const today: Words['today'] = {
  label: 'Heute',
  due: (n, minutes) =>
    `${n === 1 ? 'Karte ist fällig' : 'Karten sind fällig'}${minutes ? `, etwa ${count(minutes, 'Minute', 'Minuten')}` : ''}.`,
  study: 'Jetzt lernen',
  nothing: 'Heute ist nichts fällig.',
  week: 'Die nächsten sieben Tage',
  slipping: 'Schwindet am meisten',
  lowest: (strength) => `Stärke ${strength}, die geringste in der Bibliothek.`,
}
