import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportOrder } from '../../../../src/contract/requests'
import { Imports } from '../../../../src/main/exchange/imports'
import { runExport, type Step } from '../../../../src/main/exchange/export-job'
import { makeTasks } from '../../../../src/main/exchange/tasks'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { Backups } from '../../../../src/main/library/backups'
import { planExport } from '../../../../src/main/library/exports'
import type { LibraryFixture } from '../library/fixture'

/** Writes an export as the thread does; `stopAt` stops it before an article of that number is read. */
export async function exported(
  f: LibraryFixture,
  order: ExportOrder,
  stopAt = Infinity,
): Promise<{ name: string; bytes: Buffer; words: string; steps: Step[]; path: string }> {
  const { name, job } = planExport(f.library, order)
  const path = join(f.layout.userData, name)
  const stop = new SharedArrayBuffer(4)
  const steps: Step[] = []
  const report = (step: Step) => {
    steps.push(step)
    if (step.done >= stopAt) Atomics.store(new Int32Array(stop), 0, 1)
  }
  const { words } = await runExport(
    { ...job, userData: f.layout.userData, path, stop },
    f.disk.fs,
    f.library.clock,
    report,
  )
  return { name, bytes: await readFile(path), words, steps, path }
}

/** Imports whose thread runs here; `report` hears how far they are. */
export function importsOf(f: LibraryFixture, report: (step: Step) => void = () => {}): Imports {
  const backups = new Backups(f.disk.fs, f.layout, f.library)
  const start = (reportStep: (step: Step) => void) => ({
    tasks: makeTasks(nodeFileSystem, f.library.clock, reportStep),
    end: () => {},
  })
  return new Imports(f.disk.fs, f.layout, f.library, backups, start, report)
}
