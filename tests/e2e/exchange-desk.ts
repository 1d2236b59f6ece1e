import type { ElectronApplication, Page } from '@playwright/test'

/** The native dialogs answer with this path. */
export const answerWith = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)

export const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name })
