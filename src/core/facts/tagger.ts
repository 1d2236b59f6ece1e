import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import { isRoleNoun } from './names/role-words'

export interface Token {
  start: number
  end: number
  text: string
  lower: string
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, ADJ… */
  pos: string
}

/** The tagger's own patterns take quadratic time on endless words. */
const LONGEST_WORD = 100

/** Is a stretch without white space longer than the longest word? Such a stretch covers a multiple of its length. */
function hasEndlessWord(line: string): boolean {
  for (let at = LONGEST_WORD; at < line.length; at += LONGEST_WORD) {
    if (line.charCodeAt(at) <= 32) continue
    let from = at
    while (at - from <= LONGEST_WORD && line.charCodeAt(from - 1) > 32) from--
    let to = at
    while (to - from <= LONGEST_WORD && line.charCodeAt(to + 1) > 32) to++
    if (to - from >= LONGEST_WORD) return true
  }
  return false
}

/** What lies beyond the longest word is blanked out; the length stays. */
const shortened = (line: string) =>
  line.replace(/\S{101,}/g, (word) => word.slice(0, LONGEST_WORD) + ' '.repeat(word.length - LONGEST_WORD))

const CAPITALIZED = /^\p{Lu}\p{Ll}/u

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

/**
 * "Sunday's" as "Sunday" and "'s". The tagger takes an owner before a comma for one word, and then, as it remembers its
 * words, wherever it meets it: what an article gave would depend on those read before it.
 */
function parted(token: Token): Token[] {
  const { start, end, text, lower } = token
  if (text.length < 3 || !lower.endsWith("'s")) return [token]
  const middle = end - 2
  return [
    {
      start,
      end: middle,
      text: text.slice(0, -2),
      lower: lower.slice(0, -2),
      pos: CAPITALIZED.test(text) ? 'PROPN' : 'NOUN',
    },
    { start: middle, end, text: text.slice(-2), lower: "'s", pos: 'PART' },
  ]
}

/** "lead investigator", "co-lead author": no verb before a job in the singular, unless its subject stands before it. */
function isLeadOfRole(texts: readonly string[], parts: readonly string[], at: number): boolean {
  const next = texts[at + 1] ?? ''
  return (
    texts[at]?.toLowerCase() === 'lead' &&
    isRoleNoun(next) &&
    !next.endsWith('s') &&
    !/^(?:PRON|AUX|PART|NOUN|PROPN)$/.test(parts[at - 1] ?? '')
  )
}

const MANAGED = /^(?:director|partner|editor|agent|trustee)s?$/

let nlp: WinkMethods | null = null

/**
 * Tokens of `folded.slice(start, end)` with parts of speech; offsets are into `folded`. The only module that
 * knows the tagger (wink-nlp with its web model, loaded on first use).
 */
export function tag(folded: string, start: number, end: number): Token[] {
  nlp ??= winkNLP(model, ['pos'])
  const { its } = nlp
  const slice = folded.slice(start, end)
  const line = hasEndlessWord(slice) ? shortened(slice) : slice
  const read = unmarked(line)
  const found = nlp.readDoc(read).tokens()
  const texts = found.out(its.value) as string[]
  const parts = found.out(its.pos) as string[]
  const tokens: Token[] = []
  let cursor = 0
  for (let i = 0; i < texts.length; i++) {
    const word = texts[i] ?? ''
    const at = read.indexOf(word, cursor)
    if (at < 0) continue
    cursor = at + word.length
    const text = read === line ? word : line.slice(at, cursor)
    let pos = parts[i] ?? 'X'
    // "Torstein Lie", "Ilse May": a capital that goes on with a name is no verb, whatever the tagger makes of it.
    if (
      (pos === 'VERB' || pos === 'AUX') &&
      parts[i - 1] === 'PROPN' &&
      CAPITALIZED.test(text) &&
      CAPITALIZED.test(texts[i - 1] ?? '')
    )
      pos = 'PROPN'
    if (pos === 'VERB' && isLeadOfRole(texts, parts, i)) pos = 'ADJ'
    // "LCT managing director Pieter Houten told"
    if (pos === 'VERB' && text === 'managing' && MANAGED.test(texts[i + 1] ?? '')) pos = 'ADJ'
    tokens.push(...parted({ start: start + at, end: start + cursor, text, lower: text.toLowerCase(), pos }))
  }
  return tokens
}
