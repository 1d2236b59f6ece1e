'use strict'

const MODIFIERS = {
  cmdorctrl: process.platform === 'darwin' ? 'isMeta' : 'isCtrl',
  commandorcontrol: process.platform === 'darwin' ? 'isMeta' : 'isCtrl',
  ctrl: 'isCtrl',
  control: 'isCtrl',
  cmd: 'isMeta',
  command: 'isMeta',
  meta: 'isMeta',
  super: 'isMeta',
  shift: 'isShift',
  alt: 'isAlt',
  option: 'isAlt',
}

/** Electron's names of keys, where they are not what `KeyboardEvent.key` says. */
const KEYS = {
  plus: '+',
  space: ' ',
  tab: 'tab',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/**
 * @param {string} text in Electron's syntax, such as `CmdOrCtrl+Shift+E`
 * @returns {{ key: string, isCtrl: boolean, isMeta: boolean, isShift: boolean, isAlt: boolean }}
 */
function parseAccelerator(text) {
  const words = text.toLowerCase().split('+')
  const name = words.pop()
  const wanted = { key: KEYS[name] ?? name, isCtrl: false, isMeta: false, isShift: false, isAlt: false }
  for (const word of words) {
    if (!MODIFIERS[word]) throw new TypeError(`Unknown modifier '${word}' in the accelerator '${text}'`)
    wanted[MODIFIERS[word]] = true
  }
  return wanted
}

/** True when a pressed key is the accelerator's. */
function matches(accelerator, pressed) {
  const wanted = parseAccelerator(accelerator)
  const modifiers = ['isCtrl', 'isMeta', 'isAlt'].every((name) => wanted[name] === pressed[name])
  if (!modifiers) return false
  // Shift is part of the character for signs ('+', '?'), and a key of its own for letters and digits.
  const letter = /^(?:Key([A-Z])|Digit(\d))$/.exec(pressed.code ?? '')
  const isSign = wanted.key.length === 1 && !/[\p{L}\p{N} ]/u.test(wanted.key)
  if (!isSign && wanted.isShift !== pressed.isShift) return false
  const key = pressed.key.toLowerCase()
  return wanted.key === key || (letter !== null && wanted.key === (letter[1] ?? letter[2]).toLowerCase())
}

module.exports = { parseAccelerator, matches }
