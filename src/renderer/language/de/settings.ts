import type { Words } from '../en'

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  sections: {
    appearance: 'Darstellung',
    study: 'Lernen',
    keys: 'Tasten',
    data: 'Daten',
    about: 'Über Factdeck',
  },
  less: 'Weniger',
  more: 'Mehr',
  language: 'Sprache',
  languageNote: 'Der Oberfläche. Artikel und ihre Fragen bleiben englisch.',
  languages: { system: 'System', en: 'English', de: 'Deutsch' },
  theme: 'Farbschema',
  themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  textSize: 'Schriftgröße',
  textSizeNote: 'Artikel und Karten, in Pixeln',
  readingFont: 'Leseschrift',
  readingFontNote: 'Artikel, Karten und Überschriften',
  fonts: { serif: 'Serifen', sans: 'Serifenlos' },
  colourMarks: 'Markierungen nach Art färben',
  colourMarksNote: 'Striche und Zeichen zeigen die Art immer. Farbe kommt nur hinzu.',
  preview: 'Vorschau',
  remember: 'Behalten',
  rememberNote:
    'Der Anteil der Karten, der bei Fälligkeit noch gewusst sein soll. Mehr bedeutet mehr Wiederholungen.',
  rememberLabel: 'Anteil der zu behaltenden Karten, in Prozent',
  gradeKeys: 'Bewertungstasten',
  gradeKeysNote: 'Zwei fragen, ob es gewusst war; vier auch, wie gut.',
  two: 'Zwei',
  four: 'Vier',
  confidence: 'Nach der Sicherheit fragen',
  confidenceNote:
    'Bevor die Antwort zu sehen ist. Der Fortschritt vergleicht dann die Sicherheit mit dem, was richtig war.',
  newPerDay: 'Neue Karten am Tag',
  reviewsPerDay: 'Wiederholungen am Tag',
  reviewsPerDayNote: 'Schon gesehene Karten. Was übrig bleibt, wartet auf den nächsten Tag.',
  longestPause: 'Längste Pause, in Tagen',
  longestPauseNote: 'Keine Karte wartet länger.',
  rollover: 'Ein neuer Tag beginnt um',
}

export const targets: Words['targets'] = {
  title: 'Bereit sein bis',
  note: (days) =>
    `Der Tag einer Prüfung. Nichts Begonnenes wartet darüber hinaus, und in den ${days} Tagen davor kommt alles noch einmal.`,
  day: 'Zieltag',
  dayHint: '14. Mai 2027',
  which: 'Welche Artikel',
  all: 'Alle Artikel',
  tag: (tag) => `Schlagwort ${tag}`,
  set: 'Setzen',
  days: 'Zieltage',
  over: (day) => `${day}, vorbei`,
  remove: (day, tag) => `${day} entfernen, ${tag === null ? 'alle Artikel' : `Schlagwort ${tag}`}`,
  noDay: 'Das ist kein Tag. Schreibweise: 14. Mai 2027 oder 2027-05-14.',
  past: 'Einen Tag wählen, der noch kommt.',
}

export const keySettings: Words['keySettings'] = {
  title: 'Tasten für Lernen und Quiz',
  note: 'Eine wählen, dann ihre neue Taste drücken. Esc lässt sie, wie sie ist.',
  reset: 'Tasten zurücksetzen',
  groups: { Study: 'Lernen', Quiz: 'Quiz' },
  changed: ', geändert',
  waiting: (what) => `${what}: Taste drücken`,
  is: (what, key) => `${what}: ${key}`,
  press: 'Taste drücken',
  isNow: (key) => `Die Taste ist jetzt ${key}.`,
  asTheyWere: 'Alle Tasten sind wieder, wie sie waren.',
}

export const dataSettings: Words['dataSettings'] = {
  folder: 'Datenordner',
  openFolder: 'Ordner öffnen',
  whole: 'Ganze Bibliothek',
  wholeNote: 'Artikel, Fakten, Karten, Änderungen und jede Antwort in einer JSON-Datei.',
  exportJson: 'JSON exportieren',
  import: 'Import',
  importNote:
    'Nimmt eine von Factdeck exportierte Bibliothek auf, oder Karten aus Anki oder einer Tabelle. Vorher ist zu sehen, was sich ändert.',
  importNow: 'Importieren',
  progress: 'Fortschritt',
  progressNote: 'Eine Zeile je Karte, für die Tabellenkalkulation.',
  exportCsv: 'CSV exportieren',
  others: 'Für andere Programme',
  othersNote: 'Anki, Markdown, Papier, Moodle, Kahoot, QTI und mehr.',
  chooseFormat: 'Format wählen',
  reset: 'Bibliothek zurücksetzen',
  resetNote:
    'Nimmt jeden Artikel und jede Antwort heraus; Einstellungen bleiben. Vorher wird gesichert, und es lässt sich rückgängig machen.',
  resetNow: 'Zurücksetzen',
  fetch: 'Abrufen von Webadressen erlauben',
  fetchNote: 'Gibt „Artikel hinzufügen“ ein Feld für eine Adresse. Ohne sie nutzt Factdeck nie das Netz.',
}

export const backups: Words['backups'] = {
  title: 'Sicherungen',
  note: 'Entstehen beim Beenden und vor allem Größeren und werden jedes Mal zur Probe gelesen. 12 tägliche, 10 wöchentliche und 9 monatliche bleiben erhalten.',
  show: 'Sicherungen zeigen',
  hide: 'Sicherungen ausblenden',
  make: 'Jetzt sichern',
  none: 'Es gibt noch keine Sicherung. „Jetzt sichern“ macht die erste.',
  putBack: 'Zurückspielen',
  putBackThis: (moment) => `Sicherung vom ${moment} zurückspielen`,
  reasons: {
    quit: 'beim Beenden',
    asked: 'auf Wunsch',
    migration: 'vor einem neuen Format',
    import: 'vor einem Import',
    restore: 'vor dem Zurückspielen einer anderen',
    reset: 'vor dem Zurücksetzen',
    repair: 'vor einer Reparatur',
  },
}

export const checking: Words['checking'] = {
  title: 'Bibliothek prüfen',
  note: 'Vergleicht jede Datei mit ihrer Prüfsumme, jeden Fakt mit seinem Text und den Plan mit dem Journal.',
  check: 'Prüfen',
  checking: 'Wird geprüft',
  result: 'Ergebnis der Prüfung',
  repair: 'Reparieren, nach einer Sicherung',
}
