import { version } from '../../package.json'
import { analyse } from '../core/facts/analyse'
import type { Analysis } from '../core/facts/model'
import { articleIdOf } from '../core/ids'
import { makeQuiz } from '../core/questions/quiz'
import { parseCall, UsageError, type Call } from './arguments'
import { exportArticles } from './export'
import { readText, type Machine } from './read-article'
import { factsTable, quizTable } from './tables'
import { USAGE } from './usage'

/**
 * Runs one call of `factdeck`; `argv` are the words after the program's name.
 * @returns the exit status: 0, or 2 after one sentence on standard error.
 */
export async function run(argv: readonly string[], machine: Machine): Promise<number> {
  try {
    await carryOut(parseCall(argv), machine)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await machine.error(`factdeck: ${error.message}\n`)
    return 2
  }
}

async function carryOut(call: Call, machine: Machine): Promise<void> {
  if (call.command === 'help') return machine.out(USAGE)
  if (call.command === 'version') return machine.out(`${version}\n`)

  // Every file is read before anything is printed: a wrong name must not leave half an answer.
  const texts: string[] = []
  for (const file of call.files) texts.push(await readText(machine, file))
  if (call.command === 'export') return exportArticles(call, texts, machine)
  for (const text of texts) {
    const analysis = analyse(text, call.published === null ? {} : { publishedOn: call.published })
    const { value, table } = call.command === 'facts' ? factsOf(analysis) : quizOf(call, analysis)
    if (call.isJson) await machine.out(`${JSON.stringify(value, null, texts.length > 1 ? 0 : 2)}\n`)
    else await machine.out(`${table()}${texts.length > 1 ? '\n' : ''}`)
  }
}

function factsOf(analysis: Analysis) {
  return { value: analysis, table: () => factsTable(analysis) }
}

function quizOf(call: Extract<Call, { command: 'quiz' }>, analysis: Analysis) {
  const { count, seed, forms } = call
  const source = { articleId: articleIdOf(analysis.article.text), analysis }
  const quiz = makeQuiz([source], { count, seed, ...(forms && { forms }) })
  return { value: quiz, table: () => quizTable(quiz, call.withRejected) }
}
