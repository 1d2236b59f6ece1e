import { join } from 'node:path'
import * as v from 'valibot'
import { Document, DurableJson } from '../disk/document'
import type { FileSystem } from '../disk/file-system'
import type { Bounds } from './window-bounds'

export interface WindowState {
  bounds: Bounds | null
  isMaximized: boolean
}

const whole = v.pipe(v.number(), v.integer())
const schema = v.object({
  bounds: v.nullable(v.object({ x: whole, y: whole, width: whole, height: whole })),
  isMaximized: v.boolean(),
})
const FIRST: WindowState = { bounds: null, isMaximized: false }

/** `window.json`: where the window was. Losing it is no loss, so damage means a first start. */
export async function openWindowState(fs: FileSystem, userData: string): Promise<Document<WindowState>> {
  const adapter = new DurableJson(fs, join(userData, 'window.json'), (value) => v.parse(schema, value))
  return Document.open(adapter, FIRST).catch(() => Document.of(adapter, FIRST))
}
