const LANES = 8

/** Does a task for every item, a few at a time: an fsync waits, so one after the other would take long. */
export async function forEach<T>(items: readonly T[], task: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const lane = async () => {
    for (const item of queue) await task(item)
  }
  await Promise.all(Array.from({ length: Math.min(LANES, items.length) }, lane))
}
