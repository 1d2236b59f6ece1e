import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line: the same core as the application, as one Node bundle that `bin/factdeck.js` loads. */
export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, 'src/cli/index.ts'),
    outDir: 'out/cli',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'index.js' } },
  },
  ssr: { noExternal: true },
})
