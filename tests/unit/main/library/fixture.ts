import type { JournalEvent } from '../../../../src/core/library/model'
import { nodeFileSystem } from '../../../../src/main/disk/file-system'
import { Articles } from '../../../../src/main/library/articles'
import { readJournal } from '../../../../src/main/library/journal'
import { layoutOf } from '../../../../src/main/library/layout'
import { Library } from '../../../../src/main/library/library'
import { StudyDesk } from '../../../../src/main/library/study'
import { FaultyFileSystem, temporaryFolder } from '../faulty-file-system'

/** A library on a real disk that can be made to fail, with a clock that stands still until it is moved. */
export class LibraryFixture {
  now = Date.parse('2026-05-10T12:00Z')
  readonly layout
  disk = new FaultyFileSystem()
  library!: Library
  articles!: Articles
  desk!: StudyDesk

  private constructor(folder: string) {
    this.layout = layoutOf(folder)
  }

  static async create(): Promise<LibraryFixture> {
    const fixture = new LibraryFixture(await temporaryFolder())
    await fixture.start()
    return fixture
  }

  /** Opens what lies on the disk, as a new start of the program does; one that still runs dies at once. */
  async start(): Promise<void> {
    this.disk.kill()
    await this.library?.close()
    this.disk = new FaultyFileSystem()
    const clock = { now: () => this.now, offsetAt: () => 0 }
    this.library = await Library.open(this.disk.fs, this.layout, clock)
    this.articles = new Articles(this.library)
    this.desk = new StudyDesk(this.library)
  }

  /** Every event on the disk, undone ones among them. */
  async journal(): Promise<JournalEvent[]> {
    return (await readJournal(nodeFileSystem, this.layout.reviews)).events
  }

  /** Quits in good order and starts again. */
  async restart(): Promise<void> {
    await this.library.close()
    await this.start()
  }
}
