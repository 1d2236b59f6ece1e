import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

/** The roles of a story of one paragraph: person, role and whether it is over. */
const rolesOf = (body: string) =>
  analyse(`News of the day\n\n${body}`, { publishedOn: '2026-07-09' }).facts.flatMap((fact) =>
    fact.kind === 'role' ? [[fact.role.person, fact.role.role, fact.role.former]] : [],
  )

describe('roles', () => {
  it.each([
    [
      'A former rector of Corran College of Nursing, Emeka Dada, 79, said it was late.',
      ['Emeka Dada', 'former rector of Corran College of Nursing', true],
    ],
    [
      'A lecturer at the School of Mines of Idaho, Anna Berg, said it was late.',
      ['Anna Berg', 'lecturer at the School of Mines of Idaho', false],
    ],
    ['At the clinic, matron Anna Berg said it was late.', ['Anna Berg', 'matron', false]],
    [
      'Among them was Anna Berg, a lecturer of 72 making what will be her debut.',
      ['Anna Berg', 'lecturer', false],
    ],
    ['“It was late,” lead investigator Anna Berg told reporters.', ['Anna Berg', 'lead investigator', false]],
    [
      'Anna Berg, president of Lodge 12 of the Fraternal Order of Police, said it was late.',
      ['Anna Berg', 'president of Lodge 12 of the Fraternal Order of Police', false],
    ],
    [
      'Kystnett’s editor-in-chief, Anna Berg, left on Monday.',
      ['Anna Berg', 'Kystnett’s editor-in-chief', false],
    ],
    [
      'It was altered to show the candidate, Anna Berg of the Lake Movement, singing.',
      ['Anna Berg', 'candidate', false],
    ],
    [
      'Anna Berg, now chairman of the Northern Water Partnership, left.',
      ['Anna Berg', 'chairman of the Northern Water Partnership', false],
    ],
  ])('are read in %j', (body, role) => expect(rolesOf(body)).toEqual([role]))

  it('belong to nobody where the phrase ends in no job', () => {
    expect(rolesOf('After months of talk of war, Anna Berg said it was late.')).toEqual([])
    expect(rolesOf('The mayor spoke of the college of nursing, Anna Berg said.')).toEqual([])
  })
})
