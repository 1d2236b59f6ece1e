// Measures date extraction on open data (`../shared/data`, see load.mjs). Usage: node scripts/evaluate/dates.mjs [--misses]
//   gum-news      12 Wikinews articles with <date when="…">: spans (relaxed: they overlap) and values
//   recognizers   conversational test cases by file: share of date and time cases whose span and value are right;
//                 only cases that resolve to one value, or to a past and a future one of which either counts
// and the time a word takes beside the tagger's.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, withSource } from './load.mjs'

const showMisses = process.argv.includes('--misses')
const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
const overlaps = (a, b) => a.start < b.end && b.start < a.end

const isDateLine = (text, { start, end }) =>
  /(?:^|\n)$/.test(text.slice(0, start)) && /^\s*\n/.test(text.slice(end))

/** A GUM article as text, as a reader would paste it, with its dates. */
function readGum(file) {
  const xml = readFileSync(file, 'utf8')
  const publishedOn = /dateCreated="([^"]+)"/.exec(xml)?.[1] ?? null
  let text = ''
  let isOpening = true
  let isInQuotes = false
  let furniture = 0
  const open = []
  const dates = []
  for (const line of xml.split('\n')) {
    const tag = /^<(\/?)(\w+)([^>]*)>/.exec(line)
    if (tag) {
      const [, close, name, attributes] = tag
      if (/^(?:p|head|item|caption|figure|list|quote|sp)$/.test(name) && !text.endsWith('\n\n') && text)
        text += '\n\n'
      if (/^(?:p|head|item)$/.test(name)) isInQuotes = false
      // Headline, captions and the printed day of publication are not the body.
      if (/^(?:head|caption|figure)$/.test(name)) furniture += close ? -1 : 1
      if (name !== 'date' && name !== 'time') continue
      if (!close) open.push({ attributes, start: null })
      else {
        const date = open.pop()
        if (furniture === 0) dates.push({ ...date, end: text.length })
      }
      continue
    }
    const token = line.split('\t')[0]
    if (!token) continue
    const isQuote = /^["\u201c\u201d]$/.test(token)
    const isClosing = isQuote && isInQuotes
    const isGlued =
      isClosing || /^(?:[.,;:!?)\]%]|'s|n't|'|\u2019s)/.test(token) || isOpening || /(?:^|\n)$/.test(text)
    text += (isGlued ? '' : ' ') + token
    if (isQuote) isInQuotes = !isInQuotes
    isOpening = (isQuote && !isClosing) || /^[([$]$/.test(token)
    for (const date of open) date.start ??= text.length - token.length
  }
  const attribute = (date, name) => new RegExp(`\\b${name}="([^"]+)"`).exec(date.attributes)?.[1]
  return {
    text,
    publishedOn:
      dates.map((date) => attribute(date, 'when')).find((when) => when?.length === 10) ?? publishedOn,
    dates: dates
      .filter((date) => !/rend="bold"/.test(date.attributes) && !isDateLine(text, date))
      .map((date) => ({
        start: date.start,
        end: date.end,
        when: attribute(date, 'when') ?? null,
        from: attribute(date, 'from'),
        to: attribute(date, 'to'),
      })),
  }
}

const weekOf = (iso) => {
  const days = Math.round(Date.parse(iso) / 86_400_000)
  const weekday = ((((days + 3) % 7) + 7) % 7) + 1
  const thursday = days - weekday + 4
  const year = new Date(thursday * 86_400_000).getUTCFullYear()
  const week = Math.floor((thursday - Math.round(Date.UTC(year, 0, 1) / 86_400_000)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

function gumValues(date) {
  if (date.from) return [`${date.from}/${date.to}`, weekOf(date.from), weekOf(date.to)]
  if (date.when === null) return null
  // A clock time is given without its day; "the end of the year" as its last day.
  return /^\d\d:\d\d/.test(date.when)
    ? [date.when.slice(0, 5)]
    : /-12-31$/.test(date.when)
      ? [date.when, date.when.slice(0, 4)]
      : [date.when]
}

function measureGum(analyse) {
  const folder = join(dataFolder, 'gum-news/xml')
  const tally = { gold: 0, found: 0, valued: 0, right: 0, predicted: 0, matched: 0 }
  for (const name of readdirSync(folder).sort()) {
    const { text, publishedOn, dates } = readGum(join(folder, name))
    const { facts } = analyse(text, { publishedOn })
    const predicted = facts.filter((fact) => fact.kind === 'date')
    for (const gold of dates) {
      tally.gold++
      const hit = predicted.find((fact) => overlaps(fact.span, gold))
      if (hit) tally.found++
      const values = gumValues(gold)
      if (!values) continue
      tally.valued++
      // "from 2004 to 2009" is one range of ours and two dates of theirs.
      const isRight =
        hit &&
        values.some(
          (v) =>
            hit.date.value === v ||
            hit.date.value.slice(11, 16) === v ||
            hit.date.value.split('/').includes(v),
        )
      if (isRight) tally.right++
      else if (showMisses)
        console.log(
          `gum ${name} "${text.slice(gold.start, gold.end)}" ${values[0]} got ${hit?.date.value ?? 'nothing'} | ${text.slice(gold.start - 60, gold.end + 40).replaceAll('\n', ' ')}`,
        )
    }
    for (const fact of predicted) {
      tally.predicted++
      if (dates.some((gold) => overlaps(fact.span, gold))) tally.matched++
      else if (showMisses)
        console.log(
          `gum ${name} extra "${fact.span.exact}" ${fact.date.value} | ${text.slice(fact.span.start - 40, fact.span.end + 30).replaceAll('\n', ' ')}`,
        )
    }
  }
  console.log(
    `gum-news       spans ${tally.found}/${tally.gold} (${percent(tally.found, tally.gold)} %), values ${tally.right}/${tally.valued} (${percent(tally.right, tally.valued)} %), precision of spans ${percent(tally.matched, tally.predicted)} %`,
  )
}

const dayBefore = (iso) => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10)
const SEASON = { SP: '21', SU: '22', FA: '23', WI: '24' }

/** The values in our form that a result allows; null when it has none we would write. */
function recognizerValues(result) {
  const resolutions =
    result.Resolution?.values ??
    [result.Value?.FutureResolution, result.Value?.PastResolution].filter(Boolean).map((resolution) => ({
      timex: result.Value.Timex,
      value: resolution.date ?? resolution.dateTime,
      start: resolution.startDate ?? resolution.startDateTime,
      end: resolution.endDate ?? resolution.endDateTime,
    }))
  const values = new Set()
  for (const { timex, value, start, end } of resolutions) {
    const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(timex ?? '')
    if (season) values.add(`${season[1]}-${SEASON[season[2]]}`)
    else if (/^\d{4}(?:-(?:\d\d|W\d\d))?$/.test(timex ?? '')) values.add(timex)
    const part = /^(\d{4}-\d\d-\d\d)T(?:MO|MI|AF|EV|NI)$/.exec(timex ?? '')
    if (part) values.add(part[1])
    if (value && /T?\d\d:\d\d|^\d{4}-\d\d-\d\d$/.test(value))
      values.add(value.replace(' ', 'T').replace(/:00$/, ''))
    if (start && end) {
      if (/\d\d:\d\d:/.test(start)) {
        values.add(`${start.replace(' ', 'T').slice(0, 16)}/${end.replace(' ', 'T').slice(0, 16)}`)
        // Parts of a day are the day.
        if (start.slice(0, 10) === end.slice(0, 10) && /T(?:MO|MI|AF|EV|NI)$/.test(timex))
          values.add(start.slice(0, 10))
        continue
      }
      const last = dayBefore(end)
      values.add(`${start}/${end}`).add(`${start}/${last}`)
      if (start.endsWith('-01') && end.endsWith('-01')) {
        const to = last.slice(0, 7)
        const from = start.slice(0, 7)
        values.add(from === to ? from : `${from}/${to}`).add(`${from}/${end.slice(0, 7)}`)
        if (/-01-01$/.test(start) && /-01-01$/.test(end))
          values
            .add(
              from.slice(0, 4) === to.slice(0, 4)
                ? from.slice(0, 4)
                : `${from.slice(0, 4)}/${to.slice(0, 4)}`,
            )
            .add(`${from.slice(0, 4)}/${end.slice(0, 4)}`)
        if (/-12$/.test(to) && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) === 9)
          values.add(`${from.slice(0, 3)}X`)
      }
      if ((Date.parse(end) - Date.parse(start)) / 86_400_000 === 7) values.add(weekOf(start))
    }
  }
  return values.size > 0 ? values : null
}

const OPENING =
  'News of the day\n\nThe ship sank off the coast, and no one was found by the crews that looked for it.\n\n'

function measureRecognizers(analyse) {
  const folder = join(dataFolder, 'recognizers')
  for (const name of readdirSync(folder).filter((file) => /^(?:Date|Time)/.test(file))) {
    const cases = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    let all = 0
    let found = 0
    let right = 0
    for (const { Input: input, Context: context, Results: results } of cases) {
      const publishedOn = context?.ReferenceDateTime?.slice(0, 10) ?? '2016-11-07'
      // A line without a full stop would pass for page furniture.
      const line = /[.?!]$/.test(input) ? input : `${input}.`
      const { facts } = analyse(OPENING + line, { publishedOn })
      const predicted = facts.filter((fact) => fact.kind === 'date')
      const offset = OPENING.length
      for (const result of results) {
        if (/set|duration|timezone|alt/.test(result.TypeName ?? result.Type ?? '')) continue
        const values = recognizerValues(result)
        const isExtraction = /Extractor/.test(name)
        if (!values && !isExtraction) continue
        all++
        const start = offset + (result.Start ?? input.toLowerCase().indexOf(result.Text.toLowerCase()))
        const hit = predicted.find((fact) => overlaps(fact.span, { start, end: start + result.Text.length }))
        if (hit) found++
        const isRight =
          hit &&
          (isExtraction ||
            values.has(hit.date.value) ||
            (/^\d\d:\d\d$/.test([...values][0]) && [...values].some((v) => hit.date.value.endsWith(`T${v}`))))
        if (isRight) right++
        else if (showMisses)
          console.log(
            `${name} @${publishedOn} "${result.Text}" ${values ? [...values].join(' ') : ''} got ${hit ? `"${hit.span.exact}" ${hit.date.value}` : 'nothing'} | ${input}`,
          )
      }
    }
    console.log(
      `${name.padEnd(34)} ${String(all).padStart(4)} cases  span ${percent(found, all).padStart(5)} %  value ${percent(right, all).padStart(5)} %`,
    )
  }
}

function measureSpeed(findDates, makeDocument, readArticle) {
  const folder = join(dataFolder, 'gum-news/xml')
  const documents = readdirSync(folder).map((name) => {
    const { text, publishedOn } = readGum(join(folder, name))
    return makeDocument(readArticle(text, { publishedOn }, () => false))
  })
  const words = documents.reduce((sum, d) => sum + d.sentences.reduce((n, s) => n + s.tokens.length, 0), 0)
  const rounds = 60
  for (let i = 0; i < rounds; i++) documents.forEach(findDates)
  const start = performance.now()
  for (let i = 0; i < rounds; i++) documents.forEach(findDates)
  const spent = performance.now() - start
  console.log(`dates take ${((1000 * spent) / rounds / words).toFixed(3)} us a token`)
}

await withSource(
  [
    'src/core/facts/analyse.ts',
    'src/core/facts/dates/find-dates.ts',
    'src/core/facts/document.ts',
    'src/core/article/read-article.ts',
  ],
  ({ analyse }, { findDates }, { makeDocument }, { readArticle }) => {
    measureGum(analyse)
    measureRecognizers(analyse)
    measureSpeed(findDates, makeDocument, readArticle)
  },
)
