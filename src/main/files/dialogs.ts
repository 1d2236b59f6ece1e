import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { TextFile } from '../../contract/requests'
import { Refusal } from '../library/refusal'
import { EXTENSIONS, readTextFiles } from './text-files'

/** Asks which files to open. One that cannot be read refuses them all, so that none is missed unseen. */
export async function openTextFiles(window: BrowserWindow | null): Promise<TextFile[]> {
  const options = {
    title: 'Open articles',
    filters: [{ name: 'Text and web pages', extensions: [...EXTENSIONS] }],
    properties: ['openFile' as const, 'multiSelections' as const],
  }
  const chosen = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options)
  if (chosen.canceled) return []
  const { files, problems } = await readTextFiles(chosen.filePaths)
  if (problems.length > 0) throw new Refusal('invalid', `${problems[0]} Nothing was added.`)
  return files
}

/** Asks which exported library to take in; null when the user cancels. */
export async function chooseLibraryFile(window: BrowserWindow | null): Promise<string | null> {
  const options = {
    title: 'Import library',
    filters: [{ name: 'Factdeck library', extensions: ['json'] }],
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
