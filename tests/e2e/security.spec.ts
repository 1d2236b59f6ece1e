import type { ElectronApplication, Page } from '@playwright/test'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bridge } from '../../src/contract/requests'
import { test as alone } from './launch'
import { expect, test } from './shared'

declare global {
  var opened: string[]
  var refused: string[]
}

const isReady = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toHaveText('Library')

/** Records what would be opened in the user's browser, instead of opening it. */
async function recordOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    globalThis.opened = []
    shell.openExternal = async (url) => void globalThis.opened.push(url)
  })
  return () => app.evaluate(() => globalThis.opened)
}

test('the page is alone: no Node, no Electron, one frozen bridge', async ({ page }) => {
  await isReady(page)
  const found = await page.evaluate(() => {
    const all = globalThis as unknown as Record<string, unknown>
    const bridge = all.factdeck as Bridge & Record<string, unknown>
    const tries = [
      () => (bridge.request = (() => 0) as never),
      () => (bridge.more = 1),
      () => delete (bridge as Partial<Bridge>).on,
      () => (all.factdeck = {}),
    ]
    const original = bridge.request
    for (const change of tries) {
      try {
        change()
      } catch {
        // Strict code throws, sloppy code does nothing: both are well.
      }
    }
    return {
      names: Object.keys(bridge).sort(),
      isFrozen: Object.isFrozen(bridge),
      isSame: all.factdeck === bridge && bridge.request === original,
      leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in all,
      ),
    }
  })
  expect(found).toEqual({ names: ['on', 'request'], isFrozen: true, isSame: true, leaks: [] })
})

test('no text becomes script: eval, inline scripts, handlers and markup are refused', async ({
  page,
  forgive,
}) => {
  await isReady(page)
  const found = await page.evaluate(async () => {
    const all = globalThis as unknown as Record<string, unknown>
    // The tools that run this very function lift the ban on eval for it, so eval is tried from a timer.
    const fails = (task: () => unknown) =>
      new Promise<boolean>((resolve) =>
        setTimeout(() => {
          try {
            task()
            resolve(false)
          } catch {
            resolve(true)
          }
        }),
      )
    const evalFails = await fails(() => new Function('return 1')())
    const markupFails = await fails(() => (document.createElement('div').innerHTML = '<b>x</b>'))
    const scriptFails = await fails(() => {
      const script = document.createElement('script')
      script.text = 'window.wasRun = true'
      document.body.append(script)
    })
    const policyFails = await fails(() => {
      const { trustedTypes } = all as {
        trustedTypes: { createPolicy: (name: string, rules: object) => unknown }
      }
      trustedTypes.createPolicy('mine', {})
    })
    const handlerFails = await fails(() => document.body.setAttribute('onclick', 'window.wasRun = true'))
    document.body.click()
    const wasRun = all.wasRun === true
    return { evalFails, markupFails, scriptFails, policyFails, handlerFails, wasRun }
  })
  expect(found).toEqual({
    evalFails: true,
    markupFails: true,
    scriptFails: true,
    policyFails: true,
    handlerFails: true,
    wasRun: false,
  })
  forgive(/./)
})

test('nothing reaches the network', async ({ page, forgive }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('answer')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await isReady(page)
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const outcomes = await page.evaluate(async (origin) => {
      const outcome = (task: Promise<unknown>) =>
        task.then(
          () => 'reached',
          () => 'refused',
        )
      const loading = <T extends HTMLElement>(element: T, set: (element: T) => void) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', reject)
          set(element)
          document.head.append(element)
        })
      return {
        fetch: await outcome(fetch(`${origin}/fetch`)),
        image: await outcome(
          loading(document.createElement('img'), (image) => (image.src = `${origin}/image`)),
        ),
        style: await outcome(
          loading(document.createElement('link'), (link) => {
            link.rel = 'stylesheet'
            link.href = `${origin}/style`
          }),
        ),
        socket: await outcome(
          new Promise((resolve, reject) => {
            const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`)
            socket.onopen = resolve
            socket.onerror = reject
          }),
        ),
        beacon: navigator.sendBeacon(`${origin}/beacon`) && 'sent or refused',
      }
    }, origin)
    expect(outcomes).toMatchObject({
      fetch: 'refused',
      image: 'refused',
      style: 'refused',
      socket: 'refused',
    })
    expect(asked).toEqual([])
  } finally {
    server.close()
  }
  forgive(/./)
})

test('only the built files are served', async ({ page }) => {
  await isReady(page)
  const statuses = await page.evaluate(async () => {
    const status = async (path: string) =>
      (await fetch(new URL(path, location.href)).catch(() => null))?.status
    return {
      page: await status('index.html'),
      up: await status('/%2e%2e%2fmain/index.js'),
      preload: await status('/..%2fpreload/index.cjs'),
      missing: await status('/assets/missing.js'),
    }
  })
  expect(statuses).toEqual({ page: 200, up: 403, preload: 403, missing: 404 })
})

alone('pop-ups are refused, and only links to named sites open the browser', async ({ app, page }) => {
  await isReady(page)
  const opened = await recordOpened(app)
  const result = await page.evaluate(() => {
    const popup = window.open('https://example.org/popup')
    for (const href of [
      'https://example.org/link',
      'file:///etc/passwd',
      'https://github.com/electron/electron',
    ]) {
      const link = document.createElement('a')
      Object.assign(link, { href, target: '_blank', rel: 'noopener' })
      document.body.append(link)
      link.click()
      link.remove()
    }
    return popup
  })
  expect(result).toBeNull()
  await expect.poll(opened).toEqual(['https://github.com/electron/electron'])
  expect(app.windows()).toHaveLength(1)
})

alone('the page cannot be led elsewhere', async ({ app, page }) => {
  await isReady(page)
  const before = page.url()
  await app.evaluate(({ BrowserWindow }) => {
    globalThis.refused = []
    // Hears after the application's own listener, which must have decided by then.
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-navigate', (event, url) => {
      if (event.defaultPrevented) globalThis.refused.push(url)
    })
  })
  const elsewhere = ['https://example.org/', 'http://127.0.0.1:9/']
  for (const url of elsewhere) {
    await page.evaluate((target) => void (location.href = target), url)
    await expect.poll(() => app.evaluate(() => globalThis.refused)).toContain(url)
  }
  // Chromium itself leads no page to these.
  for (const url of ['file:///etc/passwd', 'data:text/html,<p>away']) {
    await page.evaluate((target) => void (location.href = target), url)
    await page.evaluate(() => window.factdeck.request('article.list', null))
  }
  expect(page.url()).toBe(before)
  await isReady(page)
})

test('permissions are refused', async ({ page }) => {
  await isReady(page)
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    const asked = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'unknown',
        ),
      ),
    )
    const located = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('told'),
        () => resolve('refused'),
      ),
    )
    return { granted: asked.filter((state) => state === 'granted'), located }
  })
  expect(states).toEqual({ granted: [], located: 'refused' })
})

test('what is malformed or unknown is rejected loudly, and changes nothing', async ({ page }) => {
  await isReady(page)
  const ask = (name: string, argument: unknown) =>
    page.evaluate(
      ([name, argument]) =>
        window.factdeck.request(name as never, argument as never).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      [name, argument] as const,
    )
  expect(await ask('no.such', null)).toContain('no request')
  expect(await ask('__proto__', null)).toContain('no request')
  expect(await ask('settings.update', { theme: 'pink' })).toContain('Malformed')
  expect(await ask('article.get', { id: '../../settings' })).toContain('Malformed')
  expect(await ask('study.answer', { cardId: 'x', rating: 'good', duration: 'long' })).toContain('Malformed')
  const settings = await page.evaluate(() => window.factdeck.request('app.state', null))
  expect(settings).toMatchObject({ ok: true, value: { settings: { theme: 'system' } } })
})

test('a frame inside the page gets no bridge', async ({ page, forgive }) => {
  await isReady(page)
  const bridge = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const found = typeof (frame.contentWindow as unknown as { factdeck?: unknown }).factdeck
    frame.remove()
    return found
  })
  expect(bridge).toBe('undefined')
  forgive(/frame/)
})
