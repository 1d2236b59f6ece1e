/** The HTML of a card's field as plain text. Nothing of it is ever shown as HTML. */
import { cardText, PICTURE } from './note'

const NAMED: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
  },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', laquo: '«', raquo: '»', prime: '′' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', sbquo: '‚', bdquo: '„', sect: '§', para: '¶' },
  ...{
    times: '×',
    divide: '÷',
    plusmn: '±',
    minus: '−',
    deg: '°',
    micro: 'µ',
    euro: '€',
    pound: '£',
    cent: '¢',
  },
  ...{ larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', rArr: '⇒', hArr: '⇔', infin: '∞', radic: '√' },
  ...{ ne: '≠', le: '≤', ge: '≥', asymp: '≈', sum: '∑', int: '∫', frac12: '½', frac14: '¼', frac34: '¾' },
  ...{
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    epsilon: 'ε',
    theta: 'θ',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
  },
  ...{ sigma: 'σ', phi: 'φ', omega: 'ω', Delta: 'Δ', Sigma: 'Σ', Omega: 'Ω' },
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi
/** Elements that stand on lines of their own. However many meet, one line begins. */
const BLOCKS = /(?:\s*<\/?(?:div|p|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr|section)\b[^<>]*>)+\s*/gi
const BREAK = /<br\b[^<>]*>/gi
const HIDDEN = /<(script|style|head|title)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi
const COMMENT = /<!--[^]*?(?:-->|$)/g
const SOUND = /\[(?:sound|anki):[^\][]*\]/g
const IMAGE = /<img\b[^<>]*>/gi
const TAG = /<\/?[a-z][^<>]*>/gi

/** Whether a field shows a picture or plays a sound. */
export function hasMedia(html: string): boolean {
  return html.search(IMAGE) >= 0 || html.search(SOUND) >= 0
}

/** The words of a field, a line where one was; a picture is told, so that nobody takes its card for whole. */
export function plainText(html: string): string {
  if (!/[<&[]/.test(html)) return cardText(html)
  const text = html
    .replace(COMMENT, '')
    .replace(HIDDEN, '')
    .replace(SOUND, '')
    // In HTML a line of the source is a space.
    .replace(/\s+/g, ' ')
    .replace(IMAGE, ` ${PICTURE} `)
    .replace(BLOCKS, '\n')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, entity)
  return cardText(text)
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ''
}
