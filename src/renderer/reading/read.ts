import type { ArticleHints } from '../../core/facts/model'
import { checkText, MOST_CHARACTERS } from './check'
import { type Draft, Unreadable } from './draft'
import { readHtml } from './html'
import { readMarkdown } from './markdown'

/** Reads a file by the ending of its name. Throws `Unreadable` with one sentence for the reader. */
export function readFile(name: string, content: string): Draft {
  const source = checkText(content)
  const { text, hints } = readAs(name, source)
  return { name, text: checkText(text), hints }
}

function readAs(name: string, source: string): { text: string; hints: ArticleHints } {
  if (/\.x?html?$/i.test(name)) return readHtml(source)
  if (/\.(md|markdown)$/i.test(name)) return readMarkdown(source)
  return { text: source, hints: {} }
}

/** The text of a file that was dropped or chosen in the page. */
export async function textOf(file: File): Promise<string> {
  if (file.size > MOST_CHARACTERS) {
    throw new Unreadable('This is more than 5 MB of text. Add the articles one by one.')
  }
  return file.text()
}
