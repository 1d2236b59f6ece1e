import { parseArgs } from 'node:util'
import { FORMAT_IDS, type FormatId } from '../core/exchange/formats'
import { FORMS, type Form } from '../core/questions/item'

/** A call that cannot be carried out as it stands: one sentence on standard error, exit status 2. */
export class UsageError extends Error {}

export type Call =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'facts'; files: string[]; published: string | null; isJson: boolean }
  | {
      command: 'quiz'
      files: string[]
      published: string | null
      isJson: boolean
      count: number
      seed: number
      forms: Form[] | undefined
      withRejected: boolean
    }
  | {
      command: 'export'
      files: string[]
      published: string | null
      format: FormatId
      /** The file to write; - is standard output. */
      out: string
      count: number
      seed: number
      forms: Form[] | undefined
    }

/** What nobody has answered yet has no answers to export. */
const NEEDS_ANSWERS: ReadonlySet<FormatId> = new Set(['reviews'])
export const CLI_FORMATS = FORMAT_IDS.filter((id) => !NEEDS_ANSWERS.has(id))

const COMMON = { published: { type: 'string' }, json: { type: 'boolean' } } as const
const QUIZ = {
  count: { type: 'string' },
  seed: { type: 'string' },
  forms: { type: 'string' },
  rejected: { type: 'boolean' },
} as const
const EXPORT = {
  published: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  count: { type: 'string' },
  seed: { type: 'string' },
  forms: { type: 'string' },
} as const
const OPTIONS = { facts: COMMON, quiz: { ...COMMON, ...QUIZ }, export: EXPORT } as const

/**
 * Reads the words after `factdeck`.
 * @throws UsageError with one sentence that says what is wrong.
 */
export function parseCall(argv: readonly string[]): Call {
  const [command, ...rest] = argv
  if (command === undefined)
    throw new UsageError('Say what to do: facts, quiz or export. `factdeck --help` shows how.')
  if (argv.includes('--help') || argv.includes('-h') || command === 'help') return { command: 'help' }
  if (command === '--version') return { command: 'version' }
  if (command !== 'facts' && command !== 'quiz' && command !== 'export')
    throw new UsageError(`There is no command "${command}"; there are facts, quiz and export.`)

  const { values, positionals: files } = parse(rest, command)
  if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input.')
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once.')
  const base = { files, published: day(values.published) }
  const isJson = values.json ?? false
  if (command === 'facts') return { command, ...base, isJson }
  const questions = {
    count: whole('--count', values.count, 15, 1),
    seed: whole('--seed', values.seed, 1, 0),
    forms: values.forms === undefined ? undefined : formsOf(values.forms),
  }
  if (command === 'quiz')
    return { command, ...base, isJson, ...questions, withRejected: values.rejected ?? false }
  if (values.out === undefined || values.out === '')
    throw new UsageError('Say where to write with --out PATH; - is standard output.')
  return { command, ...base, ...questions, format: formatOf(values.format), out: values.out }
}

interface Values {
  published?: string
  json?: boolean
  count?: string
  seed?: string
  forms?: string
  rejected?: boolean
  format?: string
  out?: string
}

function parse(args: string[], command: keyof typeof OPTIONS): { values: Values; positionals: string[] } {
  try {
    const options = OPTIONS[command]
    return parseArgs({ args, options, allowPositionals: true }) as { values: Values; positionals: string[] }
  } catch (error) {
    // Node's message goes on with advice about "--"; its first sentence names the option.
    throw new UsageError(`${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}.`)
  }
}

function day(text: string | undefined): string | null {
  if (text === undefined) return null
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new UsageError(`--published needs a day such as 2025-06-12, not "${text}".`)
  return text
}

function whole(name: string, text: string | undefined, otherwise: number, least: number): number {
  if (text === undefined) return otherwise
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN
  if (!(value >= least)) throw new UsageError(`${name} needs a whole number from ${least}, not "${text}".`)
  return value
}

function formsOf(text: string): Form[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !(FORMS as readonly string[]).includes(name))
  if (unknown !== undefined)
    throw new UsageError(`There is no form "${unknown}"; there are ${FORMS.join(', ')}.`)
  return names as Form[]
}

function formatOf(text: string | undefined): FormatId {
  const format = CLI_FORMATS.find((id) => id === text)
  if (format) return format
  const known = `there are ${CLI_FORMATS.join(', ')}.`
  throw new UsageError(
    text === undefined
      ? `Say which format with --format NAME; ${known}`
      : `There is no format "${text}"; ${known}`,
  )
}
