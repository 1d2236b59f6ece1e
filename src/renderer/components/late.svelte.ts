import type { Component } from 'svelte'

/**
 * A component whose code is read when it is first shown, or when nothing else is to be done: the first screen need not
 * wait for the others. Once read it is shown at once.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of whatever properties: they are checked where it is used
export class Late<C extends Component<any>> {
  #component = $state.raw<C | null>(null)
  readonly #read: () => Promise<{ default: C }>
  #reading: Promise<void> | null = null

  constructor(read: () => Promise<{ default: C }>) {
    this.#read = read
  }

  /** The component, or null until its code is there. */
  get component(): C | null {
    return this.#component
  }

  /** Reads the code, once; what could not be read may be asked for again. */
  load(): Promise<void> {
    this.#reading ??= this.#read().then(
      (module) => {
        this.#component = module.default
      },
      (error: unknown) => {
        this.#reading = null
        throw error
      },
    )
    return this.#reading
  }
}
