import { isAbsolute, join, relative } from 'node:path'
import { ORIGIN } from './origin'

/** The file of the bundle that an address names; null for one that leads elsewhere. */
export function fileOf(folder: string, url: string): string | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = join(folder, path)
  const inside = relative(folder, file)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file
}
