import { fold } from './fold'
import type { Block } from './paragraphs'

/** A stretch between quotation marks. */
export interface Quotation {
  /** From the opening mark to just after the closing one. */
  outerStart: number
  outerEnd: number
  /** The words inside, without the marks. */
  start: number
  end: number
  /** 0 for a quotation of the article, 1 for one inside a quotation. */
  depth: number
  /** No closing mark: the same speech goes on in the next paragraph. */
  isOpen: boolean
}

const isSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x0a
const isWord = (c: string) => /[\p{L}\p{N}]/u.test(c)
const isOpeningPlace = (before: string) =>
  before === '' || /[\s([{\u2014\u2013\-/"'\u201c\u2018]/.test(before)
const isOpeningSingle = (before: string) => before === '' || /[\s([{\u2014\u2013/"\u201c]/.test(before)

/** Could the single mark at `i` close a quotation? Apostrophes inside words never do. */
function closesSingle(text: string, i: number): 'surely' | 'perhaps' | 'no' {
  const before = text.charAt(i - 1)
  const after = text.charAt(i + 1)
  if (isWord(after) || /\s/.test(before) || before === '') return 'no'
  if (/[.,?!\u2026]/.test(before)) return 'surely'
  // "Workers' Union", "the sisters' shop": a plural possessive looks like a closing mark.
  return before === 's' && /^ \p{L}/u.test(text.slice(i + 1, i + 3)) ? 'perhaps' : 'surely'
}

/** No closing mark: a second opening one came first, or none follows at all, so that later openings have none either. */
const REOPENED = -1
const NONE_LEFT = -2

/** How far behind a mark that may be an apostrophe a better closing mark is looked for, in letters. */
const FAR = 1000

function singleClose(text: string, from: number, end: number): number {
  let fallback = -1
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i)
    if (fallback >= 0 && (c === 0x2018 || i - fallback > FAR)) return fallback
    if (c !== 0x2019 && c !== 0x27) continue
    const verdict = closesSingle(text, i)
    if (verdict === 'surely') return i
    if (verdict === 'perhaps' && fallback < 0) fallback = i
  }
  return fallback >= 0 ? fallback : NONE_LEFT
}

function doubleClose(text: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x201d) return i
    if (c === 0x22 && !(isOpeningPlace(text.charAt(i - 1)) && isWord(text.charAt(i + 1)))) return i
    if (c === 0x201c) return REOPENED
  }
  return NONE_LEFT
}

interface Marks {
  opensAt(text: string, i: number): boolean
  closeFrom(text: string, from: number, end: number): number
}

const DOUBLE: Marks = {
  opensAt: (text, i) => {
    const c = text.charCodeAt(i)
    if (c === 0x201c || c === 0x201e) return true
    return c === 0x22 && isOpeningPlace(text.charAt(i - 1))
  },
  closeFrom: doubleClose,
}

const SINGLE: Marks = {
  opensAt: (text, i) => {
    const c = text.charCodeAt(i)
    if (c !== 0x2018 && c !== 0x27) return false
    // '90s and 'em drop a letter; they open nothing.
    return isOpeningSingle(text.charAt(i - 1)) && /[\p{L}\u2026]/u.test(text.charAt(i + 1))
  },
  closeFrom: singleClose,
}

function scan(text: string, block: Block, marks: Marks, depth: number, opensNext: boolean): Quotation[] {
  const found: Quotation[] = []
  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i)
    if (code !== 0x22 && code !== 0x27 && (code < 0x2018 || code > 0x201e)) continue
    if (!marks.opensAt(text, i)) continue
    const isApart = isSpace(text.charCodeAt(i + 1))
    const close = marks.closeFrom(text, i + 1, block.end)
    // Tokenised text sets marks apart (`" We agree . "`); one such mark alone opens nothing.
    if (isApart && (close < 0 ? !opensNext : !isSpace(text.charCodeAt(close - 1)))) continue
    if (close > i + 1) {
      let [start, end] = [i + 1, close]
      while (start < end && isSpace(text.charCodeAt(start))) start++
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--
      if (start < end) found.push({ outerStart: i, outerEnd: close + 1, start, end, depth, isOpen: false })
      i = close
    } else if (close < 0 && opensNext) {
      found.push({
        outerStart: i,
        outerEnd: block.end,
        start: i + (isApart ? 2 : 1),
        end: block.end,
        depth,
        isOpen: true,
      })
      break
    } else if (close === NONE_LEFT) {
      break
    }
  }
  return found
}

/** British speech with words in double marks inside it: `'I said, "No," and left.'` */
function isWithinSingle(text: string, block: Block, { outerStart, outerEnd }: Quotation): boolean {
  for (let i = block.start; i < outerStart; i++) {
    if (!SINGLE.opensAt(text, i)) continue
    const close = singleClose(text, i + 1, block.end)
    if (close < 0) return false
    if (close >= outerEnd) return /[.,?!\u2026"\u201d]/.test(text.charAt(close - 1))
    i = close
  }
  return false
}

/**
 * The quotations of each paragraph in the order in which they start; a nested one follows the one around
 * it. Curly and straight marks and British single marks; apostrophes, plural possessives and words with a
 * dropped letter are none. A quotation left open counts only when the next paragraph opens one again, the
 * convention for speech that runs over paragraphs.
 */
export function matchQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const nextFirst = next ? fold(text.charAt(next.start)) : ''
    const outer = scan(text, block, DOUBLE, 0, nextFirst === '"')
    if (outer.length === 0 || isWithinSingle(text, block, outer[0]!)) {
      const single = scan(text, block, SINGLE, 0, next !== undefined && text.charAt(next.start) === '\u2018')
      return single.flatMap((quotation) => [
        quotation,
        ...scan(text, { start: quotation.start, end: quotation.end }, DOUBLE, 1, false),
      ])
    }
    return outer.flatMap((quotation) => [
      quotation,
      ...scan(text, { start: quotation.start, end: quotation.end }, SINGLE, 1, false),
    ])
  })
}

/** Those of `quotations`, in the order of their starts, that begin and end between two offsets; found by halving. */
export function quotationsBetween(quotations: readonly Quotation[], start: number, end: number): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.outerStart < start) low = middle + 1
    else high = middle
  }
  const found: Quotation[] = []
  for (let i = low; i < quotations.length && quotations[i]!.outerStart < end; i++)
    if (quotations[i]!.outerEnd <= end) found.push(quotations[i]!)
  return found
}
