import { checkText } from './check'
import { type Draft, Unreadable } from './draft'
import { readHtml, readStory } from './html'
import { MOST_MARKUP } from './limits'
import { checkMarkup } from './unpack/check-markup'

/** Parts of a page that are copied along with its story when all of it is selected. */
const WHOLE_PAGE = /<(?:article|main|nav|header|footer)\b/i

/**
 * What was copied from a page or a document: its paragraphs, without what surrounds the story. Null where
 * the plain text beside it says as much or more.
 */
export function readPasted(markup: string, plain: string): Draft | null {
  if (markup.trim() === '' || markup.length > MOST_MARKUP) return null
  try {
    checkMarkup(markup)
    const isPage = WHOLE_PAGE.test(markup)
    const { text, hints } = isPage ? readHtml(markup) : readStory(markup)
    // Some programs put only a part, or a picture, into the marked-up half of the clipboard.
    const isLess = !isPage && letters(text) < letters(plain) * 0.9
    return isLess ? null : { name: '', text: checkText(text), hints }
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

function letters(text: string): number {
  return text.replace(/\s+/g, '').length
}
