import { _electron, type ConsoleMessage, type ElectronApplication, type Page } from '@playwright/test'
import { findBinary } from './binary'
import { displayOf } from './displays'

export interface Options {
  /** Folder or main file of the application to start. */
  application: string
  /** Arguments after it, such as files to open. */
  arguments: string[]
  /** Added to the environment. */
  environment: Record<string, string>
}

const isViolation = (message: ConsoleMessage) =>
  message.type() === 'error' && /Content Security Policy|Trusted ?(Types|HTML|Script)/.test(message.text())

/** A running application, and everything that went wrong in its pages. */
export class Session {
  app!: ElectronApplication
  page!: Page
  /** What the main process printed. */
  output = ''
  readonly #problems = new Set<string>()

  constructor(
    readonly userData: string,
    readonly options: Options,
  ) {}

  async start(args: string[] = this.options.arguments): Promise<Page> {
    this.app = await _electron.launch({
      executablePath: findBinary().path,
      args: [this.options.application, ...args],
      env: {
        ...(process.env as Record<string, string>),
        ...displayOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0)),
        ...this.options.environment,
        FACTDECK_USER_DATA: this.userData,
      },
      // The application's own theme counts, not one that Playwright puts on top.
      colorScheme: null,
    })
    const collect = (chunk: Buffer) => (this.output += chunk)
    this.app.process().stdout!.on('data', collect)
    this.app.process().stderr!.on('data', collect)
    this.app.on('window', (page) => void this.#watch(page))
    this.page = await this.app.firstWindow()
    await this.#watch(this.page)
    // A window begins with an empty page, in either program.
    await this.page.waitForURL((url) => !['about:', 'data:'].includes(url.protocol))
    return this.page
  }

  /** Quits as its user would, and waits for the end of the process. */
  async quit(): Promise<void> {
    await this.app.close()
  }

  async relaunch(args?: string[]): Promise<Page> {
    await this.quit()
    return this.start(args)
  }

  /** Errors and violated policies seen in the pages until now; `forgive` takes out expected ones. */
  problems(): string[] {
    return [...this.#problems]
  }
  forgive(pattern: RegExp): void {
    for (const problem of this.#problems) if (pattern.test(problem)) this.#problems.delete(problem)
  }

  async #watch(page: Page): Promise<void> {
    const error = (thrown: Error) => this.#problems.add(thrown.stack ?? thrown.message)
    const message = (said: ConsoleMessage) => isViolation(said) && this.#problems.add(said.text())
    page.on('pageerror', error)
    page.on('console', message)
    // What happened before anybody listened.
    const [errors, messages] = await Promise.all([page.pageErrors(), page.consoleMessages()]).catch(
      () => [[], []] as [Error[], ConsoleMessage[]],
    )
    errors.forEach(error)
    messages.forEach(message)
  }
}
