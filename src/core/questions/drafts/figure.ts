import type { FigureFact } from '../../facts/model'
import type { Context } from '../context'
import { isReporting, mainPart, textOf, type Clause } from '../language/clause'
import { cutFigure } from '../language/figures'
import { inverted, join, midSentence, uninverted } from '../language/inversion'
import type { Token } from '../language/tokens'
import type { Draft } from './draft'
import { lowered } from './lowered'
import { attributionPrefix, capitalised, type Statement } from './statement'

const CHANGES = new Set(
  'rise fall grow drop climb slip jump increase decrease decline shrink gain surge soar plunge tumble slide expand widen narrow'.split(
    ' ',
  ),
)
const TELLING = new Set(
  'tell ask order urge force advise warn allow help invite persuade instruct require let told asked ordered urged forced advised warned allowed helped invited persuaded instructed required'.split(
    ' ',
  ),
)
const MEASURED = /^(long|high|tall|wide|deep|old|thick|heavy|away)$/

type Asked = 'how many' | 'how much' | 'what percentage'

function askedFor(fact: FigureFact): Asked | null {
  const { unit } = fact.figure
  if (unit === 'percent') return 'what percentage'
  if (/^[A-Z]{3}$/.test(unit)) return 'how much'
  if (
    /^(score|votes?|years old|fraction|percentage points|basis points|celsius|fahrenheit)$/i.test(unit) ||
    / per /.test(unit)
  )
    return null
  return 'how many'
}

/** "34.6C", "80 km/h": the unit is no word that "how many" could ask for. */
const isShortUnit = (tail: string): boolean =>
  /^\s?(?:°|(?:[CFKmgtWhV]|km|cm|mm|kg|mg|ha|ft|in|mi|mph|kph|km\/h|m\/s|kW|MW|GW|kWh|MWh|GWh|TWh|Hz|MHz|GHz|GB|MB|TB|ml|dB|hp|bpd|bn|tn|pp|p|bps)(?![\p{L}\p{N}]))/u.test(
    tail,
  )

interface Place {
  /** Tokens before the figure, in the same part of the clause. */
  before: readonly Token[]
  /** The counted noun's tokens, empty for money and percent. */
  noun: readonly Token[]
  after: readonly Token[]
}

/** The figure and the noun it counts, within `part`; null when the tokens don't line up. */
function place(
  part: readonly Token[],
  slot: { start: number; end: number },
  text: string,
  asked: Asked,
): Place | null {
  const first = part.findIndex((token) => token.start >= slot.start && token.start < slot.end)
  if (first < 0 || part[first]!.start !== slot.start) return null
  const words = text.slice(slot.start)
  const cut = cutFigure(words)
  if (!cut) return null
  if (asked === 'how many' && isShortUnit(cut.tail)) return null
  const numberEnd = slot.start + cut.hedge.length + cut.number.length
  let end = part.findIndex((token) => token.start >= Math.max(numberEnd, asked === 'how many' ? 0 : slot.end))
  if (end < 0) end = part.length
  const before = part.slice(0, first)
  if (asked !== 'how many') return { before, noun: [], after: part.slice(end) }
  let to = end
  while (to < part.length && /^(NOUN|ADJ|PROPN)$/.test(part[to]!.pos)) to++
  if (to === end || part[to - 1]!.pos === 'ADJ') return null
  // "tonnes of steel", "square metres of space", "days of mourning"
  if (
    part[to]?.text === 'of' &&
    (/^(NOUN|ADJ)$/.test(part[to + 1]?.pos ?? '') || /ing$/.test(part[to + 1]?.text ?? ''))
  ) {
    to++
    while (to < part.length && (/^(NOUN|ADJ)$/.test(part[to]!.pos) || /ing$/.test(part[to]!.text))) to++
  }
  return { before, noun: part.slice(end, to), after: part.slice(to) }
}

function stemOf(fact: FigureFact, statement: Statement, clause: Clause, context: Context): string | null {
  const { text, slot } = statement
  const asked = askedFor(fact)
  if (!asked) return null
  const lead = clause.lead.length === 0 ? '' : textOf(clause.lead, text) + ', '

  const inSubject = place(clause.subject, slot, text, asked)
  if (inSubject && inSubject.before.length === 0 && asked === 'how many') {
    // How many diplomats said so is not the news.
    if (isReporting(clause.base)) return null
    const rest = textOf(mainPart(clause.rest), text)
    const subject = join(textOf(inSubject.noun, text), textOf(inSubject.after, text))
    return `${lead}how many ${subject} ${uninverted(clause, text, rest)}?`
  }

  const main = mainPart(clause.rest)
  const found = place(clause.rest, slot, text, asked)
  if (!found || found.before.length >= main.length + 1) return null
  const subject = midSentence(clause.subject, text, context.isName)
  const ahead = textOf(found.before, text)
  // "recorded 6.6m cases and 6,000 deaths": what is joined to the amount would be left over.
  if (/^(?:and|or)$/i.test(found.after[0]?.text ?? '')) return null
  if (
    found.after.some(
      (token, at) => /^(?:and|or)$/i.test(token.text) && /^(?:NUM|SYM)$/.test(found.after[at + 1]?.pos ?? ''),
    )
  )
    return null
  // "told 260 students without proof to stay home": whom and to do what belong together.
  if (TELLING.has(clause.base) && found.after.some((token) => token.text === 'to')) return null
  // "building a $640 million plant": the amount only describes the thing.
  if (
    asked !== 'how many' &&
    found.before.at(-1)?.pos === 'DET' &&
    /^(?:NOUN|ADJ|PROPN)$/.test(found.after[0]?.pos ?? '')
  )
    return null
  const behind = textOf(mainPart(found.after), text)
  const ask = (wh: string, rest: string) => `${lead}${wh} ${inverted(clause, text, subject, rest)}?`
  const noun = textOf(found.noun, text)
  const preposition = found.before.at(-1)?.text.toLowerCase()

  if (found.before.some((token) => token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'SCONJ'))
    return null
  if (asked === 'how many') {
    if (
      /^(later|earlier|ago|after|before|since|down|up|behind|ahead|clear|adrift|off|away)$/i.test(
        found.after[0]?.text ?? '',
      )
    )
      return null
    const adjective = found.after[0]?.text.toLowerCase() ?? ''
    if (clause.base === 'be' && found.before.length === 0 && MEASURED.test(adjective))
      return ask(`how ${adjective}`, '')
    if (clause.base === 'be') return null
    if (found.before.length === 0) return ask(`how many ${noun}`, behind)
    if (/^(by|for|on|from|in|with|within|at)$/.test(preposition ?? '') && found.before.length === 1)
      return ask(`${preposition} how many ${noun}`, behind)
    return null
  }
  const isChange = CHANGES.has(clause.base) || [...CHANGES].some((verb) => clause.base.startsWith(verb))
  const what = asked === 'what percentage' ? 'what percentage' : 'how much'
  if (isChange) {
    const bare = found.before.filter((token) => token.text.toLowerCase() !== 'by')
    // "Godavari Bank gained" does not say when or in what.
    if (bare.length === 0 && lead === '' && behind.replace(/^(to|from) .*$/, '') === '') return null
    if (bare.length === 0) return ask(`by ${what}`, behind.replace(/^(to|from) .*$/, ''))
    if (bare.length === 1 && preposition === 'to')
      return ask(
        asked === 'what percentage' ? 'to what percentage' : 'to what amount',
        behind.replace(/^from .*$/, ''),
      )
    return null
  }
  if (preposition === 'by') return ask(`by ${what}`, join(textOf(found.before.slice(0, -1), text), behind))
  if (asked === 'how much') {
    const isObject =
      found.before.length === 0 || found.before.every((token) => /^(PROPN|NOUN|DET|PART)$/.test(token.pos))
    if (isObject && clause.base !== 'be') return ask('how much', join(ahead, behind))
    if (preposition === 'for' && found.before.length > 1 && !/\bof\b/.test(ahead))
      return ask('for how much', join(textOf(found.before.slice(0, -1), text), behind))
    return null
  }
  if (found.before.length === 0 && found.after[0]?.text.toLowerCase() === 'of') {
    const whole = mainPart(found.after.slice(1))
    return clause.base === 'be' ? null : ask(`what percentage of ${textOf(whole, text)}`, '')
  }
  return null
}

/** "How many rescue boats will the five harbours share?": the amount taken out and asked for. */
export function figureQuestion(fact: FigureFact, statement: Statement, context: Context): Draft | null {
  const { text, slot, clause } = statement
  // How old somebody is is not the news.
  if (!clause || fact.figure.unit === 'years old') return null
  const words = text.slice(slot.start, slot.end)
  const cut = cutFigure(words)
  if (!cut) return null
  const stem = stemOf(fact, statement, clause, context)
  if (!stem) return null
  const asked = askedFor(fact)
  const prefix = attributionPrefix(statement, context)
  return {
    fact,
    context,
    frame: 'question',
    from: '',
    before: '',
    template: `figure-${asked?.replace(/ /g, '-')}`,
    stem: capitalised(prefix === '' ? stem : prefix + lowered(stem, context)),
    key: figureKey(fact, words),
    answer: 'figure',
    entity: null,
    accepted: figureForms(fact),
    rejected: [],
    statement: '',
    slot: null,
  }
}

/** The amount as an answer: with unit for money, percent and measures, without the counted noun. */
export function figureKey(fact: FigureFact, words: string): string {
  const cut = cutFigure(words)
  if (!cut) return words
  const isCounted = askedFor(fact) === 'how many' && !isShortUnit(cut.tail)
  return (isCounted ? cut.hedge + cut.number : words).trim()
}

export function figureForms(fact: FigureFact): string[] {
  return [...new Set([fact.answer, fact.span.exact, ...fact.accepted])]
}
