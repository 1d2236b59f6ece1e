/**
 * GIFT, Moodle's text format for quizzes (https://docs.moodle.org/en/GIFT_format). It has no ordering form;
 * an ordering question matches each event with its place.
 */
import type { Question } from './question'
import { sourceLines } from './provenance'
import { cut, oneLine } from './text'

/** One chunk a question; `category` is the first. */
export function* gift(questions: Iterable<Question>): Generator<string> {
  let category: string | null = null
  for (const question of questions) {
    if (question.headline !== category) {
      category = question.headline
      // A slash parts categories; two are one slash of a name.
      yield `$CATEGORY: $course$/top/News/${oneLine(category).replaceAll('/', '//') || 'Untitled'}\n\n`
    }
    yield `${questionText(question)}\n\n`
  }
}

function questionText(question: Question): string {
  const { id, form, stem } = question
  const title = escaped(cut(stem, 60))
  return `// [id:${id}] [tag:${form}]\n::${title}::${formatted(stemOf(question))} {${answers(question)}\n}`
}

function stemOf({ stem, answer }: Question): string {
  if (answer.shape === 'number')
    return `${stem} (Write a number${answer.unit === null ? '' : `, in ${answer.unit}`}.)`
  return answer.shape === 'ordering' ? `${stem} (Give each its place in time; 1 is the first.)` : stem
}

function answers(question: Question): string {
  const { answer, feedback } = question
  const general = formatted([feedback, ...sourceLines(question.sources)].filter(Boolean).join(' '))
  const closing = `\n####${general}`
  switch (answer.shape) {
    case 'choice':
      return (
        answer.choices
          .map(({ text, isRight, note }) => {
            const remark = isRight ? '' : note === '' ? '' : `#${inAnswer(note)}`
            return `\n${isRight ? '=' : '~'}${inAnswer(text)}${remark}`
          })
          .join('') + closing
      )
    case 'true-false':
      return `${answer.isTrue ? 'TRUE' : 'FALSE'}${closing}`
    case 'written':
      return answer.answers.map((text) => `\n=${literal(inAnswer(text))}`).join('') + closing
    case 'number':
      return `#${decimal(answer.value)}:${decimal(answer.tolerance)}${closing}`
    case 'ordering':
      return pairs(answer.shown.map((place) => [answer.events[place]!, String(place + 1)])) + closing
    case 'matching':
      return pairs(answer.left.map((text, at) => [text, answer.right[answer.pairs[at]!]!])) + closing
  }
}

const pairs = (all: readonly (readonly [string, string])[]) =>
  all.map(([left, right]) => `\n=${inAnswer(left)} -> ${inAnswer(right, '')}`).join('')

/** Without an exponent, which GIFT does not know. */
function decimal(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : String(Number(value.toFixed(6)))
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\~=#{}:]/g, '\\$&')
}

/** A text that begins like the name of a format, or like a weight in an answer, says that it is plain. */
function formatted(text: string, format = '[plain]'): string {
  const safe = escaped(text)
  return /^[[%]/.test(safe) ? `${format}${safe}` : safe
}

/** In a written answer Moodle takes an asterisk for any words, and one behind a backslash for itself. */
const literal = (text: string) => text.replaceAll('*', '\\*')

/** Two characters would make any answer a pair of a matching question; the arrow itself does not. */
const inAnswer = (text: string, format?: string) => formatted(text.replaceAll('->', '→'), format)
