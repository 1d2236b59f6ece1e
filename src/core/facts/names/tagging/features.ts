import { featureKey } from './hash'
import { isInitial, phrasesOf, Seen, type Line, type TextKnowledge } from './lines'
import { Known } from './lexicon'
import type { Segment } from './segments'
import { Shape, type Word } from './words'

/** The templates of features by number; their names stand in the model's table. */
export const TEMPLATES = [
  'word',
  'word before',
  'word after',
  'word two before',
  'word two after',
  'part of speech',
  'part of speech before',
  'part of speech after',
  'shape',
  'shape before',
  'shape after',
  'shapes',
  'prefix',
  'suffix of 2',
  'suffix of 3',
  'suffix of 4',
  'known',
  'known before',
  'known after',
  'known two after',
  'head of run',
  'known head of run',
  'word before run',
  'known before run',
  'word after run',
  'known after run',
  'first of run',
  'place in run',
  'beginning',
  'seen',
  'phrase',
  'before run and known',
  'known pair',
  'after run, single',
  'apposition',
  'two before run',
  'known two before run',
  'headline',
  'age',
  'known first of run',
  'known last of run',
  'shape and beginning',
  'possessed',
  'two after run',
  'run is one of a kind',
  'bias',
  'known and seen',
  'hint',
  'hint and known',
] as const

const T = Object.fromEntries(TEMPLATES.map((name, i) => [name, i])) as Record<
  (typeof TEMPLATES)[number],
  number
>

const POS: Record<string, number> = {}
;[
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADJ',
  'ADV',
  'DET',
  'ADP',
  'PRON',
  'NUM',
  'PUNCT',
  'CCONJ',
  'SCONJ',
  'PART',
  'X',
  'INTJ',
  'SYM',
].forEach((pos, i) => (POS[pos] = i + 1))
const GAZETTEER =
  Known.first |
  Known.last |
  Known.eastAsian |
  Known.city |
  Known.country |
  Known.subdivision |
  Known.landscape |
  Known.organization |
  Known.worldFamily
const TELLING =
  GAZETTEER | Known.demonym | Known.title | Known.organizationHead | Known.placeHead | Known.otherHead

/** What the noun phrase after a comma is the head of: 1 a person, 2 an organization, 3 a place, 0 nothing known. */
function apposition(line: Line, comma: number): number {
  const { tokens, words } = line
  if (words[comma]?.text !== ',') return 0
  let found = 0
  for (let i = comma + 1; i < words.length && i < comma + 12; i++) {
    const word = words[i] as Word
    const pos = tokens[i]?.pos
    if (word.shape === Shape.mark) break
    if (
      i === comma + 1 &&
      pos !== 'DET' &&
      pos !== 'NOUN' &&
      pos !== 'ADJ' &&
      pos !== 'PROPN' &&
      pos !== 'PRON' &&
      pos !== 'NUM'
    )
      return 0
    if (
      pos === 'ADP' ||
      pos === 'AUX' ||
      (pos === 'VERB' && !word.lower.endsWith('ed') && !word.lower.endsWith('ing'))
    )
      break
    if (word.lower === 'who') return 1
    if (word.lower === 'which') return found
    if (word.known & Known.role) found = 1
    else if (word.known & Known.organizationNoun && !word.isCapital) found = 2
    else if (word.known & Known.placeNoun) found = 3
  }
  return found
}

/** Collects the features of a segment's tokens as keys; grows as needed and is used again. */
export class FeatureWriter {
  keys = new Int32Array(4096)
  /** Where the features of token t begin; one more than tokens. */
  starts = new Int32Array(64)
  private length = 0
  /** Set while training: is told of every feature. */
  onFeature: ((template: number, value: number, key: number) => void) | null = null

  private add(template: number, value: number): void {
    if (this.length === this.keys.length) {
      const larger = new Int32Array(this.keys.length * 2)
      larger.set(this.keys)
      this.keys = larger
    }
    const key = featureKey(template, value)
    this.keys[this.length++] = key
    this.onFeature?.(template, value, key)
  }

  private addBits(template: number, bits: number): void {
    let rest = bits
    while (rest !== 0) {
      const bit = rest & -rest
      this.add(template, 31 - Math.clz32(bit))
      rest ^= bit
    }
  }

  write(line: Line, segment: Segment, knowledge: TextKnowledge): void {
    const { tokens, words } = line
    const { first, last } = segment
    if (this.starts.length < last - first + 2) this.starts = new Int32Array((last - first + 2) * 2)
    this.length = 0
    const phrases = phrasesOf(words, first, last)
    let runFirst = first
    let runLast = first - 1
    for (let i = first; i <= last; i++) {
      this.starts[i - first] = this.length
      const word = words[i] as Word
      if (i > runLast) {
        runFirst = i
        runLast = i
        if (word.isCapital) while (runLast < last && isInRun(words, runLast + 1)) runLast++
      }
      this.writeToken(line, i, runFirst, runLast, knowledge)
      const mark = phrases[i - first] as number
      if (mark) this.add(T.phrase, mark)
    }
    this.starts[last - first + 1] = this.length
    void tokens
  }

  private writeToken(
    line: Line,
    i: number,
    runFirst: number,
    runLast: number,
    knowledge: TextKnowledge,
  ): void {
    const { tokens, words } = line
    const word = words[i] as Word
    const at = (index: number) => words[index] ?? NOTHING
    const pos = (index: number) => POS[tokens[index]?.pos ?? ''] ?? 0
    const before = at(i - 1)
    const after = at(i + 1)
    this.add(T.bias, 0)
    const hint = knowledge.hints.get(tokens[i]?.start ?? -1) ?? 0
    this.add(T.hint, hint)
    this.add(T.word, word.hash)
    this.add(T['word before'], before.hash)
    this.add(T['word after'], after.hash)
    this.add(T['word two before'], at(i - 2).hash)
    this.add(T['word two after'], at(i + 2).hash)
    this.add(T['part of speech'], pos(i))
    this.add(T['part of speech before'], pos(i - 1))
    this.add(T['part of speech after'], pos(i + 1))
    this.add(T.shape, word.shape)
    this.add(T['shape before'], before.shape)
    this.add(T['shape after'], after.shape)
    this.add(T.shapes, (before.shape * 16 + word.shape) * 16 + after.shape)
    if (!word.isCapital) return
    this.add(T.prefix, word.prefix)
    this.add(T['suffix of 2'], word.suffix2)
    this.add(T['suffix of 3'], word.suffix3)
    this.add(T['suffix of 4'], word.suffix4)
    this.addBits(T.known, word.known)
    if (before.isCapital) this.addBits(T['known before'], before.known)
    if (after.isCapital) this.addBits(T['known after'], after.known)
    if (at(i + 2).isCapital) this.addBits(T['known two after'], at(i + 2).known)
    const head = words[runLast] as Word
    const opener = words[runFirst] as Word
    const length = Math.min(5, runLast - runFirst + 1)
    this.add(T['head of run'], head.hash)
    this.addBits(T['known head of run'], head.known)
    this.add(T['first of run'], opener.hash)
    this.addBits(T['known first of run'], opener.known)
    this.add(T['place in run'], length * 8 + Math.min(3, i - runFirst))
    const skip = at(runFirst - 1).lower === 'the' || at(runFirst - 1).lower === 'a' ? 2 : 1
    const lead = at(runFirst - skip)
    const lead2 = at(runFirst - skip - 1)
    const follow = at(runLast + 1)
    const follow2 = at(runLast + 2)
    const telling = word.known & TELLING
    this.add(T['hint and known'], hint * 64 + (word.known & 63))
    this.add(T['word before run'], lead.hash + (skip === 2 ? 7 : 0))
    this.addBits(T['known before run'], lead.known)
    this.add(T['word after run'], follow.hash)
    this.addBits(T['known after run'], follow.known)
    this.add(T['two before run'], lead2.hash)
    this.addBits(T['known two before run'], lead2.known)
    this.add(T['two after run'], follow2.hash)
    if (follow.shape === Shape.apostrophe) this.add(T.possessed, follow2.hash)
    if (length === 1) this.add(T['after run, single'], follow.hash)
    this.add(T['before run and known'], lead.hash ^ (telling * 31))
    this.add(T['known pair'], ((telling * 33) ^ ((after.isCapital ? after.known & TELLING : 0) * 7)) | 0)
    const isFirst = isInitial(tokens, runFirst)
    const seen = knowledge.seen.get(word.text) ?? 0
    const isLowerToo = knowledge.lower.has(word.lower)
    const beginning =
      (isFirst ? 1 : 0) + (i === runFirst ? 2 : 0) + (seen & Seen.inside ? 4 : 0) + (isLowerToo ? 8 : 0)
    this.add(T.beginning, beginning)
    this.add(T['shape and beginning'], beginning * 32 + word.shape)
    this.addBits(T.seen, seen)
    this.add(T['known and seen'], ((telling * 33) ^ (seen * 7)) | 0)
    if (line.isHeadline) this.add(T.headline, pos(i))
    if (i === runFirst && runLast === runFirst) this.add(T['run is one of a kind'], telling)
    if (follow.text === ',') {
      if (follow2.shape === Shape.digits && follow2.text.length < 4) this.add(T.age, length)
      const kind = apposition(line, runLast + 1)
      if (kind) this.add(T.apposition, kind * 2 + (length > 1 ? 1 : 0))
    }
    // The run's last word tells most of what it is: "… Development Bank".
    if (i < runLast) this.addBits(T['known last of run'], head.known)
  }
}

const NOTHING: Word = {
  text: '',
  lower: '',
  plain: '',
  hash: 1,
  shape: 15,
  known: 0,
  isCapital: false,
  prefix: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
}

/** Does the capitalized run go on at `index`: a capital, or a hyphen and a capital? */
const isInRun = (words: readonly Word[], index: number): boolean => {
  const word = words[index]
  if (!word) return false
  if (word.isCapital) return true
  const next = words[index + 1]
  return word.shape === Shape.hyphen && next !== undefined && (next.isCapital || next.shape === Shape.lower)
}
