import type { BrowserWindow } from 'electron'
import type { ExportOrder, ExportResult } from '../../contract/requests'
import { formatOf } from '../../core/exchange/formats'
import { writeAtomically } from '../disk/atomic-write'
import { nodeFileSystem } from '../disk/file-system'
import { chooseExportPath } from '../files/dialogs'
import type { PrintPages } from '../files/print'
import { planExport } from '../library/exports'
import type { Layout } from '../library/layout'
import type { Library } from '../library/library'
import { diskRefusal, Refusal } from '../library/refusal'
import { Stopped, type Step } from './export-job'
import { startThread } from './thread'

/** Exports one after the other: what is asked for, where to, and then the work in a thread of its own. */
export class Exports {
  #stop: SharedArrayBuffer | null = null

  constructor(
    private readonly library: Library,
    private readonly layout: Layout,
    private readonly pages: PrintPages,
    private readonly report: (step: Step) => void,
  ) {}

  /** Null when the user cancels, at the dialog or while it is written. */
  async save(window: BrowserWindow | null, order: ExportOrder): Promise<ExportResult | null> {
    if (this.#stop)
      throw new Refusal('invalid', 'An export is being written already. Wait for it, or stop it.')
    const { name, job } = planExport(this.library, order)
    const stop = new SharedArrayBuffer(4)
    this.#stop = stop
    const path = await chooseExportPath(window, name).finally(() => (this.#stop = null))
    if (path === null) return null
    this.#stop = stop
    const thread = startThread(this.report)
    try {
      const { userData } = this.layout
      const isPage = formatOf(order.format).isPage === true
      const { words, text } = await thread.tasks.export({
        ...job,
        userData,
        path: isPage ? null : path,
        stop,
      })
      if (text !== null) await this.#print(path, text)
      return { path, words }
    } catch (error) {
      if (error instanceof Stopped) return null
      throw error
    } finally {
      this.#stop = null
      thread.end()
    }
  }

  stop(): void {
    if (this.#stop) Atomics.store(new Int32Array(this.#stop), 0, 1)
  }

  async #print(path: string, html: string): Promise<void> {
    const pdf = await this.pages.toPdf(html)
    try {
      await writeAtomically(nodeFileSystem, path, pdf)
    } catch (error) {
      throw diskRefusal(error)
    }
  }
}
