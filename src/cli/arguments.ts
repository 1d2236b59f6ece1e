import { parseArgs } from 'node:util'
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

const COMMON = { published: { type: 'string' }, json: { type: 'boolean' } } as const
const QUIZ = {
  count: { type: 'string' },
  seed: { type: 'string' },
  forms: { type: 'string' },
  rejected: { type: 'boolean' },
} as const

/**
 * Reads the words after `factdeck`.
 * @throws UsageError with one sentence that says what is wrong.
 */
export function parseCall(argv: readonly string[]): Call {
  const [command, ...rest] = argv
  if (command === undefined)
    throw new UsageError('Say what to do: facts or quiz. `factdeck --help` shows how.')
  if (argv.includes('--help') || argv.includes('-h') || command === 'help') return { command: 'help' }
  if (command === '--version') return { command: 'version' }
  if (command !== 'facts' && command !== 'quiz')
    throw new UsageError(`There is no command "${command}"; there are facts and quiz.`)

  const { values, positionals: files } = parse(rest, command === 'quiz')
  if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input.')
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('Standard input (-) can be read once.')
  const base = { files, published: day(values.published), isJson: values.json ?? false }
  if (command === 'facts') return { command, ...base }
  return {
    command,
    ...base,
    count: whole('--count', values.count, 15, 1),
    seed: whole('--seed', values.seed, 1, 0),
    forms: values.forms === undefined ? undefined : formsOf(values.forms),
    withRejected: values.rejected ?? false,
  }
}

interface Values {
  published?: string
  json?: boolean
  count?: string
  seed?: string
  forms?: string
  rejected?: boolean
}

function parse(args: string[], isQuiz: boolean): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args, options: isQuiz ? { ...COMMON, ...QUIZ } : COMMON, allowPositionals: true })
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
