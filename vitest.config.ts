import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

/** pdf.js keeps what it began in globals, and finds what another test left there. */
const ALONE = ['tests/unit/renderer/unpack/pdf.test.ts']

export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    // One core is left to nobody: half of two would be.
    maxWorkers: '100%',
    // No test is about how long something takes, and a core may have other work.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/properties.ts'],
    projects: [
      // The core with its tables is loaded once for all files of a worker; none of its modules keeps a state.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
