import { join } from 'node:path'
import { projectRoot } from './binary'
import { expect, test } from './launch'

test.use({ application: join(projectRoot, 'tests/e2e/fixtures/host-app') })

test('a module worker runs under a strict policy', async ({ page }) => {
  await expect(page.locator('#worker')).toHaveText('module worker runs')
})
