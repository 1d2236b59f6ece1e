import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchPage } from '../../../../src/main/web/fetch-page'

const requests: IncomingMessage[] = []
let origin = ''

const routes: Record<string, (response: ServerResponse) => void> = {
  '/story': (response) => {
    response.setHeader('set-cookie', 'who=reader; Path=/')
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>A story.</p>')
  },
  '/report': (response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.4'),
  '/moved': (response) => response.writeHead(302, { location: '/story' }).end(),
  '/away': (response) => response.writeHead(302, { location: 'ftp://127.0.0.1/story' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/gone': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Gone.</p>'),
  '/empty': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(),
  '/silent': () => {},
  '/endless': (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const part = Buffer.alloc(1_000_000, 'a')
    const write = (): void => {
      while (!response.destroyed && response.write(part));
    }
    response.on('drain', write)
    write()
  },
}

const server = createServer((request, response) => {
  requests.push(request)
  routes[request.url ?? '']?.(response)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => void (requests.length = 0))

/** In place of the rule that only https is fetched: the server of the tests has no certificate. */
const isAllowed = ({ protocol }: URL): boolean => protocol === 'http:'
const get = (path: string, timeout = 5_000) =>
  fetchPage(`${origin}${path}`, 'Factdeck/1.0', { isAllowed, timeout })

describe('fetching a page', () => {
  it('sends the address and the name of the program, and no cookies, not even those just set', async () => {
    const page = await get('/story')
    expect(page).toMatchObject({ address: `${origin}/story`, name: '127.0.0.1.html' })
    expect(Buffer.from(page.bytes).toString()).toBe('<p>A story.</p>')
    await get('/story')
    for (const { headers, method } of requests) {
      expect(method).toBe('GET')
      expect(headers['user-agent']).toBe('Factdeck/1.0')
      const isUsual = (name: string): boolean =>
        [
          'host',
          'connection',
          'user-agent',
          'accept',
          'accept-language',
          'accept-encoding',
          'sec-fetch-mode',
        ].includes(name)
      expect(Object.keys(headers).filter((name) => !isUsual(name))).toEqual([])
      expect(headers['accept-language']).toBe('*')
    }
  })

  it('follows a site that leads elsewhere, and names the file by its content', async () => {
    expect((await get('/moved')).address).toBe(`${origin}/story`)
    expect((await get('/report')).name).toBe('127.0.0.1.pdf')
  })

  it.each([
    ['/away', 'Only addresses that begin with https:// are fetched.'],
    ['/circle', 'more than 5 times'],
    ['/picture', 'This address holds no page, text or PDF, but “image/png”.'],
    ['/gone', 'The site answered with error 404.'],
    ['/empty', 'This address holds an empty page.'],
    ['/endless', 'This page is larger than 20 MB'],
  ])('%s is refused in one sentence', async (path, message) => {
    await expect(get(path)).rejects.toThrow(message)
  })

  it('gives up a site that does not answer', async () => {
    await expect(get('/silent', 100)).rejects.toThrow('It did not answer in time. Nothing was added.')
  })

  it('asks nothing of what is not https, is no address, or holds a password', async () => {
    await expect(fetchPage(`${origin}/story`, 'x')).rejects.toThrow('Only addresses that begin with https://')
    await expect(fetchPage('file:///etc/passwd', 'x')).rejects.toThrow(
      'Only addresses that begin with https://',
    )
    await expect(fetchPage('weir gazette', 'x')).rejects.toThrow('This is no web address.')
    await expect(fetchPage('https://me:secret@weir.invalid/', 'x')).rejects.toThrow('a name and a password')
    expect(requests).toEqual([])
  })
})
