/** Anki's cloze deletions: `{{c1::Paris::city}} lies on the {{c2::Seine}}` makes a card a number. */
import { GAP } from '../../questions/item'
import { plainText } from './plain-text'

const NUMBER = /\{\{c(\d{1,3})::/g
const MARK = /\{\{c(\d{1,3})::|\}\}/g

/** A note of more is no note to learn from, and every number is a card as long as the note. */
export const MOST_DELETIONS = 100
export const TOO_MANY_DELETIONS = 'more than 100 deletions in one note'

/** The numbers of a text's deletions, in their order. */
export function clozeNumbers(text: string): number[] {
  const numbers = new Set([...text.matchAll(NUMBER)].map(([, number]) => Number(number)))
  return [...numbers].sort((a, b) => a - b)
}

/** The text with all its deletions filled in. */
export function withoutCloze(html: string): string {
  return eachDeletion(html, (_number, words) => words)
}

/** Front and back of the card of one number, as plain text. Null where the number has no deletion. */
export function clozeCard(html: string, number: number): { front: string; back: string } | null {
  const hidden: string[] = []
  const front = eachDeletion(html, (one, words, hint) => {
    if (one !== number) return words
    hidden.push(plainText(words))
    return hint === '' ? GAP : `${GAP} (${hint})`
  })
  if (hidden.length === 0) return null
  return { front: plainText(front), back: [...new Set(hidden)].join('; ') }
}

/** Replaces deletions from the inside out. */
function eachDeletion(
  html: string,
  replace: (number: number, words: string, hint: string) => string,
): string {
  const open: { mark: string; number: number; text: string }[] = [{ mark: '', number: 0, text: '' }]
  let at = 0
  for (const { 0: mark, 1: number, index } of html.matchAll(MARK)) {
    open.at(-1)!.text += html.slice(at, index)
    at = index + mark.length
    if (number !== undefined) open.push({ mark, number: Number(number), text: '' })
    else if (open.length === 1) open[0]!.text += mark
    else {
      const { number, text } = open.pop()!
      const [words, hint] = partsOf(text)
      open.at(-1)!.text += replace(number, words, hint)
    }
  }
  // What is never closed stands as it is.
  return open.map(({ mark, text }) => mark + text).join('') + html.slice(at)
}

function partsOf(content: string): [words: string, hint: string] {
  const at = content.indexOf('::')
  return at < 0 ? [content, ''] : [content.slice(0, at), content.slice(at + 2)]
}
