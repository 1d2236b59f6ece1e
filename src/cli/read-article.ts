import { decodeText } from '../core/article/decode-text'
import { UsageError } from './arguments'

/** What the command line needs of the machine; tests hand in their own. */
export interface Machine {
  out(text: string): Promise<void>
  error(text: string): Promise<void>
  standardInput(): Promise<Uint8Array>
  isFolder(path: string): Promise<boolean>
  readFile(path: string): Promise<Uint8Array>
  /** Writes a file whole. */
  writeFile(path: string, content: Uint8Array): Promise<void>
  outBytes(content: Uint8Array): Promise<void>
  /** Epoch milliseconds. */
  now(): number
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  ENOTDIR: 'there is no such file',
}

/**
 * The text of a file, or of standard input for `-`.
 * @throws UsageError with one sentence when it cannot be read or is no plain text.
 */
export async function readText(machine: Machine, file: string): Promise<string> {
  const name = file === '-' ? 'standard input' : file
  if (/\.(html?|mhtml)$/i.test(file))
    throw new UsageError(
      `Cannot read ${name}: open web pages in the application, or save them as text first.`,
    )
  const bytes = await readBytes(machine, file, name)
  const text = decodeText(bytes)
  if (text === null) throw new UsageError(`Cannot read ${name}: it is not plain text.`)
  if (text.trim() === '') throw new UsageError(`Cannot read ${name}: it is empty.`)
  return text
}

async function readBytes(machine: Machine, file: string, name: string): Promise<Uint8Array> {
  try {
    if (file === '-') return await machine.standardInput()
    if (await machine.isFolder(file)) throw new UsageError(`Cannot read ${name}: it is a folder.`)
    return await machine.readFile(file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new UsageError(`Cannot read ${name}: ${REASONS[code ?? ''] ?? message}.`)
  }
}
