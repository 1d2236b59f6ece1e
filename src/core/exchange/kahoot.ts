/** Kahoot's spreadsheet of questions (kahoot.com, "Import from spreadsheet"): header in row 8, columns B to H. */
import writeXlsx, { type SheetData } from 'write-excel-file/universal'
import { bareStem, headless } from '../questions/bare-stem'
import { citation } from './provenance'
import type { Question } from './question'
import { lengthOf } from './text'

const MOST_QUESTION = 120
const MOST_ANSWER = 75
const MOST_ANSWERS = 4
const HEADER_ROW = 8
/** Of the times that Kahoot takes (5, 10, 20, 30, 60, 90, 120, 240 seconds), by how much there is to read. */
const TIMES = [
  { upTo: 80, seconds: 20 },
  { upTo: 160, seconds: 30 },
  { upTo: Infinity, seconds: 60 },
] as const
const HEADER = [
  null,
  'Question - max 120 characters',
  'Answer 1 - max 75 characters',
  'Answer 2 - max 75 characters',
  'Answer 3 - max 75 characters',
  'Answer 4 - max 75 characters',
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
]

interface Row {
  answers: string[]
  /** From 1. */
  correct: number
}

function rowOf({ answer }: Question): Row | null {
  if (answer.shape === 'choice') {
    const answers = answer.choices.map(({ text }) => text)
    return { answers, correct: answer.choices.findIndex(({ isRight }) => isRight) + 1 }
  }
  return answer.shape === 'true-false' ? { answers: ['True', 'False'], correct: answer.isTrue ? 1 : 2 } : null
}

/** The headline goes where there is no room for it: the second sheet names the article. */
const stemOf = ({ stem }: Question): string =>
  [stem, headless(stem)].find((text) => lengthOf(text) <= MOST_QUESTION) ?? bareStem(stem).words

/** Why a question cannot be asked in Kahoot; null where it can. */
export function kahootLacks(question: Question): string | null {
  const row = rowOf(question)
  if (!row) return 'a Kahoot spreadsheet holds only questions with a choice'
  if (row.answers.length > MOST_ANSWERS) return `Kahoot takes at most ${MOST_ANSWERS} answers`
  if (lengthOf(stemOf(question)) > MOST_QUESTION)
    return `the question is longer than ${MOST_QUESTION} characters`
  return row.answers.some((text) => lengthOf(text) > MOST_ANSWER)
    ? `an answer is longer than ${MOST_ANSWER} characters`
    : null
}

/**
 * The workbook: questions for Kahoot on the first sheet, their sources on the second.
 * @param questions only such as `kahootLacks` finds nothing about
 */
export async function kahootXlsx(questions: readonly Question[]): Promise<Uint8Array> {
  const rows = questions.map((question, at) => {
    const { answers, correct } = rowOf(question)!
    const stem = stemOf(question)
    const reading = lengthOf(stem) + answers.reduce((sum, text) => sum + lengthOf(text), 0)
    const { seconds } = TIMES.find(({ upTo }) => reading <= upTo)!
    const places = Array.from({ length: MOST_ANSWERS }, (_, place) => answers[place] ?? null)
    return [at + 1, stem, ...places, seconds, correct]
  })
  const sources = questions.flatMap((question, at) =>
    question.sources.map((source) => [
      at + 1,
      stemOf(question),
      source.sentence,
      citation(source),
      source.publisher,
      source.publishedOn,
      source.asOf,
    ]),
  )
  const blob = await writeXlsx([
    {
      sheet: 'Kahoot! Quiz',
      data: sheet([
        [null, 'Quiz from news articles'],
        [null, 'The sources of all questions are on the second sheet.'],
        ...Array.from({ length: HEADER_ROW - 3 }, () => []),
        HEADER,
        ...rows,
      ]),
      columns: [5, 60, 30, 30, 30, 30, 16, 16].map((width) => ({ width })),
    },
    {
      sheet: 'Sources',
      data: sheet([
        ['No.', 'Question', 'Source sentence', 'Article', 'Publisher', 'Published', 'As of'],
        ...sources,
      ]),
      columns: [5, 60, 80, 50, 20, 12, 12].map((width) => ({ width })),
    },
  ]).toBlob()
  return new Uint8Array(await (blob as unknown as { arrayBuffer(): Promise<ArrayBuffer> }).arrayBuffer())
}

/** Texts are typed as texts, so that none is taken for a formula. */
function sheet(rows: readonly (readonly (string | number | null)[])[]): SheetData {
  return rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  ) as SheetData
}
