/** The page's scheme and host, as the main process knows it. */
export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://bundle`
export const START_PAGE = `${ORIGIN}/index.html`
/** Under it lie pages for paper while they are printed. */
export const PRINT_PATH = `${ORIGIN}/print/`

/** The page's own files, what it makes itself, and the developer tools. */
export function isLocal(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || /^(data|blob|devtools):/.test(url)
}
