import { app } from 'electron'
import type { MainWindow } from './shell/window'

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

/** A second start shows the window of the first and hands over its files. */
export function setupSecondStart(window: MainWindow, take: (argv: string[], folder: string) => void): void {
  app.on('second-instance', (_event, argv, folder) => {
    window.show()
    take(argv, folder)
  })
  app.on('activate', () => window.show())
}
