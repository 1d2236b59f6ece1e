/** Which program shows the window, in words for the About screen. */
export function hostName(versions: Readonly<Record<string, string | undefined>>): string {
  const { factdeckHost, electron, chrome } = versions
  const browser = chrome && !chrome.startsWith('0.') ? `, Chromium ${chrome}` : ''
  return factdeckHost === undefined
    ? `Electron ${electron}${browser}`
    : `Chromium host ${factdeckHost}${browser}`
}
