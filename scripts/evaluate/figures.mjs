/**
 * Measures the figures against two open sets of one-line cases: the Recognizers' English models and quantulum3.
 * Every case is read as an article of its own. A value counts as found when a figure carries it as its value or
 * its upper bound; an extra is a figure that carries no value of its case. Usage: `node scripts/evaluate/figures.mjs
 * [--misses]`. Rules are developed on the cases with an even index; misses are only ever shown for those, so that
 * the odd ones stay unseen.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, withSource } from './load.mjs'

const MODELS = [
  'NumberModel',
  'NumberRangeModel',
  'CurrencyModel',
  'DimensionModel',
  'AgeModel',
  'TemperatureModel',
  'DurationParser',
  'OrdinalModel',
]
const SECONDS = { S: 1, M: 60, H: 3600, D: 86400, W: 604800, Mo: 2592000, Y: 31536000 }
const TIME_UNITS = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86400,
  weeks: 604800,
  fortnights: 2 * 604800,
  months: 2592000,
  years: 31536000,
  decades: 315360000,
  centuries: 3153600000,
}

/** Seconds of an ISO 8601 duration such as PT3H or P1M2D; NaN when it is vague (PXD). */
function secondsOf(timex) {
  const [days = '', time = ''] = timex.slice(1).split('T')
  let seconds = 0
  for (const [, amount, letter] of days.matchAll(/([\d.X]+)([YMWD])/g))
    seconds += Number(amount) * SECONDS[letter === 'M' ? 'Mo' : letter]
  for (const [, amount, letter] of time.matchAll(/([\d.X]+)([HMS])/g))
    seconds += Number(amount) * SECONDS[letter]
  return seconds
}

/** Coins are fractions of their money in the fact model: 470 pence are 4.7 GBP. */
const COIN = /^(?:pence|penny|cent|satoshi)$/i

/** The values of one expected result, each as the list of numbers that would do. */
function expectedValues(result) {
  if (result.Value) return [{ seconds: secondsOf(result.Value.Timex) }]
  const printed = String(result.Resolution?.value ?? '')
  const bounds = /^[[(](.*),(.*)[\])]$/.exec(printed)
  const numbers = (bounds ? bounds.slice(1) : [printed])
    .filter((part) => part !== '' && part !== 'null')
    .map(Number)
  return numbers
    .filter(Number.isFinite)
    .map((value) => ({ values: COIN.test(result.Resolution?.unit ?? '') ? [value, value / 100] : [value] }))
}

const isNear = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1e-9, Math.abs(b))

const carries = ({ figure }, expected) =>
  expected.seconds === undefined
    ? [figure.value, figure.upper].some(
        (own) => own !== null && expected.values.some((value) => isNear(own, value)),
      )
    : figure.value !== null && isNear(figure.value * (TIME_UNITS[figure.unit] ?? NaN), expected.seconds)

function recognizersCases(model) {
  const cases = JSON.parse(readFileSync(join(dataFolder, 'recognizers', `${model}.json`), 'utf8'))
  return cases.map(({ Input, Results }) => ({ text: Input, expected: Results.flatMap(expectedValues) }))
}

function quantulumCases() {
  const cases = JSON.parse(readFileSync(join(dataFolder, 'quantulum3/quantities.json'), 'utf8'))
  return cases.map(({ req, res }) => ({
    text: req,
    expected: res.map(({ value, unit }) => ({ values: COIN.test(unit) ? [value, value / 100] : [value] })),
  }))
}

await withSource(['src/core/facts/analyse.ts'], ({ analyse }) => {
  const showsMisses = process.argv.includes('--misses')
  const totals = [0, 0, 0, 0]
  const percent = (found, all) => (all === 0 ? '-' : ((100 * found) / all).toFixed(1)).padStart(7)
  console.log('set               even    (n)     odd    (n)  extras even/odd')
  const measure = (name, cases) => {
    const found = [0, 0]
    const all = [0, 0]
    const extras = [0, 0]
    cases.forEach(({ text, expected }, index) => {
      const parity = index % 2
      const figures = analyse(text).facts.filter((fact) => fact.kind === 'figure')
      const missing = expected.filter((one) => !figures.some((fact) => carries(fact, one)))
      const extra = figures.filter((fact) => !expected.some((one) => carries(fact, one)))
      all[parity] += expected.length
      found[parity] += expected.length - missing.length
      extras[parity] += extra.length
      if (!showsMisses || parity === 1 || missing.length + extra.length === 0) return
      const wanted = missing.map((one) => (one.values ?? [`${one.seconds} s`])[0]).join(' ')
      const got = figures.map(
        ({ span, figure }) => `${span.exact} = ${figure.value}/${figure.upper} ${figure.unit}`,
      )
      console.log(`  ${JSON.stringify(text)}\n    missing: ${wanted}; got: ${got.join('; ')}`)
    })
    console.log(
      `${name.padEnd(16)}${percent(found[0], all[0])}${String(all[0]).padStart(6)}${percent(found[1], all[1])}${String(all[1]).padStart(7)}  ${extras.join('/')}`,
    )
    return { found, all }
  }
  for (const model of MODELS) {
    const { found, all } = measure(model, recognizersCases(model))
    if (model === 'OrdinalModel' || model === 'DurationParser') continue
    totals[0] += found[0]
    totals[1] += all[0]
    totals[2] += found[1]
    totals[3] += all[1]
  }
  console.log(
    `${'the first six'.padEnd(16)}${percent(totals[0], totals[1])}${String(totals[1]).padStart(6)}${percent(totals[2], totals[3])}${String(totals[3]).padStart(7)}`,
  )
  measure('quantulum3', quantulumCases())
})
