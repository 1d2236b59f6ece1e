import { expect, it } from 'vitest'
import { mentionIndex } from '../../../../src/core/facts/names/mention-index'
import type { Entity } from '../../../../src/core/facts/model'

const entity = (name: string, ...starts: number[]): Entity => ({
  id: name,
  kind: 'place',
  name,
  aliases: [],
  mentions: starts.map((start) => ({ start, end: start + name.length, exact: name })),
})

it('finds the namings between two offsets in order, the outer before the inner, none that reach over', () => {
  const between = mentionIndex([entity('Korea', 6, 40), entity('Korea Bay', 6), entity('Seoul', 20)])
  const names = (start: number, end: number) => between(start, end).map((naming) => naming.entity.name)
  expect(names(0, 30)).toEqual(['Korea Bay', 'Korea', 'Seoul'])
  expect(names(0, 12)).toEqual(['Korea'])
  expect(names(7, 25)).toEqual(['Seoul'])
  expect(names(26, 40)).toEqual([])
})
