/** What every format needs of a text that may hold anything: other people's words, in any script. */

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot carry at all
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Nearly every text: nothing in it has to be looked at any further. */
const ORDINARY = /^[ !#-%'-;=?-~\u00A0-\uD7FF]*$/

/** Nearly every text that is one line already: words with a space between, of characters that stay as they are. */
const LINE =
  /^[!-~\u00A1-\u167F\u2010-\u2027\u2030-\u205E]+(?: [!-~\u00A1-\u167F\u2010-\u2027\u2030-\u205E]+)*$/

/** Half a character has no UTF-8: it becomes U+FFFD, as every encoder would make it. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD')
}

/** The characters that XML and HTML can carry (XML 1.0, 2.2). Newlines become \n. */
export function printable(text: string): string {
  return wellFormed(text).replace(/\r\n?/g, '\n').replace(NO_XML, '')
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as content of an element or as the value of an attribute in double quotes. */
export function escapeXml(text: string): string {
  if (ORDINARY.test(text)) return text
  return printable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

/** A text as HTML, its lines kept. */
export function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>')
}

/** A text on one line: every run of white space is one space. */
export function oneLine(text: string): string {
  return LINE.test(text) ? text : printable(text).replace(/\s+/g, ' ').trim()
}

/** At most `length` characters (code points), with an ellipsis where something was cut. */
export function cut(text: string, length: number): string {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}

/** The length in characters (code points), as people and spreadsheets count. */
export function lengthOf(text: string): number {
  return [...text].length
}
