import type { Block } from './paragraphs'
import { quotationsBetween, type Quotation } from './quotation-marks'

/** Abbreviations that stand before a name or a number and so never end a sentence there. */
const BEFORE_NAME = new Set(
  (
    'mr mrs ms mx dr prof sen rep gov gen lt col sgt maj capt cmdr adm rev fr sr hon pres supt insp det st ste mt ft ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos pp rs vs v fig approx est dept ' +
    'brig cllr coun const insp supt comr commr pte wo cmdt asst assoc smt shri engr ' +
    'mon tue tues wed thu thur thurs fri sat sun messrs gens sens reps ave blvd rd cpl pvt spc amb atty'
  ).split(' '),
)

/** Those of them that are printed in small letters. */
const IN_SMALL = new Set('mr mrs ms dr pp rs vs v fig approx est dept ft st mt rd ave col'.split(' '))

/** Words that start a sentence far more often than they follow an abbreviation inside a name. */
const STARTERS = new Set(
  (
    'the a an he she it they we i you this that these those but and or so yet in on at by for from to with as if when while ' +
    'after before since although though however meanwhile his her its their our my there here what who why how where not no ' +
    'some many most all one under during despite according both each another other several asked among'
  ).split(' '),
)

const CLOCK_GOES_ON =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z]{2,4}|Eastern|Central|Pacific|Mountain|\d+)$/

/** Full stop, question mark, exclamation mark, ellipsis. */
const isStop = (code: number) => code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026

/** Brackets that hold more are left open: a sentence may end in them. */
const LONGEST_ASIDE = 400

const CLOSERS = /["'\u2019\u201d)\]]/

/** Does the full stop at `i` end an abbreviation or initial rather than a sentence? */
function isAbbreviation(text: string, i: number, next: string): boolean {
  let start = i
  while (start > 0 && /[\p{L}.]/u.test(text.charAt(start - 1))) start--
  const word = text.slice(start, i)
  const lower = word.toLowerCase()
  if (word === '') return false
  // "In voting no. Chairwoman Lund": a word, and no number behind it.
  if (/^nos?$/.test(word)) return /^\d/.test(next)
  // "There they sat. Lund rose": days, months and titles have a capital.
  if (/^\p{Ll}/u.test(word) && BEFORE_NAME.has(lower) && !IN_SMALL.has(lower)) return false
  if (BEFORE_NAME.has(lower)) return !STARTERS.has(next.toLowerCase()) || lower.length > 2
  // "A document called Form 88-C. Exhibit 31": a letter behind a number.
  if (/^\p{Lu}$/u.test(word) && /\d-$/.test(text.slice(Math.max(0, start - 2), start))) return false
  // A single initial: "J. Smith"; not "Plan B. The".
  if (/^\p{Lu}$/u.test(word)) return !STARTERS.has(next.toLowerCase())
  // "9 a.m. Monday", "6 p.m. ET": a clock goes on only with a day or a zone.
  if (/^[ap]\.?m$/i.test(word)) return CLOCK_GOES_ON.test(next)
  // "U.S.", "Inc.", "Jr.": a boundary only when a typical first word follows.
  const mayEnd = /\./.test(word) || /^(?:inc|corp|co|ltd|jr|llc|bros|etc|plc|cos)$/.test(lower)
  return mayEnd && !STARTERS.has(next.toLowerCase())
}

function isBoundary(text: string, stop: number, after: number, end: number): boolean {
  if (after >= end) return true
  const rest = text.slice(after, Math.min(end, after + 40))
  const space = /^\s+/.exec(rest)
  if (!space) return false
  const head = rest.slice(space[0].length)
  if (!/^["'\u2018\u201c([\u2022\u2013\u2014-]*\s?[\p{Lu}\p{N}]/u.test(head)) return false
  if (text.charAt(stop) !== '.') return true
  const next = /[\p{L}\p{N}]+/u.exec(head)?.[0] ?? ''
  return !isAbbreviation(text, stop, next)
}

/** `"Who?" Smith asked`: a question or exclamation whose cue follows goes on after its closing mark. */
function cueFollows(text: string, after: number, end: number, isCue: (word: string) => boolean): boolean {
  const words = text.slice(after, Math.min(end, after + 60)).match(/[\p{L}'\u2019-]+/gu) ?? []
  return words.slice(0, 4).some((word, index) => isCue(word.toLowerCase()) && index > 0)
}

/** No news sentence is this long; text without full stops is cut so that later stages stay linear. */
const LONGEST = 4000

function cutToLength(text: string, sentence: Block): Block[] {
  const parts: Block[] = []
  let { start } = sentence
  while (sentence.end - start > LONGEST) {
    const space = text.lastIndexOf(' ', start + LONGEST)
    const end = space > start ? space : start + LONGEST
    parts.push({ start, end })
    start = space > start ? end + 1 : end
  }
  parts.push({ start, end: sentence.end })
  return parts
}

/**
 * The sentences of a paragraph. `start` skips a dateline. A sentence is never broken inside a quotation
 * or round brackets; `isCue` knows reporting verbs.
 */
export function splitSentences(
  text: string,
  block: Block,
  quotations: readonly Quotation[],
  isCue: (word: string) => boolean,
): Block[] {
  const inside = quotationsBetween(quotations, block.start, block.end).filter((q) => q.depth === 0)
  const sentences: Block[] = []
  let start = block.start
  let depth = 0
  let nextQuotation = 0
  const close = (end: number) => {
    if (text.slice(start, end).trim()) sentences.push({ start, end })
    start = end
    while (start < block.end && /\s/.test(text.charAt(start))) start++
    depth = 0
  }
  for (let i = block.start; i < block.end; i++) {
    const quotation = inside[nextQuotation]
    if (quotation && i === quotation.outerStart) {
      nextQuotation++
      const last = text.charAt(quotation.end - 1)
      i = quotation.outerEnd - 1
      if (
        isStop(last.charCodeAt(0)) &&
        depth === 0 &&
        isBoundary(text, quotation.end - 1, quotation.outerEnd, block.end) &&
        (last === '.' || !cueFollows(text, quotation.outerEnd, block.end, isCue))
      ) {
        close(quotation.outerEnd)
      }
      continue
    }
    const c = text.charCodeAt(i)
    if (c === 0x28 || c === 0x5b) depth++
    else if (c === 0x29 || c === 0x5d) depth = Math.max(0, depth - 1)
    if (!isStop(c) || (depth > 0 && i - start < LONGEST_ASIDE)) continue
    let after = i + 1
    while (after < block.end && (isStop(text.charCodeAt(after)) || CLOSERS.test(text.charAt(after)))) after++
    const last = isStop(text.charCodeAt(after - 1)) ? after - 1 : i
    if (isBoundary(text, last, after, block.end)) close(after)
    // The stops and marks were one end, or none.
    i = after - 1
  }
  if (start < block.end) close(block.end)
  return sentences.flatMap((sentence) => cutToLength(text, sentence))
}
