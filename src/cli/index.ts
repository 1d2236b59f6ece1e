import { readFile, stat, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { run } from './run'

// A reader such as `head` may close the pipe early; that is its right, and no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => new Promise((written) => process.stdout.write(text, () => written())),
  error: (text) => new Promise((written) => process.stderr.write(text, () => written())),
  standardInput: () => buffer(process.stdin),
  isFolder: async (path) => (await stat(path)).isDirectory(),
  readFile: (path) => readFile(path),
  writeFile: (path, content) => writeFile(path, content),
  outBytes: (content) => new Promise((written) => process.stdout.write(content, () => written())),
  now: () => Date.now(),
})
