import { words } from '../../language/words.svelte'
import type { ColumnChoice, ImportMode, ImportPreview, ImportSummary } from '../../../contract/requests'
import type { on, request } from '../../bridge'
import type { Notice } from '../../state/notice'

/** Beyond it a dropped file would be held in memory twice; a file that is chosen is read by its path. */
const LARGEST_DROP = 100_000_000

/** What of the application an import touches. */
interface Surroundings {
  notice: Notice | null
  reload(): Promise<void>
  attempt<T>(action: () => Promise<T>): Promise<T | undefined>
}

/** A library, or cards, that are taken in: read, looked at, and only then written. */
export class ImportState {
  mode = $state<ImportMode>('merge')
  #preview = $state.raw<ImportPreview | null>(null)
  #isBusy = $state.raw(false)
  #isWriting = $state.raw(false)
  /** Columns that were chosen and whose cards are still being read. */
  #wanted = $state.raw<ColumnChoice | null>(null)
  #problem = $state.raw<string | null>(null)
  #step = $state.raw<{ done: number; of: number } | null>(null)

  constructor(
    private readonly app: Surroundings,
    private readonly ask: typeof request,
  ) {}

  get preview(): ImportPreview | null {
    return this.#preview
  }
  get isBusy(): boolean {
    return this.#isBusy
  }
  /** What is taken in is being written: nothing can be chosen any more. */
  get isWriting(): boolean {
    return this.#isWriting
  }
  /** The columns that stand chosen; null where there are none to choose from. */
  get choice(): ColumnChoice | null {
    return this.#wanted ?? this.#preview?.cards?.columns?.choice ?? null
  }
  get problem(): string | null {
    return this.#problem
  }
  get summary(): ImportSummary | null {
    return this.#preview && this.#preview[this.mode]
  }
  /** How far the reading or the writing is; null where nothing is known of it. */
  get step(): { done: number; of: number } | null {
    return this.#step
  }

  /** Listens to how far an import is; returns its own unsubscribe. */
  listen(to: typeof on): () => void {
    return to('import.step', (step) => {
      if (this.#isBusy) this.#step = step
    })
  }

  /** Reads the dropped file, or asks for one. False when the user chose none. */
  async read(file: File | null): Promise<boolean> {
    this.#preview = this.#problem = this.#wanted = null
    this.mode = 'merge'
    await this.#busy(async () => {
      if (file && file.size > LARGEST_DROP) throw new Error(words.importing.tooLarge)
      this.#preview = file
        ? await this.ask('import.read', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        : await this.ask('import.open', null)
    })
    return this.#preview !== null || this.#problem !== null
  }

  /**
   * Reads the cards from other columns. What is chosen while others are still being read goes on from those; where a
   * choice holds no cards, the one before it stays.
   */
  async chooseColumns(change: Partial<ColumnChoice>): Promise<void> {
    const { preview, choice: before } = this
    if (!preview || !before || this.#isWriting) return
    const choice = { ...before, ...change }
    this.#wanted = choice
    const isLast = () => this.#wanted === choice
    await this.#busy(async () => {
      const next = await this.ask('import.columns', { id: preview.id, choice })
      if (this.#preview?.id === preview.id) this.#preview = next
    }, isLast)
    if (isLast()) this.#wanted = null
  }

  /** Takes it in. True when it is done; otherwise nothing changed, and `problem` says why. */
  async apply(): Promise<boolean> {
    const { preview, summary, mode } = this
    if (!preview || !summary || this.#isBusy) return false
    this.#isWriting = true
    const isDone = await this.#busy(async () => {
      const { backup } = await this.ask('import.apply', { id: preview.id, mode })
      await this.app.reload()
      const undo = async (): Promise<void> => {
        await this.app.attempt(async () => {
          await this.ask('import.undo', null)
          await this.app.reload()
          this.app.notice = { text: words.importing.undone }
        })
      }
      this.app.notice = {
        text: words.importing.done(preview.name, changesOf(summary).join(', '), backup),
        action: { label: words.act.undo, run: () => void undo() },
      }
    })
    this.#isWriting = false
    return isDone
  }

  /** Forgets what was read; stops what is being read or written. */
  async cancel(): Promise<void> {
    await this.ask('import.cancel', null)
  }

  /** @param isLast whether nothing else was begun meanwhile: how that goes is what counts then */
  async #busy(action: () => Promise<void>, isLast: () => boolean = () => true): Promise<boolean> {
    this.#isBusy = true
    this.#problem = this.#step = null
    try {
      await action()
      return true
    } catch (error) {
      if (isLast()) this.#problem = error instanceof Error ? error.message : String(error)
      return false
    } finally {
      if (isLast()) this.#isBusy = false
    }
  }
}

/** What changes, each in a few words; empty where nothing does. */
export function changesOf(summary: ImportSummary): string[] {
  const { added, changed, removed, cards, moreCards, answers, takenBack, settings } = summary
  const said = words.importing.changes
  return [
    added > 0 ? said.added(added, cards) : '',
    changed > 0 ? said.changed(changed, moreCards) : '',
    removed > 0 ? said.removed(removed) : '',
    answers > 0 ? said.answers(answers) : '',
    takenBack > 0 ? said.takenBack(takenBack) : '',
    settings ? said.settings : '',
  ].filter((change) => change !== '')
}
