import type { ElectronApplication, Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromiumHost, findBinary } from './binary'
import { expect, test } from './launch'
import type { Session } from './session'
import { fixtureApp, test as sharing, type Recorded } from './shared-host'

test.use({ application: fixtureApp })
test.skip(findBinary().isElectron, 'these are tests of the Chromium host')

/** What the fixture exposes in its page. */
interface Fixture {
  echo(value: unknown): Promise<unknown>
  fail(): Promise<never>
  unknown(): Promise<never>
  sender(): Promise<Record<string, unknown>>
  ping(value: unknown): void
  pathOf(file: File): string
  throwing(): void
  onPong(listener: (...values: unknown[]) => void): () => void
  about: { host: string; sandboxed: boolean }
}
declare global {
  var fixture: Fixture
  var answer: unknown
}

const recorded = <K extends keyof Recorded>(app: ElectronApplication, key: K): Promise<Recorded[K]> =>
  app.evaluate((_electron, name) => globalThis.record[name], key) as Promise<Recorded[K]>

const hasStarted = (page: Page) => expect(page.locator('#worker')).toHaveText('module worker runs')

/** Starts the host as a shell would, to its end. */
function runHost(args: string[], environment: Record<string, string>) {
  return new Promise<{ status: number; output: string }>((resolve) => {
    const env = { ...process.env, ...environment }
    execFile(chromiumHost, args, { env }, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, output: out + err }),
    )
  })
}

const endOf = (session: Session) => {
  const child = session.app.process()
  return new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode)
    else child.on('exit', resolve)
  })
}

test.describe('messages', () => {
  sharing('values arrive as what they were', async ({ page }) => {
    const kept = await page.evaluate(async () => {
      const value = {
        date: new Date(5),
        map: new Map([['a', { list: [1, undefined, -0, NaN] }]]),
        set: new Set([1]),
        bytes: new Uint8Array([1, 2, 255]),
        floats: new Float64Array([0.5]),
        buffer: new ArrayBuffer(3),
        big: 10n,
        nothing: undefined,
        pattern: /x/gi,
        error: new RangeError('far'),
        $: 'dollar',
      }
      const back = (await fixture.echo(value)) as typeof value
      const list = back.map.get('a')!.list
      return {
        date: back.date instanceof Date && back.date.getTime(),
        list: Object.is(list[2], -0) && Number.isNaN(list[3]) && list[1] === undefined && list.length,
        set: back.set instanceof Set && back.set.has(1),
        bytes: back.bytes instanceof Uint8Array && [...back.bytes],
        floats: back.floats instanceof Float64Array && back.floats[0],
        buffer: back.buffer instanceof ArrayBuffer && back.buffer.byteLength,
        big: back.big === 10n,
        nothing: 'nothing' in back && back.nothing === undefined,
        pattern: String(back.pattern),
        error: back.error instanceof RangeError && back.error.message,
        dollar: back.$,
      }
    })
    expect(kept).toEqual({
      date: 5,
      list: 4,
      set: true,
      bytes: [1, 2, 255],
      floats: 0.5,
      buffer: 3,
      big: true,
      nothing: true,
      pattern: '/x/gi',
      error: 'far',
      dollar: 'dollar',
    })
  })

  sharing('errors carry the words of Electron; what cannot be cloned is refused', async ({ page }) => {
    const messageOf = (call: string) =>
      page.evaluate(`(async () => ${call})().then(() => 'no error', (error) => error.message)`)
    expect(await messageOf('fixture.fail()')).toBe(
      "Error invoking remote method 'fail': TypeError: bad thing",
    )
    expect(await messageOf('fixture.unknown()')).toBe(
      "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    )
    expect(await messageOf('fixture.throwing()')).toBe('from the preload')
    expect(await messageOf('fixture.echo(() => 1)')).toContain('could not be cloned')
    expect(await messageOf('fixture.pathOf(new File([], "a"))')).toContain('does not support')
  })

  sharing('the main process answers, and a listener can be taken off', async ({ page }) => {
    const heard = await page.evaluate(async () => {
      const values: unknown[] = []
      const off = fixture.onPong((value, at) => values.push([value, at]))
      fixture.ping('first')
      await fixture.echo(0)
      off()
      fixture.ping('second')
      await fixture.echo(0)
      return values
    })
    expect(heard).toEqual([['first', { at: new Date(0) }]])
  })

  sharing('200 at once, and four megabytes in one', async ({ page }) => {
    const result = await page.evaluate(async () => {
      const all = await Promise.all(Array.from({ length: 200 }, (_, index) => fixture.echo(index)))
      const big = (await fixture.echo(new Uint8Array(4 << 20).fill(7))) as Uint8Array
      return [all.every((value, index) => value === index), big.length, big.at(-1)]
    })
    expect(result).toEqual([true, 4 << 20, 7])
  })

  test('a large one is overtaken by none, and arrives even when the page is left at once', async ({
    page,
    app,
  }) => {
    await page.evaluate(() => {
      fixture.ping('x'.repeat(1_000_000))
      fixture.ping('after')
      fixture.ping('y'.repeat(1_000_000))
      location.reload()
    })
    await expect.poll(() => recorded(app, 'pings').then(({ length }) => length)).toBe(3)
    const pings = (await recorded(app, 'pings')) as string[]
    expect(pings.map((one) => `${one[0]} ${one.length}`)).toEqual(['x 1000000', 'a 5', 'y 1000000'])
  })

  sharing('the sender is known by the address the application uses', async ({ page, app }) => {
    expect(await page.evaluate(() => fixture.sender())).toEqual({
      url: 'app://bundle/index.html',
      isTop: true,
      isMain: true,
      display: true,
    })
    const about = await page.evaluate(() => fixture.about)
    expect(about.sandboxed).toBe(true)
    expect(about.host).toMatch(/^\d+\.\d+/)
    expect(await app.evaluate(() => process.versions.chrome)).toBe(about.host)
  })
})

test.describe('isolation', () => {
  sharing('the page sees the bridge and nothing of the host', async ({ page, forgive }) => {
    await hasStarted(page)
    const seen = await page.evaluate(async () => {
      const script = document.createElement('script')
      document.body.append(script)
      const isRefused = (attempt: () => unknown) => {
        try {
          attempt()
          return false
        } catch {
          return true
        }
      }
      // A call from the test itself lifts the ban on eval while it runs: look from a timer.
      const isEvalRefused = await new Promise<boolean>((resolve) =>
        setTimeout(() => resolve(isRefused(() => new Function('return 1')()))),
      )
      return {
        isInlineRefused: isRefused(() => (script.text = 'window.wasRun = true')),
        wasRun: 'wasRun' in window,
        isEvalRefused,
        isFrozen: Object.isFrozen(fixture) && Object.isFrozen(fixture.about),
        leaks: Object.keys(window).filter((key) => /host|electron|require|process|dialogs/i.test(key)),
      }
    })
    expect(seen).toEqual({
      isInlineRefused: true,
      wasRun: false,
      isEvalRefused: true,
      isFrozen: true,
      leaks: [],
    })
    forgive(/eval|TrustedScript|Trusted Type/)
  })

  sharing('nothing reaches the network, even where the policy would let it', async ({ page }) => {
    let requests = 0
    const server = createServer((_request, response) => {
      requests++
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const reach = (host: string) =>
      page.evaluate(
        (url) => fetch(url, { mode: 'no-cors' }).then(String, () => 'refused'),
        `http://${host}:${port}/`,
      )
    expect(await reach('127.0.0.1')).toBe('refused')
    expect(await reach('localhost')).toBe('refused')
    expect(requests).toBe(0)
    server.close()
  })

  sharing('requests with a body are served by the application', async ({ page }) => {
    const echo = page.evaluate(() =>
      fetch('/echo', { method: 'POST', body: 'grüße' }).then((response) => response.text()),
    )
    expect(await echo).toBe('POST grüße')
    expect(await page.evaluate(() => fetch('/nowhere').then(({ status }) => status))).toBe(404)
  })

  sharing('every kind of pop-up goes to the application instead', async ({ page, app }) => {
    await hasStarted(page)
    expect(await page.evaluate(() => window.open('https://example.org/call'))).toBe(null)
    await page.evaluate(() => {
      for (const [id, target] of [
        ['blank', '_blank'],
        ['plain', ''],
      ]) {
        const link = document.createElement('a')
        Object.assign(link, { id, href: `https://example.org/${id}`, target, textContent: id })
        link.rel = 'noopener'
        document.body.append(link, ' ')
      }
    })
    await page.click('#blank')
    await page.click('#plain', { modifiers: ['Control'] })
    await page.click('#plain', { modifiers: ['Shift'] })
    await page.click('#plain', { button: 'middle' })
    await expect
      .poll(() => recorded(app, 'opened'))
      .toEqual(['call', 'blank', 'plain', 'plain', 'plain'].map((name) => `https://example.org/${name}`))
    expect(app.windows()).toHaveLength(1)
  })

  sharing('a refused navigation leaves the page as it is', async ({ page, app }) => {
    await hasStarted(page)
    await page.fill('#field', 'unsaved')
    await page.evaluate(() => void (location.href = 'https://example.com/away'))
    await expect.poll(() => recorded(app, 'navigations')).toEqual(['https://example.com/away'])
    await expect(page.locator('#field')).toHaveValue('unsaved')
  })

  // It is asked when it opens its page, not when that is loaded again.
  test('permissions are as the application says', async ({ page, app }) => {
    const state = (name: string) =>
      page.evaluate(
        (one) => navigator.permissions.query({ name: one as PermissionName }).then((found) => found.state),
        name,
      )
    expect(await state('geolocation')).toBe('denied')
    expect(await state('notifications')).toBe('denied')
    expect(await state('clipboard-read')).toBe('denied')
    expect(await state('clipboard-write')).toBe('granted')
    expect(await recorded(app, 'permissions')).toContain('geolocation')
  })
})

test.describe('menu', () => {
  sharing('accelerators run their items and open nothing of the browser', async ({ page, app }) => {
    await hasStarted(page)
    await page.locator('#field').focus()
    for (const keys of ['Control+n', 'Control+Shift+E', 'Control+,', 'Control+j', 'n']) {
      await page.keyboard.press(keys)
    }
    await expect.poll(() => recorded(app, 'commands')).toEqual(['new', 'csv', 'settings'])
    await expect(page.locator('#field')).toHaveValue('n')
    expect(app.windows()).toHaveLength(1)
  })

  sharing('an item can be clicked by its id', async ({ app }) => {
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('new')!.click())
    expect(await recorded(app, 'commands')).toEqual(['new'])
  })

  test('editing keys edit, and the key of the role quit quits', async ({ page, session }) => {
    await hasStarted(page)
    await page.fill('#field', 'word')
    await page.locator('#field').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+x')
    await expect(page.locator('#field')).toHaveValue('')
    const end = endOf(session)
    // The page may be gone before the key is up.
    await page.keyboard.press('Control+q').catch(() => {})
    expect(await end).toBe(0)
    expect(session.output).toContain('before-quit')
  })
})

test.describe('window', () => {
  // Without a display Chromium manages its windows itself; on one, a window manager may refuse.
  test.use({ environment: { FACTDECK_HOST_HEADLESS: '1' } })

  const place = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!
      return {
        isMaximized: window.isMaximized(),
        isMinimized: window.isMinimized(),
        isFullScreen: window.isFullScreen(),
        size: window.getSize(),
        normal: window.getNormalBounds(),
      }
    })

  test('is maximized, minimized, restored, made full-screen, and says so', async ({ app, page }) => {
    await hasStarted(page)
    const call = (method: 'maximize' | 'unmaximize' | 'minimize' | 'restore') =>
      app.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]![name](), method)
    await call('maximize')
    await expect.poll(() => place(app)).toMatchObject({ isMaximized: true })
    // Where to go back to is not where the window is now.
    expect((await place(app)).normal).toMatchObject({ width: 900, height: 640 })
    await call('unmaximize')
    await expect.poll(() => place(app)).toMatchObject({ isMaximized: false, size: [900, 640] })
    await call('minimize')
    await expect.poll(() => place(app)).toMatchObject({ isMinimized: true })
    await call('restore')
    await expect.poll(() => place(app)).toMatchObject({ isMinimized: false })
    expect(await recorded(app, 'events')).toEqual(
      expect.arrayContaining(['maximize', 'unmaximize', 'minimize', 'restore']),
    )
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setFullScreen(true))
    await expect.poll(() => place(app)).toMatchObject({ isFullScreen: true })
  })

  test('stands in the middle of a display that was not seen before', async ({ app, page }) => {
    await hasStarted(page)
    const [bounds, area] = await app.evaluate(({ BrowserWindow, screen }) => [
      BrowserWindow.getAllWindows()[0]!.getBounds(),
      screen.getPrimaryDisplay().workArea,
    ])
    expect(bounds).toMatchObject({ x: (area.width - 900) / 2, y: (area.height - 640) / 2 })
  })

  test('keeps its least size', async ({ app, page }) => {
    await hasStarted(page)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setSize(200, 200))
    await expect.poll(async () => (await place(app)).size).toEqual([400, 300])
  })

  test('shows the title it is given, and knows the one its page takes', async ({ app, page }) => {
    const title = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle())
    await expect.poll(title).toBe('First title')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setTitle('Second'))
    await expect(page).toHaveTitle('Second')
    await page.evaluate(() => (document.title = 'Third'))
    await expect.poll(title).toBe('Third')
  })
})

test.describe('theme', () => {
  const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const nativeIsDark = (app: ElectronApplication) =>
    app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
  const setSource = (app: ElectronApplication, source: 'system' | 'light' | 'dark') =>
    app.evaluate(({ nativeTheme }, one) => void (nativeTheme.themeSource = one), source)

  test('a forced theme reaches the page and is taken back', async ({ app, page }) => {
    await hasStarted(page)
    await setSource(app, 'dark')
    await expect.poll(() => isDark(page)).toBe(true)
    expect(await nativeIsDark(app)).toBe(true)
    expect(await recorded(app, 'events')).toContain('theme')
    await setSource(app, 'system')
    await expect.poll(() => isDark(page)).toBe(false)
    expect(await nativeIsDark(app)).toBe(false)
  })

  test('a change of the system is noticed', async ({ app, page }) => {
    await hasStarted(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => nativeIsDark(app)).toBe(true)
    expect(await recorded(app, 'events')).toContain('theme')
  })
})

test.describe('dialogs', () => {
  test.use({ environment: { FACTDECK_HOST_DIALOGS: 'page' } })

  /** Begins a dialog without waiting for it; `answer` reads what it gave. */
  const begin = (app: ElectronApplication, name: string, options: object) =>
    app.evaluate(
      ({ dialog }, [method, given]) => {
        const show = dialog[method as 'showSaveDialog'](given as Electron.SaveDialogOptions)
        globalThis.answer = null
        void show.then((answer: unknown) => (globalThis.answer = answer))
      },
      [name, options] as const,
    )
  const answer = (app: ElectronApplication) => app.evaluate(() => globalThis.answer)
  const isAsked = (page: Page) =>
    expect
      .poll(() =>
        page.evaluate(
          () => document.activeElement?.shadowRoot === null && document.activeElement !== document.body,
        ),
      )
      .toBe(true)

  test('a file to save is typed, and asked about twice before it is replaced', async ({
    app,
    page,
    userData,
  }) => {
    await hasStarted(page)
    const there = join(userData, 'there.txt')
    writeFileSync(there, 'old')
    await begin(app, 'showSaveDialog', { title: 'Export', defaultPath: there })
    await isAsked(page)
    await page.keyboard.press('Enter')
    await isAsked(page)
    expect(await answer(app)).toBe(null)
    await page.keyboard.press('Enter')
    await expect.poll(() => answer(app)).toEqual({ canceled: false, filePath: there })

    await begin(app, 'showSaveDialog', { defaultPath: 'new.txt' })
    await isAsked(page)
    await page.keyboard.press('Control+a')
    await page.keyboard.type(join(userData, 'new.txt'))
    await page.keyboard.press('Enter')
    await expect.poll(() => answer(app)).toEqual({ canceled: false, filePath: join(userData, 'new.txt') })
  })

  test('Escape cancels', async ({ app, page }) => {
    await hasStarted(page)
    await begin(app, 'showSaveDialog', {})
    await isAsked(page)
    await page.keyboard.press('Escape')
    await expect.poll(() => answer(app)).toEqual({ canceled: true, filePath: '' })
  })

  test("files to open come from the browser's own picker, with their paths", async ({
    app,
    page,
    userData,
  }) => {
    // Playwright takes the picker's place once it knows that somebody waits, so long before it opens.
    const choosing = page.waitForEvent('filechooser')
    await hasStarted(page)
    const files = ['a.txt', 'b.txt'].map((name) => join(userData, name))
    for (const file of files) writeFileSync(file, 'text')
    await begin(app, 'showOpenDialog', {
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: 'Text', extensions: ['txt', 'md'] }],
    })
    const chooser = await choosing
    expect(chooser.isMultiple()).toBe(true)
    expect(await chooser.element().getAttribute('accept')).toBe('.txt,.md')
    await chooser.setFiles(files)
    await expect.poll(() => answer(app)).toEqual({ canceled: false, filePaths: files })
  })

  test('a message has the buttons it was given', async ({ app, page }) => {
    await hasStarted(page)
    await begin(app, 'showMessageBox', {
      message: 'Which?',
      buttons: ['Cancel', 'Left', 'Right'],
      defaultId: 1,
    })
    await isAsked(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => answer(app)).toEqual({ response: 2, checkboxChecked: false })
  })
})

test('without a display every dialog is cancelled', async ({ userData }) => {
  const main = join(userData, 'cancel.mjs')
  writeFileSync(
    main,
    `import { app, dialog } from 'electron'
     app.setPath('userData', ${JSON.stringify(userData)})
     app.whenReady().then(async () => {
       const save = await dialog.showSaveDialog({})
       const open = await dialog.showOpenDialog({})
       const box = await dialog.showMessageBox({ message: 'Sure?', buttons: ['Yes', 'Cancel'] })
       console.log(JSON.stringify([save.canceled, open.canceled, box.response]))
       app.quit()
     })`,
  )
  const { status, output } = await runHost([main], { FACTDECK_HOST_HEADLESS: '1' })
  expect(output).toContain('[true,true,1]')
  expect(status).toBe(0)
})

test.describe('what the host lacks throws', () => {
  const attempts: Record<string, (electron: typeof Electron.CrossProcessExports) => unknown> = {
    'a module': ({ clipboard }) => clipboard.writeText('x'),
    'a method': ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide(),
    'a window option': ({ BrowserWindow }) => new BrowserWindow({ kiosk: true }),
    'a window without a sandbox': ({ BrowserWindow }) =>
      new BrowserWindow({ webPreferences: { sandbox: false } }),
    'an event': ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.on('sheet-begin', () => {}),
  }
  for (const [what, attempt] of Object.entries(attempts)) {
    sharing(what, async ({ app }) => {
      await expect(app.evaluate(attempt)).rejects.toThrow('does not support')
    })
  }
})

test.describe('life and death', () => {
  /** Processes whose command line names a folder. */
  const processesWith = (folder: string) =>
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)
        } catch {
          return false
        }
      })
      .map(Number)
  const browserOf = (folder: string) =>
    processesWith(folder).find((pid) => {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return line.includes('--remote-debugging-pipe') && !line.includes('--type=')
    })!

  test('a second start hands its arguments over and ends', async ({ page, app, userData }) => {
    await hasStarted(page)
    const { status } = await runHost([fixtureApp, 'article.txt'], { FACTDECK_USER_DATA: userData })
    expect(status).toBe(0)
    await expect
      .poll(() => recorded(app, 'events'))
      .toContainEqual({
        argv: expect.arrayContaining([fixtureApp, 'article.txt']),
        cwd: process.cwd(),
        data: { from: 'fixture' },
      })
    expect(app.windows()).toHaveLength(1)
  })

  test('closing the last window quits with status 0', async ({ page, app, session }) => {
    await hasStarted(page)
    const end = endOf(session)
    await app.evaluate(({ BrowserWindow }) => setTimeout(() => BrowserWindow.getAllWindows()[0]!.close()))
    expect(await end).toBe(0)
    expect(session.output).toContain('will-quit')
  })

  test('a window closed by its user quits with status 0', async ({ page, session }) => {
    await hasStarted(page)
    const end = endOf(session)
    // As the window's own button does: the browser closes the page, and nobody is asked.
    const client = await page.context().newCDPSession(page)
    await client.send('Page.close').catch(() => {})
    expect(await end).toBe(0)
    expect(session.output).toContain('will-quit')
  })

  test('the status given to exit is that of the process', async ({ page, app, session }) => {
    await hasStarted(page)
    const end = endOf(session)
    await app.evaluate(({ app }) => void setTimeout(() => app.exit(3)))
    expect(await end).toBe(3)
  })

  test('SIGTERM quits in order', async ({ page, session, userData }) => {
    await hasStarted(page)
    const end = endOf(session)
    process.kill(session.app.process().pid!, 'SIGTERM')
    expect(await end).toBe(0)
    expect(session.output).toContain('will-quit')
    expect(existsSync(join(userData, 'host.lock'))).toBe(false)
  })

  test.describe('on a system with /proc', () => {
    test.skip(process.platform !== 'linux', 'finds processes by /proc')

    test('killing the browser ends the application with a failure, and it starts again', async ({
      page,
      session,
      userData,
    }) => {
      await hasStarted(page)
      const end = endOf(session)
      process.kill(browserOf(userData), 'SIGKILL')
      expect(await end).toBe(1)
      expect(session.output).toContain('ended (SIGKILL)')
      expect(session.output).toContain('will-quit')
      await hasStarted(await session.start())
    })

    test('killing the application ends the browser, and it starts again', async ({
      page,
      session,
      userData,
    }) => {
      await hasStarted(page)
      process.kill(session.app.process().pid!, 'SIGKILL')
      await expect.poll(() => processesWith(userData), { timeout: 10_000 }).toEqual([])
      expect(existsSync(join(userData, 'host.lock'))).toBe(true)
      await hasStarted(await session.start())
    })

    test('a lock of a process number that is in use again is stale', async ({ page, session, userData }) => {
      await hasStarted(page)
      await session.quit()
      const lock = { pid: process.pid, birth: 'another boot 1' }
      writeFileSync(join(userData, 'host.lock'), JSON.stringify(lock))
      await hasStarted(await session.start())
    })
  })

  test('a broken main bundle says why, with a failure', async ({ userData }) => {
    const main = join(userData, 'broken.mjs')
    writeFileSync(main, "import { app } from 'electron'\nthrow new Error('cannot begin ' + app.name)")
    const { status, output } = await runHost([main], {})
    expect(status).toBe(1)
    expect(output).toContain('cannot begin app')
  })

  test('a missing browser is said in one sentence, with a failure', async ({ userData }) => {
    const environment = { FACTDECK_HOST_CHROMIUM: '/nowhere/chromium', FACTDECK_USER_DATA: userData }
    const { status, output } = await runHost([fixtureApp], environment)
    expect(status).toBe(1)
    expect(output).toContain('No Chrome or Chromium was found.')
    expect(output).not.toContain('at ')
  })
})
