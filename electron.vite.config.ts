import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

// Everything is bundled: the packed application carries no node_modules.
// Targets are explicit, so that the same bundles run in Electron and in Node 20 (the Chromium host).
const bundled = { externalizeDeps: false, target: 'node20' } as const
const root = import.meta.dirname

export default defineConfig({
  main: {
    // The build of fflate for Node declares `require` for itself, as does every bundle of the main process.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      ...bundled,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          'exchange-worker': resolve(root, 'src/main/exchange/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      ...bundled,
      rolldownOptions: {
        input: resolve(root, 'src/preload/index.ts'),
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [svelte()],
    worker: { format: 'es' },
    build: {
      target: 'chrome142',
      minify: true,
      // Screens are read one by one; their styles are few and come at once, so that none is shown bare.
      cssCodeSplit: false,
      rolldownOptions: { input: resolve(root, 'src/renderer/index.html') },
    },
  },
})
