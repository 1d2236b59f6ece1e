#!/usr/bin/env node
// `npm run test:malformed -- --count N --seed S --only csv,pdf`: N damaged files of every format that is read (or of
// those named), dropped on the built application one by one. None may crash it, keep it waiting for five seconds, or
// change the library. `--longest MS` is another limit, for a machine that does other work.
import { parseArgs } from 'node:util'
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    longest: { type: 'string', default: '5000' },
  },
})
const whole = (name) => {
  if (!/^\d{1,6}$/.test(values[name]))
    throw new Error(`--${name} takes a whole number, not '${values[name]}'.`)
  return values[name]
}
const env = {
  MALFORMED_COUNT: whole('count'),
  MALFORMED_SEED: whole('seed'),
  MALFORMED_ONLY: values.only,
  MALFORMED_LONGEST: whole('longest'),
}
const display = hasDisplay() ? null : await startVirtualDisplay()
try {
  const program = [inProject('node_modules/@playwright/test/cli.js'), 'test']
  const config = ['--config', inProject('tests/malformed/playwright.config.ts')]
  const { status } = await run(process.execPath, [...program, ...config], {
    env: { ...display?.env, ...env },
  })
  process.exitCode = status ?? 1
} finally {
  display?.stop()
}
