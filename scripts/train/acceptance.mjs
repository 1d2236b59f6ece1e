// Learns from tests/judgement how likely a teacher keeps a question, and writes
// resources/data/question-acceptance.json: node scripts/train/acceptance.mjs
// It prints how well the weights tell kept from rejected questions of articles that they were not learned from.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withSource } from '../evaluate/load.mjs'

const root = join(import.meta.dirname, '../..')
const judgement = join(root, 'tests/judgement')
/** Strength of the pull towards 0, chosen on left-out articles. */
const RIDGE = 4
const STEPS = 1200
const FOLDS = 8
/** Readers grew stricter: each reading counts for so much of the one after it. */
const OLDER = 0.85

/** Logistic regression by gradient descent on rows of {traits: Map, kept: 0 or 1, weight}. */
function learn(rows, names) {
  const weights = new Map(names.map((name) => [name, 0]))
  let bias = 0
  for (let step = 0; step < STEPS; step++) {
    const slope = new Map()
    let biasSlope = 0
    for (const { traits, kept, weight } of rows) {
      const error = weight * (1 / (1 + Math.exp(-scored(traits, { bias, weights }))) - kept)
      biasSlope += error
      for (const [name, measure] of traits) slope.set(name, (slope.get(name) ?? 0) + error * measure)
    }
    const rate = 2 / rows.reduce((sum, { weight }) => sum + weight, 0)
    bias -= rate * biasSlope
    for (const name of names)
      weights.set(name, weights.get(name) - rate * ((slope.get(name) ?? 0) + RIDGE * weights.get(name)))
  }
  return { bias, weights }
}

function scored(traits, { bias, weights }) {
  let sum = bias
  for (const [name, measure] of traits) sum += measure * (weights.get(name) ?? 0)
  return sum
}

/** "before.json" comes before "fresh-1.json". */
const orderOf = (file) => Number(/\d+/.exec(file)?.[0] ?? 0)

const wordsOf = (text) => new Set(text.toLowerCase().match(/[\p{L}\d]{3,}/gu))

/** Where the sentence starts that shares most words with the question; the readings do not say. */
function sourceOf(stem, key, { analysis }) {
  const asked = wordsOf(
    `${stem.replace(/^(?:From “[^“”]*”)?(?:,? ?after “[^“”]*”)?: /iu, '')} ${typeof key === 'string' ? key : ''}`,
  )
  let best = { start: 0, share: 0 }
  for (const { sentence } of analysis.facts) {
    const said = wordsOf(sentence.exact)
    const share = [...asked].filter((word) => said.has(word)).length / Math.sqrt(said.size + 1)
    if (share > best.share) best = { start: sentence.start, share }
  }
  return best.start
}

await withSource(
  ['src/core/facts/analyse.ts', 'src/core/questions/context.ts', 'src/core/questions/traits.ts'],
  ({ analyse }, { makeContext }, { traitsOf }) => {
    const rows = []
    const readings = readdirSync(judgement)
      .filter((name) => name.endsWith('.json'))
      .sort((a, b) => orderOf(a) - orderOf(b))
    for (const [index, file] of readings.entries()) {
      const { articles } = JSON.parse(readFileSync(join(judgement, file), 'utf8'))
      for (const [article, items] of Object.entries(articles)) {
        const path = join(judgement, 'articles', `${article}.txt`)
        if (!existsSync(path)) continue
        const context = makeContext(article, analyse(readFileSync(path, 'utf8')))
        for (const { form, stem, options = [], key, verdict } of items)
          rows.push({
            article,
            file,
            kept: verdict === 'kept' ? 1 : 0,
            weight: OLDER ** (readings.length - 1 - index),
            traits: traitsOf(
              {
                form,
                stem,
                options,
                answer: typeof key === 'string' ? key : '',
                isTrue: typeof key === 'boolean' ? key : null,
                start: sourceOf(stem, key, context),
              },
              context,
            ),
          })
      }
    }
    const names = [...new Set(rows.flatMap(({ traits }) => [...traits.keys()]))].sort()
    const articles = [...new Set(rows.map(({ article }) => article))]
    const left = []
    for (let fold = 0; fold < FOLDS; fold++) {
      const out = new Set(articles.filter((_, index) => index % FOLDS === fold))
      const model = learn(
        rows.filter(({ article }) => !out.has(article)),
        names,
      )
      for (const row of rows)
        if (out.has(row.article)) left.push({ ...row, score: scored(row.traits, model) })
    }
    left.sort((a, b) => b.score - a.score)
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const best = left.slice(0, Math.round(left.length * share))
      const kept = best.filter((row) => row.kept === 1).length / best.length
      console.log(`best ${100 * share} % of ${left.length}: ${(100 * kept).toFixed(1)} % kept`)
    }
    const { bias, weights } = learn(rows, names)
    const round = (value) => Math.round(value * 100) / 100
    const traits = Object.fromEntries([...weights].map(([name, weight]) => [name, round(weight)]))
    writeFileSync(
      join(root, 'resources/data/question-acceptance.json'),
      JSON.stringify({ bias: round(bias), traits }, null, 2) + '\n',
    )
    if (process.argv.includes('--list'))
      for (const [name, weight] of [...weights].sort((a, b) => a[1] - b[1])) {
        const having = rows.filter(({ traits }) => (traits.get(name) ?? 0) > 0)
        console.log(
          name.padEnd(22),
          weight.toFixed(2),
          having.length,
          ((100 * having.filter(({ kept }) => kept).length) / having.length).toFixed(0) + ' % kept',
        )
      }
  },
)
