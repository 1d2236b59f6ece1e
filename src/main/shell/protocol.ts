import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { CONTENT_SECURITY_POLICY, PAPER_POLICY } from './csp'
import { fileOf } from './bundle-file'
import { PRINT_PATH, SCHEME } from './origin'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

/** Before the application is ready: the page's scheme behaves like https. */
export function setupScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built interface and pages that are being printed, and nothing else, under app://bundle/. */
export function setupProtocol(folder: string, printed: (url: string) => string | undefined): void {
  protocol.handle(SCHEME, (request) => {
    const page = request.url.startsWith(PRINT_PATH) ? printed(request.url) : undefined
    return page === undefined ? serve(folder, request) : paper(page)
  })
}

function paper(page: string): Response {
  const headers = {
    ...HEADERS,
    'content-security-policy': PAPER_POLICY,
    'content-type': 'text/html; charset=utf-8',
  }
  return new Response(page, { headers })
}

export async function serve(folder: string, { method, url }: Request): Promise<Response> {
  const file = fileOf(folder, url)
  const type = file && TYPES[extname(file)]
  if (method !== 'GET' || !file || !type) return new Response(null, { status: 403, headers: HEADERS })
  try {
    return new Response(await readFile(file), { headers: { ...HEADERS, 'content-type': type } })
  } catch {
    return new Response(null, { status: 404, headers: HEADERS })
  }
}
