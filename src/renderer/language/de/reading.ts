import type { FileKind } from '../../../contract/file-kinds'
import type { Words } from '../en'

const found: Record<Parameters<Words['unreadable']['is']>[0], string> = {
  png: 'ein PNG-Bild',
  jpeg: 'ein JPEG-Bild',
  gif: 'ein GIF-Bild',
  rar: 'ein RAR-Archiv',
  sevenZip: 'ein 7z-Archiv',
  gzip: 'ein gzip-Archiv',
  program: 'ein Programm',
  rtf: 'ein RTF-Dokument',
  database: 'eine Datenbank',
  zip: 'ein ZIP-Archiv oder ein Office-Dokument',
  pdf: 'ein PDF',
}

const kinds: Record<FileKind, string> = {
  text: 'kein Text',
  markdown: 'kein Markdown-Text',
  page: 'keine Webseite',
  'saved-page': 'keine gespeicherte Webseite',
  pdf: 'kein PDF',
  word: 'kein Word-Dokument',
  book: 'kein EPUB-Buch',
  feed: 'kein Nachrichten-Feed',
  archive: 'kein ZIP-Archiv',
}

const container: Record<Parameters<Words['unreadable']['zip']['broken']>[0], string> = {
  archive: 'Dieses Archiv',
  book: 'Dieses Buch',
  word: 'Dieses Word-Dokument',
}

export const unreadable: Words['unreadable'] = {
  tooLong: 'Das sind mehr als eine halbe Million Zeichen. Die Artikel bitte einzeln hinzufügen.',
  noSentence: 'Darin wurde kein ganzer Satz gefunden. Fakten stammen nur aus Sätzen.',
  noText: 'Das ist kein Text.',
  empty: 'Darin steht kein Text.',
  unbroken:
    'Darin stehen mehr als 10.000 Zeichen ohne Leerzeichen, wie in keinem Artikel. Nichts wurde übernommen.',
  noStory: 'Auf dieser Seite wurde kein Artikel gefunden.',
  tooLarge: 'Diese Datei ist größer als 100 MB, so groß ist kein Artikel.',
  notRead: (why) => `Diese Datei ließ sich nicht lesen: ${why}`,
  kind: (kinds) => `Diese Art von Datei liest Factdeck nicht: Es nimmt ${kinds}.`,
  emptyFile: 'Diese Datei ist leer.',
  noTextAtAll: 'Das ist kein Text, was immer der Name sagt.',
  is: (what) => `Das ist ${found[what]}, was immer der Name sagt.`,
  isNot: (kind) => `Das ist ${kinds[kind]}, was immer der Name sagt.`,
  password: 'Dieses Dokument ist mit einem Passwort geschützt.',
  oldOffice: 'Das ist ein Dokument eines alten Office-Programms. Es lässt sich als .docx speichern.',
  tooSlow: 'Das Lesen dauert zu lange. Nichts wurde übernommen.',
  brokenFile: 'Diese Datei ist beschädigt: Sie ließ sich nicht lesen.',
  entities: 'Sie erklärt eigene Entities, die nicht gelesen werden.',
  brokenXml: 'Das XML darin ist beschädigt.',
  tooManyElements: 'Diese Seite hat mehr als 100.000 Elemente, so viele hat kein Artikel.',
  tooDeep: 'Die Elemente dieser Seite sind tiefer verschachtelt als die irgendeines Artikels.',
  zip: {
    broken: (what) => `${container[what]} ist beschädigt.`,
    password: (what) => `${container[what]} ist mit einem Passwort geschützt.`,
    tooMany: (what) => `${container[what]} enthält mehr als 10.000 Dateien.`,
    tooLarge: (what) => `${container[what]} enthält mehr als 200 MB.`,
    bomb: (what) => `${container[what]} ist entpackt mehr als 100-mal so groß, so ist kein Text.`,
  },
  archive: {
    nested: 'Ein Archiv in einem Archiv wird nicht geöffnet.',
    otherKind: 'Diese Art von Datei liest Factdeck nicht.',
    nothing: 'Dieses Archiv enthält keine Datei, die Factdeck liest.',
  },
  feed: {
    none: 'Dieses XML ist kein Nachrichten-Feed: Factdeck liest RSS und Atom.',
    empty: 'Dieser Feed enthält keine Einträge.',
    onlyHeadline: 'Der Feed gibt davon nur eine Überschrift oder eine Zeile.',
    onlyHeadlines: 'Dieser Feed gibt nur Überschriften, ohne ihre Artikel.',
    entry: (n) => `Eintrag ${n}`,
    title: 'Nachrichten-Feed',
  },
  book: {
    none: 'Das ist kein EPUB-Buch, was immer der Name sagt.',
    noChapters: 'Dieses Buch ist beschädigt: Sein Verzeichnis der Kapitel fehlt.',
    missing: 'Es fehlt im Buch.',
    noSentence: 'Es enthält keinen ganzen Satz.',
    empty: 'Dieses Buch enthält keinen Text.',
    protected: 'Dieses Buch ist kopiergeschützt.',
    chapter: (n) => `Kapitel ${n}`,
    title: 'Buch',
  },
  word: {
    none: 'Das ist kein Word-Dokument, was immer der Name sagt.',
  },
  savedPage: {
    none: 'Das ist keine gespeicherte Webseite, was immer der Name sagt.',
    noHtml: 'Diese gespeicherte Seite enthält kein HTML.',
    noText: 'Diese gespeicherte Seite enthält Bytes, die kein Text sind.',
  },
  pdf: {
    tooMany: (pages) => `Dieses PDF hat mehr als ${pages} Seiten, so viele hat kein Artikel.`,
    picture: 'Dieses PDF ist ein Bild von Text: Es enthält keine Buchstaben, die sich lesen lassen.',
    password: 'Dieses PDF ist mit einem Passwort geschützt.',
    broken: 'Dieses PDF ist beschädigt.',
  },
}
