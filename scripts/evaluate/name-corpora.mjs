import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readColumns, toText } from './columns.mjs'
import { dataFolder } from './load.mjs'
import { inventedNews } from './own-articles.mjs'

/**
 * @typedef {{ start: number, end: number, kind: 'person' | 'organization' | 'place' }} Naming
 * @typedef {{ id: string, set: string, part: 'train' | 'dev' | 'test', text: string, namings: Naming[],
 *   unclear: { start: number, end: number }[] }} NamedText  unclear: marked by a convention that is not ours; not counted
 */

const CAPITAL = /^\p{Lu}/u

/** Every fifth document is for testing, every fifth for tuning, by a hash of its name. */
function partOf(id) {
  const number = createHash('sha256').update(id).digest()[0] % 5
  return number === 0 ? 'test' : number === 1 ? 'dev' : 'train'
}

const KINDS = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  Person: 'person',
  Organisation: 'organization',
  Location: 'place',
}

/** Newspapers' convention leaves "The" out. */
const withoutThe = ({ start, text }) => (/^The /.test(text.slice(start)) ? start + 4 : start)

function wikigold() {
  return readColumns(join(dataFolder, 'wikigold/wikigold.conll.txt'), ' ').map((document, index) => {
    const { text, spans } = toText(document, false)
    const namings = spans
      .filter(({ tag }) => tag in KINDS)
      .map(({ start, end, tag }) => ({ start: withoutThe({ start, text }), end, kind: KINDS[tag] }))
    return { id: `wikigold/${index}`, set: 'wikigold', text, namings, unclear: [] }
  })
}

const TITLE =
  /^(?:President|Prime|Minister|Secretary|General|Gen\.?|Lt\.?|Col\.?|Maj\.?|Capt\.?|Brig\.?|Cmdr\.?|Sgt\.?|Chief|Petty|Officer|Senior|Navy|Army|Defense|Foreign|State|Ambassador|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Hon|U\.S\.|US|UK|Iraqi|Special|Envoy|Deputy|Assistant|Under|Vice|Adm\.?|Rear|Command|Master|Staff|Pentagon|Air|Force|Marine|King|Sheikh|of|for|the|and|Australian|Syrian|Russian|Turkish|Royal|High|Representative|Spokesperson|Major|Captain|Lieutenant|Commander|\.)$/i

/** re3d marks whole noun phrases, pronouns and countries as organizations; what does not carry over is unclear. */
function ofOurs(span, text, isCountry) {
  let { words, starts } = span
  const lower = (word) => !CAPITAL.test(word)
  let from = 0
  let to = words.length
  while (from < to && lower(words[from])) from++
  if (/^(?:The|A|An|Our|We|He|She|It|They|This|These|His|Its)$/.test(words[from] ?? '')) from++
  while (from < to && lower(words[from])) from++
  if (span.tag === 'Person') while (from < to - 1 && TITLE.test(words[from])) from++
  if (from >= to || lower(words[to - 1])) return []
  if (span.tag === 'Location' && words.includes(',')) {
    const comma = words.indexOf(',')
    const left = {
      ...span,
      words: words.slice(0, comma),
      starts: starts.slice(0, comma),
      end: starts[comma - 1] + words[comma - 1].length,
    }
    const right = { ...span, words: words.slice(comma + 1), starts: starts.slice(comma + 1) }
    if (comma === 0 || comma === words.length - 1) return []
    return [...ofOurs(left, text, isCountry), ...ofOurs(right, text, isCountry)]
  }
  const inner = words.slice(from, to)
  if (
    inner.some((word, i) => lower(word) && !/^(?:of|the|and|for|al|in|on|-|&|'|’|s|\.)$/.test(word) && i > 0)
  )
    return []
  const start = starts[from]
  const name = text.slice(start, span.end)
  return [{ start, end: span.end, kind: isCountry(name) ? 'place' : KINDS[span.tag] }]
}

function re3d(isCountry) {
  const documents = []
  for (const source of readdirSync(join(dataFolder, 're3d')).sort()) {
    const folder = join(dataFolder, 're3d', source)
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.conll'))
      .sort()) {
      const [document] = readColumns(join(folder, file), '\t')
      if (!document) continue
      const { text, spans } = toText(document, true)
      const namings = []
      const unclear = []
      for (const span of spans.filter(({ tag }) => tag in KINDS)) {
        const ours = ofOurs(span, text, isCountry)
        namings.push(...ours)
        if (ours.length === 0) unclear.push({ start: span.start, end: span.end })
      }
      documents.push({ id: `re3d/${source}/${file}`, set: 're3d', text, namings, unclear })
    }
  }
  return documents
}

/** GUM: entities with types; a naming is a span of proper nouns, its title and article left out. */
function gum() {
  const folder = join(dataFolder, 'gum-news/dep')
  return readdirSync(folder)
    .sort()
    .map((file) => {
      let text = ''
      const open = []
      const found = []
      for (const block of readFileSync(join(folder, file), 'utf8').split('\n\n')) {
        if (!block.trim()) continue
        if (text) text += /newpar/.test(block) ? '\n\n' : ' '
        const rows = block
          .split('\n')
          .filter((line) => /^\d+\t/.test(line))
          .map((line) => line.split('\t'))
        const words = []
        rows.forEach((row, i) => {
          const start = text.length
          text += row[1]
          words.push({ word: row[1], pos: row[3], start, end: text.length })
          const entity = /Entity=([^|]*)/.exec(row[9])?.[1] ?? ''
          for (const [mark] of entity.matchAll(/\((?:[^()]*)\)?|[^()]+\)/g)) {
            const id = /^\(?([^-()]+)/.exec(mark)?.[1]
            if (mark.startsWith('(')) open.push({ id, kind: mark.split('-')[1], first: i, words })
            if (mark.endsWith(')')) {
              const at = open.map((one) => one.id).lastIndexOf(id)
              if (at >= 0) found.push({ ...open.splice(at, 1)[0], last: i })
            }
          }
          if (!/SpaceAfter=No/.test(row[9]) && i < rows.length - 1) text += ' '
        })
      }
      const namings = []
      for (const { kind, words, first, last } of found) {
        if (!['person', 'organization', 'place'].includes(kind)) continue
        let from = first
        while (
          from <= last &&
          (words[from].pos !== 'PROPN' || (kind === 'person' && TITLE.test(words[from].word)))
        )
          from++
        const inner = words.slice(from, last + 1)
        const isName =
          inner.length > 0 &&
          inner.every(({ pos, word }) => pos === 'PROPN' || /^(?:of|the|and|for|-|&|’s|'s)$/.test(word)) &&
          inner[inner.length - 1].pos === 'PROPN'
        if (isName) namings.push({ start: inner[0].start, end: inner[inner.length - 1].end, kind })
      }
      const outer = namings.filter(
        (one) =>
          !namings.some(
            (other) =>
              other !== one &&
              other.start <= one.start &&
              other.end >= one.end &&
              other.end - other.start > one.end - one.start,
          ),
      )
      const unique = outer.filter(
        (one, i) => outer.findIndex((other) => other.start === one.start && other.end === one.end) === i,
      )
      return { id: `gum/${file}`, set: 'gum', text, namings: unique, unclear: [] }
    })
}

/**
 * All texts with marked names, each in its part.
 * @param {(name: string) => boolean} isCountry
 * @returns {NamedText[]}
 */
export function namedTexts(isCountry) {
  return [...wikigold(), ...re3d(isCountry), ...gum(), ...inventedNews()].map((document) => ({
    ...document,
    part: partOf(document.id),
  }))
}
