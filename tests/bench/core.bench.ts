import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyse } from '../../src/core/facts/analyse'
import { articleIdOf } from '../../src/core/ids'
import { makeCards } from '../../src/core/questions/cards'
import { makeQuiz } from '../../src/core/questions/quiz'

const folder = join(import.meta.dirname, '../../resources/samples')
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0)
const nlp = winkNLP(model, ['pos'])
const sources = texts.map((text) => {
  const analysis = analyse(text)
  return { articleId: articleIdOf(analysis.article.text), analysis }
})

// Read the ratios. The first is what the tagger's library takes for tokens and parts of speech of the same text.
describe(`the three sample articles, ${words} words`, () => {
  bench('tokens and parts of speech alone', () => {
    for (const text of texts) {
      const tokens = nlp.readDoc(text).tokens()
      tokens.out(nlp.its.value)
      tokens.out(nlp.its.pos)
    }
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

/** News of about `size` words: the samples over and over, each round with other people, so that names do not fall together. */
function longText(size: number): string {
  const rounds = Math.ceil(size / words)
  const letter = (n: number) => String.fromCharCode(97 + (n % 26))
  return Array.from({ length: rounds }, (_, round) =>
    texts
      .join('\n\n')
      .replace(
        / (\p{Lu}\p{Ll}{3,})(?=[ ,.])/gu,
        (_match, name: string) => ` ${name}${letter(round)}${letter(Math.floor(round / 26))}`,
      ),
  ).join('\n\n')
}

// Ten times the text should take about ten times as long.
describe('facts of one long text', () => {
  for (const size of [1000, 10_000, 100_000]) {
    const text = longText(size)
    bench(`${size} words`, () => void analyse(text), {
      iterations: 3,
      time: 0,
      warmupIterations: 1,
      warmupTime: 0,
    })
  }
})
