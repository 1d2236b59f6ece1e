/** Anki's cloze deletions: `{{c1::Paris::city}} lies on the {{c2::Seine}}` makes a card a number. */
import { GAP } from '../../questions/item'
import { plainText } from './plain-text'

const NUMBER = /\{\{c(\d{1,3})::/g
/** The innermost deletion: its words hold no other. */
const INNERMOST = /\{\{c(\d{1,3})::((?:(?!\{\{c\d{1,3}::|\}\})[^])*)\}\}/
const DEEPEST = 2000

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
function eachDeletion(html: string, replace: (number: number, words: string, hint: string) => string): string {
  let text = html
  for (let count = 0; count < DEEPEST; count++) {
    const found = INNERMOST.exec(text)
    if (!found) break
    const [whole, number, content] = found
    const at = content!.indexOf('::')
    const words = at < 0 ? content! : content!.slice(0, at)
    const hint = at < 0 ? '' : content!.slice(at + 2)
    const made = replace(Number(number), words, hint)
    text = `${text.slice(0, found.index)}${made}${text.slice(found.index + whole.length)}`
  }
  return text
}
