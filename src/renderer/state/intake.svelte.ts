import type { TextFile } from '../../contract/requests'
import { run } from '../analysis/client'
import { request } from '../bridge'
import type { App } from './app.svelte'

/** Brings texts into the library, one after the other, and says how far it is. */
export class Intake {
  constructor(private readonly app: App) {}

  /** Reads the articles that come with the program, so that the first start has something to show. */
  async addSamples(): Promise<void> {
    for (const sample of await request('samples.list', null)) {
      const { analysis, cards } = await run('read', { text: sample.text, hints: {} })
      await request('article.add', { analysis, cards, isSample: true })
    }
    await this.app.refresh()
  }

  /** One text opens in the dialog; several are added at once. */
  async take(files: readonly TextFile[]): Promise<void> {
    const [first] = files
    if (first) this.app.overlay = { kind: 'add', file: first }
  }
}
