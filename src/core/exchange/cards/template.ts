/** Anki's card templates (docs.ankiweb.net/templates): what a note's fields look like on a side of a card. */

const TAG = /\{\{([#^/]?)([^{}]*)\}\}/g
/** What Anki fills in itself; none of it is part of the note. */
const SPECIAL = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'CardFlag', 'CardID', 'Card'])

/**
 * A side of a card as HTML.
 * @param isAnswer on the question, what is typed or opened by a click is not shown yet
 */
export function renderTemplate(
  template: string,
  fields: ReadonlyMap<string, string>,
  isAnswer: boolean,
): string {
  /** For every open section, whether it is shown; and how many are not. */
  const open: boolean[] = []
  let hidden = 0
  let made = ''
  let at = 0
  const put = (text: string) => {
    if (hidden === 0) made += text
  }
  for (const { 0: whole, 1: sign, 2: content, index } of template.matchAll(TAG)) {
    put(template.slice(at, index))
    at = index + whole.length
    const name = content!.trim()
    const isFilled = (fields.get(name) ?? '').trim() !== ''
    if (sign === '#' || sign === '^') {
      const isShown = isFilled === (sign === '#')
      open.push(isShown)
      if (!isShown) hidden++
    } else if (sign === '/') {
      if (open.pop() === false) hidden--
    } else put(value(name, fields, isAnswer))
  }
  put(template.slice(at))
  return made
}

/** `type:Back`, `hint:Extra`, `text:furigana:Word`: filters stand before the name of the field. */
function value(tag: string, fields: ReadonlyMap<string, string>, isAnswer: boolean): string {
  if (SPECIAL.has(tag)) return ''
  const exact = fields.get(tag)
  if (exact !== undefined) return exact
  const [name = '', ...filters] = tag
    .split(':')
    .map((part) => part.trim())
    .reverse()
  const isShown = isAnswer || !filters.some((filter) => filter === 'type' || filter === 'hint')
  return isShown && !filters.some((filter) => filter.startsWith('tts')) ? (fields.get(name) ?? '') : ''
}

const ANSWER_LINE = /<hr\b[^<>]*\bid\s*=\s*["']?answer["']?[^<>]*>/i

/** What an answer's side adds to the question: the part under the line, where it has one. */
export function answerPart(html: string): string {
  const line = ANSWER_LINE.exec(html)
  return line ? html.slice(line.index + line[0].length) : html
}
