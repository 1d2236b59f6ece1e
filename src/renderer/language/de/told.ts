import { answers } from './sentences/answers'
import { gates } from './sentences/gates'
import { imports } from './sentences/imports'
import { library } from './sentences/library'
import { refusals } from './sentences/refusals'

interface Pattern {
  /** What the English sentence looks like, with a group for everything it names. */
  english: RegExp
  german: string
}

const SENTENCES: Readonly<Record<string, string>> = {
  ...refusals,
  ...library,
  ...imports,
  ...answers,
  ...gates,
}

/** Those that name something; the ones that say most by themselves first. */
const PATTERNS: readonly Pattern[] = Object.entries(SENTENCES)
  .filter(([english]) => /\{#?1\}/.test(english))
  .sort(([a], [b]) => bare(b).length - bare(a).length)
  .map(([english, german]) => ({
    english: new RegExp(
      `^${english
        .split(/(\{#?\d\})/)
        .map(group)
        .join('')}$`,
      'su',
    ),
    german,
  }))

function bare(sentence: string): string {
  return sentence.replace(/\{#?\d\}/g, '')
}

/** `{1}` stands for any words, `{#1}` for a number. */
function group(text: string): string {
  if (/^\{\d\}$/.test(text)) return '(.+?)'
  if (/^\{#\d\}$/.test(text)) return '([\\d.,]+)'
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/**
 * A sentence of the core or the main process in German: both speak English, since the command line and the
 * journal of changes hear them as well. Several in a row are said one by one; what is not known stays as it is.
 */
export function told(text: string): string {
  const whole = sentence(text)
  if (whole !== null) return whole
  const parts = text.split(/(?<=[.?!]) (?=[\p{Lu}\p{N}“])/u)
  const said = parts.map(sentence)
  return said.every((part) => part !== null) ? said.join(' ') : text
}

function sentence(text: string): string | null {
  const known = SENTENCES[text]
  if (known !== undefined) return known
  for (const { english, german } of PATTERNS) {
    const match = english.exec(text)
    if (match) return german.replace(/\{(\d)\}/g, (_, n: string) => named(match[Number(n)]!))
  }
  return null
}

/** Reasons that a sentence names may be known as well: `too long (2); no choice`. */
function named(text: string): string {
  const reasons = text.split('; ').map((reason) => {
    const [, words = reason, count = ''] = /^(.+?)( \(\d+\))?$/su.exec(reason) ?? []
    return (sentence(words) ?? words) + count
  })
  return reasons.join('; ')
}
