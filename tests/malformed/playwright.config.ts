import { defineConfig } from '@playwright/test'
import shared from '../../playwright.config'

export default defineConfig(shared, { testDir: '.', globalSetup: '../e2e/prepare.ts' })
