import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { join } from 'node:path'
import { FILE_EXTENSIONS, KINDS_IN_WORDS } from '../../contract/file-kinds'
import { writeAtomically } from '../disk/atomic-write'
import { nodeFileSystem } from '../disk/file-system'
import type { ExportFile } from '../library/exports'
import { diskRefusal, Refusal } from '../library/refusal'
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

/** Asks where to save, and writes the file whole or not at all. */
export async function saveExport(
  window: BrowserWindow | null,
  { name, content }: ExportFile,
): Promise<{ path: string } | null> {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const options = {
    title: 'Export',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  }
  const chosen = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options)
  if (chosen.canceled || !chosen.filePath) return null
  try {
    await writeAtomically(nodeFileSystem, chosen.filePath, content)
  } catch (error) {
    throw diskRefusal(error)
  }
  return { path: chosen.filePath }
}
