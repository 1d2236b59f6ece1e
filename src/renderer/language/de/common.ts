import { counting } from '../../../contract/words/counting'
import type { Words } from '../en'

export const count = counting('de-DE')

export const kind: Words['kind'] = {
  date: 'Datum',
  quote: 'Zitat',
  figure: 'Zahl',
  role: 'Funktion',
  person: 'Person',
  place: 'Ort',
  organization: 'Organisation',
  abbreviation: 'Abkürzung',
  event: 'Ereignis',
}

export const kinds: Words['kinds'] = {
  date: 'Daten',
  quote: 'Zitate',
  figure: 'Zahlen',
  person: 'Personen und Funktionen',
  place: 'Orte',
  organization: 'Organisationen',
  abbreviation: 'Abkürzungen',
  event: 'Ereignisse',
}

export const units: Words['units'] = {
  answers: (n) => count(n, 'Antwort', 'Antworten'),
  articles: (n) => count(n, 'Artikel', 'Artikel'),
  cards: (n) => count(n, 'Karte', 'Karten'),
  days: (n) => count(n, 'Tag', 'Tage'),
  facts: (n) => count(n, 'Fakt', 'Fakten'),
  files: (n) => count(n, 'Datei', 'Dateien'),
  hours: (n) => count(n, 'Stunde', 'Stunden'),
  minutes: (n) => count(n, 'Minute', 'Minuten'),
  months: (n) => count(n, 'Monat', 'Monate'),
  questions: (n) => count(n, 'Frage', 'Fragen'),
  reviews: (n) => count(n, 'Wiederholung', 'Wiederholungen'),
  times: (n) => `${n.toLocaleString('de-DE')}-mal`,
  words: (n) => count(n, 'Wort', 'Wörter'),
  years: (n) => count(n, 'Jahr', 'Jahre'),
}

/** A span of time after “in” or “vor”, which take the dative: “in 3 Tagen”. */
export const dative = (span: string): string =>
  span.replace(/(Tage|Monate|Jahre)$/, '$1n').replace('als eine Minute', 'als einer Minute')

export const time: Words['time'] = {
  now: 'jetzt',
  today: 'heute',
  tomorrow: 'morgen',
  lessThanAMinute: 'weniger als eine Minute',
  in: (span) => `in ${dative(span)}`,
  inDays: (n) => `in ${n} Tagen`,
  inDaysOn: (n, day) => `in ${n} Tagen, am ${day}`,
  range: (from, to) => `${from} bis ${to}`,
  decade: (year) => `${year}er Jahre`,
  week: (n, year) => `${n}. Woche ${year}`,
  seasons: ['Frühling', 'Sommer', 'Herbst', 'Winter'],
  dayOfMonth: (n) => `${n}.`,
  day: (weekday, day) => `${weekday}, ${day}`,
}

export const act: Words['act'] = {
  add: 'Hinzufügen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  delete: 'Löschen',
  edit: 'Bearbeiten',
  export: 'Exportieren',
  join: 'Verbinden',
  remove: 'Entfernen',
  save: 'Speichern',
  show: 'Anzeigen',
  stop: 'Anhalten',
  tryAgain: 'Noch einmal versuchen',
  undo: 'Rückgängig',
}

export const keyNames: Words['keyNames'] = {
  backspace: 'Rücktaste',
  ctrl: 'Strg',
  delete: 'Entf',
  shift: 'Umschalt',
  space: 'Leertaste',
}

export const frame: Words['frame'] = {
  main: 'Hauptbereiche',
  due: 'fällig',
  titleDue: (due) => `Factdeck (${due} fällig)`,
  closeLine: 'Diese Zeile schließen',
  dropToAdd: 'Zum Hinzufügen ablegen',
  blank: 'Lücke',
  right: 'Richtig',
  almost: 'Fast',
  notRight: 'Nicht richtig',
  publisherUnknown: 'Herausgeber unbekannt',
  savedTo: (path) => `Gespeichert unter ${path}.`,
  migrated: (version) => `Die Bibliothek wurde aus Version ${version} ihres Formats übernommen.`,
  openFirst: {
    notAsked: 'Zuerst einen Artikel öffnen: Was daraus nicht gefragt wird, steht daneben.',
    heat: 'Zuerst einen Artikel öffnen: Wie gut seine Fakten sitzen, zeigt sich in seinem Text.',
    card: 'Zuerst einen Artikel öffnen: Eine Karte entsteht aus Wörtern seines Textes.',
  },
}

export const versions: Words['versions'] = {
  sameHeadline: (headline, day, share) =>
    `Von „${headline}“ gibt es eine frühere Fassung, hinzugefügt am ${day}: ${share} des Textes sind gleich.`,
  otherHeadline: (later, earlier, day, share) =>
    `„${later}“ ist eine spätere Fassung von „${earlier}“, hinzugefügt am ${day}: ${share} des Textes sind gleich.`,
  oneOf: (n) => `1 von ${n}`,
  replace: 'Frühere Fassung ersetzen',
  keepBoth: 'Beide behalten',
  replaced: (headline, carried, of) =>
    `„${headline}“ hat die frühere Fassung ersetzt; sie bleibt dahinter erhalten. ${carried} von ${of} Karten laufen weiter.`,
}

export const intake: Words['intake'] = {
  nothingDropped: (kinds) => `Im Abgelegten war nichts zu lesen. Factdeck liest ${kinds}.`,
  busy: 'Es werden schon Dateien gelesen. Warten oder anhalten.',
  reading: (name) => `${name} wird gelesen …`,
  failed: (name, why) => `${name}: ${why}`,
  showLeftOut: 'Ausgelassenes anzeigen',
  added: (n) => `${count(n, 'Artikel', 'Artikel')} hinzugefügt.`,
  there: (n) => `${count(n, 'war', 'waren')} schon in der Bibliothek.`,
  skipped: (n) => `Angehalten: ${count(n, 'Datei wurde', 'Dateien wurden')} nicht angesehen.`,
  leftOut: (n) => `${count(n, 'wurde', 'wurden')} ausgelassen.`,
}

export const care: Words['care'] = {
  problems: (n) => `${count(n, 'Problem', 'Probleme')} in der Bibliothek gefunden.`,
  passages: (n) => count(n, 'Textstelle', 'Textstellen'),
  entries: (n) => count(n, 'Eintrag im Journal', 'Einträge im Journal'),
  well: (looked, backups) =>
    `Alles in Ordnung: ${looked} und ${count(backups, 'Sicherung', 'Sicherungen')} wurden geprüft.`,
  backedUp: (content) => `Gesichert und zur Probe gelesen: ${content}.`,
  putBack: (moment) => `Die Sicherung vom ${moment} wurde zurückgespielt.`,
  empty: 'Die Bibliothek ist jetzt leer. Alles liegt in einer Sicherung.',
  asItWas: 'Die Bibliothek ist wieder, wie sie war.',
}

export const bindings: Words['bindings'] = {
  actions: {
    'study.grade1': 'Erste Bewertung, oder geraten',
    'study.grade2': 'Zweite Bewertung, oder ziemlich sicher',
    'study.grade3': 'Dritte Bewertung, oder ganz sicher',
    'study.grade4': 'Vierte Bewertung',
    'study.undo': 'Letzte Antwort zurücknehmen',
    'study.edit': 'An Ort und Stelle bearbeiten',
    'study.bury': 'Bis morgen zurückstellen',
    'study.open': 'Im Artikel öffnen',
    'study.why': 'Warum jetzt',
    'quiz.dontKnow': 'Weiß ich nicht',
    'quiz.overrule': 'War richtig',
    'quiz.open': 'Im Artikel öffnen',
  },
  fixed: {
    showAnswer: 'Antwort zeigen',
    allKeys: 'Alle Tasten',
    choose: 'Antwort wählen',
    trueFalse: 'Richtig, falsch',
    yesNo: 'Ja, nein',
    pickUp: 'Zeile aufnehmen, ablegen',
  },
  screens: { Study: 'Lernen', Quiz: 'Quiz' },
  noPlainKey: 'Einen Buchstaben, eine Ziffer oder ein Zeichen wählen, ohne Strg oder Alt.',
  taken: (key, screen, what) => `${key} ist unter „${screen}“ schon belegt: mit „${what}“.`,
}
