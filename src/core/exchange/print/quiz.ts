import { headless } from '../../questions/bare-stem'
import type { Question } from '../question'
import { sourceLine } from '../provenance'
import { escapeXml } from '../text'
import { page } from './page'

const STYLE = `
.for { display: flex; gap: 8mm; margin-block: 6mm 8mm; font-size: 10pt; }
.for span { flex: 1; border-bottom: 0.3mm solid #111; }
.questions > li { margin-block-end: 6mm; break-inside: avoid; }
.stem { font-size: 12pt; }
.options { list-style: upper-alpha; margin-block-start: 2mm; padding-inline-start: 8mm; }
.options li { padding-inline-start: 1mm; margin-block: 1mm; }
.boxes { margin-block-start: 2mm; }
.boxes span { margin-inline-end: 10mm; }
.boxes span::before, .place::before { content: '☐ '; }
.line { margin-block-start: 7mm; border-bottom: 0.3mm solid #111; width: 70%; }
.place::before { content: '____  '; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 10mm; margin-block-start: 2mm; }
.key li { margin-block-end: 3mm; break-inside: avoid; }
.sources li { margin-block-end: 2mm; font-size: 10pt; break-inside: avoid; }
`

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const letter = (at: number) => LETTERS[at] ?? String(at + 1)

/** A test on paper: the questions, then on a new page the key, then the list of sources. */
export function quizPages(questions: readonly Question[], title: string): Generator<string> {
  return page(title, STYLE, parts(questions, title))
}

function* parts(questions: readonly Question[], title: string): Generator<string> {
  yield `<h1 dir="auto">${escapeXml(title)}</h1>
<div class="for"><span>Name</span><span>Date</span></div>
<ol class="questions">
`
  // Where all are about the article of the title, its headline need not stand before each.
  const isOfOne = questions.every(({ headline }) => headline === title)
  for (const question of questions)
    yield `<li>${asked(isOfOne ? { ...question, stem: headless(question.stem) } : question)}</li>\n`
  yield '</ol>\n<section class="new-page">\n<h1>Answers</h1>\n<ol class="key">\n'
  const sources = new Map<string, number>()
  for (const question of questions) {
    const numbers = question.sources.map((source) => {
      const line = sourceLine(source)
      if (!sources.has(line)) sources.set(line, sources.size + 1)
      return sources.get(line)
    })
    const note =
      question.feedback === '' ? '' : `<p class="note" dir="auto">${escapeXml(question.feedback)}</p>`
    const cited = numbers.length === 0 ? '' : ` <span class="note">[${numbers.join(', ')}]</span>`
    yield `<li><p dir="auto"><strong>${escapeXml(answerWords(question))}</strong>${cited}</p>${note}</li>\n`
  }
  yield '</ol>\n</section>\n<section>\n<h2>Sources</h2>\n<ol class="sources">\n'
  for (const line of sources.keys()) yield `<li dir="auto">${escapeXml(line.replace(/^Source: /, ''))}</li>\n`
  yield '</ol>\n</section>\n'
}

function asked({ stem, answer }: Question): string {
  const question = `<p class="stem" dir="auto">${escapeXml(stem)}</p>`
  const list = (texts: readonly string[], kind: string) =>
    `<ol class="${kind}">${texts.map((text) => `<li dir="auto">${escapeXml(text)}</li>`).join('')}</ol>`
  switch (answer.shape) {
    case 'choice':
      return `${question}${list(
        answer.choices.map(({ text }) => text),
        'options',
      )}`
    case 'true-false':
      return `${question}<p class="boxes"><span>True</span><span>False</span></p>`
    case 'written':
    case 'number':
      return `${question}<p class="line"></p>`
    case 'ordering':
      return `${question}<p class="note">Number them, 1 for the first.</p>${answer.shown
        .map((place) => `<p class="place" dir="auto">${escapeXml(answer.events[place]!)}</p>`)
        .join('')}`
    case 'matching':
      return `${question}<div class="pairs"><div>${answer.left
        .map((text) => `<p class="place" dir="auto">${escapeXml(text)}</p>`)
        .join('')}</div>${list(answer.right, 'options')}</div>`
  }
}

/** The right answer in words, as the key prints it. */
export function answerWords({ answer }: Question): string {
  switch (answer.shape) {
    case 'choice': {
      const at = answer.choices.findIndex(({ isRight }) => isRight)
      return `${letter(at)}. ${answer.choices[at]!.text}`
    }
    case 'true-false':
      return answer.isTrue ? 'True' : 'False'
    case 'written':
      return answer.answers[0]
    case 'number':
      return answer.answer
    case 'ordering':
      return answer.events.map((text, at) => `${at + 1}. ${text}`).join('; ')
    case 'matching':
      return answer.left.map((text, at) => `${text}: ${letter(answer.pairs[at]!)}`).join('; ')
  }
}
