import { defineConfig } from '@playwright/test'
import { displays } from './tests/e2e/displays'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/prepare.ts',
  // Every test finds its application as if it were the first.
  fullyParallel: true,
  workers: Math.max(1, displays.length),
  retries: 0,
  // No test is about how long something takes, and a machine of two cores may run two of them.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
})
