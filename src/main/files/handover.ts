import { app } from 'electron'

/** Files that the operating system or a second start hands over. They wait until the page asks for them. */
export class Handover {
  #paths: string[] = []
  #deliver: ((paths: readonly string[]) => void) | null = null

  /** Before the application is ready: macOS names files by an event. */
  constructor(first: readonly string[]) {
    this.#paths = [...first]
    app.on('open-file', (event, path) => {
      event.preventDefault()
      this.add([path])
    })
  }

  /** The paths handed over so far; from now on they are delivered as they come. */
  start(deliver: (paths: readonly string[]) => void): readonly string[] {
    this.#deliver = deliver
    const paths = this.#paths
    this.#paths = []
    return paths
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return
    if (this.#deliver) this.#deliver(paths)
    else this.#paths.push(...paths)
  }
}
