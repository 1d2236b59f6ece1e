import type { Failure } from '../../contract/requests'

/** An expected failure on its way to the page, where it arrives as data. */
export class Refusal extends Error {
  constructor(
    readonly code: Failure['code'],
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause })
  }

  get failure(): Failure {
    return { code: this.code, message: this.message }
  }
}

/** What the operating system's error means for the user. */
export function diskRefusal(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is used up',
    EACCES: 'Factdeck may not write there',
    EPERM: 'Factdeck may not write there',
    EROFS: 'the disk is read-only',
    EIO: 'the disk reports an error',
    ENOENT: 'a file or folder is missing',
  }
  const reason = reasons[code] ?? (code ? `the system says ${code}` : 'of an unexpected error')
  return new Refusal(
    'disk',
    `This could not be saved because ${reason}. Nothing was changed, and what was saved before is safe.`,
    error,
  )
}

/**
 * Runs a task; what the system refuses becomes a sentence. Its errors carry a code: anything else is a bug, and
 * must not pass for a full disk.
 */
export async function asRefusal<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task()
  } catch (error) {
    const isOfTheSystem = !(error instanceof Refusal) && error instanceof Error && 'code' in error
    throw isOfTheSystem ? diskRefusal(error) : error
  }
}
