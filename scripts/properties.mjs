#!/usr/bin/env node
// `npm run test:properties -- --rounds N --seed S`: the unit tests that try invented values, N times with other values
// each. A failure names its round's seed and the smallest values that show it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inProject, say } from './setup/project.mjs'
import { run } from './setup/run.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10' }, seed: { type: 'string', default: '2' } },
})
const whole = (name) => {
  if (!/^\d{1,6}$/.test(values[name]))
    throw new Error(`--${name} takes a whole number, not '${values[name]}'.`)
  return Number(values[name])
}
const [rounds, first] = [whole('rounds'), whole('seed')]

const unit = inProject('tests/unit')
const files = readdirSync(unit, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(unit, name))
  .filter((file) => /from 'fast-check'|\/arbitrary'/.test(readFileSync(file, 'utf8')))

const failed = []
for (let seed = first; seed < first + rounds; seed++) {
  const vitest = [inProject('node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', ...files]
  const { status } = await run(process.execPath, vitest, { env: { PROPERTY_SEED: String(seed) } })
  if (status !== 0) failed.push(seed)
}
say(
  failed.length === 0
    ? `${rounds} rounds, nothing failed.`
    : `${rounds} rounds, failed with ${failed.join(', ')}.`,
)
process.exitCode = failed.length === 0 ? 0 : 1
