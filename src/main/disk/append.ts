import type { FileSystem, Handle } from './file-system'

/** From so many milliseconds on, a disk is slow: a window that stands still for longer is felt. */
const SLOW = 16
/** How many appends must have been quick after a slow one until this thread waits for the disk again. */
const PATIENCE = 50

/**
 * Appends to files durably. Where the disk is quick, this thread waits for it: two trips to another thread and
 * back take half as long again as a disk without moving parts. Where it was slow of late, another thread waits,
 * so that a slow disk holds up the windows for one append and not for each.
 */
export class DurableAppender {
  /** How many more appends another thread waits for. */
  #elsewhere = 0

  constructor(
    private readonly fs: FileSystem,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /**
   * Resolves when the bytes would survive a loss of power. On an error any part of them may stand in the file.
   * @param position where the file ends
   */
  async append(handle: Handle, bytes: Uint8Array, position: number): Promise<void> {
    const since = this.clock()
    const isHere = this.#elsewhere === 0
    const written = isHere
      ? await this.fs.writeHere(handle, bytes, position)
      : (await handle.write(bytes, 0, bytes.length, position)).bytesWritten
    if (written !== bytes.length) throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' })
    await (isHere ? this.fs.datasyncHere(handle) : handle.datasync())
    if (this.clock() - since > SLOW) this.#elsewhere = PATIENCE
    else if (!isHere) this.#elsewhere--
  }
}
