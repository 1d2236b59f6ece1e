// Trains the model of names (linear-chain conditional random field, AdaGrad, L2) and writes resources/data/name-model.json.
// Usage: node scripts/train/names.mjs [--copies 1] [--rounds 12] [--models 9] [--articles FOLDER]... [--own] [--write]
// It learns from the train parts and reports on dev and test; with --own from all of our own news. FOLDER holds articles
// annotated by entity. The table in the repository: --own --min 5 and every folder of annotated articles but held-out/.
import { writeFileSync } from 'node:fs'
import { withSource } from '../evaluate/load.mjs'
import { namedTexts } from '../evaluate/name-corpora.mjs'
import { annotatedArticles } from '../evaluate/own-articles.mjs'
import { namePool } from './name-pool.mjs'
import { seeded, swapNames } from './swap-names.mjs'

const argv = process.argv.slice(2)
const number = (name, fallback) => (argv.includes(name) ? Number(argv[argv.indexOf(name) + 1]) : fallback)
const folders = argv.flatMap((arg, i) => (arg === '--articles' ? [argv[i + 1]] : []))
const COPIES = number('--copies', 1)
const ROUNDS = number('--rounds', 12)
const L2 = number('--l2', 0.005)
const RATE = number('--rate', 0.15)
const MIN_COUNT = number('--min', 4)
const NOISE = number('--re3d', 0.5)
const WIKI = number('--wiki', 0.9)
const NEWS = number('--news', 1)
const NEWS_COPIES = number('--news-copies', 4)
const MODELS = number('--models', 9)
const DROP = number('--drop', 0.6)
const SWAP = number('--swap', 1)

/** Collects the features of a segment as keys: every token's, with those of its run. `onFeature` is told of each. */
function collector(length, blocks, featureKey, onFeature) {
  const tokens = Array.from({ length }, () => [])
  let from = 0
  let to = 0
  const add = (template, value) => {
    const key = featureKey(template, value)
    onFeature(template, value, key)
    for (let t = from; t <= to; t++) tokens[t].push(key)
  }
  return {
    beginToken(index) {
      from = to = index
    },
    beginRun(first, last) {
      from = first
      to = last
    },
    endRun() {},
    add,
    addBits(template, bits) {
      for (let bit = 0; bit < 31; bit++) if (bits & (1 << bit)) add(template, bit)
    },
    addPart(place, part) {
      add(blocks.PART_TEMPLATES[place], part)
    },
    addWord(block, word) {
      blocks.BLOCKS[block](word, add)
    },
    /** All keys in one list, and where each token's begin. */
    collected() {
      const starts = [0]
      for (const keys of tokens) starts.push(starts[starts.length - 1] + keys.length)
      return { keys: Int32Array.from(tokens.flat()), starts }
    },
  }
}

/** Templates whose value is a word or a part of one. */
const OF_WORD =
  /^(?:word|prefix|suffix|head of run|first of run|two before run|two after run|possessed$|after run, single)/

await withSource(
  [
    'src/core/article/read-article.ts',
    'src/core/facts/document.ts',
    'src/core/facts/quotes/cues.ts',
    'src/core/facts/names/lines-of.ts',
    'src/core/facts/names/gazetteer.ts',
    'src/core/facts/names/tagging/tag-names.ts',
    'src/core/facts/names/tagging/features.ts',
    'src/core/facts/names/tagging/blocks.ts',
    'src/core/facts/names/tagging/templates.ts',
    'src/core/facts/names/tagging/crf.ts',
    'src/core/facts/names/tagging/hash.ts',
    'src/core/facts/names/tagging/model.ts',
  ],
  (
    { readArticle },
    { makeDocument },
    { isCueWord },
    { linesOf },
    { countryOf },
    { readLines, tagNames },
    { writeFeatures },
    { BLOCKS },
    { TEMPLATES, PART_TEMPLATES },
    { LABELS, mayFollow, Decoder, factorsOf },
    { hashOf, featureKey },
    { packWeights, toWeights },
  ) => {
    const L = LABELS.length
    const texts = [
      ...namedTexts((name) => countryOf(name) !== null),
      ...folders.flatMap((folder) => annotatedArticles(folder)),
    ]
    const readText = (text) => readLines(linesOf(makeDocument(readArticle(text, {}, isCueWord))))
    const training = texts.filter(
      (one) => one.part === 'train' || (argv.includes('--own') && one.set === 'news'),
    )
    const pool = namePool()
    const random = seeded(7)
    const weightOf = ({ set }) => ({ re3d: NOISE, wikigold: WIKI, news: NEWS, articles: NEWS })[set] ?? 1
    const copies = []
    for (const one of training) {
      copies.push({ ...one, weight: weightOf(one) })
      for (
        let i = 0;
        i < (one.set === 'news' || one.set === 'articles' ? NEWS_COPIES : COPIES) && one.unclear.length === 0;
        i++
      )
        copies.push({
          ...one,
          ...swapNames(one.text, one.namings, pool, random),
          weight: weightOf(one) * SWAP,
        })
    }

    // Features, as keys, and labels of every segment.
    const counts = new Map()
    const names = new Map()
    const wordOf = new Map()
    const remember = (word) => wordOf.set(hashOf(word), word)
    const onFeature = (template, value, key) => {
      counts.set(key, (counts.get(key) ?? 0) + 1)
      if (!names.has(key)) names.set(key, [template, value])
    }
    const examples = []
    for (const one of copies) {
      const lines = readText(one.text)
      for (const line of lines) {
        for (const { lower, plain } of line.words) {
          remember(lower)
          remember(plain.slice(0, 3))
          for (const n of [2, 3, 4]) remember(plain.slice(-n))
        }
        for (const segment of line.segments) {
          const from = line.tokens[segment.first].start
          const to = line.tokens[segment.last].end
          if (one.unclear.some((span) => span.start < to && span.end > from)) continue
          const length = segment.last - segment.first + 1
          const sink = collector(length, { BLOCKS, PART_TEMPLATES }, featureKey, onFeature)
          writeFeatures(line, segment, sink)
          const labels = new Int8Array(length)
          for (const naming of one.namings) {
            if (naming.start >= to || naming.end <= from) continue
            const kind = ['person', 'organization', 'place'].indexOf(naming.kind)
            let isFirst = true
            for (let t = 0; t < length; t++) {
              const token = line.tokens[segment.first + t]
              if (token.start >= naming.end || token.end <= naming.start) continue
              labels[t] = 1 + 2 * kind + (isFirst ? 0 : 1)
              isFirst = false
            }
          }
          examples.push({
            labels,
            weight: one.weight,
            ...sink.collected(),
          })
        }
      }
    }
    const index = new Map()
    for (const [key, count] of counts) if (count >= MIN_COUNT) index.set(key, index.size)
    for (const example of examples) {
      // Row numbers instead of keys; -1 for the rare ones.
      example.rows = example.keys.map((key) => index.get(key) ?? -1)
    }
    console.log(
      `${training.length} texts, ${copies.length} with copies, ${examples.length} segments, ${index.size} features`,
    )

    const learn = (seed) => {
      const random = seeded(seed)
      const values = new Float32Array(index.size * L)
      const squares = new Float32Array(index.size * L).fill(1e-6)
      const transitions = new Float32Array((L + 1) * L)
      const transitionSquares = new Float32Array((L + 1) * L).fill(1e-6)
      const step = (array, sums, at, gradient) => {
        sums[at] += gradient * gradient
        array[at] += (RATE * gradient) / Math.sqrt(sums[at])
      }
      const FROM = Math.floor(ROUNDS / 2)
      const sum = new Float64Array(values.length)
      const decoder = new Decoder()
      const order = examples.map((_, i) => i)
      for (let round = 0; round < ROUNDS; round++) {
        for (let i = order.length - 1; i > 0; i--) {
          const j = Math.floor(random() * (i + 1))
          ;[order[i], order[j]] = [order[j], order[i]]
        }
        for (const at of order) {
          const { labels, rows: all, starts, weight } = examples[at]
          const length = labels.length
          const scores = new Float64Array(length * L)
          // Some features are hidden each time, so that none is relied on alone.
          const rows = DROP > 0 ? all.map((row) => (row >= 0 && random() < DROP ? -1 : row)) : all
          for (let t = 0; t < length; t++)
            for (let f = starts[t]; f < starts[t + 1]; f++) {
              const row = rows[f]
              if (row < 0) continue
              for (let label = 0; label < L; label++) scores[t * L + label] += values[row * L + label]
            }
          decoder.decode(scores, length, factorsOf(transitions))
          const { marginals } = decoder
          for (let t = 0; t < length; t++) {
            for (let label = 0; label < L; label++) {
              const gradient = weight * ((labels[t] === label ? 1 : 0) - marginals[t * L + label])
              if (Math.abs(gradient) < 1e-4) continue
              for (let f = starts[t]; f < starts[t + 1]; f++) {
                const row = rows[f]
                if (row >= 0) step(values, squares, row * L + label, gradient - L2 * values[row * L + label])
              }
              // Pairs by the product of marginals: close enough, and quick.
              for (let before = t === 0 ? -1 : 0; before < (t === 0 ? 0 : L); before++) {
                if (!mayFollow(before, label)) continue
                const expected = (t === 0 ? 1 : marginals[(t - 1) * L + before]) * marginals[t * L + label]
                const seen = labels[t] === label && (t === 0 || labels[t - 1] === before) ? 1 : 0
                step(
                  transitions,
                  transitionSquares,
                  (before + 1) * L + label,
                  weight * (seen - expected) - L2 * transitions[(before + 1) * L + label],
                )
              }
            }
          }
        }
        if (round >= FROM) for (let i = 0; i < values.length; i++) sum[i] += values[i]
      }
      // The mean over the last rounds is steadier than the last state.
      const mean = Float64Array.from(sum, (value) => (value / (ROUNDS - FROM)) * (1 - DROP))
      return { mean, transitions }
    }
    // So is the mean of several models that saw the examples in other orders.
    const models = Array.from({ length: MODELS }, (_, i) => learn(11 + i))
    const average = (lists) =>
      lists[0].map((_, i) => lists.reduce((sum, list) => sum + list[i], 0) / lists.length)
    const values = average(models.map(({ mean }) => mean))
    const transitions = average(models.map(({ transitions }) => transitions))
    const packed = packWeights(
      [...index].map(([key, row]) => {
        const [template, value] = names.get(key)
        const word = OF_WORD.test(TEMPLATES[template]) ? wordOf.get(value >>> 0) : undefined
        return {
          template: TEMPLATES[template],
          value: word ?? value,
          weights: values.subarray(row * L, row * L + L),
        }
      }),
      transitions,
      number('--prune', 0.12),
    )
    const json = JSON.stringify(packed)
    const weights = toWeights(packed)
    console.log(`model ${Math.round(json.length / 1024)} KB`)

    for (const part of ['dev', 'test']) {
      const tally = {}
      for (const one of texts.filter((one) => one.part === part)) {
        const lines = readText(one.text)
        for (const key of [one.set, 'all']) tally[key] ??= { right: 0, predicted: 0, marked: 0 }
        const t = (field, n = 1) => [one.set, 'all'].forEach((key) => (tally[key][field] += n))
        t('marked', one.namings.length)
        for (const { line, first, last, kind } of tagNames(lines, weights)) {
          const start = lines[line].tokens[first].start
          const end = lines[line].tokens[last].end
          const hit = one.namings.find((naming) => naming.start === start && naming.end === end)
          const isUnclear = one.unclear.some((span) => span.start < end && span.end > start)
          if (!hit && isUnclear) continue
          t('predicted')
          if (hit?.kind === kind) t('right')
          else if (argv.includes('--misses') && part === 'dev') {
            const over = one.namings.find((naming) => naming.start < end && naming.end > start)
            console.log(
              `MISS ${hit ? 'kind' : over ? 'bounds' : 'extra'} ${kind} [${one.text.slice(start, end)}] ${over ? `${over.kind} [${one.text.slice(over.start, over.end)}]` : ''} | ${one.text.slice(Math.max(0, start - 50), end + 30).replace(/\s+/g, ' ')}`,
            )
          }
        }
      }
      for (const [set, { right, predicted, marked }] of Object.entries(tally)) {
        const p = (100 * right) / predicted
        const r = (100 * right) / marked
        console.log(
          part.padEnd(6),
          set.padEnd(10),
          p.toFixed(1),
          r.toFixed(1),
          ((2 * p * r) / (p + r)).toFixed(1),
        )
      }
    }
    if (argv.includes('--write'))
      writeFileSync(
        'resources/data/name-model.json',
        json.replace(/","/g, '",\n"').replace(/\},"/g, '},\n"') + '\n',
      )
  },
)
