import table from '../../../../resources/data/name-model.json'
import type { FoundAbbreviation } from '../abbreviations'
import { type Document } from '../document'
import { linesOf, type TextLine } from './lines-of'
import { joinTokens, type Mention } from './mention'
import { peelTitle } from './peel-title'
import { mentionsOfRuns } from './run-mentions'
import type { Weights } from './tagging/crf'
import { toWeights } from './tagging/model'
import { readLines, tagNames, type TaggedName } from './tagging/tag-names'

export type { Mention } from './mention'

let weights: Weights | null = null

/** Capitals that stand for no name by themselves. */
const NEVER_ALONE = new Set(
  'I A The In On At He She It We They You This That These CM PM MP MLA MPs CEO TV PAC Con Lab Ind Cllr Mr Mrs Ms Dr Prof U X'.split(
    ' ',
  ),
)

/** Where the capitals before a name begin that may be its title: at most seven words back. */
function titleStart(line: TextLine, first: number): number {
  let start = first
  while (start > 0 && first - start < 7) {
    const token = line.tokens[start - 1]
    const next = line.tokens[start]
    const isCapital = token !== undefined && /^\p{Lu}/u.test(token.text)
    if (
      !token ||
      !next ||
      !(isCapital || /^(?:of|for|the|and|-)$/.test(token.text)) ||
      next.start - token.end > 1
    )
      break
    start--
  }
  return start
}

function titleOf(line: TextLine, first: number, last: number): Mention['title'] {
  const { tokens } = line
  for (let start = titleStart(line, first); start < first; start++) {
    const words = tokens.slice(start, last + 1).map((token) => token.text)
    const peeled = peelTitle(words)
    if (peeled.titleWords === 0 || start + peeled.titleWords !== first) continue
    return {
      start: tokens[start]?.start ?? 0,
      end: tokens[first - 1]?.end ?? 0,
      text: joinTokens(tokens, start, first - 1),
      isHonorific: peeled.isHonorific,
    }
  }
  return null
}

/** Where a person's name begins when the model took its title with it: "Cllr Anna Holt", "Home Anna Holt". */
function nameStart(line: TextLine, first: number, last: number): number {
  const words = line.tokens.slice(first, last + 1).map((token) => token.text)
  const small = words.findLastIndex((word) => /^(?:of|for|and|the)$/.test(word))
  if (small >= 0 && words.length - small > 3) return first + small + 2
  return first + peelTitle(words).titleWords
}

function mentionOf(found: TaggedName, line: TextLine, runs: readonly Mention[]): Mention {
  const { last, kind, certainty, chances } = found
  const { tokens, sentence, role } = line
  const first = kind === 'person' ? nameStart(line, found.first, last) : found.first
  const same = runs.find((run) => run.first === first)
  const words = tokens.slice(first, last + 1).map((token) => token.text)
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    name: joinTokens(tokens, first, last),
    words,
    title: kind === 'person' ? (same?.title ?? titleOf(line, first, last)) : null,
    hasNumber: words.some((word) => /^\d/.test(word)),
    tokens,
    first,
    last,
    sentence,
    role,
    tagged: { kind, certainty, chances },
  }
}

/**
 * Every naming of somebody or something, in order: those the model finds, and besides them the capitalized runs,
 * which may be short forms of them.
 */
export function findMentions(document: Document, abbreviations: readonly FoundAbbreviation[]): Mention[] {
  weights ??= toWeights(table)
  const lines = linesOf(document)
  const runs = mentionsOfRuns(lines, abbreviations)
  const tagged = tagNames(readLines(lines), weights)
  const runsOf = new Map<readonly unknown[], Mention[]>()
  for (const run of runs) {
    const list = runsOf.get(run.tokens)
    if (list) list.push(run)
    else runsOf.set(run.tokens, [run])
  }
  const taken = new Set<Mention>()
  const mentions: Mention[] = []
  for (const found of tagged) {
    const line = lines[found.line]
    if (!line) continue
    const near = (runsOf.get(line.tokens) ?? []).filter(
      (run) => run.first <= found.last && run.last >= found.first,
    )
    // A long form with its abbreviation is one name, whatever the model makes of its parts.
    const start = line.tokens[found.first]?.start ?? 0
    const end = line.tokens[found.last]?.end ?? 0
    if (
      abbreviations.some(
        (one) => one.longStart < end && one.longEnd > start && (one.longStart < start || one.longEnd > end),
      )
    )
      continue
    if (found.first === found.last && NEVER_ALONE.has(line.tokens[found.first]?.text ?? '')) continue
    // "Orbit 9 Pro": a product is no name of ours, whatever part of it looks like one.
    if (near.some((run) => run.hasNumber && run.last > found.last)) continue
    for (const run of near) taken.add(run)
    mentions.push(mentionOf(found, line, near))
  }
  return [...mentions, ...runs.filter((run) => !taken.has(run))].sort((a, b) => a.start - b.start)
}
