import { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import { PRINT_PATH } from '../shell/origin'

/**
 * Pages for paper. A page is shown in a window that nobody sees, under an address of the application that
 * exists as long as it is printed.
 */
export class PrintPages {
  readonly #pages = new Map<string, string>()

  /** The page under an address; undefined where there is none. */
  find(url: string): string | undefined {
    return this.#pages.get(url)
  }

  /** @param html a whole document that needs nothing from elsewhere */
  async toPdf(html: string): Promise<Uint8Array> {
    const url = `${PRINT_PATH}${randomUUID()}.html`
    this.#pages.set(url, html)
    // Nothing runs in it: the page's own policy forbids every script.
    const window = new BrowserWindow({
      show: false,
      skipTaskbar: true,
      width: 800,
      height: 1100,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    try {
      await window.loadURL(url)
      return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
    } finally {
      this.#pages.delete(url)
      window.destroy()
    }
  }
}
