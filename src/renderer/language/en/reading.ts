import type { FileKind } from '../../../contract/file-kinds'

/** What a file is found to be, by what it begins with. */
const found = {
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  gif: 'a GIF picture',
  rar: 'a RAR archive',
  sevenZip: 'a 7z archive',
  gzip: 'a gzip archive',
  program: 'a program',
  rtf: 'an RTF document',
  database: 'a database',
  zip: 'a ZIP archive or an office document',
  pdf: 'a PDF',
}

/** What a file is said to be by its name. */
const kinds: Record<FileKind, string> = {
  text: 'a text',
  markdown: 'a Markdown text',
  page: 'a web page',
  'saved-page': 'a saved web page',
  pdf: 'a PDF',
  word: 'a Word document',
  book: 'an EPUB book',
  feed: 'a news feed',
  archive: 'a ZIP archive',
}

/** What holds several files, as the beginning of a sentence. */
const container = { archive: 'This archive', book: 'This book', word: 'This Word document' }
type Container = keyof typeof container

/** Why a text or a file cannot become an article, each in a sentence. */
export const unreadable = {
  tooLong: 'This is more than half a million characters. Add the articles one by one.',
  noSentence: 'No whole sentence was found in it. Facts are taken from sentences only.',
  noText: 'This is not text.',
  empty: 'There is no text in it.',
  unbroken:
    'It holds more than 10,000 characters without a space, as no article does. Nothing was taken over.',
  noStory: 'No story was found in this page.',
  tooLarge: 'This file is larger than 100 MB, which no article is.',
  notRead: (why: string) => `This file could not be read: ${why}`,
  kind: (kinds: string) => `This is no kind of file that Factdeck reads: it takes ${kinds}.`,
  emptyFile: 'This file is empty.',
  noTextAtAll: 'This is not text, whatever its name says.',
  is: (what: keyof typeof found) => `This is ${found[what]}, whatever its name says.`,
  isNot: (kind: FileKind) => `This is not ${kinds[kind]}, whatever its name says.`,
  password: 'This document is protected by a password.',
  oldOffice: 'This is a document of an old office program. Save it as .docx.',
  tooSlow: 'Reading it takes too long. Nothing was taken over.',
  brokenFile: 'This file is broken: it could not be read.',
  entities: 'It declares entities of its own, which are not read.',
  brokenXml: 'Its XML is broken.',
  tooManyElements: 'This page has more than 100,000 elements, as no article has.',
  tooDeep: 'The elements of this page are nested deeper than those of any article.',
  zip: {
    broken: (what: Container) => `${container[what]} is broken.`,
    password: (what: Container) => `${container[what]} is protected by a password.`,
    tooMany: (what: Container) => `${container[what]} holds more than 10,000 files.`,
    tooLarge: (what: Container) => `${container[what]} holds more than 200 MB.`,
    bomb: (what: Container) => `${container[what]} is more than 100 times larger unpacked, as no text is.`,
  },
  archive: {
    nested: 'An archive in an archive is not opened.',
    otherKind: 'It is no kind of file that Factdeck reads.',
    nothing: 'This archive holds no file that Factdeck reads.',
  },
  feed: {
    none: 'This XML is no news feed: Factdeck reads RSS and Atom.',
    empty: 'This feed holds no entries.',
    onlyHeadline: 'The feed gives only a headline or a line of it.',
    onlyHeadlines: 'This feed gives headlines only, without their stories.',
    entry: (n: number) => `Entry ${n}`,
    title: 'Feed',
  },
  book: {
    none: 'This is no EPUB book, whatever its name says.',
    noChapters: 'This book is broken: its list of chapters is missing.',
    missing: 'It is missing in the book.',
    noSentence: 'It holds no whole sentence.',
    empty: 'This book holds no text.',
    protected: 'This book is protected against copying.',
    chapter: (n: number) => `Chapter ${n}`,
    title: 'Book',
  },
  word: {
    none: 'This is no Word document, whatever its name says.',
  },
  savedPage: {
    none: 'This is no saved web page, whatever its name says.',
    noHtml: 'This saved page holds no HTML.',
    noText: 'This saved page holds bytes that are no text.',
  },
  pdf: {
    tooMany: (pages: number) => `This PDF has more than ${pages} pages, as no article has.`,
    picture: 'This PDF is a picture of text: there are no letters in it to read.',
    password: 'This PDF is protected by a password.',
    broken: 'This PDF is broken.',
  },
}
