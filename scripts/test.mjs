#!/usr/bin/env node
// `npm test`: every check of the project from a fresh clone, in one run. A failing step does not hide the
// numbers of later ones. Uses Node's built-in modules only, because nothing may be installed yet.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { canInstallPackages, installPackages } from './setup/apt.mjs'
import { ensureChromium } from './setup/browser.mjs'
import { build } from './setup/build.mjs'
import { hasDisplay, startVirtualDisplay } from './setup/display.mjs'
import { findElectron } from './setup/electron.mjs'
import { ensureInstalled } from './setup/install.mjs'
import { findMnemosyne } from './setup/mnemosyne.mjs'
import { cacheFolder, checkNode, inProject, Problem, say } from './setup/project.mjs'
import { npm, run } from './setup/run.mjs'

/**
 * Numbers of tests, and what failed by name: it is said again at the end, for of a long run often only the end is kept.
 * @typedef {{ passed: number, failed: number, names?: string[] }} Count
 */

const one = (isPassed) => ({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 })

const script = async (name) => one((await npm(['run', '--silent', name])).status === 0)

const tool = async (path, ...args) =>
  one((await run(process.execPath, [inProject(path), ...args])).status === 0)

/** Runs a test program that writes a report, and counts from the report. */
async function reported(name, runProgram, count) {
  const file = join(cacheFolder(), `${name}.json`)
  rmSync(file, { force: true })
  const { status } = await runProgram(file)
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  // Something outside the tests failed: no report, an error between tests, no test found.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

const unitTests = async () => {
  const env = await findMnemosyne()
  return reported(
    'unit',
    (file) =>
      run(
        process.execPath,
        [
          inProject('node_modules/vitest/vitest.mjs'),
          ...['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
        ],
        { env },
      ),
    ({ numPassedTests, numFailedTests, testResults }) => {
      const didNotLoad = ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
      return {
        passed: numPassedTests,
        failed: numFailedTests + testResults.filter(didNotLoad).length,
        names: testResults.flatMap((result) => [
          ...(didNotLoad(result) ? [`${result.name}: ${result.message}`] : []),
          ...result.assertionResults
            .filter(({ status }) => status === 'failed')
            .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`),
        ]),
      }
    },
  )
}

/** Tests that drive a window at a time: each takes about a core. */
const SIDE_BY_SIDE = Math.max(1, Math.min(4, availableParallelism()))

/**
 * Where the tested windows open: on the display that is there, one after another; side by side, each on a virtual
 * one of its own; or (the Chromium host only) nowhere.
 */
async function withDisplays(task) {
  if (hasDisplay()) return task({})
  const virtual = []
  for (let count = 0; count < SIDE_BY_SIDE; count++) {
    const display = await startVirtualDisplay()
    if (display) virtual.push(display)
  }
  if (virtual.length === 0) say('There is no display and no Xvfb: the windows open without one.')
  try {
    return await task({
      ...virtual[0]?.env,
      FACTDECK_DISPLAYS: JSON.stringify(virtual.map(({ env }) => env)),
    })
  } finally {
    for (const { stop } of virtual) stop()
  }
}

const failedSpecs = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedSpecs),
]

async function endToEndTests() {
  if (!(await findElectron({ mayDownload: false })).binary) await ensureChromium()
  return withDisplays((env) =>
    reported(
      'e2e',
      (file) =>
        run(
          process.execPath,
          [inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'],
          {
            env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
          },
        ),
      ({ stats, errors, suites }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
        names: [...suites.flatMap(failedSpecs), ...errors.map(({ message }) => message)],
      }),
    ),
  )
}

/** Needs Syncthing, which is installed where that asks nobody; elsewhere this is left to its own command. */
async function twoMachines() {
  const isThere = () => spawnSync('syncthing', ['--version']).status === 0
  if (!isThere() && canInstallPackages()) await installPackages(['syncthing'])
  if (isThere()) return tool('tests/sync/run.mjs')
  say('Syncthing is not here: not run.')
  return { passed: 0, failed: 0 }
}

const firstLines = (text) => stripVTControlCharacters(text).split('\n').slice(0, 3).join(' | ').slice(0, 400)

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** @param {string} name @param {() => Promise<Count>} task @returns {Promise<Count>} */
async function step(name, task) {
  say(`\n── ${name}`)
  const since = performance.now()
  const count = await task().catch((error) => {
    console.error(error instanceof Problem ? error.message : error)
    return one(false)
  })
  const result =
    count.failed > 0 ? `${count.passed} passed, ${count.failed} failed` : `${count.passed} passed`
  say(`── ${name}: ${result} (${seconds(since)})`)
  return { ...count, names: count.failed > 0 ? [name, ...(count.names ?? [])] : [] }
}

/** How well facts are found in annotated articles, where these are at hand. A measure, not a test. */
async function benchmark() {
  const scorer = inProject('../shared/gold/score.mjs')
  if (!existsSync(scorer)) return
  say('\n── facts benchmark')
  await run(process.execPath, [scorer])
}

async function testAll() {
  const counts = []
  const count = async (name, task) => {
    counts.push(await step(name, task))
    return counts.at(-1).failed === 0
  }
  const total = (key) => counts.reduce((sum, one) => sum + one[key], 0)
  const finish = () => {
    for (const name of counts.flatMap(({ names }) => names ?? [])) say(`failed: ${firstLines(name)}`)
    say(`\n${total('passed')} passed, ${total('failed')} failed`)
    return total('failed') === 0 ? 0 : 1
  }

  try {
    checkNode()
    await ensureInstalled()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    counts.push(one(false))
    return finish()
  }
  // Each takes one core for most of a minute.
  await Promise.all([count('lint', () => script('lint')), count('type check', () => script('check'))])
  await count('layers', () => script('layers'))
  await count('unit tests', unitTests)
  await count('sudden ends', () => tool('tests/crash/run.mjs', '--rounds', '25'))
  await count('two machines', twoMachines)
  const isBuilt = await count('build', async () => one(await build()))
  // Against an older build the numbers would be untrue.
  await count('end-to-end tests', () =>
    isBuilt ? endToEndTests() : Promise.reject(new Problem('Not run: the build failed.')),
  )
  if (isBuilt) {
    await count('malformed files', () => script('test:malformed'))
    await count('package', () => script('package:check'))
    await benchmark()
  }
  return finish()
}

process.exitCode = await testAll()
