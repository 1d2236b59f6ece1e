import { isDigit, isLetter } from './characters'

export interface Digits {
  end: number
  value: number
  isInteger: boolean
  /** Printed with separators between its thousands, as no year is. */
  isGrouped: boolean
}

/** Thousands with commas, as in India (1,00,000), with spaces, apostrophes or, twice or more, with points. */
const GROUPED =
  /(?:\d{1,3}(?:,\d{3}){1,6}|\d{1,2}(?:,\d{2}){1,6},\d{3}|[1-9]\d{0,2}(?: \d{3}){1,6}|\d{1,3}(?:'\d{3}){1,6}|\d{1,3}(?:\.\d{3}){2,6})(?!\d)/y
const EXPONENT =
  /(?:[eE]([+-]?\d{1,3})| ?[x\u00d7*] ?(10|2)\^([+-]?\d{1,3})|\^(--\d{1,3}|[+-]?\d{1,3}))(?![\p{L}\p{N}])/uy
const SUPERSCRIPT = /(?: ?[x\u00d7] ?)?10([\u207b]?[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)/y
const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'

/** Longer runs are keys and serial numbers. */
const MOST_DIGITS = 24

const digitsEnd = (text: string, at: number): number => {
  let end = at
  while (end - at <= MOST_DIGITS && isDigit(text.charCodeAt(end))) end++
  return end
}

function exponentOf(superscripts: string): number {
  const digits = [...superscripts.replace('\u207b', '')].map((c) => SUPERSCRIPTS.indexOf(c)).join('')
  return Number(digits) * (superscripts.startsWith('\u207b') ? -1 : 1)
}

/** "6.23x10^-4", "1e10", "2^10", "10\u2076" after its first digits. */
function readExponent(text: string, at: number, end: number, value: number): Digits | null {
  const code = text.charCodeAt(end)
  const isPower = code === 94 || code === 69 || code === 101 || code === 120 || code === 215 || code === 42
  if (isPower || (code === 32 && /[x\u00d7*]/.test(text.charAt(end + 1)))) {
    EXPONENT.lastIndex = end
    const power = EXPONENT.exec(text)
    if (power) {
      const [all, tens, base, raised, plain] = power
      const result =
        tens !== undefined
          ? value * 10 ** Number(tens)
          : base !== undefined
            ? value * Number(base) ** Number(raised)
            : value ** Number((plain ?? '').replace('--', ''))
      return { end: end + all.length, value: result, isInteger: false, isGrouped: true }
    }
    SUPERSCRIPT.lastIndex = end
    const superscript = SUPERSCRIPT.exec(text)
    if (superscript)
      return {
        end: end + superscript[0].length,
        value: value * 10 ** exponentOf(superscript[1] ?? ''),
        isInteger: false,
        isGrouped: true,
      }
  }
  if (value === 10) {
    SUPERSCRIPT.lastIndex = at
    const power = SUPERSCRIPT.exec(text)
    if (power)
      return {
        end: at + power[0].length,
        value: 10 ** exponentOf(power[1] ?? ''),
        isInteger: false,
        isGrouped: true,
      }
  }
  return null
}

/**
 * The number in digits at `at`: "1,234.5", "1,00,000", "1 234", ".5", "1,3" (a decimal comma), "1.2e6". Null for
 * version numbers ("1.2.3") and runs too long to be amounts.
 */
export function readDigits(text: string, at: number): Digits | null {
  let end = at
  let whole: string
  let isGrouped = false
  if (text.charCodeAt(at) === 46) {
    const before = text.charCodeAt(at - 1)
    if (!isDigit(text.charCodeAt(at + 1)) || isDigit(before) || isLetter(before)) return null
    whole = '0'
  } else {
    if (!isDigit(text.charCodeAt(at))) return null
    end = digitsEnd(text, at)
    if (end - at > MOST_DIGITS) return null
    whole = text.slice(at, end)
    const code = text.charCodeAt(end)
    if (
      end - at <= 3 &&
      isDigit(text.charCodeAt(end + 1)) &&
      (code === 44 || code === 32 || code === 39 || code === 46)
    ) {
      GROUPED.lastIndex = at
      const grouped = GROUPED.exec(text)
      if (grouped && grouped[0].length <= MOST_DIGITS) {
        end = at + grouped[0].length
        whole = grouped[0].replace(/\D/g, '')
        isGrouped = true
      }
    }
  }
  const mark = text.charCodeAt(end)
  let decimals = ''
  if ((mark === 46 || mark === 0xb7) && isDigit(text.charCodeAt(end + 1))) {
    const stop = digitsEnd(text, end + 1)
    if (stop - end > MOST_DIGITS) return null
    if (text.charCodeAt(stop) === 46 && isDigit(text.charCodeAt(stop + 1))) return null
    decimals = text.slice(end + 1, stop)
    end = stop
  } else if (mark === 44 && !isGrouped && isDigit(text.charCodeAt(end + 1))) {
    const stop = digitsEnd(text, end + 1)
    const isList = text.charCodeAt(stop) === 44 && isDigit(text.charCodeAt(stop + 1))
    const isSecond = text.charCodeAt(at - 1) === 44
    if (stop - end <= 3 && !isList && !isSecond && !isLetter(text.charCodeAt(stop))) {
      decimals = text.slice(end + 1, stop)
      end = stop
    }
  }
  const value = Number(decimals === '' ? whole : `${whole}.${decimals}`)
  const power = readExponent(text, at, end, value)
  if (power) return Number.isFinite(power.value) ? power : null
  return { end, value, isInteger: decimals === '', isGrouped: isGrouped || decimals !== '' }
}
