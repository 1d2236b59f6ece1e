import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the empty window says, and nothing else. */
export const EMPTY = 'An empty window'

const MAIN = `
import { app, BrowserWindow, protocol } from 'electron'
app.setPath('userData', process.env.FACTDECK_USER_DATA)
const privileges = { standard: true, secure: true, supportFetchAPI: true }
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }])
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const headers = { 'content-type': 'text/html; charset=utf-8' }
  protocol.handle('app', () => new Response('<!doctype html><p>${EMPTY}', { headers }))
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false }
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences })
  window.once('ready-to-show', () => window.show())
  window.loadURL('app://bundle/index.html')
})
`

/** The smallest application that opens a window the way Factdeck does. */
export function writeEmptyApp(folder) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'main.mjs'), MAIN)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.mjs' }))
  return folder
}
