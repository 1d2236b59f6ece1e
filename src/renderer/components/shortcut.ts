// Unit tests of tables of keys run where there is no navigator.
const isMac = (): boolean => globalThis.navigator?.platform?.startsWith('Mac') ?? false

/** The keys of an accelerator as they are shown: `CmdOrCtrl+Shift+E` as `Ctrl`, `Shift`, `E`; `⌘` on macOS. */
export function keysOf(accelerator: string): string[] {
  const command = isMac() ? '⌘' : 'Ctrl'
  return accelerator.split('+').map((key) => (key === 'CmdOrCtrl' ? command : key))
}
