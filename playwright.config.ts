import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/announce.ts',
  workers: 1,
  retries: 0,
  timeout: 30_000,
  // At a first start the samples are read, which takes a busy machine of two cores a while.
  expect: { timeout: 12_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
})
