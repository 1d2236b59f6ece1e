import type { TextFile } from '../../contract/requests'
import { run } from '../analysis/client'
import { request } from '../bridge'
import { count } from '../components/format'
import { type Draft, Unreadable } from '../reading/draft'
import { readFile, textOf } from '../reading/read'
import type { Navigation } from './navigation.svelte'
import type { Notice, Overlay } from './overlay'

export interface Reading {
  /** Articles read so far, and in all. */
  done: number
  of: number
  /** The one that was read last. */
  name: string
  facts: number
}

interface Source {
  name: string
  text(): Promise<string>
}

/** What of the application a batch of texts touches. */
interface Surroundings {
  readonly navigation: Navigation
  overlay: Overlay | null
  notice: Notice | null
  readonly nearCopies: { check(id: string): Promise<void> }
  refresh(): Promise<void>
}

/** Brings texts into the library, one after the other, and says how far it is. */
export class Intake {
  #reading = $state.raw<Reading | null>(null)
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
        const { analysis, cards } = await run('read', { text, hints: {} })
        await request('article.add', { analysis, cards, isSample: true })
        await this.app.refresh()
      }
    } finally {
      this.#reading = null
    }
  }

  /** One text opens in the dialog; several are added at once. */
  take(files: readonly TextFile[]): Promise<void> {
    return this.#takeSources(files.map(({ name, text }) => ({ name, text: () => Promise.resolve(text) })))
  }

  takeDropped(files: readonly File[]): Promise<void> {
    return this.#takeSources(files.map((file) => ({ name: file.name, text: () => textOf(file) })))
  }

  /** Ends the batch after the article that is being read; what was added stays. */
  stop(): void {
    this.#isStopped = true
  }

  async #takeSources(sources: readonly Source[]): Promise<void> {
    const [only] = sources
    if (sources.length > 1) return this.#addAll(sources)
    if (only) this.app.overlay = { kind: 'add', ...(await draftOf(only)) }
  }

  async #addAll(sources: readonly Source[]): Promise<void> {
    if (this.#reading) {
      this.app.notice = { text: 'Files are being read already. Wait for them, or stop them.' }
      return
    }
    this.#isStopped = false
    this.app.navigation.go({ screen: 'library' })
    const tally = { added: 0, there: 0, failed: [] as string[] }
    this.#reading = { done: 0, of: sources.length, name: sources[0]!.name, facts: 0 }
    for (const [index, source] of sources.entries()) {
      if (this.#isStopped) break
      const facts = await this.#addOne(source, tally)
      this.#reading = { done: index + 1, of: sources.length, name: source.name, facts }
    }
    this.#reading = null
    await this.app.refresh()
    this.app.notice = { text: tallyWords(tally) }
  }

  async #addOne(source: Source, tally: { added: number; there: number; failed: string[] }): Promise<number> {
    try {
      const { text, hints } = readFile(source.name, await source.text())
      const { analysis, cards } = await run('read', { text, hints })
      const { summary, wasThere } = await request('article.add', { analysis, cards, isSample: false })
      if (wasThere) tally.there += 1
      else {
        tally.added += 1
        void this.app.nearCopies.check(summary.id)
      }
      return analysis.facts.length
    } catch (error) {
      tally.failed.push(`${source.name}: ${messageOf(error)}`)
      return 0
    }
  }
}

async function draftOf(source: Source): Promise<{ draft: Draft | null; failure: string | null }> {
  try {
    return { draft: readFile(source.name, await source.text()), failure: null }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { draft: null, failure: `${source.name}: ${error.message}` }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function tallyWords({ added, there, failed }: { added: number; there: number; failed: string[] }): string {
  const sentences = [`Added ${count(added, 'article')}.`]
  if (there > 0) sentences.push(`${count(there, 'was', 'were')} in your library already.`)
  if (failed.length > 0)
    sentences.push(`${count(failed.length, 'file was', 'files were')} not read:`, ...failed)
  return sentences.join(' ')
}
