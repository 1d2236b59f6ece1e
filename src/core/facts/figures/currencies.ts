import table from '../../../../resources/data/units.json'
import { isDigit, isLetter } from './lexer/characters'

interface Currency {
  code: string
  /** Whose money it is, as printed before its name: "Canadian", "Hong Kong". */
  adjectives?: string[]
  names?: string[]
  /** Names that need no adjective to be sure. */
  words?: string[]
  /** Signs before or after a number. */
  symbols?: string[]
  /** Beginnings of words that show which country an article is about. */
  stems?: string[]
  coins?: Record<string, number>
  isDefault?: boolean
}

const currencies = table.currencies as unknown as Currency[]
const guarded = new Set(table.guardedNames)
/** Names that are ordinary words or other things too. */
export const isGuardedName = (name: string): boolean => guarded.has(name)
const wordCodes = new Set(table.wordCodes)
const lowerCaseCodes = new Set(table.lowerCaseCodes)

const symbols = new Map<string, string>()
/** Currencies that share a bare name, such as pesos; the first is the one meant without a hint. */
const sharers = new Map<string, Currency[]>()
for (const currency of currencies) {
  for (const symbol of currency.symbols ?? []) symbols.set(symbol, currency.code)
  if (!wordCodes.has(currency.code)) symbols.set(currency.code, currency.code)
  for (const name of currency.names ?? []) {
    const known = sharers.get(name)
    if (!known) sharers.set(name, [currency])
    else if (currency.isDefault) known.unshift(currency)
    else known.push(currency)
  }
}

/** Countries whose papers print their own dollars with the bare sign. */
const OWN_DOLLARS = ['CAD', 'AUD', 'NZD']

/** Every name, coin and sign that may follow a number, with its code; shared bare names under their usual one. */
export function currencyNames(): { words: string; code: string; factor: number; isSign: boolean }[] {
  const all: { words: string; code: string; factor: number; isSign: boolean }[] = []
  const add = (words: string, code: string, factor = 1, isSign = false) =>
    all.push({ words, code, factor, isSign })
  const coins = new Set<string>()
  for (const {
    code,
    adjectives = [],
    names = [],
    words = [],
    symbols: own = [],
    coins: parts = {},
  } of currencies) {
    for (const name of names) for (const adjective of adjectives) add(`${adjective} ${name}`, code)
    for (const word of words) add(word, code)
    for (const [coin, factor] of Object.entries(parts)) {
      if (!coins.has(coin)) add(coin, code, factor, coin.length === 1)
      for (const adjective of adjectives) add(`${adjective} ${coin}`, code, factor)
      coins.add(coin)
    }
    for (const symbol of own) add(symbol, code, 1, true)
    if (!wordCodes.has(code)) add(code, code, 1, true)
    if (lowerCaseCodes.has(code.toLowerCase())) add(code.toLowerCase(), code)
  }
  for (const [name, [first]] of sharers) if (first) add(name, first.code)
  return all
}

const coins: Readonly<Record<string, number>> = table.coins

/** What part of its money a coin is: 0.01 for the cents after dollars; null for other words. */
export function coinFactor(code: string, coin: string): number | null {
  // A dirham of the Emirates has 100 fils, every dinar 1,000.
  if (coin === 'fils' && code === 'AED') return 0.01
  return Object.hasOwn(coins, coin) ? (coins[coin] ?? null) : null
}

const occurrences = (text: string, part: string): number => {
  let count = 0
  for (let at = text.indexOf(part); at >= 0 && count < 50; at = text.indexOf(part, at + part.length)) count++
  return count
}

/**
 * Which currency a bare name stands for in an article: the pesos of the country it speaks of most. Dollars are
 * those of the United States unless the article is plainly from a country with dollars of its own.
 */
export class CurrencyNamer {
  private readonly known = new Map<string, string>()

  constructor(private readonly text: string) {}

  /** Whether pounds are a weight where nothing near them says so. */
  hasWeightsInPounds(): boolean {
    return this.isTrue(
      'lb',
      () => this.text.includes('$') && !/\u00a3|\bBritain\b|\bBritish\b|\bUK\b|\bsterling\b/.test(this.text),
    )
  }

  /** Whether cents are those of the euro. */
  hasEuroCents(): boolean {
    return this.isTrue('cents', () => this.text.includes('\u20ac') && !this.text.includes('$'))
  }

  private isTrue(key: string, ask: () => boolean): boolean {
    if (!this.known.has(key)) this.known.set(key, ask() ? 'yes' : 'no')
    return this.known.get(key) === 'yes'
  }

  /** The dollars that "$" stands for. */
  dollars(): string {
    const known = this.known.get('$')
    if (known !== undefined) return known
    const count = (code: string) => this.count(currencies.find((currency) => currency.code === code))
    let best = 'USD'
    let most = Math.max(1, 2 * count('USD'))
    for (const code of OWN_DOLLARS) {
      const named = count(code)
      if (named > most && !this.isMarked(code)) [best, most] = [code, named]
    }
    this.known.set('$', best)
    return best
  }

  /** Whether an article marks these dollars as foreign to it: "A$5 million", "Australian dollars". */
  private isMarked(code: string): boolean {
    const { symbols: own = [], adjectives = [] } = currencies.find((currency) => currency.code === code) ?? {}
    return [...own, ...adjectives.map((adjective) => `${adjective} dollar`)].some((mark) =>
      this.text.includes(mark),
    )
  }

  private count(currency: Currency | undefined): number {
    return (currency?.stems ?? []).reduce((sum, stem) => sum + occurrences(this.text, stem), 0)
  }

  /** Which of several currencies is that of the country an article speaks of most; null when of none. */
  mostSpokenOf(codes: readonly string[]): string | null {
    const key = codes.join()
    const known = this.known.get(key)
    if (known !== undefined) return known || null
    let best = ''
    let most = 0
    for (const code of codes) {
      const count = this.count(currencies.find((currency) => currency.code === code))
      if (count > most) [best, most] = [code, count]
    }
    this.known.set(key, best)
    return best || null
  }

  /** The rupees and shillings of the country, whose signs are the same everywhere: "Rs 500", "Sh500". */
  codeOfSign(printed: string, usual: string): string {
    if (usual === 'INR' && /^Rs?e?\b|^Rs/.test(printed)) return this.codeOf('rupees', usual)
    if (usual === 'KES' && printed.startsWith('Sh')) return this.codeOf('shillings', usual)
    return usual
  }

  /** Whether a name that is also an ordinary word ("soles") is money here: the article speaks of its country. */
  isAbout(code: string): boolean {
    return this.isTrue(
      `about ${code}`,
      () => this.count(currencies.find((currency) => currency.code === code)) > 0,
    )
  }

  codeOf(name: string, usual: string): string {
    if (usual === 'USD') return /^(?:dollars?|cents?)$/.test(name) ? this.dollars() : usual
    const all = sharers.get(name)
    if (!all || all.length < 2) return usual
    const known = this.known.get(name)
    if (known !== undefined) return known
    let best = usual
    let most = 0
    for (const currency of all) {
      const count = this.count(currency)
      if (count > most) [best, most] = [currency.code, count]
    }
    this.known.set(name, best)
    return best
  }
}

const isSymbolCharacter = (code: number): boolean =>
  code === 36 ||
  (code >= 0xa2 && code <= 0xa5) ||
  (code >= 0x20a0 && code <= 0x20cf) ||
  code === 0xe3f ||
  code === 0x9f3 ||
  code === 0x17db

export { isSymbolCharacter as isCurrencySign }

export interface CurrencyHit {
  start: number
  /** Where the number begins. */
  end: number
  code: string
  /** The minus stands after the sign: "$-5". */
  isNegative: boolean
}

const numberAfter = (text: string, at: number): number => {
  const next = text.charCodeAt(at) === 32 ? at + 1 : at
  const code = text.charCodeAt(next)
  if (isDigit(code)) return next
  return code === 46 && isDigit(text.charCodeAt(next + 1)) ? next : -1
}

/** The sign at `at` with the letters before it: "$", "US$", "c $", "mxn$". Null when no digits follow. */
export function readCurrencySign(text: string, at: number, from: number): CurrencyHit | null {
  const isNegative = text.charCodeAt(at + 1) === 45
  const number = numberAfter(text, isNegative ? at + 2 : at + 1)
  const usual = symbols.get(text.charAt(at))
  if (number < 0) return null
  const gap = at - 2 > from && text.charCodeAt(at - 1) === 32 && !isLetter(text.charCodeAt(at - 3)) ? 1 : 0
  let start = at - gap
  while (start > from && isLetter(text.charCodeAt(start - 1)) && at - start < 5) start--
  const letters = text.slice(start, at - gap)
  // "a $5 fee" has an article before its sign, no Australia.
  if (letters === '' || (gap === 1 && letters.toLowerCase() !== 'c'))
    return usual === undefined ? null : { start: at, end: number, code: usual, isNegative }
  const sign = text.charAt(at)
  const upper = letters.toUpperCase()
  const code =
    symbols.get(letters + sign) ??
    symbols.get(upper + sign) ??
    (upper.length === 3 ? symbols.get(upper) : undefined)
  if (code !== undefined) return { start, end: number, code, isNegative }
  return usual === undefined ? null : { start: at, end: number, code: usual, isNegative }
}

/** The letters at `start` that end at `end` as a currency before its number: "Rs 500", "GBP 350", "USD115". */
export function readCurrencyLetters(text: string, start: number, end: number): CurrencyHit | null {
  const letters = text.slice(start, end)
  const code = symbols.get(letters)
  const stop = text.charCodeAt(end) === 46 && !isDigit(text.charCodeAt(end + 1)) ? end + 1 : end
  const named = stop > end ? (symbols.get(`${letters}.`) ?? code) : code
  if (named === undefined) return null
  const number = numberAfter(text, stop)
  if (number < 0) return null
  return { start, end: number, code: named, isNegative: false }
}

/** Letter runs that may begin an amount of money, so that other words need no look. */
export const mayBeCurrencyLetters = (letters: string): boolean =>
  symbols.has(letters) || symbols.has(`${letters}.`)
