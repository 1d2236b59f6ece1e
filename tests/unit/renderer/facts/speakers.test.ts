import { describe, expect, test } from 'vitest'
import type { KnownName } from '../../../../src/contract/requests'
import {
  meant,
  modeWords,
  quotedWords,
  quoteEntry,
  speakersOf,
} from '../../../../src/renderer/screens/speakers/speakers'
import { quote, source } from './listed'

const ana: KnownName = { id: 'a/1', kind: 'person', name: 'Ana Ruíz', aliases: ['Ruíz'], role: 'director' }
const entries = [
  quoteEntry(quote('the toll falls', 'Ruíz', '1'), source('a')),
  quoteEntry(quote('We kept every promise', 'Ana Ruíz', '7', { mode: 'direct' }), source('b')),
  quoteEntry(quote('it is dear', 'a spokesman', null), source('a')),
  quoteEntry(quote('it is not', 'a spokesman', null), source('b')),
  quoteEntry(quote('all is well', 'Marek van Dvorak', null), source('a')),
  quoteEntry(quote('all was well', 'Marek van Dvorak', null), source('b')),
]
const known = new Map([
  ['a/1', ana],
  ['b/7', ana],
])

describe('the speakers', () => {
  test('are one across articles where the library joins them; who has no name stays apart, and comes last', () => {
    const speakers = speakersOf(entries, known)
    expect(
      speakers.map(({ name, kind, quotes, direct, articles }) => [
        name,
        kind,
        quotes.length,
        direct,
        articles,
      ]),
    ).toEqual([
      ['Ana Ruíz', 'person', 2, 1, 2],
      ['Marek van Dvorak', 'person', 2, 0, 2],
      ['A spokesman', 'unnamed', 1, 0, 1],
      ['A spokesman', 'unnamed', 1, 0, 1],
    ])
    expect(speakers[0]).toMatchObject({ note: 'Director', aliases: ['Ruíz'] })
  })

  test('are listed by the names in their articles while it is not known who is who', () => {
    expect(
      speakersOf(entries, new Map())
        .slice(0, 3)
        .map(({ name }) => name),
    ).toEqual(['Marek van Dvorak', 'Ana Ruíz', 'Ruíz'])
  })

  test('are found by name with all they said, else by their words', () => {
    const speakers = speakersOf(entries, known)
    expect(meant(speakers, 'ruiz').map(({ quotes }) => quotes.length)).toEqual([2])
    expect(
      meant(speakers, 'promise').map(({ name, quotes, direct }) => [name, quotes.length, direct]),
    ).toEqual([['Ana Ruíz', 1, 1]])
    expect(meant(speakers, 'nobody')).toEqual([])
    expect(meant(speakers, ' ')).toHaveLength(4)
  })

  test('direct words are quoted, reported ones are a sentence, and both say how they came', () => {
    const direct = quote('We lost nine sailors,', 'Ana', '1', { mode: 'direct' })
    expect([quotedWords(direct), modeWords(direct)]).toEqual(['“We lost nine sailors”', 'Direct'])
    const relayed = quote('no toll is due', 'Ana', '1', { relayedBy: 'Mira Vance' })
    expect([quotedWords(relayed), modeWords(relayed)]).toEqual(['No toll is due.', 'Relayed by Mira Vance'])
    const denied = { ...quote('boats would be refused', 'Ana', '1'), modality: 'denied' as const }
    expect(modeWords(denied)).toBe('Denied')
    expect(modeWords({ ...direct, modality: 'denied' })).toBe('Direct, denied')
    expect(modeWords(quote('so it is', 'Ana', '1'))).toBe('Reported')
  })
})
