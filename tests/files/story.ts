/** An article of its own for every file of the tests: dated, with a quote, figures and names. */
export const PARAGRAPHS = [
  'MARLOW, England — The Marlow suspension bridge will close on Monday for nine weeks while engineers replace 36 of its hangers, the county council said.',
  '“The bridge is safe today and we want it to be safe in fifty years,” said Peter Ansah, the council’s chief engineer.',
  'The work will cost 2.4 million pounds. About 9,000 vehicles cross the bridge each day.',
  'Ansah said the bridge would open again on May 11.',
]
export const HEADLINE = 'Marlow Bridge Closes for Nine Weeks'

/** The same story about another town, so that it is another article. */
export function storyOf(town: string): { headline: string; paragraphs: string[] } {
  const there = (text: string): string =>
    text.replaceAll('Marlow', town).replace('MARLOW', town.toUpperCase())
  return { headline: there(HEADLINE), paragraphs: PARAGRAPHS.map(there) }
}

export const PLAIN = [
  HEADLINE,
  '',
  'The Weir Gazette\nBy Tessa Rowe\n4 March 2026',
  '',
  PARAGRAPHS.join('\n\n'),
].join('\n')

export function markupOf(paragraphs: readonly string[]): string {
  return paragraphs.map((words) => `<p>${words}</p>`).join('\n')
}
