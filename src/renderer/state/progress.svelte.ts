import type { Progress } from '../../contract/requests'
import type { request } from '../bridge'

export type ExportFormat = 'json' | 'csv'

/** What the progress screen shows, and what its exports came to. */
export class ProgressDesk {
  #progress = $state.raw<Progress | null>(null)
  #problem = $state.raw<string | null>(null)
  #saved = $state.raw<string | null>(null)
  #exportProblem = $state.raw<string | null>(null)

  constructor(private readonly ask: typeof request) {}

  get progress(): Progress | null {
    return this.#progress
  }
  /** One sentence about why nothing can be shown. */
  get problem(): string | null {
    return this.#problem
  }
  /** Where the last export was written. */
  get saved(): string | null {
    return this.#saved
  }
  get exportProblem(): string | null {
    return this.#exportProblem
  }

  async load(): Promise<void> {
    try {
      this.#progress = await this.ask('progress.get', null)
      this.#problem = null
    } catch (error) {
      this.#problem = sentenceOf(error)
    }
  }

  /** Writes the library (JSON) or where each card stands (CSV) to a place that the reader chooses. */
  async export(format: ExportFormat): Promise<void> {
    this.#exportProblem = null
    this.#saved = null
    try {
      this.#saved = (await this.ask('export.save', { format }))?.path ?? null
    } catch (error) {
      this.#exportProblem = sentenceOf(error)
    }
  }
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
