// Measures the names of people, organizations and places against open annotated texts: a naming is right when its span
// and its kind are. Usage: node scripts/evaluate/names.mjs [--part test] [--set wikigold] [--misses]
import { withSource } from './load.mjs'
import { namedTexts } from './name-corpora.mjs'
import { annotatedArticles } from './own-articles.mjs'

const argv = process.argv.slice(2)
const option = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined)
const part = option('--part') ?? 'test'
const onlySet = option('--set')
const folder = option('--articles')

const percent = (a, b) => (b === 0 ? 100 : (100 * a) / b)
const f1 = (p, r) => (p + r === 0 ? 0 : (2 * p * r) / (p + r))

function score(rows) {
  const precision = percent(rows.right, rows.predicted)
  const recall = percent(rows.right, rows.marked)
  return [precision, recall, f1(precision, recall)].map((n) => n.toFixed(1).padStart(6)).join(' ')
}

await withSource(
  ['src/core/facts/analyse.ts', 'src/core/facts/names/gazetteer.ts'],
  ({ analyse }, { countryOf }) => {
    const texts = (
      folder ? annotatedArticles(folder) : namedTexts((name) => countryOf(name) !== null)
    ).filter((one) => (folder || part === 'all' || one.part === part) && (!onlySet || one.set === onlySet))
    const rows = {}
    const misses = {}
    const row = (key) => (rows[key] ??= { right: 0, predicted: 0, marked: 0 })
    const miss = (kind, one, span, note) =>
      (misses[kind] ??= []).push(
        `${note}: [${one.text.slice(span.start, span.end)}] ${one.text.slice(Math.max(0, span.start - 40), span.end + 30).replace(/\s+/g, ' ')}`,
      )
    for (const one of texts) {
      const predicted = analyse(one.text).entities.flatMap(({ kind, mentions }) =>
        mentions.map(({ start, end }) => ({ kind, start, end })),
      )
      const count = (kind, field) => {
        for (const key of [`${one.set} all`, `${one.set} ${kind}`, 'all all', `all ${kind}`])
          row(key)[field]++
      }
      const overlapping = (span, list) =>
        list.filter((other) => other.start < span.end && other.end > span.start)
      const missed = new Set()
      for (const naming of one.namings) {
        count(naming.kind, 'marked')
        const over = overlapping(naming, predicted)
        const same = over.find((other) => other.start === naming.start && other.end === naming.end)
        if (same?.kind === naming.kind) count(naming.kind, 'right')
        else if (same) {
          missed.add(same)
          miss('wrong kind', one, naming, `${naming.kind} taken for ${same.kind}`)
        } else if (over.length > 0) {
          for (const other of over) missed.add(other)
          miss(
            'wrong bounds',
            one,
            naming,
            `${naming.kind}, got ${over.map((o) => `${o.kind} ${one.text.slice(o.start, o.end)}`).join(' + ')}`,
          )
        } else miss('missed', one, naming, naming.kind)
      }
      for (const naming of predicted) {
        const isKnown = overlapping(naming, one.namings).length > 0
        if (!isKnown && overlapping(naming, one.unclear).length > 0) continue
        count(naming.kind, 'predicted')
        if (!isKnown) miss('extra', one, naming, naming.kind)
      }
    }
    console.log(`${texts.length} texts${folder ? '' : ` (${part})`}`)
    console.log('set       kind          marked  precision recall F1')
    for (const key of Object.keys(rows).sort()) {
      const [set, kind] = key.split(' ')
      console.log(
        `${set.padEnd(10)}${kind.padEnd(13)}${String(rows[key].marked).padStart(6)}   ${score(rows[key])}`,
      )
    }
    console.log(
      Object.entries(misses)
        .map(([kind, list]) => `${kind} ${list.length}`)
        .join(', '),
    )
    if (argv.includes('--misses'))
      for (const [kind, list] of Object.entries(misses))
        for (const line of list) console.log(`${kind} | ${line}`)
  },
)
