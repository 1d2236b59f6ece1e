// Our facts beside those of well-known packages, on the same annotated articles in the same run.
// node scripts/evaluate/peers.mjs [FOLDER…]: by default tests/gold, and ../shared/gold where it exists.
import Recognizers from '@microsoft/recognizers-text-suite'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import compromiseDates from 'compromise-dates'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { withSource } from './load.mjs'

const root = join(import.meta.dirname, '../..')
const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['tests/gold', '../shared/gold']
        .map((folder) => join(root, folder))
        .filter((folder) => existsSync(folder))

const nlp = compromise.extend(compromiseDates)
const two = (number) => String(number).padStart(2, '0')
const noon = (day) => new Date(`${day ?? '2026-01-01'}T12:00:00Z`)
const fact = (kind, text, start, end, rest) => ({
  kind,
  span: { start, end, exact: text.slice(start, end) },
  ...rest,
})

/** EDTF as fine as the package is sure of. */
function chronoValue(point) {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => point.get(part))
  const isDay = point.isCertain('day') || point.isCertain('weekday')
  if (point.isCertain('hour'))
    return `${year}-${two(month)}-${two(day)}T${two(point.get('hour'))}:${two(point.get('minute') ?? 0)}`
  if (isDay || !point.isCertain('month'))
    return point.isCertain('year') && !isDay ? String(year) : `${year}-${two(month)}-${two(day)}`
  return `${year}-${two(month)}`
}

function chronoDates(text, published) {
  return chrono.parse(text, noon(published)).map(({ index, text: printed, start, end }) => {
    const value = end ? `${chronoValue(start)}/${chronoValue(end)}` : chronoValue(start)
    return fact('date', text, index, index + printed.length, { date: { value } })
  })
}

/** A stretch of whole years, months or days, named by the largest that fits. */
function stretch(from, to) {
  const [a, b] = [from.slice(0, 10), to.slice(0, 10)]
  if (a === b) return a
  if (a.endsWith('-01-01') && b.endsWith('-12-31'))
    return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : `${a.slice(0, 4)}/${b.slice(0, 4)}`
  const lastDay = two(new Date(Date.UTC(Number(a.slice(0, 4)), Number(a.slice(5, 7)), 0)).getUTCDate())
  if (a.endsWith('-01') && b === `${a.slice(0, 8)}${lastDay}`) return a.slice(0, 7)
  return `${a}/${b}`
}

function compromiseDatesOf(text, published) {
  const found = nlp(text)
    .dates({ today: published ?? '2026-01-01', timezone: 'UTC' })
    .json({ offset: true })
  return found.flatMap(({ offset, dates }) =>
    offset && dates?.start
      ? [
          fact('date', text, offset.start, offset.start + offset.length, {
            date: { value: stretch(dates.start, dates.end ?? dates.start) },
          }),
        ]
      : [],
  )
}

function recognizersFigures(text) {
  const culture = Recognizers.Culture.English
  const found = ['Percentage', 'Currency', 'Age', 'Temperature', 'Dimension', 'Number'].flatMap((kind) =>
    Recognizers[`recognize${kind}`](text, culture),
  )
  // A number inside a quantity with a unit is the same figure.
  const kept = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  )
  return kept.map(({ start, end, typeName, resolution }) => {
    const unit =
      typeName === 'percentage'
        ? 'percent'
        : typeName === 'age'
          ? 'years old'
          : (resolution?.isoCurrency ?? String(resolution?.unit ?? '').toLowerCase())
    const value = Number.parseFloat(resolution?.value ?? '')
    return fact('figure', text, start, end + 1, {
      figure: { value: Number.isNaN(value) ? null : value, upper: null, unit },
    })
  })
}

function compromiseNames(text) {
  const doc = nlp(text)
  const distinct = (kind, view) =>
    [...new Set(view.out('array').map((name) => name.replace(/[.,;:'\u2019]+s?$/, '')))].map((name) => ({
      kind,
      name,
    }))
  return [
    ...distinct('person', doc.people()),
    ...distinct('organization', doc.organizations()),
    ...distinct('place', doc.places()),
  ]
}

function compromiseQuotes(text) {
  return nlp(text)
    .quotations()
    .json({ offset: true })
    .filter(({ offset }) => offset)
    .map(({ offset }) =>
      fact('quote', text, offset.start + 1, offset.start + offset.length - 1, {
        quote: { speaker: '', mode: 'direct' },
      }),
    )
}

const only = (facts, entities = []) => ({ facts, entities })
const PEERS = [
  ['chrono-node', ['date'], (text, published) => only(chronoDates(text, published))],
  ['compromise-dates', ['date'], (text, published) => only(compromiseDatesOf(text, published))],
  ['recognizers-text', ['figure'], (text) => only(recognizersFigures(text))],
  ['compromise', ['person', 'organization', 'place'], (text) => only([], compromiseNames(text))],
]

await withSource(
  ['tests/gold/score.ts', 'src/core/facts/analyse.ts'],
  ({ readGold, hintsOf, scoreArticle, total, rates }, { analyse }) => {
    for (const folder of folders) {
      const articles = readGold(folder)
      const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
      const measure = (work) => {
        const round = () => articles.map((article) => work(article.text, article.gold.publishedOn, article))
        const analyses = round()
        const start = performance.now()
        round()
        const speed = Math.round((words / (performance.now() - start)) * 1000)
        return { scores: total(analyses.map((analysis, i) => scoreArticle(articles[i], analysis))), speed }
      }
      console.log(`\n${articles.length} articles, ${words} words, in ${folder}`)
      console.log('kind           package             recall  precision     F1    words/s')
      const print = (kind, name, { scores, speed }) => {
        const { recall, precision, f1 } = rates(
          scores.tallies[kind === 'quoted words' ? 'direct quote' : kind],
        )
        console.log(
          kind.padEnd(15) +
            name.padEnd(17) +
            String(recall ?? '-').padStart(9) +
            String(precision ?? '-').padStart(11) +
            String(f1).padStart(7) +
            String(speed).padStart(11),
        )
      }
      const own = measure((text, _, article) => analyse(text, hintsOf(article.gold)))
      for (const [name, kinds, work] of PEERS) {
        const peer = measure(work)
        for (const kind of kinds) {
          print(kind, 'Factdeck, all', own)
          print(kind, name, peer)
        }
      }
      // The package gives no speakers, so the words alone are compared.
      const unsigned = articles.map(({ gold, text }) => ({
        text,
        gold: { ...gold, quotes: gold.quotes.map((quote) => ({ ...quote, speaker: '' })) },
      }))
      const wordsAlone = (work) =>
        total(unsigned.map((article) => scoreArticle(article, work(article.text, article))))
      const ours = wordsAlone((text, { gold }) => {
        const { facts } = analyse(text, hintsOf(gold))
        const quotes = facts.filter(({ kind }) => kind === 'quote')
        return only(quotes.map((one) => ({ ...one, quote: { ...one.quote, speaker: '' } })))
      })
      print('quoted words', 'Factdeck, all', { scores: ours, speed: own.speed })
      print('quoted words', 'compromise', {
        scores: wordsAlone((text) => only(compromiseQuotes(text))),
        speed: '',
      })
    }
  },
)
