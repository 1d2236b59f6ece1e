import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemToken, type WinkMethods } from 'wink-nlp'

export interface Token {
  start: number
  end: number
  text: string
  lower: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ… */
  pos: string
}

let nlp: WinkMethods | null = null

/**
 * Tokens of `folded.slice(start, end)` with parts of speech; offsets are into `folded`. The only module that
 * knows the tagger (wink-nlp with its web model, loaded on first use).
 */
export function tag(folded: string, start: number, end: number): Token[] {
  nlp ??= winkNLP(model, ['pos'])
  const its = nlp.its
  const tokens: Token[] = []
  let cursor = start
  nlp
    .readDoc(folded.slice(start, end))
    .tokens()
    .each((item: ItemToken) => {
      const text = item.out()
      const pos = item.out(its.pos) as string
      const at = folded.indexOf(text, cursor)
      if (at < 0 || at + text.length > end) return
      cursor = at + text.length
      tokens.push({ start: at, end: cursor, text, lower: text.toLowerCase(), pos })
    })
  return tokens
}
