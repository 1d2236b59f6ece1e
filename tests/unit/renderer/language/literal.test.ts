import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { literalsOf, sentencesIn } from './literal'

const root = join(import.meta.dirname, '../../../../src/renderer')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
)

/** The name of the program, a protocol, names of keys and elements as the browser calls them, screens by their id. */
const ALLOWED = new Set(['Factdeck', 'https://'])
/** By what stands in the code: keys and events of the browser, selectors, and names of the program's own. */
const OF_THE_CODE =
  /^(?:Alt|Backspace|Control|Ctrl|Delete|End|Enter|Esc|Escape|Files|Home|Meta|Quiz|Shift|Space|Study|Tab|Unit|Flashcards|Quizzes|Mac)$|\[|^input, textarea|^unit almost$|^button, a|^\(prefers-color-scheme/

const told = (found: { line: number; text: string }[], path: string): string[] =>
  found
    .filter(({ text }) => !ALLOWED.has(text) && !OF_THE_CODE.test(text))
    .map(({ line, text }) => `${path}:${line} ${text}`)

test('no component holds words of the interface: they stand in the catalogue', () => {
  const components = files.filter((path) => path.endsWith('.svelte'))
  expect(components.length).toBeGreaterThan(100)
  expect(
    components.flatMap((path) => told(literalsOf(readFileSync(join(root, path), 'utf8')), path)),
  ).toEqual([])
}, 30_000)

test('nor does a module of the interface', () => {
  const modules = files.filter(
    (path) =>
      path.endsWith('.ts') && !/^(?:language|reading|analysis)\//.test(path) && path !== 'trusted-types.ts',
  )
  expect(modules.flatMap((path) => told(sentencesIn(readFileSync(join(root, path), 'utf8')), path))).toEqual(
    [],
  )
}, 30_000)

describe('what is found', () => {
  test.each([
    ['text', '<p>Nothing is due</p>', 'Nothing is due'],
    ['a single word', '<button>Undo</button>', 'Undo'],
    ['a label', '<input aria-label="Search" />', 'Search'],
    ['a property of a component', '<Setting title="Theme" />', 'Theme'],
    ['a choice in the markup', `<p>{isOn ? 'Switch off' : ''}</p>`, 'Switch off'],
    ['a sentence in the script', `<script>const a = 'Nothing is due'</script>`, 'Nothing is due'],
  ])('%s', (_, source, text) => {
    expect(literalsOf(source).map((one) => one.text)).toEqual([text])
  })

  test('not the words of an example in the language of articles, nor keys', () => {
    expect(literalsOf('<p lang="en">The repair cost <b>412 million</b></p><kbd>Esc</kbd>')).toEqual([])
  })
})
