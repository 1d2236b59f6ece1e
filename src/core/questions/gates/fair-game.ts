import type { Gate } from './gate'

/** Only the news itself is asked about: no headline, byline, credit, caption, correction or clutter. */
export const fairGame: Gate = {
  name: 'fair game',
  check({ draft: { fact, context } }) {
    const role = context.analysis.article.paragraphs[fact.paragraph]?.role
    return role === 'body' ? null : `The fact stands in a ${role ?? 'part that is no paragraph'}.`
  },
}
