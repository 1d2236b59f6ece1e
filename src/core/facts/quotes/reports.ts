import type { Quotation } from '../../article/quotation-marks'
import type { Document, Sentence } from '../document'
import { tokenAt } from '../document'
import type { FoundDate } from '../dates/find-dates'
import type { Token } from '../tagger'
import { cueOf, type Cue } from './cues'
import type { Speaker, SpeakerResolver } from './speakers'
import { clauseAfter, clauseEnd, gapClause, inQuotation, isBreak, trimEnd } from './complement'
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
    const isAfterQuote = subject !== null && !subject.isInverted && tokens[subject.first - 1]?.text === '"'
    const words =
      subject?.isInverted || isAfterQuote || cue.complement === 'quoting'
        ? null
        : following(document, sentence, i, cue, subject, near, inside)
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
  subject: Subject | null,
  dates: readonly FoundDate[],
  inside: readonly Quotation[],
): { start: number; end: number } | null {
  const { folded } = document
  const clause = clauseAfter(sentence, i + 1, cue, dates) ?? gapClause(sentence.tokens, i, subject, cue)
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
    if (token?.text === ';' || (token?.text === ':' && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? ''))) {
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
