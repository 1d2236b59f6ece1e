import { featureKey } from './hash'
import { apposition, isInitial, phrasesOf, Seen, type Line } from './lines'
import { Known } from './lexicon'
import type { Segment } from './segments'
import { NO_WORD, Shape, type Word } from './words'

/** The templates of features by number; their names stand in the model's table. */
export const TEMPLATES = [
  'bias',
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
  'place in run',
  'beginning',
  'shape and beginning',
  'seen',
  'seen and known',
  'phrase',
  'known pair',
  'before run and known',
  'headline',
  'head of run',
  'known head of run',
  'first of run',
  'known first of run',
  'word before run',
  'known before run',
  'word after run',
  'known after run',
  'two before run',
  'known two before run',
  'two after run',
  'known two after run',
  'possessed',
  'possessed, known',
  'after run, single',
  'known before run, single',
  'known after run, single',
  'age',
  'apposition',
  'single and known',
  'seen head of run',
  'sport',
] as const

type Template = (typeof TEMPLATES)[number]
const T = Object.fromEntries(TEMPLATES.map((name, i) => [name, i])) as Record<Template, number>

const POS = new Map(
  'NOUN PROPN VERB AUX ADJ ADV DET ADP PRON NUM PUNCT CCONJ SCONJ PART X INTJ SYM'
    .split(' ')
    .map((pos, i) => [pos, i + 1]),
)
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

/**
 * Collects the features of a segment as keys: those of its tokens, and those that all tokens of a run of capitals
 * share, once. Its arrays are used again for the next segment.
 */
export class FeatureWriter {
  keys = new Int32Array(1024)
  /** Where the features of token t begin; one more than tokens. */
  starts = new Int32Array(64)
  /** Where the features of run r begin; one more than runs. */
  runStarts = new Int32Array(64)
  /** The run of token t, or -1. */
  runOf = new Int32Array(64)
  private marks = new Int8Array(64)
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

  write(line: Line, { first, last, runs }: Segment): void {
    const length = last - first + 1
    if (this.starts.length < length + 1) {
      this.starts = new Int32Array(length * 2)
      this.runStarts = new Int32Array(length * 2)
      this.runOf = new Int32Array(length * 2)
      this.marks = new Int8Array(length * 2)
    }
    this.length = 0
    if (length > 1) phrasesOf(line.words, first, last, this.marks)
    else this.marks[0] = 0
    this.runOf.fill(-1, 0, length)
    for (let r = 0; r < runs.length; r += 2)
      this.runOf.fill(r >> 1, (runs[r] as number) - first, (runs[r + 1] as number) - first + 1)
    for (let i = first; i <= last; i++) {
      this.starts[i - first] = this.length
      const run = (this.runOf[i - first] as number) * 2
      this.writeToken(line, i, run < 0 ? i : (runs[run] as number), run < 0 ? i : (runs[run + 1] as number))
      const mark = this.marks[i - first] as number
      if (mark) this.add(T.phrase, mark)
    }
    this.starts[length] = this.length
    for (let r = 0; r < runs.length; r += 2) {
      this.runStarts[r >> 1] = this.length
      this.writeRun(line, runs[r] as number, runs[r + 1] as number)
    }
    this.runStarts[runs.length >> 1] = this.length
  }

  private writeToken(line: Line, i: number, first: number, last: number): void {
    const { tokens, words } = line
    const word = words[i] as Word
    const before = words[i - 1] ?? NO_WORD
    const after = words[i + 1] ?? NO_WORD
    const pos = POS.get(tokens[i]?.pos ?? '') ?? 0
    this.add(T.bias, 0)
    this.add(T.word, word.hash)
    this.add(T['word before'], before.hash)
    this.add(T['word after'], after.hash)
    this.add(T['word two before'], (words[i - 2] ?? NO_WORD).hash)
    this.add(T['word two after'], (words[i + 2] ?? NO_WORD).hash)
    this.add(T['part of speech'], pos)
    this.add(T['part of speech before'], POS.get(tokens[i - 1]?.pos ?? '') ?? 0)
    this.add(T['part of speech after'], POS.get(tokens[i + 1]?.pos ?? '') ?? 0)
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
    const afterNext = words[i + 2]
    if (afterNext?.isCapital) this.addBits(T['known two after'], afterNext.known)
    const length = last - first < 4 ? last - first + 1 : 5
    this.add(T['place in run'], length * 8 + Math.min(3, i - first))
    const telling = word.known & TELLING
    const { seen } = word
    const beginning =
      (isInitial(tokens, first) ? 1 : 0) +
      (i === first ? 2 : 0) +
      (seen & Seen.inside ? 4 : 0) +
      (seen & Seen.lowerToo ? 8 : 0)
    this.add(T.beginning, beginning)
    this.add(T['shape and beginning'], beginning * 32 + word.shape)
    this.addBits(T.seen, seen)
    this.add(T['seen and known'], (telling * 33) ^ ((seen & SEEN_TELLING) * 7))
    this.add(T['known pair'], (telling * 33) ^ ((after.isCapital ? after.known & TELLING : 0) * 7))
    const lead = words[first - 1] ?? NO_WORD
    this.add(T['before run and known'], lead.hash ^ (telling * 31))
    if (line.isHeadline) this.add(T.headline, pos)
  }

  /** What all tokens of a run of capitals share: its head, its beginning, and the words around it. */
  private writeRun(line: Line, first: number, last: number): void {
    const { words } = line
    const head = words[last] as Word
    const opener = words[first] as Word
    const isSingle = first === last
    this.add(T['head of run'], head.hash)
    this.addBits(T['known head of run'], head.known)
    this.addBits(T['seen head of run'], head.seen)
    this.add(T['first of run'], opener.hash)
    this.addBits(T['known first of run'], opener.known)
    const article = words[first - 1]?.lower
    const isLed = article === 'the' || article === 'a' || article === 'an'
    const at = first - (isLed ? 2 : 1)
    const lead = words[at] ?? NO_WORD
    const lead2 = words[at - 1] ?? NO_WORD
    const follow = words[last + 1] ?? NO_WORD
    const follow2 = words[last + 2] ?? NO_WORD
    this.add(T['word before run'], lead.hash + (isLed ? 7 : 0))
    this.addBits(T['known before run'], lead.known)
    this.add(T['word after run'], follow.hash)
    this.addBits(T['known after run'], follow.known)
    this.add(T['two before run'], lead2.hash)
    this.addBits(T['known two before run'], lead2.known)
    this.add(T['two after run'], follow2.hash)
    this.addBits(T['known two after run'], follow2.known)
    if (line.isSport) this.add(T.sport, ((opener.known | head.known) & TELLING) * 2 + (isSingle ? 1 : 0))
    if (isSingle) {
      this.add(T['after run, single'], follow.hash)
      this.addBits(T['known before run, single'], lead.known)
      this.addBits(T['known after run, single'], follow.known)
      this.add(T['single and known'], opener.known & TELLING)
    }
    if (follow.shape === Shape.apostrophe) {
      this.add(T.possessed, follow2.hash)
      this.addBits(T['possessed, known'], follow2.known)
    } else if (follow.text === ',') {
      if (follow2.shape === Shape.digits && follow2.text.length < 4) this.add(T.age, isSingle ? 1 : 2)
      const kind = apposition(line, last + 1)
      if (kind) this.add(T.apposition, kind * 2 + (isSingle ? 0 : 1))
    }
  }
}
