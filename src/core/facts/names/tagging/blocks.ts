import { T } from './templates'
import type { Word } from './words'

/** What a word tells by where it stands from a name; each may be scored once for a word. */
export const Block = {
  own: 0,
  before: 1,
  after: 2,
  twoBefore: 3,
  twoAfter: 4,
  beforeCapital: 5,
  afterCapital: 6,
  twoAfterCapital: 7,
  head: 8,
  opener: 9,
  lead: 10,
  leadWithThe: 11,
  secondLead: 12,
  follow: 13,
  followOfSingle: 14,
  secondFollow: 15,
  leadOfSingle: 16,
  possessed: 17,
} as const
export const BLOCK_COUNT = 18

type Add = (template: number, value: number) => void

function addBits(add: Add, template: number, bits: number): void {
  let rest = bits
  while (rest !== 0) {
    const bit = rest & -rest
    add(template, 31 - Math.clz32(bit))
    rest ^= bit
  }
}

/** The features of a block, by its number in `Block`. */
export const BLOCKS: readonly ((word: Word, add: Add) => void)[] = [
  (word, add) => {
    add(T.bias, 0)
    add(T.word, word.hash)
    add(T.shape, word.shape)
    if (!word.isCapital) return
    add(T.prefix, word.prefix)
    add(T['suffix of 2'], word.suffix2)
    add(T['suffix of 3'], word.suffix3)
    add(T['suffix of 4'], word.suffix4)
    addBits(add, T.known, word.known)
  },
  (word, add) => {
    add(T['word before'], word.hash)
    add(T['shape before'], word.shape)
  },
  (word, add) => {
    add(T['word after'], word.hash)
    add(T['shape after'], word.shape)
  },
  (word, add) => add(T['word two before'], word.hash),
  (word, add) => add(T['word two after'], word.hash),
  (word, add) => {
    add(T['word before'], word.hash)
    add(T['shape before'], word.shape)
    if (word.isCapital) addBits(add, T['known before'], word.known)
  },
  (word, add) => {
    add(T['word after'], word.hash)
    add(T['shape after'], word.shape)
    if (word.isCapital) addBits(add, T['known after'], word.known)
  },
  (word, add) => {
    add(T['word two after'], word.hash)
    if (word.isCapital) addBits(add, T['known two after'], word.known)
  },
  (word, add) => {
    add(T['head of run'], word.hash)
    addBits(add, T['known head of run'], word.known)
  },
  (word, add) => {
    add(T['first of run'], word.hash)
    addBits(add, T['known first of run'], word.known)
  },
  (word, add) => {
    add(T['word before run'], word.hash)
    addBits(add, T['known before run'], word.known)
  },
  (word, add) => {
    add(T['word before run'], word.hash + 7)
    addBits(add, T['known before run'], word.known)
  },
  (word, add) => {
    add(T['two before run'], word.hash)
    addBits(add, T['known two before run'], word.known)
  },
  (word, add) => {
    add(T['word after run'], word.hash)
    addBits(add, T['known after run'], word.known)
  },
  (word, add) => {
    add(T['word after run'], word.hash)
    addBits(add, T['known after run'], word.known)
    add(T['after run, single'], word.hash)
    addBits(add, T['known after run, single'], word.known)
  },
  (word, add) => {
    add(T['two after run'], word.hash)
    addBits(add, T['known two after run'], word.known)
  },
  (word, add) => addBits(add, T['known before run, single'], word.known),
  (word, add) => {
    add(T.possessed, word.hash)
    addBits(add, T['possessed, known'], word.known)
  },
]
