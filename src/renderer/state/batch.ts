import { words } from '../language/words.svelte'
import { run } from '../analysis/client'
import { request, RequestFailed } from '../bridge'
import type { Draft, LeftOut } from '../reading/draft'
import type { OpenedCollection, Source } from '../reading/open'

/** What became of a batch of articles. */
export class Tally {
  added = 0
  there = 0
  /** Articles that were not looked at, since the reader or a full disk ended the batch. */
  skipped = 0
  readonly leftOut: LeftOut[] = []

  words(): string {
    const sentences = [words.intake.added(this.added)]
    if (this.there > 0) sentences.push(words.intake.there(this.there))
    if (this.skipped > 0) sentences.push(words.intake.skipped(this.skipped))
    const { length } = this.leftOut
    if (length > 0) sentences.push(words.intake.leftOut(length))
    if (length === 1) sentences.push(words.intake.failed(this.leftOut[0]!.name, this.leftOut[0]!.why))
    return sentences.join(' ')
  }
}

/** Told after each article: how many are done and known of, which was the last, and its facts. */
type Report = (done: number, of: number, name: string, facts: number) => void

/** The library cannot be written: every further article would fail in the same way. */
class LibraryClosed extends Error {}

/**
 * Adds one source after the other; a source that holds several articles adds them all. One article is in
 * memory at a time, beside what holds it. What is added stays, whatever happens later.
 */
export class Batch {
  readonly tally = new Tally()
  #isStopped = false
  #done = 0
  #of: number

  constructor(
    private readonly sources: readonly Source[],
    private readonly report: Report,
    /** Told the id of each article that is new. */
    private readonly onAdded: (id: string) => void = () => {},
  ) {
    this.#of = sources.length
  }

  /** Ends the batch after the article that is being read. */
  stop(): void {
    this.#isStopped = true
  }

  async run(): Promise<Tally> {
    for (const source of this.sources) {
      if (this.#isStopped) break
      await this.#addSource(source)
    }
    this.tally.skipped = this.#of - this.#done
    return this.tally
  }

  async #addSource(source: Source): Promise<void> {
    let facts = 0
    try {
      const opened = await source.open()
      if (opened.kind === 'collection') return await this.#addParts(opened)
      facts = await this.#add(opened.draft)
    } catch (error) {
      if (error instanceof LibraryClosed) this.stop()
      this.tally.leftOut.push({ name: source.name, why: messageOf(error) })
    }
    this.#done += 1
    this.report(this.#done, this.#of, source.name, facts)
  }

  /** The parts count in place of what holds them. */
  async #addParts({ parts, leftOut }: OpenedCollection): Promise<void> {
    this.tally.leftOut.push(...leftOut)
    this.#of += parts.length - 1
    for (const part of parts) {
      if (this.#isStopped) return
      await this.#addSource(part)
    }
  }

  async #add({ text, hints }: Draft): Promise<number> {
    const { article, facts } = await run('prepare', { text, hints, isSample: false })
    try {
      const { summary, wasThere } = await request('article.add', article)
      if (wasThere) this.tally.there += 1
      else {
        this.tally.added += 1
        this.onAdded(summary.id)
      }
    } catch (error) {
      const isClosed = error instanceof RequestFailed && ['disk', 'read-only'].includes(error.failure.code)
      throw isClosed ? new LibraryClosed(error.message) : error
    }
    return facts
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
