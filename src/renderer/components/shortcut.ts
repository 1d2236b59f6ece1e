const WORDS: Record<string, string> = { CmdOrCtrl: 'Ctrl' }

/** The keys of an accelerator as they are shown: `CmdOrCtrl+Shift+E` as `Ctrl`, `Shift`, `E`. */
export function keysOf(accelerator: string): string[] {
  return accelerator.split('+').map((key) => WORDS[key] ?? key)
}
