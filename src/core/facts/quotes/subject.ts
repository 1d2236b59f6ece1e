import type { Token } from '../tagger'

/** Token indices, `last` included. */
export interface Phrase {
  first: number
  last: number
}

const SKIPPED_BEFORE = new Set(
  'also later then has had have previously recently once earlier reportedly repeatedly publicly simply just quickly immediately and but'.split(
    ' ',
  ),
)
const RELATIVE = new Set(['who', 'which', 'whose', 'that'])
const BREAKS = new Set([
  'that',
  'as',
  'while',
  'although',
  'though',
  'because',
  'if',
  'when',
  'whether',
  'where',
  'since',
  'after',
  'before',
  'until',
  'than',
  'how',
  'what',
  'why',
  'but',
  'so',
  'step',
])

const isVerbal = (token: Token) =>
  (token.pos === 'VERB' && !/ing$/.test(token.lower)) ||
  token.pos === 'AUX' ||
  /^(?:is|are|was|were|has|had|have|will|would|could|may|might|can|did|does|do)$/.test(token.lower)

const isQuote = (token: Token | undefined) => token?.text === '"'

/** The start of the noun phrase that ends at `last`, without crossing commas, verbs or conjunctions of clauses. */
export function phraseStart(tokens: readonly Token[], last: number): number {
  let first = last
  while (first > 0) {
    const before = tokens[first - 1]
    if (!before) break
    if (/^[,;:()\u2014\u2013\u2026?!]$/.test(before.text) || isQuote(before) || before.text === '.') break
    if (BREAKS.has(before.lower) || (isVerbal(before) && tokens[first - 2]?.text !== '-')) break
    if (before.pos === 'ADV' && !/^(?:more|most|some|about)$/.test(before.lower)) break
    if (before.lower === 'and' && /^(?:VERB|AUX)$/.test(tokens[first - 2]?.pos ?? '')) break
    first--
  }
  while (first < last && /^(?:and|but|or|then|in|on|at|for)$/.test(tokens[first]?.lower ?? '')) {
    if (/^(?:in|on|at|for)$/.test(tokens[first]?.lower ?? '')) return -1
    first++
  }
  return first
}

export interface Subject extends Phrase {
  /** The subject stands after the cue: `"…," said Smith`. */
  isInverted: boolean
}

/** The noun phrase right after the cue, up to a comma, quotation, preposition of time or end. */
function after(tokens: readonly Token[], cue: number): Phrase | null {
  const first = cue + 1
  const head = tokens[first]
  if (!head || !/^(?:PROPN|NOUN|DET|ADJ|PRON|NUM)$/.test(head.pos)) return null
  if (/^(?:that|it|there|they|he|she|we|i|no|this)$/.test(head.lower)) return null
  let last = first
  while (tokens[last + 1]) {
    const next = tokens[last + 1] as Token
    if (/^[,;:.()\u2014\u2013?!]$/.test(next.text) || isQuote(next)) break
    if (isVerbal(next) || RELATIVE.has(next.lower) || BREAKS.has(next.lower)) break
    if (
      /^(?:in|on|after|during|by|as|earlier|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        next.lower,
      )
    )
      break
    last++
  }
  const stop = tokens[last + 1]
  const ends = !stop || !isVerbal(stop)
  return ends ? { first, last } : null
}

/** Where the clause of the cue begins: after a quotation, semicolon or colon, or a conjunction of clauses. */
function clauseStart(tokens: readonly Token[], cue: number): number {
  for (let i = cue - 1; i >= 0; i--) {
    const token = tokens[i]
    if (!token) break
    if (
      token.text === ';' ||
      token.text === ':' ||
      isQuote(token) ||
      token.text === '\u2014' ||
      token.text === '\u2013'
    )
      return i + 1
    if (
      /^(?:but|while|although|that)$/.test(token.lower) &&
      i > 0 &&
      cue - i > 2 &&
      (token.lower !== 'that' || opensClause(tokens, i, cue))
    )
      return i + 1
  }
  return 0
}

/** Is the "that" at `i` a conjunction, and not a determiner as in "who led that study, said"? */
function opensClause(tokens: readonly Token[], i: number, cue: number): boolean {
  const before = tokens[i - 1]
  if (!before || !isVerbal(before) || tokens[i]?.pos !== 'SCONJ') return false
  return tokens[cue - 1]?.text !== ',' || tokens.slice(i + 1, cue - 1).some(isVerbal)
}

/** The subject across commas: "Her counterpart, Marko Zelenika, who is not related to her, told". */
function acrossCommas(tokens: readonly Token[], cue: number): Phrase | null {
  const start = clauseStart(tokens, cue)
  let first = start
  for (let i = start; i < cue; i++) {
    if (tokens[i]?.text !== ',') continue
    const head = tokens[first]
    const isPlace =
      head &&
      ((/^(?:ADP|SCONJ|ADV)$/.test(head.pos) && head.lower !== 'per') ||
        (head.pos === 'VERB' && /(?:ed|ing|en)$/.test(head.lower)))
    if (head && !isPlace && !RELATIVE.has(head.lower) && i > first) {
      const last = i - 1
      const hasVerb = tokens.slice(first, i).some(isVerbal)
      if (!hasVerb && !/^\d+$/.test(head.text))
        return { first: first + (/^(?:and|but)$/.test(head.lower) ? 1 : 0), last }
      return null
    }
    first = i + 1
  }
  return null
}

/** Who says: the subject of the reporting verb at token `cue`, or null when none is near. */
export function subjectOf(tokens: readonly Token[], cue: number): Subject | null {
  let end = cue - 1
  if (tokens[end]?.text === ')') end = openingBracket(tokens, end) - 1
  while (
    end >= 0 &&
    (SKIPPED_BEFORE.has(tokens[end]?.lower ?? '') ||
      (tokens[end]?.pos === 'ADV' && tokens[end]?.text !== ','))
  ) {
    if (/^(?:and|but)$/.test(tokens[end]?.lower ?? '')) return coordinated(tokens, end)
    end--
  }
  const before = tokens[end]
  if (!before || isQuote(before)) {
    const inverted = after(tokens, cue)
    return inverted && { ...inverted, isInverted: true }
  }
  if (before.text === ',') {
    const quoted = isQuote(tokens[end - 1]) || isQuote(tokens[end + 1])
    const inverted = after(tokens, cue)
    const follow = inverted ? tokens[inverted.last + 1] : undefined
    if (
      inverted &&
      (quoted || !follow || /^[.,]$/.test(follow.text) || /^(?:in|on|after|during)$/.test(follow.lower))
    ) {
      if (quoted || acrossCommas(tokens, cue) === null) return { ...inverted, isInverted: true }
    }
    const across = acrossCommas(tokens, cue)
    return across && { ...across, isInverted: false }
  }
  if (RELATIVE.has(before.lower)) {
    const across =
      tokens[end - 1]?.text === ','
        ? { first: phraseStart(tokens, end - 2), last: end - 2 }
        : { first: phraseStart(tokens, end - 1), last: end - 1 }
    return across.first >= 0 && before.lower === 'who' ? { ...across, isInverted: false } : null
  }
  if (
    !/^(?:NOUN|PROPN|PRON|ADJ|NUM|DET|X|SYM|PUNCT|PART|INTJ)$/.test(before.pos) &&
    !/^\p{Lu}/u.test(before.text)
  )
    return null
  const first = phraseStart(tokens, end)
  return first < 0 ? null : { first, last: end, isInverted: false }
}

/** Index of the bracket that the one at `close` closes. */
function openingBracket(tokens: readonly Token[], close: number): number {
  for (let i = close; i >= 0; i--) if (tokens[i]?.text === '(') return i
  return close
}

/** "… said X but stressed that": the subject of the verb before the conjunction. */
function coordinated(tokens: readonly Token[], conjunction: number): Subject | null {
  const start = clauseStart(tokens, conjunction)
  const from = start > 0 && isQuote(tokens[start - 1]) ? 0 : start
  for (let i = from; i < conjunction; i++) {
    const token = tokens[i]
    if (!token || !isVerbal(token)) continue
    let last = i - 1
    while (last >= from && tokens[last]?.pos === 'ADV') last--
    if (tokens[last]?.text === ',') {
      const across = acrossCommas(tokens, i)
      return across && { ...across, isInverted: false }
    }
    if (last < from) return null
    const first = phraseStart(tokens, last)
    return first < 0 ? null : { first, last, isInverted: false }
  }
  return null
}
