/** Sites that Factdeck itself links to; nothing in an article can open a browser. */
const ALLOWED_HOSTS: readonly string[] = ['github.com']

/** Opens an https address of an allowed site in the user's browser. Returns whether it did. */
export function openExternalLink(url: string, open: (url: string) => Promise<unknown>): boolean {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return false
  }
  const isAllowed =
    parsed.protocol === 'https:' &&
    ALLOWED_HOSTS.includes(parsed.hostname) &&
    parsed.username === '' &&
    parsed.password === '' &&
    parsed.port === ''
  if (isAllowed) open(parsed.href).catch(() => {})
  return isAllowed
}
