import { stepOf, sticky, YEAR, type Reader } from './lexicon'
import type { Temporal, YearInWords } from './temporal'

/** The year of a day or month, told in words behind it: "July 30 last year", "in June of the following year". */

// Behind a comma the words may begin what follows: "By July 5, this year had been wet".
const OF_YEAR = sticky(
  `(?: |, (?=[^,.;)]{8,20}(?:[,.;)]|$)))(?:(?:in|of) )?(?:(last|this|next) year|(that|the same) year|the (following|next|previous) year|the year (before|after)(?=[.,;)]|$| (?:and|but)\\b))\\b(?!'|-)`,
)

/** Puts the year on what was printed without one; null where there is nothing to put it on. */
function placed(temporal: Temporal, ofYear: YearInWords): Temporal | null {
  switch (temporal.type) {
    case 'day':
      return temporal.year === null ? { ...temporal, ofYear } : null
    case 'month':
      return temporal.year === null && temporal.shift === undefined ? { ...temporal, ofYear } : null
    case 'holiday':
      return temporal.year === null && temporal.shift === null ? { ...temporal, year: ofYear } : null
    case 'range': {
      const [from, to] = [placed(temporal.from, ofYear), placed(temporal.to, ofYear)]
      return from && to && { type: 'range', from, to }
    }
    default:
      return null
  }
}

/** "The October bank holiday weekend in 2024", "the June election of 2019": the year stands behind what happened. */
const YEAR_OF_EVENT = sticky(
  `(?: [a-z]+){0,2} (?:weekend|holiday|elections?|vote|ballot|referendum|summit|conference|attacks?|bombings?|floods?|flooding|fires?|wildfires?|quake|earthquake|storms?|riots?|protests?|uprising|revolution|coup|war|crisis|budget|census) (?:in|of) ${YEAR}(?![\\w%])`,
)

/** Reads on behind a month for the year of what happened in it. */
function withYearOfEvent(text: string, point: { end: number; temporal: Temporal }): Temporal {
  const { temporal, end } = point
  if (temporal.type !== 'month' || temporal.year !== null || temporal.shift !== undefined) return temporal
  YEAR_OF_EVENT.lastIndex = end
  const match = YEAR_OF_EVENT.exec(text)
  return match ? { ...temporal, year: Number(match[1]) } : temporal
}

/** Reads on behind a day or a month that has no year of its own. */
export const withYear =
  (read: Reader): Reader =>
  (text, at) => {
    const point = read(text, at)
    if (!point) return null
    OF_YEAR.lastIndex = point.end
    const match = OF_YEAR.exec(text)
    if (!match) return { end: point.end, temporal: withYearOfEvent(text, point) }
    const [, shift, same, next, beside] = match
    const count = shift ? stepOf(shift) : same ? 0 : beside ? (beside === 'before' ? -1 : 1) : stepOf(next!)
    const temporal = placed(point.temporal, { type: shift ? 'offset' : 'told', unit: 'year', count })
    return temporal ? { end: OF_YEAR.lastIndex, temporal } : point
  }
