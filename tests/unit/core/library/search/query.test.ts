import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../../../src/core/library/search/query'

const TODAY = '2026-05-10'

function query(text: string) {
  const parsed = parseQuery(text, TODAY)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.query
}
function refusal(text: string): string {
  const parsed = parseQuery(text, TODAY)
  return parsed.ok ? '' : parsed.message
}
const run = (words: string, isPrefix: boolean) => ({ words: words.split(' '), isPrefix })

describe('words', () => {
  test.each([
    ['drought', [run('drought', true)]],
    ['  Łódź  ÉCOLE ', [run('lodz', true), run('ecole', true)]],
    ['"heat pumps" sold', [run('heat pumps', false), run('sold', true)]],
    ['“heat pumps”', [run('heat pumps', false)]],
    ['"heat pu', [run('heat pu', true)]],
    ['3.5', [run('3 5', true)]],
    ["O'Neill", [run('o neill', true)]],
    ['https://example.org', [run('https example org', true)]],
    ['?!', []],
    ['', []],
  ])('%s', (text, all) => expect(query(text)).toEqual({ all, none: [], filters: [] }))

  test('with a minus in front are left out, whole', () => {
    expect(query('rain -snow -"black ice"').none).toEqual([run('snow', false), run('black ice', false)])
  })
})

describe('filters', () => {
  test.each([
    ['kind:quote,date', { isNot: false, key: 'kind', kinds: ['quote', 'date'] }],
    ['kind:fig', { isNot: false, key: 'kind', kinds: ['figure'] }],
    ['-is:archived', { isNot: true, key: 'is', standings: ['archived'] }],
    ['speaker:"Ana Ruíz"', { isNot: false, key: 'speaker', words: ['ana', 'ruiz'] }],
    ['ORG:WHO', { isNot: false, key: 'org', words: ['who'] }],
    ['folder:science/physics', { isNot: false, key: 'folder', words: ['science', 'physics'] }],
    ['before:2025-06-01', { isNot: false, key: 'published', days: { from: '', to: '2025-05-31' } }],
    ['before:2025', { isNot: false, key: 'published', days: { from: '', to: '2024-12-31' } }],
    ['after:2024-02', { isNot: false, key: 'published', days: { from: '2024-03-01', to: '' } }],
    ['added:today', { isNot: false, key: 'added', days: { from: TODAY, to: TODAY } }],
    ['added:7d', { isNot: false, key: 'added', days: { from: '2026-05-04', to: TODAY } }],
    ['added:2025-6', { isNot: false, key: 'added', days: { from: '2025-06-01', to: '2025-06-30' } }],
  ])('%s', (text, filter) => expect(query(text).filters).toEqual([filter]))

  test.each([
    ['knid:date', '“knid:” is not a filter.'],
    ['kind:', 'Say what “kind:” should be: date, quote'],
    ['kind:x', '“kind:” is one of date, quote'],
    ['is:d,nothing', 'not “nothing”'],
    ['before:2025-02-30', '“before:2025-02-30” is no day. Write it as before:2025-06-01.'],
    ['added:soon', '“added:soon” is no day.'],
    ['tag:"!"', 'Say what “tag:” should be'],
  ])('%s is refused in one sentence', (text, message) => expect(refusal(text)).toContain(message))
})
