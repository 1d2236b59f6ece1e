import { app, session, shell, type WebContents } from 'electron'
import { openExternalLink } from './external-links'
import { isLocal, START_PAGE } from './origin'

/** The page needs no permission of the browser's: the clipboard is reached by the keys of the menu. */
export function setupPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** Factdeck never uses the network: what is not the page's own is refused before it leaves. */
export function setupNoNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocal(url) }))
}

/** No page but ours in any window, and no window but ours. */
export function setupNavigation(): void {
  app.on('browser-window-created', (_event, window) => guard(window.webContents))
}

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url, (address) => shell.openExternal(address))
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event, url) => {
    if (url !== START_PAGE) event.preventDefault()
  })
}
