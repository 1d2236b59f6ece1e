import { words } from '../language/words.svelte'

// Unit tests of tables of keys run where there is no navigator.
const isMac = (): boolean => globalThis.navigator?.platform?.startsWith('Mac') ?? false

/** The keys of an accelerator as they are shown: `CmdOrCtrl+Shift+E` as `Ctrl`, `Shift`, `E`; `⌘` on macOS. */
export function keysOf(accelerator: string): string[] {
  const { backspace, ctrl, delete: del, shift, space } = words.keyNames
  const names: Readonly<Record<string, string>> = {
    CmdOrCtrl: isMac() ? '⌘' : ctrl,
    Ctrl: ctrl,
    Shift: shift,
    Space: space,
    Delete: del,
    Backspace: backspace,
  }
  return accelerator.split('+').map((key) => names[key] ?? key)
}
