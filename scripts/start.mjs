#!/usr/bin/env node
// `npm start`: everything from a fresh clone to the window. Uses Node's built-in modules only, because
// nothing is installed yet when it runs for the first time.
import { chromiumHost, ensureChromium } from './setup/browser.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs'
import { findElectron } from './setup/electron.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { checkNode, Problem, root, say } from './setup/project.mjs'
import { run } from './setup/run.mjs'

/** The program that shows the window, and its arguments up to the application's own. */
async function chooseProgram() {
  const electron = await findElectron({ mayDownload: true })
  if (electron.binary) {
    // Electron refuses its sandbox to root.
    const isRoot = process.platform === 'linux' && process.getuid() === 0
    return { command: electron.binary, args: [...(isRoot ? ['--no-sandbox'] : []), root] }
  }
  const chromium = await ensureChromium()
  say(`Factdeck opens in ${chromium}, because ${electron.reason}.`)
  return {
    command: process.execPath,
    args: [chromiumHost, root],
    env: { FACTDECK_HOST_CHROMIUM: chromium },
  }
}

async function display() {
  if (hasDisplay()) return undefined
  const virtual = await startVirtualDisplay()
  if (!virtual) {
    throw new Problem('No display was found. Start Factdeck from a desktop session, or install xvfb.')
  }
  say('No display was found: the window opens on a virtual one, where nobody sees it. Ctrl+C ends it.')
  return virtual
}

async function start() {
  checkNode()
  await ensureInstalled()
  await ensureBuilt()
  const { command, args, env } = await chooseProgram()
  const virtual = await display()
  const { status } = await run(command, [...args, ...process.argv.slice(2)], {
    env: { ...env, ...virtual?.env },
  })
  virtual?.stop()
  return status
}

try {
  process.exitCode = await start()
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
