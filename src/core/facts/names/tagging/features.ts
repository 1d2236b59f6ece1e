import type { Token } from '../../tagger'
import { Block } from './blocks'
import { Known } from './lexicon'
import { apposition, isInitial, phrasesOf, Seen, type Line } from './lines'
import type { Segment } from './segments'
import { PARTS, T } from './templates'
import { NO_WORD, Shape, type Word } from './words'

const TELLING =
  Known.first |
  Known.last |
  Known.eastAsian |
  Known.city |
  Known.country |
  Known.subdivision |
  Known.landscape |
  Known.organization |
  Known.worldFamily |
  Known.demonym |
  Known.title |
  Known.organizationHead |
  Known.placeHead |
  Known.otherHead
/** Where a word comes from, in few classes, for pairs of features. */
const SEEN_TELLING = Seen.inside | Seen.afterTitle | Seen.afterFirstName | Seen.beforeHead | Seen.lowerToo

/** Takes the features of a segment's tokens one by one, then those that all tokens of a run of capitals share. */
export interface FeatureSink {
  /** What comes next is of the token `index` of the segment. */
  beginToken(index: number): void
  /** What comes next is of all tokens `from` to `to` of the segment. */
  beginRun(from: number, to: number): void
  endRun(from: number, to: number): void
  add(template: number, value: number): void
  addBits(template: number, bits: number): void
  /** A part of speech, by its number: of the token itself (0), of that before (1), of that after (2). */
  addPart(place: number, part: number): void
  /** The features of a block, for a word. */
  addWord(block: number, word: Word): void
}

let marks = new Int8Array(64)

/** Gives the features of a segment to `sink`. */
export function writeFeatures(line: Line, { first, last, runs }: Segment, sink: FeatureSink): void {
  if (marks.length < last - first + 1) marks = new Int8Array((last - first + 1) * 2)
  if (last > first) phrasesOf(line.words, first, last, marks)
  else marks[0] = 0
  let run = 0
  for (let i = first; i <= last; i++) {
    while (run < runs.length && (runs[run + 1] as number) < i) run += 2
    const isInRun = run < runs.length && (runs[run] as number) <= i
    sink.beginToken(i - first)
    writeToken(line, i, isInRun ? (runs[run] as number) : i, isInRun ? (runs[run + 1] as number) : i, sink)
    const mark = marks[i - first] as number
    if (mark) sink.add(T.phrase, mark)
  }
  for (let r = 0; r < runs.length; r += 2) {
    const from = runs[r] as number
    const to = runs[r + 1] as number
    sink.beginRun(from - first, to - first)
    writeRun(line, from, to, sink)
    sink.endRun(from - first, to - first)
  }
}

const posOf = (token: Token | undefined) => (token ? (PARTS.get(token.pos) ?? 0) : 0)

function writeToken(line: Line, i: number, first: number, last: number, sink: FeatureSink): void {
  const { tokens, words } = line
  const word = words[i] as Word
  const before = words[i - 1] ?? NO_WORD
  const after = words[i + 1] ?? NO_WORD
  const pos = posOf(tokens[i])
  sink.addWord(Block.own, word)
  sink.addWord(word.isCapital ? Block.beforeCapital : Block.before, before)
  sink.addWord(word.isCapital ? Block.afterCapital : Block.after, after)
  sink.addWord(Block.twoBefore, words[i - 2] ?? NO_WORD)
  sink.addWord(word.isCapital ? Block.twoAfterCapital : Block.twoAfter, words[i + 2] ?? NO_WORD)
  sink.addPart(0, pos)
  sink.addPart(1, posOf(tokens[i - 1]))
  sink.addPart(2, posOf(tokens[i + 1]))
  sink.add(T.shapes, (before.shape * 16 + word.shape) * 16 + after.shape)
  if (!word.isCapital) return
  const length = last - first < 4 ? last - first + 1 : 5
  sink.add(T['place in run'], length * 8 + Math.min(3, i - first))
  const telling = word.known & TELLING
  const { seen } = word
  const beginning =
    (isInitial(tokens, first) ? 1 : 0) +
    (i === first ? 2 : 0) +
    (seen & Seen.inside ? 4 : 0) +
    (seen & Seen.lowerToo ? 8 : 0)
  sink.add(T.beginning, beginning)
  sink.add(T['shape and beginning'], beginning * 32 + word.shape)
  sink.addBits(T.seen, seen)
  sink.add(T['seen and known'], (telling * 33) ^ ((seen & SEEN_TELLING) * 7))
  sink.add(T['known pair'], (telling * 33) ^ ((after.isCapital ? after.known & TELLING : 0) * 7))
  const lead = words[first - 1] ?? NO_WORD
  sink.add(T['before run and known'], lead.hash ^ (telling * 31))
  if (line.isHeadline) sink.add(T.headline, pos)
}

/** What all tokens of a run of capitals share: its head, its beginning, and the words around it. */
function writeRun(line: Line, first: number, last: number, sink: FeatureSink): void {
  const { words } = line
  const head = words[last] as Word
  const opener = words[first] as Word
  const isSingle = first === last
  const article = words[first - 1]?.lower
  const isLed = article === 'the' || article === 'a' || article === 'an'
  const at = first - (isLed ? 2 : 1)
  const lead = words[at] ?? NO_WORD
  const follow = words[last + 1] ?? NO_WORD
  const follow2 = words[last + 2] ?? NO_WORD
  sink.addWord(Block.head, head)
  sink.addBits(T['seen head of run'], head.seen)
  sink.addWord(Block.opener, opener)
  sink.addWord(isLed ? Block.leadWithThe : Block.lead, lead)
  sink.addWord(Block.secondLead, words[at - 1] ?? NO_WORD)
  sink.addWord(isSingle ? Block.followOfSingle : Block.follow, follow)
  sink.addWord(Block.secondFollow, follow2)
  if (line.isSport) sink.add(T.sport, ((opener.known | head.known) & TELLING) * 2 + (isSingle ? 1 : 0))
  if (isSingle) {
    sink.addWord(Block.leadOfSingle, lead)
    sink.add(T['single and known'], opener.known & TELLING)
  }
  if (follow.shape === Shape.apostrophe) sink.addWord(Block.possessed, follow2)
  else if (follow.text === ',') {
    if (follow2.shape === Shape.digits && follow2.text.length < 4) sink.add(T.age, isSingle ? 1 : 2)
    const kind = apposition(line, last + 1)
    if (kind) sink.add(T.apposition, kind * 2 + (isSingle ? 0 : 1))
  }
}
