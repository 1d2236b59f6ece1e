import { findBinary } from './binary'

/** Says once which program the tests drive. */
export default function announce(): void {
  const { path, isElectron } = findBinary()
  console.log(`End-to-end tests drive ${isElectron ? 'Electron' : 'the Chromium host'} (${path}).`)
}
