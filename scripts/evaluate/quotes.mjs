/**
 * Measures attribution: who said which words. Usage: node scripts/evaluate/quotes.mjs [--misses] [--extras] [FOLDER...]
 * Gold: each FOLDER of articles annotated with `NAME.gold.json` (default: the shared gold articles and our own).
 * Silver: reports read off the parse trees of GUM news: the complement of a verb of speech, the entity of its subject.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, withSource } from './load.mjs'

const flags = process.argv.slice(2)
const showsMisses = flags.includes('--misses')
const showsExtras = flags.includes('--extras')
const folders = flags.filter((flag) => !flag.startsWith('--'))
if (folders.length === 0) folders.push(join(dataFolder, '../gold'), 'tests/gold', 'tests/gold/attribution')

const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s\b/g, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => !['the', 'a', 'an'].includes(word))
    .join(' ') ?? ''
const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const iou = (a, b) => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
const percent = (part, whole) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))

/** Every place of `inner` within `outer` in the text. */
function places(text, outer, inner) {
  const found = []
  for (let o = text.indexOf(outer); o >= 0; o = text.indexOf(outer, o + 1))
    for (let i = outer.indexOf(inner); i >= 0; i = outer.indexOf(inner, i + 1))
      found.push({ start: o + i, end: o + i + inner.length })
  return found
}

/** Scores the quotes of one annotated article into `table`, a row a mode. */
function scoreGold(gold, text, analysis, table, misses) {
  const full = new Set(gold.entities.map((entity) => fold(entity.name)))
  const overlapWords = (a, b) => {
    const [x, y] = [a.split(' '), b.split(' ')]
    const hits = x.filter((word) => y.includes(word)).length
    return (2 * hits) / (x.length + y.length)
  }
  const isSame = (found, wanted) =>
    fold(found) === fold(wanted) ||
    (!full.has(fold(wanted)) && overlapWords(fold(found), fold(wanted)) >= 0.6)
  const facts = analysis.facts.filter((fact) => fact.kind === 'quote')
  const good = new Set()
  for (const quote of gold.quotes) {
    const spots = places(text, quote.words, quote.words)
    const near = facts.filter((fact) => spots.some((spot) => iou(fact.span, spot) >= 0.5))
    const right = near.find(
      (fact) =>
        isSame(fact.quote.speaker, quote.speaker) &&
        (quote.mode === 'indirect' ? fact.quote.mode !== 'direct' : fact.quote.mode !== 'indirect'),
    )
    if (right) good.add(right)
    if (!quote.required) {
      for (const fact of near) good.add(fact)
      continue
    }
    const row = (table[quote.mode] ??= { wanted: 0, found: 0, right: 0 })
    row.wanted++
    if (near.length > 0) row.found++
    if (right) row.right++
    else
      misses.push(
        `${gold.file} | ${near.length > 0 ? 'WRONG' : 'MISSED'} ${quote.mode} | ${quote.words.slice(0, 100)} | ${quote.speaker}` +
          (near[0] ? ` | got ${near[0].quote.speaker} (${near[0].quote.mode})` : ''),
      )
  }
  for (const fact of facts) {
    const row = (table[`predicted ${fact.quote.mode}`] ??= { wanted: 0, found: 0, right: 0 })
    row.wanted++
    if (good.has(fact)) row.right++
    else if (!misses.some((miss) => miss.includes(fact.span.exact.slice(0, 100))))
      misses.push(
        `${gold.file} | EXTRA ${fact.quote.mode} | ${fact.span.exact.slice(0, 110)} | ${fact.quote.speaker} (${fact.quote.cue})`,
      )
  }
}

const SPEECH = new Set(
  `say tell add write reply respond note report claim announce confirm state suggest conclude argue acknowledge concede testify
  warn explain estimate predict allege contend maintain declare remark observe insist deny admit complain promise pledge vow assert
  stress emphasize recall urge ask call accuse propose recommend describe tweet joke describe demand boast quip think believe hope expect
  inform advise indicate mention reveal agree assure comment`.split(/\s+/),
)

/** The sentences of a CoNLL-U file as text with offsets, heads and coreference groups. */
function readTrees(file) {
  const lines = readFileSync(file, 'utf8').split('\n')
  let text = ''
  let published = null
  let startsParagraph = false
  const sentences = []
  const groups = new Map()
  let open = []
  let sentence = null
  for (const line of lines) {
    if (line.startsWith('# meta::dateCreated')) published = line.split('= ')[1].trim()
    else if (/^# newpar(?: |$)/.test(line) && !line.includes('newpar_block')) startsParagraph = true
    else if (line.startsWith('# sent_id')) {
      if (text) text = text.trimEnd() + (startsParagraph ? '\n\n' : ' ')
      startsParagraph = false
      sentence = { tokens: [] }
      sentences.push(sentence)
    } else if (/^\d+\t/.test(line)) {
      const [id, form, lemma, pos, , , head, relation, , misc] = line.split('\t')
      const token = {
        id: Number(id),
        start: text.length,
        end: text.length + form.length,
        form,
        lemma,
        pos,
        head: Number(head),
        relation,
      }
      sentence.tokens.push(token)
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
      for (const [, opening, , closing] of entity.matchAll(/\((\d+)(-[^()]*)?(?=[()]|$)|(\d+)\)/g)) {
        if (opening) open.push({ group: opening, start: token.start })
        if (opening && !entity.includes(`(${opening}`)) continue
        const closes = closing ?? null
        if (closes) finish(closes, token.end)
      }
      // A mention of one token is written "(7-person-…)".
      for (const [, single] of entity.matchAll(/\((\d+)-[^()]*\)/g)) finish(single, token.end)
      text += form + (misc.includes('SpaceAfter=No') ? '' : ' ')
    }
  }
  function finish(group, end) {
    const at = open.findLastIndex((one) => one.group === group)
    if (at < 0) return
    const [mention] = open.splice(at, 1)
    const list = groups.get(group) ?? []
    groups.set(group, list)
    list.push({ start: mention.start, end })
  }
  return { text, published, sentences, groups }
}

/** Reports of a parsed sentence: cue, span of its subject, span of the words reported. */
function reportsOf({ tokens }) {
  const children = new Map()
  for (const token of tokens) children.set(token.head, [...(children.get(token.head) ?? []), token])
  const subtree = (token, without = null) =>
    token === without
      ? []
      : [token, ...(children.get(token.id) ?? []).flatMap((child) => subtree(child, without))]
  const span = (list) => {
    const words = list.filter((token) => token.pos !== 'PUNCT')
    return words.length === 0
      ? null
      : { start: Math.min(...words.map((w) => w.start)), end: Math.max(...words.map((w) => w.end)) }
  }
  const subjectOf = (token) => {
    const own = (children.get(token.id) ?? []).find((child) => child.relation === 'nsubj')
    if (own) return own
    const head = tokens.find((other) => other.id === token.head)
    return head && /^(?:conj|advcl|xcomp)$/.test(token.relation) ? subjectOf(head) : null
  }
  const reports = []
  for (const token of tokens) {
    const head = tokens.find((other) => other.id === token.head)
    if (token.pos === 'VERB' && SPEECH.has(token.lemma)) {
      const subject = subjectOf(token)
      if (!subject || (children.get(token.id) ?? []).some((child) => child.lemma === 'not')) continue
      const complement = (children.get(token.id) ?? []).find((child) =>
        /^(?:ccomp|xcomp)$/.test(child.relation),
      )
      const content = complement
        ? span(subtree(complement))
        : token.relation === 'parataxis' && head
          ? span(subtree(head, token))
          : null
      if (content && content.end - content.start > 8)
        reports.push({ cue: token.form, source: span(subtree(subject)), head: subject, content })
    } else if (token.lemma === 'accord' && head) {
      const governor = tokens.find((other) => other.id === head.head)
      const content = governor && span(subtree(governor, head))
      if (content) reports.push({ cue: 'according to', source: span(subtree(head, token)), head, content })
    }
  }
  return reports
}

/** Scores one parsed article into `row`. */
function scoreSilver(name, trees, analysis, row, misses, extras) {
  const facts = analysis.facts.filter((fact) => fact.kind === 'quote')
  const matched = new Set()
  for (const sentence of trees.sentences) {
    for (const report of reportsOf(sentence)) {
      row.wanted++
      const chain = [...trees.groups.values()]
        .filter((mentions) =>
          mentions.some(
            (m) => m.start <= report.head.start && report.head.end <= m.end && m.end <= report.source.end,
          ),
        )
        .flatMap((mentions) => mentions.map((m) => fold(trees.text.slice(m.start, m.end))))
      // Speech of several sentences is told by each of them.
      const clip = { start: sentence.tokens[0].start, end: sentence.tokens.at(-1).end }
      const within = ({ span }) => ({
        start: Math.max(span.start, clip.start),
        end: Math.min(span.end, clip.end),
      })
      const inside = facts.filter(
        (fact) =>
          shared(fact.span, report.content) > 0 &&
          shared(within(fact), report.content) >= 0.5 * (within(fact).end - within(fact).start),
      )
      const speaks = (fact) =>
        (fact.quote.source && shared(fact.quote.source, report.source) > 0) ||
        chain.includes(fold(fact.quote.speaker)) ||
        fold(fact.quote.speaker) === fold(trees.text.slice(report.source.start, report.source.end))
      const covers = (some) => {
        const start = Math.min(...some.map((fact) => within(fact).start))
        const end = Math.max(...some.map((fact) => within(fact).end))
        return some.length > 0 && iou({ start, end }, report.content) >= 0.5
      }
      for (const fact of inside) if (iou(fact.span, report.content) > 0.3) matched.add(fact)
      if (covers(inside)) row.found++
      const right = inside.filter(speaks)
      for (const fact of right) matched.add(fact)
      if (covers(right)) row.right++
      else
        misses.push(
          `${name} | ${report.cue} | ${trees.text.slice(report.source.start, report.source.end)} | ${trees.text.slice(report.content.start, report.content.end).slice(0, 140)}` +
            (inside[0] ? ` | got ${inside[0].quote.speaker}: ${inside[0].span.exact.slice(0, 80)}` : ''),
        )
    }
  }
  for (const fact of facts)
    if (!matched.has(fact))
      extras.push(
        `${name} | EXTRA ${fact.quote.mode} | ${fact.quote.speaker} | ${fact.quote.cue} | ${fact.span.exact.slice(0, 140)}`,
      )
}

await withSource(['src/core/facts/analyse.ts'], ({ analyse }) => {
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    const table = {}
    const misses = []
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.gold.json'))
      .sort()) {
      const gold = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const text = readFileSync(join(folder, gold.file), 'utf8').replace(/\r\n?/g, '\n')
      const analysis = analyse(
        text,
        gold.publishedOn && !gold.publishedOnPrinted ? { publishedOn: gold.publishedOn } : {},
      )
      scoreGold(gold, text, analysis, table, misses)
    }
    console.log(`\n${folder}\n  mode        wanted   found   right`)
    const sum = { wanted: 0, found: 0, right: 0, predicted: 0, good: 0 }
    for (const mode of ['direct', 'mixed', 'indirect']) {
      const row = table[mode] ?? { wanted: 0, found: 0, right: 0 }
      const predicted = table[`predicted ${mode}`] ?? { wanted: 0, right: 0 }
      for (const key of ['wanted', 'found', 'right']) sum[key] += row[key]
      sum.predicted += predicted.wanted
      sum.good += predicted.right
      console.log(
        `  ${mode.padEnd(10)}${String(row.wanted).padStart(8)}${percent(row.found, row.wanted).padStart(8)}${percent(row.right, row.wanted).padStart(8)}`,
      )
    }
    const recall = sum.right / sum.wanted
    const precision = sum.good / sum.predicted
    console.log(
      `  all       ${String(sum.wanted).padStart(8)}${percent(sum.found, sum.wanted).padStart(8)}${percent(sum.right, sum.wanted).padStart(8)}` +
        `   precision ${percent(sum.good, sum.predicted)} of ${sum.predicted}   F1 ${percent(2 * recall * precision, recall + precision)}`,
    )
    if (showsMisses) for (const miss of misses) console.log(`  ${miss}`)
  }
  const trees = join(dataFolder, 'gum-news/dep')
  if (!existsSync(trees)) return
  const row = { wanted: 0, found: 0, right: 0 }
  const misses = []
  const extras = []
  for (const file of readdirSync(trees).sort()) {
    const article = readTrees(join(trees, file))
    const analysis = analyse(article.text, { publishedOn: article.published })
    scoreSilver(file.replace('.conllu', ''), article, analysis, row, misses, extras)
  }
  console.log(
    `\nGUM news, silver: ${row.wanted} reports, words found ${percent(row.found, row.wanted)}, with the right speaker ${percent(row.right, row.wanted)}`,
  )
  if (showsMisses) for (const miss of misses) console.log(`  ${miss}`)
  if (showsExtras) for (const extra of extras) console.log(`  ${extra}`)
})
