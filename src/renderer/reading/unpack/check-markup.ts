import { words } from '../../language/spoken'
import { Unreadable } from '../draft'

/** A page of news has some thousand elements, nested some thirty deep. */
const MOST_TAGS = 100_000
const DEEPEST = 250
const MOST_OPEN_FORMATS = 10

/** Elements that have no end, or whose end may be left out. */
const ENDS_BY_ITSELF =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|t[rdh]|thead|tbody|tfoot|colgroup|caption|option|optgroup|rp|rt|html|head|body|a)$/
/** Elements that are opened again in every paragraph until they are closed (WHATWG HTML, 13.2.4.3). */
const FORMATTING = /^(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/

/**
 * Throws `Unreadable` for markup on which the browser's own parser, which cannot be interrupted, would take
 * minutes: it walks through all open elements for every tag.
 */
export function checkMarkup(markup: string): void {
  let [tags, depth, formats] = [0, 0, 0]
  for (const [, slash, name] of markup.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const element = name!.toLowerCase()
    const step = slash ? -1 : 1
    tags += 1
    if (FORMATTING.test(element)) formats = Math.max(0, formats + step)
    if (!ENDS_BY_ITSELF.test(element)) depth = Math.max(0, depth + step)
    if (tags > MOST_TAGS) throw new Unreadable(words.unreadable.tooManyElements)
    if (depth > DEEPEST || formats > MOST_OPEN_FORMATS) {
      throw new Unreadable(words.unreadable.tooDeep)
    }
  }
}
