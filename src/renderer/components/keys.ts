type Handlers = Readonly<Record<string, (event: KeyboardEvent) => void>>

const TYPES_TEXT = 'input, textarea, select, [contenteditable="true"]'
const ANSWERS_ENTER = 'button, a, summary, [role="option"], [role="switch"], [role="radio"]'

/**
 * A `keydown` listener for the plain keys of one screen, by name: letters in lower case (`j`), others
 * as in `KeyboardEvent.key` (`?`, `ArrowDown`, `Escape`), with `Ctrl+` in front where held.
 * Keys typed into a field or an open dialog, and Enter or Space on a control, are left to it.
 * Shortcuts of the menu (`COMMANDS`) are not handled here: the menu itself runs them.
 */
export function onKeys(handlers: Handlers): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return
    const name = keyName(event)
    const handler = handlers[name]
    if (!handler || isTaken(event.target, name)) return
    event.preventDefault()
    handler(event)
  }
}

function keyName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key
}

function isTaken(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"]')) return true
  if (name.startsWith('Ctrl+') || name === 'Escape') return false
  if (target.matches(TYPES_TEXT)) return true
  return (name === 'Enter' || name === ' ') && target.matches(ANSWERS_ENTER)
}
