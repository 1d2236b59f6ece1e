import { findBinary } from './binary'
import { makeSampleLibrary, removeSampleLibrary } from './sample-library'

/** Says which program the tests drive, and makes what they begin with. Returns what to do when they are over. */
export default async function prepare(): Promise<() => void> {
  const { path, isElectron } = findBinary()
  console.log(`End-to-end tests drive ${isElectron ? 'Electron' : 'the Chromium host'} (${path}).`)
  await makeSampleLibrary()
  return removeSampleLibrary
}
