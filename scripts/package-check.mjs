#!/usr/bin/env node
// `npm run package:check`: packs the application around a stand-in for Electron's distribution and looks at
// the result. That tests the configuration where Electron itself cannot be downloaded.
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import asar from '@electron/asar'
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './setup/build.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'

/** Marks the place in Electron's executable where its fuses are kept; from Electron's documentation. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = 9
const [OFF, ON] = ['0', '1'].map((digit) => digit.charCodeAt(0))

/** A folder laid out as Electron's distribution for Linux, with every fuse at Electron's default. */
function createDistribution(folder) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('100001111')])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  })
  for (const name of ['LICENSE', 'version', 'locales/en-US.pak', 'locales/de.pak']) {
    writeFileSync(join(folder, name), '')
  }
}

async function pack(folder) {
  const distribution = join(folder, 'electron')
  createDistribution(distribution)
  const { status, output } = await run(
    process.execPath,
    [
      inProject('node_modules/electron-builder/cli.js'),
      ...['--linux', '--dir', '--publish', 'never'],
      ...[`-c.electronDist=${distribution}`, `-c.directories.output=${join(folder, 'dist')}`],
    ],
    { quiet: true, limit: 120_000 },
  )
  assert.equal(status, 0, output)
  const packed = readdirSync(join(folder, 'dist')).find((name) => name.startsWith('linux'))
  return join(folder, 'dist', packed)
}

/** Only bundles, each of them; nothing of the sources, the tests or the packages. */
function checkArchive(packed) {
  const names = asar.listPackage(join(packed, 'resources/app.asar'), { isPack: false })
  const files = names.map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
  for (const needed of [
    'package.json',
    'out/main/index.js',
    'out/preload/index.cjs',
    'out/renderer/index.html',
  ]) {
    assert.ok(files.includes(needed), `${needed} is missing in the archive`)
  }
  const isExpected = (name) => /^(package\.json|out|out\/(main|preload|renderer)(\/.*)?)$/.test(name)
  assert.deepEqual(
    files.filter((name) => !isExpected(name)),
    [],
    'files that do not belong into the archive',
  )
}

function checkResources(packed) {
  assert.deepEqual(
    readdirSync(join(packed, 'resources/samples')).sort(),
    readdirSync(inProject('resources/samples')).sort(),
  )
  assert.ok(existsSync(join(packed, 'locales/en-US.pak')))
  assert.ok(!existsSync(join(packed, 'locales/de.pak')), 'languages that the application does not speak')
}

async function checkFuses(packed) {
  const wire = await getCurrentFuseWire(join(packed, 'factdeck'))
  assert.equal(wire.version, FuseVersion.V1)
  const wanted = {
    RunAsNode: OFF,
    EnableCookieEncryption: ON,
    EnableNodeOptionsEnvironmentVariable: OFF,
    EnableNodeCliInspectArguments: OFF,
    EnableEmbeddedAsarIntegrityValidation: ON,
    OnlyLoadAppFromAsar: ON,
    GrantFileProtocolExtraPrivileges: OFF,
  }
  for (const [name, state] of Object.entries(wanted)) {
    assert.equal(wire[FuseV1Options[name]], state, `the fuse ${name}`)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'factdeck-package-'))
try {
  await ensureBuilt()
  const packed = await pack(folder)
  checkArchive(packed)
  checkResources(packed)
  await checkFuses(packed)
  console.log('The package holds the bundles and the samples, and its fuses are set.')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
