import { words } from '../language/words.svelte'
import type { PickedFile, TextFile } from '../../contract/requests'
import { LARGEST_FILE } from '../../contract/file-kinds'
import { run } from '../analysis/client'
import { request, RequestFailed } from '../bridge'
import { Unreadable } from '../reading/draft'
import { fileSource, type Opened, type Source } from '../reading/open'
import { Batch, messageOf, type Tally } from './batch'
import type { Navigation } from './navigation.svelte'
import type { Notice } from './notice'
import type { Overlay } from './overlay'

export interface Reading {
  /** Articles read so far, and in all. */
  done: number
  of: number
  /** The one that was read last. */
  name: string
  facts: number
}

/** What of the application a batch of texts touches. */
interface Surroundings {
  readonly navigation: Navigation
  overlay: Overlay | null
  notice: Notice | null
  readonly nearCopies: { check(id: string): Promise<void> }
  refresh(): Promise<void>
}

/** A file that takes longer than this to open, in milliseconds, is said to be read. */
const LONG = 400

/** Brings texts into the library, one after the other, and says how far it is. */
export class Intake {
  #reading = $state.raw<Reading | null>(null)
  #batch: Batch | null = null
  #isStopped = false

  constructor(private readonly app: Surroundings) {}

  /** How far a batch is; null when none is being read. */
  get reading(): Reading | null {
    return this.#reading
  }

  /** Reads the articles that come with the program, so that the first start has something to show. */
  async addSamples(samples: readonly TextFile[]): Promise<void> {
    this.#isStopped = false
    try {
      for (const [done, { name, text }] of samples.entries()) {
        if (this.#isStopped) break
        this.#reading = { done, of: samples.length, name, facts: 0 }
        const { article } = await run('prepare', { text, hints: {}, isSample: true })
        await request('article.add', article)
        await this.app.refresh()
      }
    } finally {
      this.#reading = null
    }
  }

  /** One file opens in the dialog, or shows what it holds; several are added at once. */
  take(files: readonly PickedFile[]): Promise<void> {
    return this.#takeSources(
      files.map(({ token, name }) =>
        fileSource(name, async () => (await request('files.read', { token })).bytes),
      ),
    )
  }

  takeDropped(files: readonly File[]): Promise<void> {
    return this.#takeSources(files.map((file) => fileSource(file.name, () => bytesOf(file))))
  }

  /** Fetches a page that the reader asked for. Throws with one sentence where that fails. */
  async fetch(address: string): Promise<void> {
    const { name, bytes } = await request('page.fetch', { address })
    this.#show(await fileSource(name, () => Promise.resolve(bytes)).open())
  }

  /** Adds all articles of some sources, in the library's sight. */
  async addAll(sources: readonly Source[]): Promise<void> {
    if (this.#reading) {
      this.app.notice = { text: words.intake.busy }
      return
    }
    this.app.overlay = null
    this.app.navigation.go({ screen: 'library' })
    this.#reading = { done: 0, of: sources.length, name: sources[0]?.name ?? '', facts: 0 }
    const batch = new Batch(
      sources,
      (done, of, name, facts) => (this.#reading = { done, of, name, facts }),
      (id) => void this.app.nearCopies.check(id),
    )
    this.#batch = batch
    try {
      const tally = await batch.run()
      await this.app.refresh()
      // The list is drawn first: with the rest in one go, the window would stand still for longer than is felt.
      await new Promise((resolve) => setTimeout(resolve))
      this.app.notice = this.#noticeOf(tally)
    } finally {
      this.#batch = null
      this.#reading = null
    }
  }

  /** Ends the batch after the article that is being read; what was added stays. */
  stop(): void {
    this.#isStopped = true
    this.#batch?.stop()
  }

  async #takeSources(sources: readonly Source[]): Promise<void> {
    const [only] = sources
    if (sources.length > 1) return this.addAll(sources)
    if (!only) return
    const reading: Notice = { text: words.intake.reading(only.name) }
    const slow = setTimeout(() => (this.app.notice = reading), LONG)
    try {
      this.#show(await only.open())
    } catch (error) {
      if (!isExpected(error)) throw error
      this.app.overlay = { kind: 'add', draft: null, failure: words.intake.failed(only.name, error.message) }
    } finally {
      clearTimeout(slow)
      if (this.app.notice === reading) this.app.notice = null
    }
  }

  #show(opened: Opened): void {
    this.app.overlay =
      opened.kind === 'article'
        ? { kind: 'add', draft: opened.draft, failure: null }
        : { kind: 'choose', collection: opened }
  }

  #noticeOf(tally: Tally): Notice {
    const { leftOut } = tally
    if (leftOut.length < 2) return { text: tally.words() }
    const show = (): void => {
      this.app.overlay = { kind: 'left-out', items: leftOut }
    }
    return { text: tally.words(), action: { label: words.intake.showLeftOut, run: show } }
  }
}

/** A file that says itself why it is not read, or that the main process refuses. */
function isExpected(error: unknown): error is Error {
  return error instanceof Unreadable || error instanceof RequestFailed
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_FILE) {
    throw new Unreadable(words.unreadable.tooLarge)
  }
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw new Unreadable(words.unreadable.notRead(messageOf(error)))
  }
}
