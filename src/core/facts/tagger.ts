import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'

export interface Token {
  start: number
  end: number
  text: string
  lower: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ… */
  pos: string
}

/** The tagger's own patterns take quadratic time on endless words; what lies beyond 100 letters is blanked out. */
const shortened = (line: string) =>
  line.replace(/\S{101,}/g, (word) => word.slice(0, 100) + ' '.repeat(word.length - 100))

const EXTENDED = /[\u0100-\u024f\u1e00-\u1eff]/
const UNMARKED: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  ŧ: 't',
  ə: 'e',
  Ə: 'E',
}

/** The tagger ends a word at letters such as "ś" or "ğ"; it reads "Kaczynski" for "Kaczyński", letter for letter. */
const unmarked = (line: string) =>
  EXTENDED.test(line)
    ? line.replace(
        /[\u0100-\u024f\u1e00-\u1eff]/g,
        (letter) => UNMARKED[letter] ?? letter.normalize('NFD').charAt(0),
      )
    : line

let nlp: WinkMethods | null = null

/**
 * Tokens of `folded.slice(start, end)` with parts of speech; offsets are into `folded`. The only module that
 * knows the tagger (wink-nlp with its web model, loaded on first use).
 */
export function tag(folded: string, start: number, end: number): Token[] {
  nlp ??= winkNLP(model, ['pos'])
  const { its } = nlp
  const line = shortened(folded.slice(start, end))
  const read = unmarked(line)
  const found = nlp.readDoc(read).tokens()
  const texts = found.out(its.value) as string[]
  const parts = found.out(its.pos) as string[]
  // "Torstein Lie", "Ilse May": a capital that goes on with a name is no verb, whatever the tagger makes of it.
  const goesOnWithName = (i: number) =>
    /^(?:VERB|AUX)$/.test(parts[i] ?? '') &&
    parts[i - 1] === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(texts[i] ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(texts[i - 1] ?? '')
  const tokens: Token[] = []
  let cursor = 0
  texts.forEach((word, i) => {
    const at = read.indexOf(word, cursor)
    if (at < 0) return
    cursor = at + word.length
    const text = read === line ? word : line.slice(at, cursor)
    tokens.push({
      start: start + at,
      end: start + cursor,
      text,
      lower: text.toLowerCase(),
      pos: goesOnWithName(i) ? 'PROPN' : (parts[i] ?? 'X'),
    })
  })
  return tokens
}
