import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { analyse } from '../../src/core/facts/analyse'
import { tag } from '../../src/core/facts/tagger'
import { articleIdOf } from '../../src/core/ids'
import { makeCards } from '../../src/core/questions/cards'
import { makeQuiz } from '../../src/core/questions/quiz'

const folder = join(import.meta.dirname, '../../resources/samples')
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
const sources = texts.map((text) => {
  const analysis = analyse(text)
  return { articleId: articleIdOf(analysis.article.text), analysis }
})

// Read the ratios: `tokens and parts of speech alone` is the part of the work that a library does.
describe(`the three sample articles, ${words} words`, () => {
  bench('tokens and parts of speech alone', () => {
    for (const text of texts) tag(text, 0, text.length)
  })
  bench('facts', () => {
    for (const text of texts) analyse(text)
  })
  bench('flashcards', () => {
    for (const { articleId, analysis } of sources) makeCards(articleId, analysis)
  })
  bench('a quiz of 15', () => {
    makeQuiz(sources, { count: 15, seed: 1 })
  })
})
