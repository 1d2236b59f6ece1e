import { setImmediate } from 'node:timers/promises'
import { acrossNotes, packNotes, unpackNotes, type AcrossNotes } from '../../core/library/across/notes'
import { shinglesOf, sketchOf, type Sketch } from '../../core/library/near-copy'
import { byAdding, isListed } from '../../core/library/record'
import { gather } from '../../core/library/search/gather'
import { InvertedIndex } from '../../core/library/search/inverted-index'
import type { Library } from './library'

/** Milliseconds of work after which others are let in. */
const SLICE = 8
/** The share of outdated entries at which the index is made anew. */
const MOST_WASTE = 0.5
const WORTH_MAKING_ANEW = 500

/**
 * What must be known of every article's inside: its words, its sketch, whom it names. Made in the background
 * from the articles' files, in slices, beginning when it is first asked for; kept up to date from then on.
 */
export class Catalogue {
  #index = new InvertedIndex()
  /** Takes the place of `#index` once it is complete. */
  #next: InvertedIndex | null = null
  readonly #sketches = new Map<string, Sketch>()
  readonly #notes = new Map<string, string>()
  /** Articles to be read, the next one last. */
  #waiting: string[] = []
  #isTaking = false
  #work: Promise<void> | null = null
  #hasBegun = false
  /** How often another library took the place of the one that was being read. */
  #replacements = 0
  /** Grows with every change. */
  version = 0

  constructor(private readonly library: Library) {
    library.onArticle = (id) => {
      if (this.#hasBegun) this.#add(id)
    }
    library.onReplaced = () => this.#forget()
  }

  get index(): InvertedIndex {
    return this.#index
  }
  get sketches(): ReadonlyMap<string, Sketch> {
    return this.#sketches
  }
  /** Whom an article names and what it measures; null while it was not read. */
  notesOf(id: string): AcrossNotes | null {
    const packed = this.#notes.get(id)
    return packed === undefined ? null : unpackNotes(id, packed)
  }
  /** The notes of all articles. */
  *allNotes(): Generator<AcrossNotes> {
    for (const [id, packed] of [...this.#notes]) yield unpackNotes(id, packed)
  }
  /** Articles still to be read. */
  get left(): number {
    return this.#waiting.length + (this.#isTaking ? 1 : 0)
  }

  /** Begins to read the library, if that was not done. */
  begin(): void {
    if (this.#hasBegun) return
    this.#hasBegun = true
    this.#waiting = this.#listed()
    this.#run()
  }

  /** Resolves when everything that is in the library now has been read. */
  async ready(): Promise<void> {
    this.begin()
    while (this.#work) await this.#work
  }

  #add(id: string): void {
    this.#waiting.push(id)
    this.#run()
  }

  #run(): void {
    this.#work ??= this.#readAll().finally(() => {
      this.#work = null
      if (this.#waiting.length > 0) this.#run()
    })
  }

  async #readAll(): Promise<void> {
    const pause = pacemaker()
    // The newest first: they are what is searched for while the rest is still being read.
    for (let id = this.#waiting.pop(); id !== undefined; id = this.#waiting.pop()) {
      this.#isTaking = true
      await this.#take(id, pause).finally(() => (this.#isTaking = false))
      await pause()
    }
    if (this.#next) [this.#index, this.#next] = [this.#next, null]
    else if (this.#index.size > WORTH_MAKING_ANEW && this.#index.waste > MOST_WASTE) this.#makeAnew()
  }

  #listed(): string[] {
    return this.library.state.articles
      .filter(isListed)
      .sort(byAdding)
      .map(({ id }) => id)
  }

  /** Begins again: an article of the same id may be another now. */
  #forget(): void {
    this.#replacements++
    this.#index = new InvertedIndex()
    this.#next = null
    this.#sketches.clear()
    this.#notes.clear()
    this.version++
    if (!this.#hasBegun) return
    this.#waiting = this.#listed()
    this.#run()
  }

  #makeAnew(): void {
    this.#next = new InvertedIndex()
    this.#waiting = this.#listed()
  }

  async #take(id: string, pause: () => Promise<void>): Promise<void> {
    const replacements = this.#replacements
    const record = this.library.state.article(id)
    if (!record || !isListed(record)) return this.#drop(id)
    // An article that cannot be read is said where it is opened; here it is found by its title alone.
    const file = await this.library.read(id).catch(() => null)
    if (!file) return
    const steps = gather(file)
    let step = steps.next()
    while (!step.done) {
      await pause()
      step = steps.next()
    }
    if (replacements !== this.#replacements) return
    this.#index.put(step.value)
    this.#next?.put(step.value)
    await pause()
    if (replacements !== this.#replacements) return
    this.#sketches.set(id, sketchOf(shinglesOf(file.analysis)))
    this.#notes.set(id, packNotes(acrossNotes(file)))
    this.version++
  }

  #drop(id: string): void {
    this.#index.remove(id)
    this.#next?.remove(id)
    this.#sketches.delete(id)
    this.#notes.delete(id)
    this.version++
  }
}

/** Lets waiting requests in when the current slice is used up. */
export function pacemaker(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE) return
    await setImmediate()
    since = performance.now()
  }
}
