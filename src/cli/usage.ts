import { FORMS } from '../core/questions/item'
import { CLI_FORMATS } from './arguments'

export const USAGE = `Usage:
  factdeck facts FILE... [--published DAY] [--json]
  factdeck quiz FILE... [--published DAY] [--count N] [--seed N] [--forms A,B] [--rejected] [--json]
  factdeck export FILE... --format NAME --out PATH [--published DAY] [--count N] [--seed N]
                  [--forms A,B]

Finds the facts of news articles, makes quizzes of them, or writes cards and quizzes for other
programs. Nothing is sent anywhere.
FILE is plain text or Markdown; - reads standard input. With --json, several files print one
JSON object a line.

Options:
  --published DAY  the day of publication, as 2025-06-12, where the text does not print it
  --json           print JSON instead of a table
  --count N        quiz: questions at most (15); export: questions an article at most (15)
  --seed N         quiz, export: the same seed gives the same quiz (1)
  --forms A,B      quiz, export: only these forms:
                   ${FORMS.slice(0, 5).join(', ')},
                   ${FORMS.slice(5).join(', ')}
  --rejected       quiz: also list the candidates that were rejected, and why
  --format NAME    export: ${CLI_FORMATS.slice(0, 5).join(', ')},
                   ${CLI_FORMATS.slice(5).join(', ')}
  --out PATH       export: the file to write; - is standard output
  --help           print this
  --version        print the version
`
