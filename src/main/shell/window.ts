import { app, BrowserWindow, screen } from 'electron'
import type { EventName, Events } from '../../contract/requests'
import { eventChannel } from '../../contract/names'
import type { Document } from '../disk/document'
import { START_PAGE } from './origin'
import { paperColour } from './theme'
import type { WindowState } from './window-state'
import { placeWindow, SMALLEST } from './window-bounds'

/** The application's window: there is one, or none. */
export class MainWindow {
  #window: BrowserWindow | null = null
  #remembering: Promise<void> = Promise.resolve()

  constructor(
    private readonly preload: string,
    private readonly state: Document<WindowState>,
  ) {}

  /** Shows the window, or makes it where it was closed (macOS keeps running without one). */
  show(): void {
    if (!this.#window) this.#open()
    else {
      if (this.#window.isMinimized()) this.#window.restore()
      this.#window.show()
      this.#window.focus()
    }
  }

  send<N extends EventName>(name: N, value: Events[N]): void {
    this.#window?.webContents.send(eventChannel(name), value)
  }

  get current(): BrowserWindow | null {
    return this.#window
  }

  /** Resolves when the place of a closed window is on the disk. */
  settled(): Promise<void> {
    return this.#remembering
  }

  #open(): void {
    const { bounds, isMaximized } = this.state.data
    const primary = screen.getPrimaryDisplay()
    const displays = [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)]
    const place = placeWindow(
      bounds,
      displays.map(({ workArea }) => workArea),
    )
    const window = new BrowserWindow({
      ...place,
      minWidth: SMALLEST.width,
      minHeight: SMALLEST.height,
      show: false,
      title: app.getName(),
      backgroundColor: paperColour(),
      webPreferences: {
        preload: this.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    })
    this.#window = window
    window.once('ready-to-show', () => {
      if (isMaximized) window.maximize()
      window.show()
    })
    window.on('close', () => (this.#remembering = this.#remember(window)))
    window.on('closed', () => (this.#window = null))
    // A failed load shows in the window itself; there is nobody else to tell.
    window.loadURL(START_PAGE).catch(() => {})
  }

  async #remember(window: BrowserWindow): Promise<void> {
    const { x, y, width, height } = window.getNormalBounds()
    await this.state
      .replace({ bounds: { x, y, width, height }, isMaximized: window.isMaximized() })
      .catch(() => {})
  }
}
