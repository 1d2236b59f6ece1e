import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/announce.ts',
  workers: 1,
  retries: 0,
  timeout: 30_000,
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
})
