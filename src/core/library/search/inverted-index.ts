import { Postings } from './postings'
import type { WordRun } from './query'

/** The words of one document, counted and placed; made by `gather`, in slices. */
export interface Gathered {
  id: string
  words: Map<string, { positions: number[]; isInTitle: boolean }>
}

/** How much a word weighs that stands in the title, beside one that stands often in the text (at most 1). */
const TITLE = 2
/** Saturation of term frequency, as in BM25 (Robertson & Zaragoza 2009, k1). */
const K1 = 1.2
/** Words that begin alike are looked up by their first letters. */
const STEM = 2

/**
 * An inverted index with positions. It knows words, not what they are about: names of fields are put in
 * front of words by whoever fills it. Documents are numbered as they come; one that is put again gets a
 * new number, and the old one is skipped until the index is made anew.
 */
export class InvertedIndex {
  /** The numbers under which the words have their places. */
  readonly #words = new Map<string, number>()
  readonly #postings = new Postings()
  readonly #byStem = new Map<string, string[]>()
  readonly #ids: (string | null)[] = []
  readonly #numbers = new Map<string, number>()

  /** How many documents can be found. */
  get size(): number {
    return this.#numbers.size
  }
  /** The share of numbers that stand for nothing any more, 0..1. */
  get waste(): number {
    return this.#ids.length === 0 ? 0 : 1 - this.size / this.#ids.length
  }
  /** Room taken by the lists of places, in bytes. */
  get byteLength(): number {
    return this.#postings.byteLength
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  put({ id, words }: Gathered): void {
    this.remove(id)
    const number = this.#ids.push(id) - 1
    this.#numbers.set(id, number)
    for (const [found, { positions, isInTitle }] of words) {
      let place = this.#words.get(found)
      if (place === undefined) {
        const word = detached(found)
        place = this.#postings.open()
        this.#words.set(word, place)
        const stem = word.slice(0, STEM)
        const alike = this.#byStem.get(stem)
        if (alike) alike.push(word)
        else this.#byStem.set(stem, [word])
      }
      this.#postings.add(place, number, positions, isInTitle)
    }
  }

  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#ids[number] = null
    this.#numbers.delete(id)
  }

  /**
   * The documents that have every run of `all` and none of `none`, each with how well it fits: the sum over
   * the runs of inverse document frequency times saturated frequency (BM25 without lengths: articles differ
   * little), and more for the title.
   */
  find(all: readonly WordRun[], none: readonly WordRun[]): Map<string, number> {
    const total = new Float32Array(this.#ids.length)
    for (const [index, run] of all.entries()) {
      const scores = this.#score(run)
      for (let i = 0; i < total.length; i++) {
        total[i] = scores[i]! > 0 && (index === 0 || total[i]! > 0) ? total[i]! + scores[i]! : 0
      }
    }
    if (all.length === 0) total.fill(1)
    for (const run of none) {
      const scores = this.#score(run)
      for (let i = 0; i < total.length; i++) if (scores[i]! > 0) total[i] = 0
    }
    const found = new Map<string, number>()
    for (let i = 0; i < total.length; i++) {
      const id = this.#ids[i]
      if (total[i]! > 0 && id) found.set(id, total[i]!)
    }
    return found
  }

  #score({ words, isPrefix }: WordRun): Float32Array {
    const scores = new Float32Array(this.#ids.length)
    const [only] = words
    if (words.length === 1 && only !== undefined) {
      for (const word of isPrefix ? this.#begunBy(only) : [only]) {
        const place = this.#words.get(word)
        if (place === undefined) continue
        // The word itself counts more than one that only begins like it.
        const weight = this.#rarity(this.#postings.documents(place)) * (word === only ? 1 : 0.5)
        this.#postings.eachDocument(place, (document, count, isInTitle) => {
          scores[document]! += weight * (0.05 + count / (count + K1) + (isInTitle ? TITLE : 0))
        })
      }
      return scores
    }
    const found = this.#phrase(words, isPrefix)
    const weight = this.#rarity(found.size) * words.length
    for (const [document, positions] of found) {
      scores[document] = weight * (positions.length / (positions.length + K1))
    }
    return scores
  }

  /** By document, the places of the last word of the phrase. */
  #phrase(words: readonly string[], isPrefix: boolean): Map<number, number[]> {
    let before: Map<number, number[]> | null = null
    for (const [index, word] of words.entries()) {
      const places = new Map<number, number[]>()
      const spellings = isPrefix && index === words.length - 1 ? this.#begunBy(word) : [word]
      for (const spelling of spellings) {
        const place = this.#words.get(spelling)
        if (place !== undefined) this.#postings.positionsInto(place, places)
      }
      if (before) {
        for (const [document, positions] of places) {
          const ends = new Set(before.get(document))
          const kept = ends.size === 0 ? [] : positions.filter((position) => ends.has(position - 1))
          if (kept.length === 0) places.delete(document)
          else places.set(document, kept)
        }
      }
      before = places
    }
    return before ?? new Map()
  }

  #begunBy(start: string): string[] {
    if (start.length >= STEM) {
      return (this.#byStem.get(start.slice(0, STEM)) ?? []).filter((word) => word.startsWith(start))
    }
    return [...this.#byStem].filter(([stem]) => stem.startsWith(start)).flatMap(([, words]) => words)
  }

  #rarity(documents: number): number {
    return Math.log(1 + this.#ids.length / (1 + documents))
  }
}

/** A copy of its own: V8 keeps the whole article in memory for a word that was cut out of it. */
function detached(word: string): string {
  return Array.from(word).join('')
}
