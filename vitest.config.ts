import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** pdf.js keeps what it began in globals, and finds what another test left there. */
const ALONE = ['tests/unit/renderer/unpack/pdf.test.ts']

/** Take longest; begun last, they would leave the other cores without work. */
const LONGEST = ['questions/judgement.test.ts', 'library/faults.test.ts', 'facts/hostile-text.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name))
      return at < 0 ? LONGEST.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  plugins: [svelte()],
  test: {
    environment: 'node',
    sequence: { sequencer: LongestFirst },
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
