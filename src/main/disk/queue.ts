/** Runs tasks one after the other, in the order in which they were asked for. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task)
    this.#last = result.catch(() => {})
    return result
  }

  /** Resolves when everything asked for so far is done. */
  async settled(): Promise<void> {
    await this.#last
  }
}
