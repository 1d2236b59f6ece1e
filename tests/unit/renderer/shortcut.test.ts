import { afterEach, expect, test, vi } from 'vitest'
import { keysOf } from '../../../src/renderer/components/shortcut'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['Win32', ['Ctrl', 'Shift', 'E']],
  ['Linux x86_64', ['Ctrl', 'Shift', 'E']],
  ['MacIntel', ['⌘', 'Shift', 'E']],
])('on %s an accelerator is shown with the keys of its keyboard', (platform, keys) => {
  vi.stubGlobal('navigator', { platform })
  expect(keysOf('CmdOrCtrl+Shift+E')).toEqual(keys)
})
