/**
 * Handlers (see `onKeys`) which scroll a box while the focus is elsewhere, as on the keys in the foot of a
 * session: without them the keyboard could not reach the end of a long text.
 */
export function scrollKeys(
  box: () => HTMLElement | null | undefined,
): Record<'ArrowDown' | 'ArrowUp' | 'PageDown' | 'PageUp', () => void> {
  const by = (share: number) => () => {
    const element = box()
    element?.scrollBy({ top: element.clientHeight * share })
  }
  return { ArrowDown: by(0.2), ArrowUp: by(-0.2), PageDown: by(0.9), PageUp: by(-0.9) }
}
