import { app, BrowserWindow, dialog, powerMonitor } from 'electron'
import { filesOf } from './files/arguments'
import type { Handover } from './files/handover'
import { shellWords } from './shell/language'

/** Finishes what has to be on the disk before the program ends, once. */
export function setupQuit(finish: () => Promise<void>): void {
  let isFinished = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (isFinished) return
    event.preventDefault()
    isFinished = true
    // Whatever goes wrong here, the journal already holds every answer: the program may end.
    void finish()
      .catch(() => {})
      .then(() => app.exit(0))
  })
}

/** Writes what only lies in memory before the machine sleeps or the session ends: there may be no quitting. */
export function setupFlush(flush: () => Promise<void>): void {
  const flushNow = () => void flush()
  powerMonitor.on('suspend', flushNow)
  powerMonitor.on('shutdown', flushNow)
  app.on('before-quit', flushNow)
  const watch = (window: BrowserWindow) => window.on('session-end', flushNow)
  BrowserWindow.getAllWindows().forEach(watch)
  app.on('browser-window-created', (_event, window) => void watch(window))
}

/** A second start hands over its files and shows the window of the first. */
export function setupSecondStart(handover: Handover, show: () => void): void {
  app.on('second-instance', (_event, argv, folder) => {
    show()
    handover.add(filesOf(argv, folder))
  })
  app.on('activate', show)
}

/** A program that cannot start says why and ends, instead of running without a window. */
export function failStart(error: unknown): void {
  dialog.showErrorBox(
    shellWords().dialogs.couldNotStart,
    error instanceof Error ? error.message : String(error),
  )
  app.exit(1)
}
