/** Which program shows the window, in words for the About screen. */
export function hostName(versions: Readonly<Record<string, string | undefined>>): string {
  const { factdeckHost, electron, chrome } = versions
  // The Chromium host takes Electron's place, and must never be called so.
  if (factdeckHost !== undefined) return `Chromium host, Chromium ${factdeckHost}`
  return `Electron ${electron}, Chromium ${chrome}`
}
