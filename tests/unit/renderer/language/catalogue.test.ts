import { describe, expect, test } from 'vitest'
import { languageOf } from '../../../../src/contract/language'
import { de } from '../../../../src/renderer/language/de'
import { en } from '../../../../src/renderer/language/en'
import { locale, speak, words } from '../../../../src/renderer/language/words.svelte'
import { longDay, shortDay } from '../../../../src/renderer/components/format'
import { interval, percent } from '../../../../src/renderer/components/durations'

/** Words that are the same in both languages. */
const SAME = new Set([
  'Quiz',
  'Person',
  'Organization',
  'System',
  'English',
  'Deutsch',
  'Name',
  'Form',
  'Test',
  'Version',
  'Format',
  'Import',
  'min',
  'Text',
])

type Leaf = [path: string, value: unknown]

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path ? `${path}.${name}` : name))
}

const german = new Map(leavesOf(de))

/** What a function of the catalogue says of some arguments that fit many of them. */
function said(value: unknown, n: number): string {
  if (typeof value !== 'function') return String(value)
  const given = Array.from({ length: value.length }, () => n)
  try {
    return String((value as (...args: unknown[]) => string)(...given))
  } catch {
    return ''
  }
}

describe('the two languages', () => {
  test('say the same things', () => {
    expect([...german.keys()]).toEqual(leavesOf(en).map(([path]) => path))
  })

  test('say them in different words', () => {
    const same = leavesOf(en).filter(([path, value]) => {
      const text = said(value, 2)
      return value !== null && /\p{L}{3}/u.test(text) && text === said(german.get(path), 2) && !SAME.has(text)
    })
    expect(same.map(([path, value]) => `${path}: ${said(value, 2)}`)).toEqual([])
  })

  test('count one and many', () => {
    expect([0, 1, 2, 1204].map(en.units.cards)).toEqual(['0 cards', '1 card', '2 cards', '1,204 cards'])
    expect([0, 1, 2, 1204].map(de.units.cards)).toEqual(['0 Karten', '1 Karte', '2 Karten', '1.204 Karten'])
  })
})

test.each([
  ['system', 'de-AT', 'de'],
  ['system', 'de', 'de'],
  ['system', 'en-US', 'en'],
  ['system', 'fr-CH', 'en'],
  ['system', 'den', 'en'],
  ['en', 'de-DE', 'en'],
  ['de', 'en-GB', 'de'],
] as const)('with %s on a system in %s the interface speaks %s', (choice, system, language) => {
  expect(languageOf(choice, system)).toBe(language)
})

test('a change of language changes words, dates and numbers, and the way back is as short', async () => {
  const all = () => [
    words.library.title,
    longDay('2025-05-14'),
    shortDay('2025-05-14', 2026),
    percent(0.912, 1),
  ]
  expect(all()).toEqual(['Library', '14 May 2025', '14 May 2025', '91.2 %'])
  await speak('de')
  expect(all()).toEqual(['Bibliothek', '14. Mai 2025', '14. Mai 2025', '91,2 %'])
  expect(words.time.in(interval(3 * 86_400_000))).toBe('in 3 Tagen')
  expect(locale().numbers).toBe('de-DE')
  await speak('en')
  expect(all()[0]).toBe('Library')
})
