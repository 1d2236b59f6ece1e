import type { FetchedPage } from '../../contract/requests'
import { Refusal } from '../library/refusal'

export const FETCHING_IS_OFF = 'Fetching web addresses is switched off. Nothing was sent.'

/** In bytes: some hundred times a page of news, and a PDF of a report. */
const LARGEST = 20_000_000
const TIMEOUT = 20_000
const MOST_REDIRECTS = 5

/** The kinds of content that can be an article, with the ending that its file would have. */
const ENDINGS: Record<string, string> = {
  'text/html': 'html',
  'application/xhtml+xml': 'xhtml',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/pdf': 'pdf',
}

interface Options {
  /** Which addresses may be asked; every redirect has to pass too. */
  isAllowed?: (url: URL) => boolean
  timeout?: number
}

/**
 * Fetches one page that the reader asked for. What is sent: the address and the name of this program; no
 * cookies, no referrer, nothing kept from earlier pages. Throws a `Refusal` with one sentence.
 * @param agent the name of this program, for the user-agent header
 */
export async function fetchPage(address: string, agent: string, options: Options = {}): Promise<FetchedPage> {
  const { isAllowed = isSecure, timeout = TIMEOUT } = options
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await follow(parse(address), agent, isAllowed, signal)
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
    const ending = ENDINGS[type]
    if (!ending) {
      throw await refuse(
        response,
        `This address holds no page, text or PDF, but “${type || 'something unnamed'}”.`,
      )
    }
    const bytes = await bodyOf(response)
    return { address: response.url, name: `${new URL(response.url).hostname}.${ending}`, bytes }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const why = signal.aborted ? 'It did not answer in time.' : 'It could not be reached.'
    throw new Refusal('network', `${why} Nothing was added.`, error)
  }
}

function isSecure({ protocol }: URL): boolean {
  return protocol === 'https:'
}

function parse(address: string): URL {
  const text = address.trim()
  const url = parseOr(text)
  if (!url) throw new Refusal('invalid', 'This is no web address. It begins with https://.')
  return url
}

/** By hand: Node 20.19 has no `URL.parse` yet. */
function parseOr(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}

async function follow(
  url: URL,
  agent: string,
  isAllowed: (url: URL) => boolean,
  signal: AbortSignal,
): Promise<Response> {
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!isAllowed(url)) throw new Refusal('network', 'Only addresses that begin with https:// are fetched.')
    if (url.username || url.password) {
      throw new Refusal('network', 'An address with a name and a password in it is not fetched.')
    }
    const response = await fetch(url, {
      headers: { 'user-agent': agent, accept: Object.keys(ENDINGS).join(', ') },
      redirect: 'manual',
      credentials: 'omit',
      signal,
    })
    if (response.status < 300 || response.status > 399) {
      if (response.ok) return response
      throw await refuse(response, `The site answered with error ${response.status}.`)
    }
    const target = response.headers.get('location')
    await response.body?.cancel()
    const next = target ? parseOr(target, url) : null
    if (!next) throw new Refusal('network', 'The site leads elsewhere without saying where.')
    url = next
  }
  throw new Refusal('network', `The site leads from address to address, more than ${MOST_REDIRECTS} times.`)
}

/** Ends the transfer of what is not wanted. */
async function refuse(response: Response, message: string): Promise<Refusal> {
  await response.body?.cancel()
  return new Refusal('network', message)
}

/** Counts what comes: the length that a site names may be wrong or missing. */
async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    // Leaving the loop ends the transfer.
    if (size > LARGEST) throw new Refusal('network', 'This page is larger than 20 MB, which no article is.')
    parts.push(part)
  }
  if (size === 0) throw new Refusal('network', 'This address holds an empty page.')
  return Buffer.concat(parts)
}
