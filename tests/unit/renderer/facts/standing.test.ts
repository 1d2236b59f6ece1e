import { describe, expect, test } from 'vitest'
import type { ArticleSummary } from '../../../../src/contract/requests'
import { articlesIn, scopeChoices, WHOLE_LIBRARY } from '../../../../src/renderer/screens/facts/scope'
import { firmnessOf, standingWords } from '../../../../src/renderer/screens/facts/standing'

describe('the standing of a fact', () => {
  test.each([
    ['asserted', null, 'Reported', 'said'],
    ['asserted', 'Ana Ruiz', 'Claimed by Ana Ruiz', 'said'],
    ['claimed', 'Ana Ruiz', 'Claimed by Ana Ruiz', 'said'],
    ['alleged', 'the union', 'Alleged by the union', 'said'],
    ['denied', 'Ana Ruiz', 'Denied by Ana Ruiz', 'denied'],
    ['planned', null, 'Planned', 'open'],
    ['possible', 'scientists', 'Possible, according to scientists', 'open'],
  ] as const)('%s by %s is “%s”', (modality, attribution, words, firmness) => {
    expect(standingWords({ modality, attribution })).toBe(words)
    expect(firmnessOf({ modality, attribution })).toBe(firmness)
  })
})

describe('the scope', () => {
  const article = (id: string, change: Partial<ArticleSummary> = {}): ArticleSummary =>
    ({
      id,
      headline: `Story ${id}`,
      publishedOn: `2026-01-0${id}`,
      addedAt: 0,
      tags: [],
      folder: null,
      isArchived: false,
      ...change,
    }) as ArticleSummary
  const articles = [
    article('1', { tags: ['exam'] }),
    article('2', { folder: 'science/physics' }),
    article('3', { isArchived: true, tags: ['exam'] }),
  ]
  const ids = (scope: Parameters<typeof articlesIn>[0]) => articlesIn(scope, articles).map(({ id }) => id)

  test('holds what is shown, the newest first; an archived article only where it was named', () => {
    expect(ids(WHOLE_LIBRARY)).toEqual(['2', '1'])
    expect(ids({ of: 'shelf', shown: { what: 'tag', tag: 'exam' } })).toEqual(['1'])
    expect(ids({ of: 'shelf', shown: { what: 'folder', folder: 'science' } })).toEqual(['2'])
    expect(ids({ of: 'articles', ids: ['3', '1', 'gone'] })).toEqual(['3', '1'])
  })

  test('can be everything, what is open or picked, a folder or a tag', () => {
    const choices = scopeChoices({ of: 'articles', ids: ['1'] }, articles, new Set(['1', '2']))
    expect(choices.map(({ name, choices }) => [name, choices.map(({ word }) => word)])).toEqual([
      ['', ['All articles', 'Story 1', 'Picked: 2 articles']],
      ['Folders', ['science', 'science/physics']],
      ['Tags', ['exam']],
    ])
    const same = scopeChoices({ of: 'articles', ids: ['1', '2'] }, articles, new Set(['2', '1']))
    expect(same[0]!.choices.map(({ word }) => word)).toEqual(['All articles', '2 articles'])
  })
})
