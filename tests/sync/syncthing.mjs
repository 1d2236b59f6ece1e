import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

const FOLDER = 'library'
const KEY = 'test-of-synchronising'

export const isInstalled = () => spawnSync('syncthing', ['--version']).status === 0

/** A port that was free a moment ago. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/** A Syncthing of our own: it keeps to the loopback and tells nobody about itself. */
export class Syncthing {
  /** @param {string} home folder of its configuration @param {string} folder what it synchronises */
  constructor(home, folder) {
    this.home = home
    this.folder = folder
    this.child = null
    this.lastEvent = 0
  }

  async prepare() {
    mkdirSync(this.home, { recursive: true })
    mkdirSync(this.folder, { recursive: true })
    execFileSync('syncthing', ['generate', `--home=${this.home}`, '--no-default-folder'], { stdio: 'pipe' })
    this.gui = await freePort()
    this.port = await freePort()
    this.id = execFileSync('syncthing', ['--home', this.home, '--device-id'], { encoding: 'utf8' }).trim()
    // Copies of the library stay on their machine; the rest of a write is no file yet.
    writeFileSync(join(this.folder, '.stignore'), 'backups\n*.tmp\n')
  }

  /** @param {Syncthing} other */
  configure(other) {
    const device = ({ id, port }) =>
      `<device id="${id}" compression="never"><address>tcp://127.0.0.1:${port}</address></device>`
    const file = join(this.home, 'config.xml')
    const version = /<configuration version="(\d+)"/.exec(readFileSync(file, 'utf8'))[1]
    writeFileSync(
      file,
      `<configuration version="${version}">
        <folder id="${FOLDER}" path="${this.folder}" type="sendreceive" rescanIntervalS="0" fsWatcherEnabled="true" fsWatcherDelayS="1">
          <device id="${this.id}"/><device id="${other.id}"/>
          <maxConflicts>10</maxConflicts>
        </folder>
        ${device(this)}${device(other)}
        <gui enabled="true" tls="false"><address>127.0.0.1:${this.gui}</address><apikey>${KEY}</apikey></gui>
        <options>
          <listenAddress>tcp://127.0.0.1:${this.port}</listenAddress>
          <globalAnnounceEnabled>false</globalAnnounceEnabled>
          <localAnnounceEnabled>false</localAnnounceEnabled>
          <relaysEnabled>false</relaysEnabled>
          <natEnabled>false</natEnabled>
          <urAccepted>-1</urAccepted>
          <crashReportingEnabled>false</crashReportingEnabled>
          <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
          <startBrowser>false</startBrowser>
          <reconnectionIntervalS>1</reconnectionIntervalS>
        </options>
      </configuration>`,
    )
  }

  /** Begins to synchronise; resolves when it answers. */
  async start() {
    this.lastEvent = 0
    this.child = spawn(
      'syncthing',
      ['serve', `--home=${this.home}`, '--no-browser', '--no-restart', '--no-upgrade', '--logflags=0'],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, STNOUPGRADE: '1' } },
    )
    this.output = ''
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (chunk) => (this.output += chunk))
    }
    await new Promise((resolve, reject) => {
      const look = () => this.output.includes('GUI and API listening') && resolve()
      this.child.stdout.on('data', look)
      this.child.on('exit', () => reject(new Error(`Syncthing ended:\n${this.output}`)))
    })
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null) return
    const end = once(this.child, 'exit')
    this.child.kill('SIGTERM')
    await end
    this.child = null
  }

  async ask(path, method = 'GET') {
    const response = await fetch(`http://127.0.0.1:${this.gui}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': KEY },
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    const text = await response.text()
    return text ? JSON.parse(text) : null
  }

  scan() {
    return this.ask(`db/scan?folder=${FOLDER}`, 'POST')
  }

  /** Nothing is missing here, and the other has everything of ours. @param {Syncthing} other */
  async isInSync(other) {
    const [status, connections, completion] = await Promise.all([
      this.ask(`db/status?folder=${FOLDER}`),
      this.ask('system/connections'),
      this.ask(`db/completion?folder=${FOLDER}&device=${other.id}`),
    ])
    return (
      connections.connections[other.id]?.connected &&
      status.state === 'idle' &&
      status.needTotalItems === 0 &&
      completion.completion === 100 &&
      completion.needItems === 0 &&
      completion.needDeletes === 0
    )
  }

  /** Waits for the next event, a second at most. */
  async event() {
    const events = await this.ask(`events?since=${this.lastEvent}&timeout=1`)
    this.lastEvent = events.at(-1)?.id ?? this.lastEvent
  }
}

/** What lies in a synchronised folder, by path, without what stays on its machine. */
function treeOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/^(\.st|backups)|\.tmp$/.test(path))
  return Object.fromEntries(
    paths.sort().map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  )
}

/** The two folders hold the same files. One that changes while it is read is another time's. */
function areAlike(a, b) {
  try {
    return isDeepStrictEqual(treeOf(a.folder), treeOf(b.folder))
  } catch {
    return false
  }
}

/**
 * Scans both and waits for events until neither lacks anything and the folders are alike: right after two meet,
 * neither knows yet what it lacks. Throws after `limit` milliseconds.
 */
export async function settle(a, b, limit) {
  const until = performance.now() + limit
  await Promise.all([a.scan(), b.scan()])
  while (!((await a.isInSync(b)) && (await b.isInSync(a)) && areAlike(a, b))) {
    if (performance.now() > until) throw new Error('The two folders did not come into sync.')
    await Promise.race([a.event(), b.event()])
  }
}
