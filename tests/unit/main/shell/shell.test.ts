import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { de } from '../../../../src/contract/words/de'
import { en } from '../../../../src/contract/words/en'
import { COMMANDS } from '../../../../src/contract/commands'
import { hostName } from '../../../../src/main/host-name'
import { fileOf } from '../../../../src/main/shell/bundle-file'
import { CONTENT_SECURITY_POLICY } from '../../../../src/main/shell/csp'
import { openExternalLink } from '../../../../src/main/shell/external-links'
import { isLocal } from '../../../../src/main/shell/origin'
import { placeWindow } from '../../../../src/main/shell/window-bounds'
import { temporaryFolder } from '../faulty-file-system'

vi.mock('electron', () => ({ protocol: {}, Menu: {} }))
const { serve } = await import('../../../../src/main/shell/protocol')
const { menuTemplate } = await import('../../../../src/main/shell/menu')

describe('the page’s files', () => {
  it('are served with a policy that allows nothing but the bundle', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<p>')
    const page = await serve(folder, new Request('app://bundle/index.html'))
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const policy = page.headers.get('content-security-policy')!
    expect(policy).toBe(CONTENT_SECURITY_POLICY)
    for (const part of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
      expect(policy.split('; ')).toContain(part)
    }
    expect(policy).not.toMatch(/https?:|unsafe-eval|app:/)
    expect((await serve(folder, new Request('app://bundle/missing.js'))).status).toBe(404)
  })

  it('are never outside the bundle', async () => {
    const folder = '/bundle/renderer'
    expect(fileOf(folder, 'app://bundle/assets/index.js')).toBe(join(folder, 'assets/index.js'))
    for (const url of [
      'app://bundle/%2e%2e%2fmain/index.js',
      'app://bundle/..%2f..%2fetc/passwd.json',
      'app://bundle/..%5c..%5cwindows.html',
      'app://bundle/%00.html',
      'app://bundle/%E0%A4%A.html',
      'app://bundle/',
      'app://other/index.html',
      'app://bundle.evil/index.html',
      'https://bundle/index.html',
      'file:///etc/passwd',
    ]) {
      expect(fileOf(folder, url), url).toBeNull()
    }
    const outside = await serve(folder, new Request('app://bundle/%2e%2e%2fmain/index.js'))
    expect(outside.status).toBe(403)
    const post = await serve(folder, new Request('app://bundle/index.html', { method: 'POST' }))
    expect(post.status).toBe(403)
  })
})

it('lets nothing through but the page’s own', () => {
  for (const url of ['app://bundle/assets/index.js', 'data:image/png;base64,', 'blob:app://bundle/1']) {
    expect(isLocal(url), url).toBe(true)
  }
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://x/',
    'file:///etc/passwd',
    'app://bundle.evil/',
  ]) {
    expect(isLocal(url), url).toBe(false)
  }
})

it('opens only https addresses of named sites in the browser', () => {
  const opened: string[] = []
  const open = (url: string) => openExternalLink(url, async (address) => opened.push(address))
  expect(open('https://github.com/a/b')).toBe(true)
  for (const url of [
    'http://github.com/',
    'https://github.com.evil.example/',
    'https://github.com@evil.example/',
    'https://user@github.com/',
    'https://github.com:8443/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@b.c',
    'github.com',
    '',
  ]) {
    expect(open(url), url).toBe(false)
  }
  expect(opened).toEqual(['https://github.com/a/b'])
})

describe('the window', () => {
  const screen = { x: 0, y: 25, width: 1440, height: 875 }
  const second = { x: 1440, y: 0, width: 1920, height: 1080 }

  it('stands where it was, on whichever display', () => {
    const saved = { x: 1600, y: 100, width: 1000, height: 700 }
    expect(placeWindow(saved, [screen, second])).toEqual(saved)
  })

  it('comes back when its display is gone, and fits a smaller one', () => {
    const saved = { x: 1600, y: 100, width: 1900, height: 1000 }
    expect(placeWindow(saved, [screen])).toEqual({ x: 0, y: 25, width: 1440, height: 875 })
    const small = { x: 0, y: 0, width: 400, height: 300 }
    expect(placeWindow(null, [small])).toEqual(small)
  })

  it('is centred at the first start', () => {
    const { x, width } = placeWindow(null, [screen])
    expect(x * 2 + width).toBe(screen.width)
  })
})

describe('the menu bar', () => {
  /** What stands in the menus, and in the menus inside them. */
  const itemsOf = (menus: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? [...submenu, ...itemsOf(submenu)] : []))

  for (const platform of ['linux', 'darwin', 'win32']) {
    it(`has every command once, with its keys (${platform})`, () => {
      const run = vi.fn()
      const items = itemsOf(menuTemplate(run, platform, en))
      for (const { id, accelerator } of COMMANDS) {
        const found = items.filter((item) => item.id === id)
        expect(found).toHaveLength(1)
        expect(found[0]).toMatchObject({ label: en.commands[id], ...(accelerator ? { accelerator } : {}) })
        ;(found[0]!.click as () => void)()
        expect(run).toHaveBeenLastCalledWith(id)
      }
      const keys = items.flatMap(({ accelerator }) => accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    })
  }

  it('opens a file again by its name, with its folder where two have one name, and clears the list', () => {
    const [open, clear] = [vi.fn(), vi.fn()]
    const itemsWith = (paths: string[]) => itemsOf(menuTemplate(vi.fn(), 'linux', en, { paths, open, clear }))
    const items = itemsWith(['/a/story.txt', '/b/story.txt', '/b/R&D \u202efdp.txt'])
    const named = items.filter(({ label }) => label?.includes('.txt'))
    expect(named.map(({ label }) => label)).toEqual(['story.txt (a)', 'story.txt (b)', 'R&&D fdp.txt'])
    ;(named[1]!.click as () => void)()
    expect(open).toHaveBeenCalledExactlyOnceWith('/b/story.txt')
    const clearing = items.find(({ id }) => id === 'recent.clear')!
    expect(clearing.enabled).toBe(true)
    ;(clearing.click as () => void)()
    expect(clear).toHaveBeenCalledOnce()
    expect(itemsWith([]).find(({ id }) => id === 'recent.clear')!.enabled).toBe(false)
  })

  it('speaks one language throughout, on macOS too', () => {
    const isEntry = (item: { type?: string }) => item.type !== 'separator'
    const labels = (words: typeof en) =>
      menuTemplate(vi.fn(), 'darwin', words).flatMap((menu) => [
        menu.label,
        ...itemsOf([menu])
          .filter(isEntry)
          .map((item) => item.label),
      ])
    const [inEnglish, inGerman] = [labels(en), labels(de)]
    expect(inGerman).not.toContain(undefined)
    // These are the same words in both.
    const same = ['Factdeck', 'Quiz']
    expect(inGerman.filter((label, at) => label === inEnglish[at] && !same.includes(label!))).toEqual([])
  })
})

it('names the program that shows the window', () => {
  expect(hostName({ electron: '45.4.1', chrome: '144.0.1' })).toBe('Electron 45.4.1, Chromium 144.0.1')
  const host = hostName({ electron: '45.0.0', chrome: '0.0.0.0', factdeckHost: '144.0.1' })
  expect(host).toBe('Chromium host, Chromium 144.0.1')
})
