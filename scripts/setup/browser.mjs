import { createRequire } from 'node:module'
import { canInstallPackages, installPackages } from './apt.mjs'
import { inProject, Problem } from './project.mjs'

const require = createRequire(import.meta.url)
const { chromiumPath, HOW_TO_INSTALL } = require('../../src/host/chromium-path.cjs')

/** The Chromium host's executable; it takes Electron's arguments. */
export const chromiumHost = inProject('src/host/electron')

/** The path of an installed Chrome or Chromium; installs Chromium where that needs no question. */
export async function ensureChromium() {
  const found = chromiumPath()
  if (found) return found
  if (canInstallPackages() && (await installPackages(['chromium']))) {
    const installed = chromiumPath()
    if (installed) return installed
  }
  throw new Problem(HOW_TO_INSTALL)
}
