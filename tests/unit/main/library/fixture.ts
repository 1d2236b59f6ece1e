import { nodeFileSystem, type FileSystem } from '../../../../src/main/disk/file-system'
import { Articles } from '../../../../src/main/library/articles'
import { layoutOf } from '../../../../src/main/library/layout'
import { Library } from '../../../../src/main/library/library'
import { StudyDesk } from '../../../../src/main/library/study'
import { temporaryFolder } from '../faulty-file-system'

/** A library on a real disk, with a clock that stands still until it is moved. */
export class LibraryFixture {
  now = Date.parse('2026-05-10T12:00Z')
  readonly layout
  library!: Library
  articles!: Articles
  desk!: StudyDesk

  private constructor(folder: string) {
    this.layout = layoutOf(folder)
  }

  static async create(fs: FileSystem = nodeFileSystem): Promise<LibraryFixture> {
    const fixture = new LibraryFixture(await temporaryFolder())
    await fixture.start(fs)
    return fixture
  }

  /** Opens what lies on the disk, as a new start of the program does. */
  async start(fs: FileSystem = nodeFileSystem): Promise<void> {
    this.library = await Library.open(fs, this.layout, { now: () => this.now, offsetAt: () => 0 })
    this.articles = new Articles(this.library)
    this.desk = new StudyDesk(this.library)
  }

  /** Quits in good order and starts again. */
  async restart(): Promise<void> {
    await this.library.close()
    await this.start()
  }
}
