/** The page's scheme and host, as the main process knows it. */
export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://bundle`
export const START_PAGE = `${ORIGIN}/index.html`
