import { expect, test } from 'vitest'
import { changeShelf, isInFolder, OPEN_SHELF, tidyFolder, tidyTag } from '../../../../src/core/library/shelf'

test('tags are kept once whatever their case, in order, and taken off again', () => {
  const tagged = changeShelf(OPEN_SHELF, { addTags: ['exam', 'Ärzte', 'Exam', 'biology'] })
  expect(tagged.tags).toEqual(['Ärzte', 'biology', 'exam'])
  expect(changeShelf(tagged, { removeTags: ['EXAM'] }).tags).toEqual(['Ärzte', 'biology'])
})

test('what is not changed stays, and no folder is a change', () => {
  const shelf = changeShelf(OPEN_SHELF, { folder: 'a/b', isArchived: true })
  expect(changeShelf(shelf, { addTags: ['x'] })).toEqual({ tags: ['x'], folder: 'a/b', isArchived: true })
  expect(changeShelf(shelf, { folder: null }).folder).toBeNull()
})

test.each([
  ['  two   words ', 'two words'],
  ['a,"b"', 'a b'],
  [' , ', null],
  ['x'.repeat(61), null],
])('the tag “%s”', (typed, kept) => expect(tidyTag(typed)).toBe(kept))

test.each([
  [' science / physics/ ', 'science/physics'],
  ['//', null],
])('the folder “%s”', (typed, kept) => expect(tidyFolder(typed)).toBe(kept))

test('a folder holds what lies in it, not what begins alike', () => {
  expect(isInFolder('Science/Physics', 'science')).toBe(true)
  expect(isInFolder('sciences', 'science')).toBe(false)
  expect(isInFolder(null, 'science')).toBe(false)
})
