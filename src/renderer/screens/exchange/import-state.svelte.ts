import type { ColumnChoice, ImportMode, ImportPreview, ImportSummary } from '../../../contract/requests'
import type { on, request } from '../../bridge'
import { count } from '../../components/format'
import type { Notice } from '../../state/overlay'

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
    this.#preview = this.#problem = null
    this.mode = 'merge'
    await this.#busy(async () => {
      if (file && file.size > LARGEST_DROP)
        throw new Error('This file is too large to be dropped. Choose it under Settings, Data.')
      this.#preview = file
        ? await this.ask('import.read', { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
        : await this.ask('import.open', null)
    })
    return this.#preview !== null || this.#problem !== null
  }

  /** Reads the cards from other columns. Where these hold none, the choice before stays. */
  async chooseColumns(choice: ColumnChoice): Promise<void> {
    const { preview } = this
    if (!preview) return
    await this.#busy(async () => {
      this.#preview = await this.ask('import.columns', { id: preview.id, choice })
    })
  }

  /** Takes it in. True when it is done; otherwise nothing changed, and `problem` says why. */
  async apply(): Promise<boolean> {
    const { preview, summary, mode } = this
    if (!preview || !summary || this.#isBusy) return false
    return this.#busy(async () => {
      const { backup } = await this.ask('import.apply', { id: preview.id, mode })
      await this.app.reload()
      const undo = async (): Promise<void> => {
        await this.app.attempt(async () => {
          await this.ask('import.undo', null)
          await this.app.reload()
          this.app.notice = { text: 'The library is as it was before the import.' }
        })
      }
      this.app.notice = {
        text: `Imported ${preview.name}: ${changesOf(summary).join(', ') || 'nothing was new'}. A backup is in ${backup}.`,
        action: { label: 'Undo', run: () => void undo() },
      }
    })
  }

  /** Forgets what was read; stops what is being read or written. */
  async cancel(): Promise<void> {
    await this.ask('import.cancel', null)
  }

  async #busy(action: () => Promise<void>): Promise<boolean> {
    this.#isBusy = true
    this.#problem = this.#step = null
    try {
      await action()
      return true
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error)
      return false
    } finally {
      this.#isBusy = false
    }
  }
}

/** What changes, each in a few words; empty where nothing does. */
export function changesOf(summary: ImportSummary): string[] {
  const { added, changed, removed, cards, moreCards, answers, takenBack, settings } = summary
  const withCards = cards > 0 ? ` with ${count(cards, 'card')}` : ''
  const withMore = moreCards > 0 ? ` with ${count(moreCards, 'new card')}` : ''
  return [
    added > 0 ? `${count(added, 'article')} added${withCards}` : '',
    changed > 0 ? `${count(changed, 'article')} changed${withMore}` : '',
    removed > 0 ? `${count(removed, 'article')} taken out` : '',
    answers > 0 ? `${count(answers, 'answer')} added` : '',
    takenBack > 0 ? `${count(takenBack, 'answer')} no longer counted` : '',
    settings ? 'settings replaced' : '',
  ].filter((words) => words !== '')
}
