import { nativeTheme, type BrowserWindow } from 'electron'
import type { Settings } from '../../contract/requests'

/** `--paper` of the interface, in light and dark: no other colour flashes before the first paint. */
const PAPER = { light: '#fbfbf9', dark: '#111316' }

export function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light
}

/** Makes menus, dialogs and the window's ground follow the reader's choice. */
export function applyTheme(theme: Settings['theme'], window: BrowserWindow | null): void {
  nativeTheme.themeSource = theme
  window?.setBackgroundColor(paperColour())
}
