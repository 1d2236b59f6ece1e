/**
 * Every kind of file that articles come in, once: the dialogs of files, the walk through folders, the drop
 * and the reading of a file all go by this table.
 */
export type FileKind =
  'text' | 'markdown' | 'page' | 'saved-page' | 'pdf' | 'word' | 'book' | 'feed' | 'archive'

interface KindRow {
  kind: FileKind
  /** As in "This is not …". */
  words: string
  /** Lower case, without the dot. */
  extensions: readonly string[]
}

export const FILE_KINDS: readonly KindRow[] = [
  { kind: 'text', words: 'a text', extensions: ['txt', 'text'] },
  { kind: 'markdown', words: 'a Markdown text', extensions: ['md', 'markdown'] },
  { kind: 'page', words: 'a web page', extensions: ['html', 'htm', 'xhtml'] },
  { kind: 'saved-page', words: 'a saved web page', extensions: ['mhtml', 'mht'] },
  { kind: 'pdf', words: 'a PDF', extensions: ['pdf'] },
  { kind: 'word', words: 'a Word document', extensions: ['docx'] },
  { kind: 'book', words: 'an EPUB book', extensions: ['epub'] },
  { kind: 'feed', words: 'a news feed', extensions: ['rss', 'atom', 'xml'] },
  { kind: 'archive', words: 'a ZIP archive', extensions: ['zip'] },
]

export const FILE_EXTENSIONS: readonly string[] = FILE_KINDS.flatMap(({ extensions }) => extensions)

/** What is read, in the words of every message that has to say it. */
export const KINDS_IN_WORDS = 'text, Markdown, web pages, PDF, Word (.docx), EPUB, feeds and ZIP'

/** The kind of a file by the ending of its name; null for one that Factdeck does not read. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return FILE_KINDS.find(({ extensions }) => extensions.includes(extension))?.kind ?? null
}

/** The endings of what is taken in by an import: an exported library, or cards. */
export const IMPORT_EXTENSIONS = ['json', 'apkg', 'colpkg', 'csv', 'tsv', 'txt'] as const

/** No file is read that is larger than this, in bytes. */
export const LARGEST_FILE = 100_000_000
