import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { TextFile } from '../../contract/requests'
import { writeAtomically } from '../disk/atomic-write'
import { nodeFileSystem } from '../disk/file-system'
import type { ExportFile } from '../library/exports'
import { diskRefusal, Refusal } from '../library/refusal'
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
