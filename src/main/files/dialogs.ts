import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import { FILE_EXTENSIONS, IMPORT_EXTENSIONS, KINDS_IN_WORDS } from '../../contract/file-kinds'
import { Refusal } from '../library/refusal'
import { filesInFolder } from './folder'

/** Asks which files to open; an empty list when the user cancels. */
export async function chooseFiles(window: BrowserWindow | null): Promise<string[]> {
  const options = {
    title: 'Open articles',
    filters: [{ name: 'Articles', extensions: [...FILE_EXTENSIONS] }],
    properties: ['openFile' as const, 'multiSelections' as const],
  }
  return chosenPaths(window, options)
}

/** Asks for a folder, and gives the files in it that Factdeck reads. */
export async function chooseFolders(window: BrowserWindow | null): Promise<string[]> {
  const folders = await chosenPaths(window, {
    title: 'Open a folder of articles',
    properties: ['openDirectory' as const],
  })
  const files = await Promise.all(folders.map(filesInFolder))
  if (folders.length > 0 && files.flat().length === 0) {
    throw new Refusal('not-found', `This folder holds no file that Factdeck reads: ${KINDS_IN_WORDS}.`)
  }
  return files.flat()
}

async function chosenPaths(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string[]> {
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return chosen.canceled ? [] : chosen.filePaths
}

/** Asks which exported library or file of cards to take in; null when the user cancels. */
export async function chooseImportFile(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'Import',
    filters: [{ name: 'Factdeck library or cards', extensions: [...IMPORT_EXTENSIONS] }],
    properties: ['openFile' as const],
  }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
}

/** Asks where to save a file of this name; null when the user cancels. */
export async function chooseExportPath(window: BrowserWindow | null, name: string): Promise<string | null> {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const options = {
    title: 'Export',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  }
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  return chosen.canceled || !chosen.filePath ? null : chosen.filePath
}
