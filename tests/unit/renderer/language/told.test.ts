import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { told } from '../../../../src/renderer/language/de/told'

const root = join(import.meta.dirname, '../../../../src')

/** Where the core and the main process speak to the reader. */
const SPEAKERS = [
  'main',
  'core/grading',
  'core/questions/gates',
  'core/library/search',
  'core/library/soundness.ts',
  'core/library/own-cards.ts',
  'core/exchange/write.ts',
  'core/exchange/kahoot.ts',
]

/** Bugs and attacks, which nobody is meant to see; and text of exported files, which stays English. */
const UNHEARD =
  /^(?:Unknown request|Malformed argument|Requests are answered|Quiz from news|The sources of all questions|Mr|Error)/

/** Put together of parts, each way of which stands in the catalogue in full. 7 is what is put in. */
const COMPOSED = new Set([
  '“7” 7 Nothing was changed.',
  '7 7.',
  '7 77.',
  '7 of the journal belong to cards that are no longer made; they are kept.',
  '7, so there is nothing to export.',
  'The settings were damaged and are 7.',
  '7 7, and no backup has it7. Its reviews are kept.',
  '7 7 and is back from the backup of 77.',
  'The review journal was damaged; 7 back from the backup of 7.',
  '7 is in no backup and could not be brought back.7 Its reviews are kept.',
  '7 damaged lines of the journal are back from a backup.7 The damaged file is kept.',
  'The settings are 7.',
  '7 Nothing was added.',
  'The article gives only the 7.',
  '7 % too 7.',
  '7 times too 7.',
  '7 points too 7.',
  '7 of 7 7 right.',
])

const modules = SPEAKERS.flatMap((path) =>
  path.endsWith('.ts')
    ? [join(root, path)]
    : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(root, path, file)),
)

/** Whole sentences in a module, with a number in the place of what they name. */
function sentencesIn(path: string): string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `7${literal.text}`).join(''))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.filter((text) => /^[\p{Lu}“7].* .*[.?]$/su.test(text) && !UNHEARD.test(text))
}

test('every sentence of the core and the main process is known in German', () => {
  const heard = modules.flatMap(sentencesIn)
  expect(heard.length).toBeGreaterThan(150)
  expect(heard.filter((sentence) => told(sentence) === sentence && !COMPOSED.has(sentence))).toEqual([])
})

test.each([
  ['The number is right. Check the unit.', 'Die Zahl stimmt. Die Einheit noch prüfen.'],
  ['The month and year are right. Which day?', 'Monat und Jahr stimmen. Welcher Tag?'],
  ['“John” stands in the question.', '„John“ steht in der Frage.'],
  [
    'This could not be saved because the disk is full. Nothing was changed, and what was saved before is safe.',
    'Das ließ sich nicht speichern: Der Datenträger ist voll. Nichts wurde geändert, und früher Gespeichertes ist sicher.',
  ],
  [
    '24 questions. 3 questions were left out: the question is longer than 120 characters (2); its key or its words are missing (1).',
    '24 Fragen. 3 Fragen wurden ausgelassen: die Frage ist länger als 120 Zeichen (2); Schlüssel oder Wörter fehlen (1).',
  ],
  [
    '“old.json” is damaged: “cards” is missing. Nothing was changed.',
    '„old.json“ ist beschädigt: „cards“ fehlt. Nichts wurde geändert.',
  ],
  [
    '“old.json” is damaged in article 2 (“Bridge Opens”): two facts have one id. Nothing was changed.',
    '„old.json“ ist in Artikel 2 (“Bridge Opens”) beschädigt: zwei Fakten haben dieselbe Kennung. Nichts wurde geändert.',
  ],
  ['Something that nobody said before.', 'Something that nobody said before.'],
])('%s', (english, german) => {
  expect(told(english)).toBe(german)
})
