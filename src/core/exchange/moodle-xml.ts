/** Moodle XML (https://docs.moodle.org/en/Moodle_XML_format): every shape has its type, ordering since 4.4. */
import type { Question } from './question'
import { sourceLines } from './provenance'
import { cut, escapeXml, oneLine, printable } from './text'

const MOODLE_TYPE = {
  choice: 'multichoice',
  'true-false': 'truefalse',
  written: 'shortanswer',
  number: 'numerical',
  ordering: 'ordering',
  matching: 'matching',
} as const

export function* moodleXml(questions: Iterable<Question>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
  let category: string | null = null
  for (const question of questions) {
    if (question.headline !== category) {
      category = question.headline
      yield categoryXml(category)
    }
    yield questionXml(question)
  }
  yield '</quiz>\n'
}

function categoryXml(headline: string): string {
  const path = `$course$/top/News/${oneLine(headline).replaceAll('/', '//') || 'Untitled'}`
  return `<question type="category"><category><text>${escapeXml(path)}</text></category></question>\n`
}

function questionXml(question: Question): string {
  const { id, form, stem, feedback, answer, sources } = question
  const general = [feedback, ...sourceLines(sources)].filter(Boolean)
  return `<question type="${MOODLE_TYPE[answer.shape]}">
<name><text>${escapeXml(cut(stem, 80))}</text></name>
<questiontext format="html">${htmlText([stemOf(question)])}</questiontext>
<generalfeedback format="html">${htmlText(general)}</generalfeedback>
<defaultgrade>1</defaultgrade>
<penalty>0</penalty>
<hidden>0</hidden>
<idnumber>${escapeXml(id)}</idnumber>
${answersXml(question)}
<tags><tag><text>${form}</text></tag></tags>
</question>
`
}

function stemOf({ stem, answer }: Question): string {
  return answer.shape === 'number'
    ? `${stem} (Write a number${answer.unit === null ? '' : `, in ${answer.unit}`}.)`
    : stem
}

function answersXml({ answer }: Question): string {
  switch (answer.shape) {
    case 'choice':
      return `<single>true</single><shuffleanswers>false</shuffleanswers><answernumbering>abc</answernumbering>
${answer.choices.map(({ text, isRight, note }) => answerXml(isRight ? 100 : 0, html(text), note, 'html')).join('\n')}`
    case 'true-false':
      return [true, false]
        .map((value) => answerXml(value === answer.isTrue ? 100 : 0, String(value), '', 'moodle_auto_format'))
        .join('\n')
    case 'written':
      return `<usecase>0</usecase>\n${answer.answers.map((text) => answerXml(100, literal(text), '', 'moodle_auto_format')).join('\n')}`
    case 'number':
      return `<answer fraction="100" format="moodle_auto_format"><text>${answer.value}</text><feedback format="html"><text></text></feedback><tolerance>${answer.tolerance}</tolerance></answer>`
    case 'ordering':
      return `<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>${answer.events.length}</selectcount><gradingtype>ABSOLUTE_POSITION</gradingtype><showgrading>SHOW</showgrading><numberingstyle>none</numberingstyle>
${answer.events.map((text, at) => answerXml(at + 1, html(text), '', 'html')).join('\n')}`
    case 'matching':
      return `<shuffleanswers>true</shuffleanswers>
${answer.left.map((text, at) => subquestionXml(text, answer.right[answer.pairs[at]!]!)).join('\n')}
${answer.right
  .filter((_, at) => !answer.pairs.includes(at))
  .map((text) => subquestionXml('', text))
  .join('\n')}`
  }
}

function answerXml(fraction: number, text: string, note: string, format: string): string {
  return `<answer fraction="${fraction}" format="${format}"><text>${escapeXml(text)}</text><feedback format="html"><text>${escapeXml(html(note))}</text></feedback></answer>`
}

function subquestionXml(left: string, right: string): string {
  return `<subquestion format="html">${htmlText(left === '' ? [] : [left])}<answer><text>${escapeXml(right)}</text></answer></subquestion>`
}

/** The characters of a text in HTML; the XML around it escapes them once more, or stands back by CDATA. */
const html = (text: string) => escapeXml(text)

/** An asterisk stands for any words in a short answer, so that one of the text's own is written with a backslash. */
const literal = (text: string) => printable(text).replaceAll('*', '\\*')

function htmlText(paragraphs: readonly string[]): string {
  const content = paragraphs.map((text) => `<p dir="auto">${html(text)}</p>`).join('')
  return `<text><![CDATA[${content.replaceAll(']]>', ']]&gt;')}]]></text>`
}
