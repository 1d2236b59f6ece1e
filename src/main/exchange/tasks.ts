import type { ColumnChoice, ImportPreview } from '../../contract/requests'
import type { LibraryArticle } from '../../core/exchange/factdeck-json'
import type { ImportMode } from '../../core/exchange/merge'
import type { FileSystem } from '../disk/file-system'
import type { Clock } from '../library/state'
import { runExport, type ExportDone, type ExportJob, type Step } from './export-job'
import { ImportSession, type ImportJob, type ImportPlan } from './import-session'

/** What the exchange thread can be asked. */
export interface Tasks {
  export(job: ExportJob): Promise<ExportDone>
  /** Reads a file and keeps it until the next one is read, or the thread ends. */
  readImport(job: ImportJob): Promise<ImportPreview>
  importColumns(choice: ColumnChoice): Promise<ImportPreview>
  importPlan(mode: ImportMode): Promise<ImportPlan>
  importArticle(argument: { mode: ImportMode; at: number }): Promise<LibraryArticle>
}
export type TaskName = keyof Tasks

export function makeTasks(fs: FileSystem, clock: Clock, report: (step: Step) => void): Tasks {
  let session: ImportSession | null = null
  const opened = () => {
    if (!session) throw new Error('no file was read')
    return session
  }
  return {
    export: (job) => runExport(job, fs, clock, report),
    readImport: async (job) => {
      session = null
      session = await ImportSession.open(job, fs, clock, report)
      return session.preview
    },
    importColumns: async (choice) => opened().chooseColumns(choice),
    importPlan: (mode) => opened().plan(mode),
    importArticle: async ({ mode, at }) => opened().article(mode, at),
  }
}
