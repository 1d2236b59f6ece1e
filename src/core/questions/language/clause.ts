import { tokenise, type Token } from './tokens'
import { isParticiple, readVerb } from './verbs'

/**
 * A main clause cut into the parts a question needs. Only plain clauses are read (fronted adjunct,
 * subject, verb group, rest); whatever is not plainly one gives null, and asks nothing.
 */
export interface Clause {
  /** "Under the agreement", without its comma; empty when nothing stands before the subject. */
  lead: readonly Token[]
  subject: readonly Token[]
  /** Adverbs between subject and verb ("now"). */
  adverbs: readonly Token[]
  /** The auxiliary that changes place in a question; null where "do" is needed. */
  auxiliary: Token | null
  /** Between auxiliary and main verb, the main verb included; without auxiliary the main verb alone. */
  verbs: readonly Token[]
  /** The main verb's base form, or the copula. */
  base: string
  tense: 'past' | 'present' | 'present-third' | 'auxiliary'
  rest: readonly Token[]
}

const AUXILIARIES = new Set(
  'is are was were am has have had will would can could may might must shall should do does did'.split(' '),
)
const HAVES = new Set(['has', 'have', 'had'])
const DOES = new Set(['do', 'does', 'did'])
const SUBJECT_TAGS = new Set([
  'DET',
  'ADJ',
  'NOUN',
  'PROPN',
  'NUM',
  'PART',
  'CCONJ',
  'ADP',
  'PUNCT',
  'SYM',
  'PRON',
  'ADV',
])
const NEGATIONS = /^(not|n['’]t|never|no)$/i
const REPORTING = new Set(
  'say tell report announce add claim state note estimate find warn acknowledge write testify explain confirm believe think show'.split(
    ' ',
  ),
)

/** Verbs whose object is what somebody says. */
export const isReporting = (base: string): boolean => REPORTING.has(base)

const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined &&
  AUXILIARIES.has(token.text.toLowerCase()) &&
  (token.pos === 'AUX' || token.pos === 'VERB')

/** A verb that can be a clause's only one: no infinitive, participle in -ing, or word unknown as a verb. */
export const isFinite = (token: Token | undefined): boolean =>
  isAuxiliary(token) || (token?.pos === 'VERB' && !/ing$/i.test(token.text) && readVerb(token.text) !== null)

/** Tokens of the fronted adjunct, and how many tokens it takes with its comma; none is 0. */
function leadOf(tokens: readonly Token[]): { length: number; taken: number } {
  const none = { length: 0, taken: 0 }
  const first = tokens[0]
  if (!first || !['ADP', 'SCONJ', 'ADV'].includes(first.pos)) return none
  const isYear = (index: number) => /^\d{4}$/.test(tokens[index]?.text ?? '')
  for (let i = 1; i < Math.min(tokens.length, 16); i++) {
    const token = tokens[i]!
    if (isFinite(token) || token.text === ';') break
    if (token.text !== ',') continue
    // The comma before the year of "On March 25, 2024," ends nothing; some leave out the one behind it.
    if (isYear(i + 1) && tokens[i + 2]?.text === ',') continue
    return isYear(i + 1) ? { length: i + 2, taken: i + 2 } : { length: i, taken: i + 1 }
  }
  const isBare = /^(in|during|by|since)$/i.test(first.text) && isYear(1)
  return isBare ? { length: 2, taken: 2 } : none
}

/** Takes "FIFA, soccer's governing body, said" for "FIFA said"; null when the commas mean something else. */
function withoutApposition(tokens: readonly Token[]): readonly Token[] | null {
  const commas = tokens.flatMap((token, index) => (token.text === ',' ? [index] : []))
  if (commas.length === 0) return tokens
  if (commas.length !== 2 || commas[1] !== tokens.length - 1 || commas[0] === 0) return null
  const inner = tokens.slice(commas[0]! + 1, commas[1])
  if (inner.some((token) => token.pos === 'CCONJ') && inner.length < 3) return null
  return tokens.slice(0, commas[0])
}

/** Another finite verb soon after makes "a study published in May found" no past tense of "publish". */
function isReducedRelative(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!
  if (!isParticiple(verb.text) || REPORTING.has(readVerb(verb.text)?.base ?? '')) return false
  for (const [index, token] of tokens.slice(at + 1).entries()) {
    const before = tokens[at + index]?.text ?? ''
    const next = tokens[at + index + 2]?.text ?? ''
    // The commas of "on August 3, 2026, had expected" end nothing.
    if (token.text === ',' && (/^\d{4}$/.test(next) || /^\d{4}$/.test(before))) continue
    if ([',', ';', '“', '"', '—'].includes(token.text) || token.pos === 'CCONJ' || token.pos === 'SCONJ')
      return false
    if (/^(that|which|who|where|when|after|before|because|as|if|while|since|to)$/.test(lower(token)))
      return false
    if (isFinite(token)) return true
  }
  return false
}

/** Reads a sentence (its final point may stand) as one plain main clause. */
export function parseClause(text: string): Clause | null {
  const all = tokenise(text)
  const tokens = /^[.!?]$/.test(all.at(-1)?.text ?? '') ? all.slice(0, -1) : all
  const { length, taken: from } = leadOf(tokens)
  const lead = tokens.slice(0, length)

  let at = from
  while (at < tokens.length && !isFinite(tokens[at])) {
    const token = tokens[at]!
    if (!SUBJECT_TAGS.has(token.pos) || /^(which|who|that|whose|to)$/i.test(token.text)) return null
    at++
  }
  if (at === from || at >= tokens.length || isReducedRelative(tokens, at)) return null

  let end = at
  while (end > from && tokens[end - 1]!.pos === 'ADV') end--
  const subject = withoutApposition(tokens.slice(from, end))
  if (!subject || subject.length === 0) return null
  const last = subject.at(-1)!
  if (!['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'ADJ'].includes(last.pos)) return null
  if (/^(there|it|what|this|that|one)$/i.test(subject[0]!.text)) return null
  // "Under EU law the commission may": an adverbial without its comma can't be told from the subject.
  if (
    ['ADP', 'SCONJ', 'ADV'].includes(subject[0]!.pos) &&
    !(
      /^(?:about|around|over|under|above|below|up|at|between|more|fewer|less|nearly|almost|some|only|just|roughly|approximately|as|close|well)$/i.test(
        subject[0]!.text,
      ) && subject.slice(1, 4).some((token) => token.pos === 'NUM' && !/^(?:1[5-9]|20)\d\d$/.test(token.text))
    )
  )
    return null
  if (subject.some((token) => /^[“”"‘;:()—–]$/.test(token.text))) return null
  // "A club she founded in 1983": the verb is that of a clause within the subject.
  if (
    subject.some(
      ({ text }, index) =>
        index > 0 && /^(?:he|she|they|we|i)$/i.test(text) && lower(subject[index - 1]) !== 'and',
    )
  )
    return null

  const head = tokens[at]!
  const adverbs = tokens.slice(end, at)
  if (!isAuxiliary(head)) {
    const verb = readVerb(head.text)
    if (!verb || adverbs.some((token) => NEGATIONS.test(token.text))) return null
    return { lead, subject, adverbs, auxiliary: null, verbs: [head], ...verb, rest: tokens.slice(at + 1) }
  }

  let next = at + 1
  let main = -1
  while (next < tokens.length) {
    const token = tokens[next]!
    if (token.pos === 'AUX') main = next
    else if (token.pos === 'VERB') {
      main = next
      break
    } else if (token.pos !== 'ADV' && !NEGATIONS.test(token.text)) break
    next++
  }
  const word = lower(head)
  if (main < 0 && (HAVES.has(word) || DOES.has(word))) {
    const verb = readVerb(word)
    if (!verb) return null
    return { lead, subject, adverbs, auxiliary: null, verbs: [head], ...verb, rest: tokens.slice(at + 1) }
  }
  const stop = main < 0 ? at + 1 : main + 1
  const verbs = tokens.slice(at + 1, stop)
  if (verbs.some((token) => NEGATIONS.test(token.text))) return null
  return {
    lead,
    subject,
    adverbs,
    auxiliary: head,
    verbs,
    base: main < 0 ? 'be' : lower(tokens[main]),
    tense: 'auxiliary',
    rest: tokens.slice(stop),
  }
}

/** The text of consecutive tokens, as it stands in `text`. */
export function textOf(tokens: readonly Token[], text: string): string {
  return tokens.length === 0 ? '' : text.slice(tokens[0]!.start, tokens.at(-1)!.end)
}

const STOPS = new Set('which who whose where when while because although though as but whereas'.split(' '))
const CONDITIONS = new Set(['if', 'unless', 'provided', 'except', 'until'])

/**
 * The tokens up to the first thing that a question can do without: a comma, a relative or coordinate
 * clause, a bracket. What stands inside quotation marks stays whole.
 */
export function mainPart(tokens: readonly Token[]): readonly Token[] {
  const cut = cutAt(tokens)
  // A condition that goes makes another statement of what stays.
  return tokens.slice(cut).some((token) => CONDITIONS.has(lower(token))) ? tokens : tokens.slice(0, cut)
}

function cutAt(tokens: readonly Token[]): number {
  let isQuoted = false
  let isListed = false
  for (const [index, token] of tokens.entries()) {
    if (/^[“”"]$/.test(token.text)) isQuoted = token.text === '“' || (token.text === '"' && !isQuoted)
    if (isQuoted) continue
    const next = tokens[index + 1]
    if (token.text === ',') {
      // "Shs45,000": a comma within a number.
      if (tokens[index - 1]?.end === token.start && next?.start === token.end && /^\d{3}/.test(next.text))
        continue
      // "told her on March 11, 2025, that …": what was told is still to come.
      if (lower(next) === 'that') {
        isListed = true
        continue
      }
      if (/^\d{4}$/.test(next?.text ?? '') && /^\d{1,2}$/.test(tokens[index - 1]?.text ?? '')) continue
      return index
    }
    if (/^[;:(—–]$|^--$/.test(token.text)) return index
    // "use it as a map": only before a clause of its own can "as" go with what follows.
    if (lower(token) === 'as' && !tokens.slice(index + 1, index + 10).some(isFinite)) continue
    if (STOPS.has(lower(token))) return index
    // "Alleged that …, that … and that …": the last of several.
    if (token.pos === 'CCONJ' && isListed && lower(next) === 'that') continue
    // "Could neither send nor receive money"
    if (/^nor$/i.test(token.text) && tokens.slice(0, index).some((one) => /^neither$/i.test(one.text)))
      continue
    // "From Knighton to Clun and back"
    if (token.pos === 'CCONJ' && /^(?:back|forth|again|over|out|down|up|on|off)$/.test(lower(next))) continue
    if (token.pos === 'CCONJ') {
      if (!next || ['VERB', 'AUX', 'PRON', 'SCONJ', 'ADV', 'NUM'].includes(next.pos) || isFinite(next))
        return index
      for (const ahead of tokens.slice(index + 1, index + 9)) {
        if (ahead.text === ',') break
        if (isFinite(ahead)) return index
      }
    }
  }
  return tokens.length
}
