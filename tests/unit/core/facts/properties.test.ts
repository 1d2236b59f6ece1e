import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import type { Fact } from '../../../../src/core/facts/model'
import { readGold } from '../../../gold/score'

const articles = readGold(resolve(import.meta.dirname, '../../../gold'))
const cases = articles.map((article) => [article.gold.file, article] as const)

const spotOf = ({ kind, span }: Fact) => `${kind} ${span.start}-${span.end} ${span.exact}`

describe.each(cases)('%s', (_, { gold, text }) => {
  const hints = { publishedOn: gold.publishedOn }
  const whole = analyse(text, hints)

  it('gives a renamed person the same facts under the new name', () => {
    const person = whole.entities.find(
      ({ kind, name, mentions }) =>
        kind === 'person' && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(name) && mentions.length > 1,
    )
    if (!person) return
    const surname = person.name.split(' ')[1]!
    // Of the same length, so that spans can be compared as they are; no word of the article.
    const other = `Zb${surname.slice(2)}`
    const renamed = analyse(text.replaceAll(surname, other), hints)
    const inNew = (words: string) => words.replaceAll(surname, other)
    expect(renamed.facts.map(spotOf)).toEqual(whole.facts.map((fact) => inNew(spotOf(fact))))
    expect(renamed.facts.map(({ answer }) => answer)).toEqual(whole.facts.map(({ answer }) => inNew(answer)))
  })

  it('loses the facts of a paragraph with it, and finds none elsewhere for it', () => {
    for (const [index, paragraph] of whole.article.paragraphs.entries()) {
      if (paragraph.role !== 'body') continue
      const length = paragraph.end - paragraph.start
      // Blank lines keep every other paragraph where it was.
      const rest = text.slice(0, paragraph.start) + '\n'.repeat(length) + text.slice(paragraph.end)
      const left = analyse(rest, hints)
      const known = new Set(whole.facts.filter((fact) => fact.paragraph !== index).map(spotOf))
      expect(left.facts.map(spotOf).filter((spot) => !known.has(spot))).toEqual([])
    }
  })

  it('takes nothing from clutter below the story', () => {
    const clutter = [
      'Advertisement',
      'Read more: Minister Jane Palmer says 4,000 jobs will go on Friday',
      'Sign up for our newsletter and get 10 stories every Monday.',
      'Related stories',
      'Harbour chief Tom Oakes quits after 12 years',
      '\u00a9 2024 The Daily Example. All rights reserved.',
    ]
    const pasted = analyse(`${text.trimEnd()}\n\n${clutter.join('\n\n')}\n`, hints)
    expect(pasted.facts.map(spotOf)).toEqual(analyse(text.trimEnd(), hints).facts.map(spotOf))
    expect(pasted.entities.map(({ name }) => name)).toEqual(whole.entities.map(({ name }) => name))
  })
})
