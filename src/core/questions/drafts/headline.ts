import type { Context } from '../context'

const LEAST_WORDS = 3
const MOST_WORDS = 26

/** "From “Ferry refloated”: " to put before a question; empty for a headline that is none. */
export function headlineBefore({ analysis }: Context): string {
  const headline = analysis.article.headline.trim().replace(/[“”"]/g, '’').replace(/[.:]$/, '')
  const count = headline.split(/\s+/).length
  return count < LEAST_WORDS || count > MOST_WORDS ? '' : `From “${headline}”: `
}
