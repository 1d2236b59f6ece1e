export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

export const SMALLEST = { width: 480, height: 400 }
const FIRST = { width: 1180, height: 820 }
/** So much of the window must be on a display that it can be taken hold of. */
const VISIBLE = 80

/**
 * Where to put the window: where it was, if that is still on a display, never larger than it.
 * @param displays the work areas, the primary one first
 */
export function placeWindow(saved: Bounds | null, displays: readonly Bounds[]): Bounds {
  const area = (saved && displays.find((display) => isReachable(saved, display))) ?? displays[0]
  if (!area) return { x: 0, y: 0, ...FIRST }
  const wanted = saved ?? FIRST
  const width = clamp(wanted.width, Math.min(SMALLEST.width, area.width), area.width)
  const height = clamp(wanted.height, Math.min(SMALLEST.height, area.height), area.height)
  const { x, y } =
    saved && isReachable(saved, area)
      ? saved
      : { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 }
  return {
    x: Math.round(clamp(x, area.x, area.x + area.width - width)),
    y: Math.round(clamp(y, area.y, area.y + area.height - height)),
    width: Math.round(width),
    height: Math.round(height),
  }
}

function isReachable(window: Bounds, display: Bounds): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const top = window.y >= display.y - VISIBLE && window.y < display.y + display.height - VISIBLE
  return across >= VISIBLE && top
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
