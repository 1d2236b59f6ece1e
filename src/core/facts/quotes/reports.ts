import type { Quotation } from '../../article/quotation-marks'
import type { Document, Sentence } from '../document'
import { tokenAt } from '../document'
import type { FoundDate } from '../dates/find-dates'
import type { Token } from '../tagger'
import { cueOf, type Cue } from './cues'
import type { Speaker, SpeakerResolver } from './speakers'
import { subjectOf, type Subject } from './subject'

/** A reporting verb (or "according to") with its source and the words it reports. */
export interface Report {
  sentence: Sentence
  cue: Cue | null
  /** As printed. */
  cueText: string
  cueStart: number
  cueEnd: number
  speaker: Speaker
  subject: Subject | null
  /** The reported words, or null when the report is only of a quotation. */
  start: number | null
  end: number | null
}

const NEGATION =
  /^(?:not|n't|never|neither|nobody|decline|declined|declines|refused|refuses|refuse|declining|refusing)$/
const BE = /^(?:is|are|was|were|be|been|being|'s|'re)$/
const CLAUSE_VERB = /^(?:VERB|AUX)$/

function inQuotation(quotations: readonly Quotation[], offset: number): Quotation | null {
  return quotations.find((q) => q.depth === 0 && offset >= q.outerStart && offset < q.outerEnd) ?? null
}

/** Is the cue at `i` used as a reporting verb here: active, not negated, no bare participle or noun? */
function isReporting(tokens: readonly Token[], i: number, cue: Cue): boolean {
  const token = tokens[i]
  const before = tokens[i - 1]
  if (!token || token.pos === 'NOUN' || token.pos === 'ADJ')
    return cue.complement === 'plain' && token?.pos !== 'NOUN'
  for (let j = i - 1; j >= Math.max(0, i - 4); j--) {
    const word = tokens[j]
    if (!word || /^[,;:"]$/.test(word.text)) break
    if (NEGATION.test(word.lower)) return false
    if (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'PRON') break
  }
  if (before?.lower === 'to' || before?.lower === 'as') return false
  const isParticiple = /(?:ed|aid|old|itten|own|ound|een|eld)$/.test(token.lower)
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    const word = tokens[j]
    if (!word) break
    if (BE.test(word.lower) && isParticiple) return false
    if (word.pos !== 'ADV' && word.pos !== 'AUX' && word.pos !== 'PART') break
  }
  return true
}

/** Index of the first token of the reported clause after a cue, past listener, time and venue; null when there is none. */
function clauseAfter(
  sentence: Sentence,
  from: number,
  cue: Cue,
  dates: readonly FoundDate[],
): { first: number; hasThat: boolean } | null {
  const { tokens } = sentence
  let i = from
  for (let guard = 0; guard < 12 && i < tokens.length; guard++) {
    const token = tokens[i]
    if (!token) return null
    const date = dates.find((d) => d.start <= token.start && token.start < d.end)
    const next = tokens[i + 1]
    if (token.lower === 'that' && (token.pos !== 'DET' || !next || next.pos !== 'VERB')) {
      // "said that list would name": a determiner before a noun begins the clause itself.
      const verbSoon =
        next !== undefined &&
        next.pos === 'NOUN' &&
        tokens[i + 2] !== undefined &&
        CLAUSE_VERB.test((tokens[i + 2] as Token).pos) &&
        !/s$/.test(next.lower)
      return verbSoon ? { first: i, hasThat: true } : { first: i + 1, hasThat: true }
    }
    if (date) {
      // A date that is the subject's own ("2024 was a hard year") is rare after a cue; a date of saying is usual.
      i = tokenAt(tokens, date.end)
      continue
    }
    if (/^(?:in|on|at|during|through|via|by|after|before|to|from|over)$/.test(token.lower)) {
      const that = findThat(tokens, i)
      const isVenue = /^(?:in|at|on|during|through|via|by|over)$/.test(token.lower)
      if (that !== null) {
        i = that
        continue
      }
      if (token.lower === 'to' && next?.pos === 'VERB') return null
      if (isVenue && /^(?:a|an|the|his|her|its|their)$/.test(next?.lower ?? '')) {
        const noun = skipPhrase(tokens, i + 1)
        const follower = tokens[noun]
        if (
          follower &&
          (follower.pos === 'PROPN' || follower.pos === 'PRON' || follower.pos === 'DET') &&
          isClause(tokens, noun)
        ) {
          i = noun
          continue
        }
        return isFrontedPhrase(tokens, i) ? { first: i, hasThat: false } : null
      }
      if (token.lower === 'to' && next && /^(?:reporters|journalists|lawmakers|the)$/.test(next.lower)) {
        i += 2
        continue
      }
      return isFrontedPhrase(tokens, i) ? { first: i, hasThat: false } : null
    }
    if (
      token.pos === 'ADV' &&
      /^(?:earlier|later|yesterday|today|recently|repeatedly|again|separately|also|there|afterwards|then|ly)$|ly$/.test(
        token.lower,
      ) &&
      guard < 2
    ) {
      i++
      continue
    }
    if (
      cue.lemma === 'tell' ||
      cue.lemma === 'warn' ||
      cue.lemma === 'assure' ||
      cue.lemma === 'inform' ||
      cue.lemma === 'advise' ||
      cue.lemma === 'notify'
    ) {
      const that = findThat(tokens, i)
      if (that !== null) {
        i = that
        continue
      }
      if (guard === 0 && cue.lemma === 'tell') {
        const object =
          /^(?:me|him|her|them|us|you|reporters|journalists|jurors|lawmakers|investors|analysts|parliament)$/.test(
            token.lower,
          )
            ? i + 1
            : /^(?:PROPN|DET|NOUN|ADJ)$/.test(token.pos)
              ? skipPhrase(tokens, i)
              : null
        if (object === null || object >= tokens.length) return null
        i = object
        continue
      }
    }
    return isClause(tokens, i) ? { first: i, hasThat: false } : null
  }
  return null
}

/** "in Europe it handles": a fronted phrase with a clause after it. */
function isFrontedPhrase(tokens: readonly Token[], i: number): boolean {
  const comma = tokens.slice(i, i + 10).findIndex((token) => token.text === ',')
  return comma > 0 && isClause(tokens, i + comma + 1)
}

const isBreak = (token: Token) => /^[,;:.\u2014\u2013()"]$/.test(token.text)

function findThat(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < Math.min(tokens.length, from + 14); i++) {
    const token = tokens[i]
    if (!token || /^[;:."]$/.test(token.text)) return null
    if (token.lower === 'that') {
      const before = tokens[i - 1]
      const next = tokens[i + 1]
      // "a closing argument that lasted": a relative clause has its verb at once.
      const isRelative = before && /^(?:NOUN|PROPN)$/.test(before.pos) && next && CLAUSE_VERB.test(next.pos)
      return isRelative ? null : i
    }
    if (CLAUSE_VERB.test(token.pos) && !/ing$/.test(token.lower)) return null
  }
  return null
}

function skipPhrase(tokens: readonly Token[], from: number): number {
  let i = from
  while (tokens[i] && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test((tokens[i] as Token).pos)) i++
  return i
}

/** Does a clause with subject and finite verb begin at `i`? */
function isClause(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i]
  if (!first || isBreak(first)) return false
  if (/^(?:whether|how|why|what|who|to|if)$/.test(first.lower))
    return first.lower === 'if' && tokens.slice(i, i + 14).some((t) => t.text === ',')
  if (CLAUSE_VERB.test(first.pos) && !/ing$/.test(first.lower))
    return /^(?:could|would|will|may|might|can|must|should)$/.test(first.lower)
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j]
    if (!token || /^[;:"\u2014]$/.test(token.text)) return false
    if (/^(?:who|which|that|whose)$/.test(token.lower)) continue
    if (CLAUSE_VERB.test(token.pos) && !/ing$/.test(token.lower) && tokens[j - 1]?.lower !== 'to') return true
  }
  return false
}

const GLOSS =
  /^(?:apparently|presumably|referring|using|speaking|citing|quoting|adding|saying|noting|describing|calling|according|warning|stressing|recalling|pointing|alluding|urging)$/

/** Where the reported clause that starts at token `first` ends. */
function clauseEnd(
  folded: string,
  sentence: Sentence,
  first: number,
  quotations: readonly Quotation[],
): number {
  const { tokens } = sentence
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token) break
    if (inQuotation(quotations, token.start)) {
      const quotation = inQuotation(quotations, token.start)
      const following = quotation ? tokens.findIndex((t) => t.start >= quotation.outerEnd) : -1
      if (following >= 0 && quotation) {
        const word = tokens[following]
        if (
          /,$/.test(folded.slice(quotation.start, quotation.end)) &&
          word &&
          (GLOSS.test(word.lower) ||
            (/^(?:but|and)$/.test(word.lower) && cueOf(tokens[following + 1]?.lower ?? '')))
        )
          return quotation.outerEnd
        i = Math.max(i, following - 1)
      }
      continue
    }
    if (token.text === ';') return token.start
    if (token.text === ',' || token.text === '\u2014') {
      const next = tokens[i + 1]
      if (next && GLOSS.test(next.lower)) return token.start
      if (next && /^(?:but|and)$/.test(next.lower)) {
        const verb = tokens[i + 2]
        if (verb && cueOf(verb.lower) && verb.pos === 'VERB') return token.start
      }
    }
    if (/^(?:but|and)$/.test(token.lower) && i > first) {
      const verb = tokens[i + 1]
      const cue = verb && cueOf(verb.lower)
      const complement = tokens[i + 2]
      if (
        verb &&
        cue &&
        verb.pos === 'VERB' &&
        /^(?:said|says|added|warned|stressed|noted|cautioned|argued|insisted)$/.test(verb.lower) &&
        complement &&
        (complement.lower === 'that' ||
          complement.pos === 'PRON' ||
          complement.pos === 'DET' ||
          complement.pos === 'PROPN')
      )
        return token.start
    }
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') return token.start
  }
  return sentence.end
}

function trimEnd(folded: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\s.,;:!?\u2014\u2013-]/.test(folded.charAt(last - 1))) last--
  return last
}

/** All reports of one sentence, outside quotations. */
export function findReports(
  document: Document,
  sentence: Sentence,
  dates: readonly FoundDate[],
  resolver: SpeakerResolver,
): Report[] {
  const { quotations } = document
  const inside = quotations.filter(
    (q) => q.depth === 0 && q.outerStart >= sentence.start && q.outerEnd <= sentence.end,
  )
  const { tokens } = sentence
  const reports: Report[] = []
  const near = dates.filter((date) => date.sentence === sentence)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || inQuotation(inside, token.start)) continue
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      const report = accordingTo(document, sentence, i, resolver, reports)
      if (report) reports.push(report)
      continue
    }
    const cue = cueOf(token.lower)
    if (!cue || !isReporting(tokens, i, cue)) continue
    const isParticiple =
      token.lower.endsWith('ing') && !/^(?:is|are|was|were|been)$/.test(tokens[i - 1]?.lower ?? '')
    const subject = isParticiple ? null : subjectOf(tokens, i)
    if (!isParticiple && !subject) continue
    if (subject && inQuotation(inside, tokens[subject.first]?.start ?? 0)) continue
    const speaker = isParticiple
      ? participleSpeaker(sentence, i, reports, resolver)
      : subject && resolver.resolve(sentence, subject)
    if (!speaker) continue
    const base = {
      sentence,
      cue,
      cueText: document.text.slice(token.start, token.end),
      cueStart: token.start,
      cueEnd: token.end,
      speaker,
      subject,
    }
    const words =
      subject?.isInverted || cue.complement === 'quoting'
        ? null
        : following(document, sentence, i, cue, near, inside)
    const trailing =
      words === null && cue.complement !== 'quoting' && !isParticiple && subject
        ? leading(document, sentence, i, subject, inside)
        : null
    const chosen = words ?? trailing
    if (chosen === null && !touchesQuotation(inside, sentence)) continue
    reports.push({ ...base, start: chosen?.start ?? null, end: chosen?.end ?? null })
    resolver.remember(speaker, sentence)
  }
  return reports
}

const touchesQuotation = (inside: readonly Quotation[], sentence: Sentence) =>
  inside.some((q) => q.outerStart >= sentence.start)

function participleSpeaker(
  sentence: Sentence,
  i: number,
  reports: readonly Report[],
  resolver: SpeakerResolver,
): Speaker | null {
  const { tokens } = sentence
  if (tokens[i - 1]?.text !== ',' && !(tokens[i - 1]?.text === '"')) return null
  const last = reports[reports.length - 1]
  if (last && last.sentence === sentence) return last.speaker
  for (let j = 0; j < i; j++) {
    if (!/^(?:VERB|AUX)$/.test(tokens[j]?.pos ?? '')) continue
    const subject = subjectOf(tokens, j)
    return subject && !subject.isInverted ? resolver.resolve(sentence, subject) : null
  }
  return null
}

/** "SUBJECT said (that) CLAUSE". */
function following(
  document: Document,
  sentence: Sentence,
  i: number,
  cue: Cue,
  dates: readonly FoundDate[],
  inside: readonly Quotation[],
): { start: number; end: number } | null {
  const { folded } = document
  const clause = clauseAfter(sentence, i + 1, cue, dates)
  if (!clause) return null
  const first = sentence.tokens[clause.first]
  if (!first || inQuotation(inside, first.start)?.outerStart === first.start) return null
  if (cue.complement === 'strict' && !clause.hasThat) {
    if (!/^(?:PRON|PROPN|DET|NOUN|ADJ|NUM)$/.test(first.pos)) return null
    if (!hasFiniteSoon(sentence.tokens, clause.first)) return null
  }
  const end = trimEnd(folded, first.start, clauseEnd(folded, sentence, clause.first, inside))
  return end - first.start >= 8 ? { start: first.start, end } : null
}

/** After a strict verb the subject must be short and its verb finite: "added three stores" is no report. */
function hasFiniteSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < Math.min(tokens.length, from + 7); i++) {
    const token = tokens[i]
    if (!token || isBreak(token) || /^(?:to|of|for|in|on|at|from|with|who|which|that)$/.test(token.lower))
      return false
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) return true
  }
  return false
}

/** "CLAUSE, SUBJECT said": the words before the comma. */
function leading(
  document: Document,
  sentence: Sentence,
  cue: number,
  subject: Subject,
  inside: readonly Quotation[],
): { start: number; end: number } | null {
  const { folded } = document
  const { tokens } = sentence
  const left = subject.isInverted ? cue : subject.first
  const comma = tokens[left - 1]
  const last = subject.isInverted ? subject.last : cue
  const after = tokens[last + 1]
  if (comma?.text !== ',' || left < 4) return null
  // A cue with its own object or clause reports that, not the words before it.
  const stops =
    !after ||
    /^[.,;]$/.test(after.text) ||
    /^(?:in|on|at|during|after|earlier|last|this|to|yesterday|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday|late|early)$/.test(
      after.lower,
    ) ||
    after.text === '"'
  if (!stops) return null
  let start = sentence.start
  // Only what follows an earlier quotation or semicolon belongs to this cue.
  for (let i = left - 2; i >= 0; i--) {
    const token = tokens[i]
    if (token?.text === ';') {
      start = tokens[i + 1]?.start ?? start
      break
    }
  }
  const startsInQuote = inside.some((q) => q.outerStart <= start + 1)
  if (startsInQuote) return null
  const end = trimEnd(folded, start, comma.start)
  const head = tokens[tokenAt(tokens, start)]
  const words = tokens.filter((token) => token.start >= start && token.end <= end)
  if (!head || !words.some((token) => CLAUSE_VERB.test(token.pos))) return null
  return end - start >= 10 ? { start, end } : null
}

/** "CLAUSE, according to X" and "According to X, CLAUSE". */
function accordingTo(
  document: Document,
  sentence: Sentence,
  i: number,
  resolver: SpeakerResolver,
  reports: readonly Report[],
): Report | null {
  const { folded, text } = document
  const { tokens } = sentence
  const first = i + 2
  let last = first
  while (
    tokens[last + 1] &&
    !/^[,;.\u2014\u2013"]$/.test((tokens[last + 1] as Token).text) &&
    !/^(?:who|which|that|but)$/.test((tokens[last + 1] as Token).lower)
  )
    last++
  while (tokens[last] && /^[,.]$/.test((tokens[last] as Token).text)) last--
  if (!tokens[first] || last < first) return null
  const speaker = resolver.resolve(sentence, { first, last })
  if (!speaker) return null
  const token = tokens[i] as Token
  const cueEnd = tokens[i + 1]?.end ?? token.end
  let start = sentence.start
  let end = trimEnd(folded, sentence.start, token.start)
  if (i <= 1) {
    const comma = tokens[last + 1]
    const next = tokens[last + 2]
    if (comma?.text !== ',' || !next) return null
    start = next.start
    end = trimEnd(folded, start, sentence.end)
  } else {
    for (let j = i - 2; j > 0; j--) {
      const word = tokens[j]
      if (word?.text === ';') start = tokens[j + 1]?.start ?? start
      if (word?.text === ';') break
      if (
        word?.text === ',' &&
        /^(?:and|but)$/.test(tokens[j + 1]?.lower ?? '') &&
        /^(?:a|the|he|she|it|they)$/.test(tokens[j + 2]?.lower ?? '')
      ) {
        start = tokens[j + 2]?.start ?? start
        break
      }
    }
  }
  if (end - start < 10) return null
  const covered = reports.find((report) => report.sentence === sentence && report.start !== null)
  resolver.remember(covered?.speaker ?? speaker, sentence)
  return {
    sentence,
    cue: null,
    cueText: text.slice(token.start, cueEnd),
    cueStart: token.start,
    cueEnd,
    speaker,
    subject: null,
    start,
    end,
  }
}
