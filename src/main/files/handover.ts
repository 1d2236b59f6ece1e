import { app, dialog } from 'electron'
import type { TextFile } from '../../contract/requests'
import { readTextFiles } from './text-files'

/** Files that the operating system or a second start hands over. They wait until the page asks for them. */
export class Handover {
  #paths: string[] = []
  #deliver: ((files: TextFile[]) => void) | null = null

  /** Before the application is ready: macOS names files by an event. */
  constructor(first: readonly string[]) {
    this.#paths = [...first]
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.add([path])
    })
  }

  /** What was handed over so far; from now on files are delivered as they come. */
  async start(deliver: (files: TextFile[]) => void): Promise<TextFile[]> {
    this.#deliver = deliver
    const paths = this.#paths
    this.#paths = []
    return this.#read(paths)
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return
    if (!this.#deliver) this.#paths.push(...paths)
    else {
      const deliver = this.#deliver
      void this.#read(paths).then((files) => {
        if (files.length > 0) deliver(files)
      })
    }
  }

  async #read(paths: readonly string[]): Promise<TextFile[]> {
    const { files, problems } = await readTextFiles(paths)
    if (problems.length > 0) {
      const warning = { type: 'warning' as const, message: problems.join('\n'), buttons: ['OK'] }
      // Where no dialog can be shown there is nobody else to tell.
      dialog.showMessageBox(warning).catch(() => {})
    }
    return files
  }
}
