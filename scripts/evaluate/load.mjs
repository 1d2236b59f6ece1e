import { join } from 'node:path'
import { createServer } from 'vite'

const root = join(import.meta.dirname, '../..')

/**
 * Calls `work` with the modules at `paths` (from the project's root), read from their TypeScript source, so that a
 * measurement always speaks of the code as it stands and needs no build.
 * @param {string[]} paths
 * @param {(...modules: any[]) => unknown} work
 */
export async function withSource(paths, work) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const modules = []
    for (const path of paths) modules.push(await server.ssrLoadModule(`/${path}`))
    await work(...modules)
  } finally {
    await server.close()
  }
}

/** The open data sets that training and measuring read; they are not part of the project. */
export const dataFolder = process.env['FACTDECK_DATA'] ?? join(root, '../shared/data')
