import type { LibraryReport } from '../../contract/requests'
import type { FileSystem } from '../disk/file-system'
import type { Backups } from './backups'
import { checkLibrary, type Checked } from './check'
import type { Layout } from './layout'
import type { Library } from './library'
import { repairLibrary } from './repair'

/** Looking after the library: checking it, and repairing what a check finds. */
export class Care {
  constructor(
    private readonly fs: FileSystem,
    private readonly layout: Layout,
    private readonly library: Library,
    private readonly backups: Backups,
  ) {}

  async check(): Promise<LibraryReport> {
    return reportOf(await this.library.freeze(() => this.#check()), [])
  }

  /** A backup comes first, and what cannot be repaired stays as it is. */
  async repair(): Promise<LibraryReport> {
    const { fs, layout, library } = this
    const { problems } = await library.freeze(() => this.#check())
    if (problems.every(({ canRepair }) => !canRepair)) return this.check()
    const repaired = await library.replaceFiles(async () => {
      await this.backups.makeBefore('repair')
      return repairLibrary(fs, layout, problems, library.clock.now())
    })
    return reportOf(await library.freeze(() => this.#check()), repaired)
  }

  #check(): Promise<Checked> {
    return checkLibrary(this.fs, this.layout, this.library.state, this.library.device)
  }
}

const reportOf = ({ problems, ...counts }: Checked, repaired: string[]): LibraryReport => ({
  ...counts,
  problems: problems.map(({ text, canRepair }) => ({ text, canRepair })),
  repaired,
})
