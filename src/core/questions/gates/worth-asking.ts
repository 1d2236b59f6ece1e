import type { Gate } from './gate'

/** Nothing that says nothing: "one of", "two of its allies", "both sides". */
export const worthAsking: Gate = {
  name: 'worth asking',
  check({ draft: { fact, answer, stem, context } }) {
    if (answer === 'date' && fact.kind === 'date') {
      if (/\b(?:said|says) (?:(?:on|in) )?_____/.test(stem)) return 'When it was said is not the news.'
      const isThisYear = fact.date.value === context.analysis.article.publishedOn?.slice(0, 4)
      return isThisYear && !fact.span.exact.includes(fact.date.value)
        ? 'The year is only that of the article.'
        : null
    }
    if (answer !== 'figure' || fact.kind !== 'figure') return null
    const { value } = fact.figure
    if (value === 1 || value === 0) return 'A single thing is no amount to learn.'
    if (
      value === 2 &&
      (/_____ of\b/.test(stem) || /\b(the|both|these|those|its|their|his|her) _____/.test(stem))
    )
      return 'The number only sums up things that are named.'
    return null
  },
}
