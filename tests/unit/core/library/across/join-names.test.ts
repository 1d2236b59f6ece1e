import { describe, expect, test } from 'vitest'
import { joinNames, refKey, type NameDecision } from '../../../../../src/core/library/across/join-names'
import { packNotes, unpackNotes, type Naming } from '../../../../../src/core/library/across/notes'

let serial = 0
function naming(name: string, change: Partial<Naming> = {}): Naming {
  serial++
  return {
    articleId: `a${serial}`,
    entityId: `e${serial}`,
    kind: 'person',
    name,
    aliases: [],
    roles: [],
    quotes: 0,
    publishedOn: `2026-01-${String((serial % 28) + 1).padStart(2, '0')}`,
    country: null,
    ...change,
  }
}
const role = (...roles: string[]) => ({ roles: roles.map((one) => ({ role: one, former: false })) })
const org = (name: string, change: Partial<Naming> = {}) => naming(name, { kind: 'organization', ...change })

/** How many namings each joined name has. */
const sizes = (namings: Naming[], decisions: NameDecision[] = []) =>
  joinNames(namings, decisions)
    .map((one) => one.namings.length)
    .sort()

describe('people', () => {
  test('of one full name are one, whatever case and accents', () => {
    expect(sizes([naming('Ana Ruíz'), naming('ANA RUIZ'), naming('Ana Ruiz Soto')])).toEqual([1, 2])
  })

  test('of one surname are not', () => {
    expect(sizes([naming('Ruiz'), naming('Ruiz'), naming('Ana Ruiz')])).toEqual([1, 1, 1])
  })

  test('with and without the middle name are one where an article gives both', () => {
    const [joined] = joinNames(
      [naming('John Fitz Kerr', { aliases: ['John Kerr', 'Kerr'] }), naming('John Kerr')],
      [],
    )
    expect(joined?.namings).toHaveLength(2)
    expect(joined?.name).toBe('John Fitz Kerr')
    expect(joined?.aliases).toEqual(['John Kerr', 'Kerr'])
  })

  test.each([
    ['callings with no word in common', role('striker'), role('finance minister'), 2],
    ['callings that share a word', role('deputy finance minister'), role('the minister of health'), 1],
    ['ministers of different countries', role('foreign minister of Norway'), role('Peruvian minister'), 2],
    ['one without a calling', role('striker'), {}, 1],
  ])('%s', (_, a, b, groups) => {
    expect(sizes([naming('John Smith', a), naming('John Smith', b)])).toHaveLength(groups)
  })

  test('of different callings are one where both articles name somebody few others do', () => {
    const [a, b] = [naming('John Smith', role('striker')), naming('John Smith', role('board member'))]
    const beside = ({ articleId }: Naming) => org('Tarn Valley PLC', { articleId })
    expect(sizes([a, b, beside(a), beside(b)])).toEqual([2, 2])
    const everywhere = Array.from({ length: 5 }, () => org('Tarn Valley PLC'))
    expect(sizes([a, b, beside(a), beside(b), ...everywhere])).toEqual([1, 1, 7])
  })

  test('a namesake without anything to go by joins none of several', () => {
    expect(
      sizes([
        naming('John Smith', role('striker')),
        naming('John Smith', role('judge')),
        naming('John Smith'),
      ]),
    ).toEqual([1, 1, 1])
  })
})

describe('organizations', () => {
  test('of one name are one, with or without the article', () => {
    expect(sizes([org('The Harbour Trust'), org('Harbour Trust')])).toEqual([2])
  })

  test('are joined to their initials where only one has them', () => {
    const full = org('World Health Organization', { aliases: ['WHO'] })
    expect(sizes([full, org('WHO')])).toEqual([2])
    expect(sizes([full, org('Women Helping Others', { aliases: ['WHO'] }), org('WHO')])).toEqual([1, 1, 1])
  })

  test('that every country has are joined within one country only', () => {
    const ministry = (country: string | null) => org('Ministry of Health', { country })
    expect(sizes([ministry('PE'), ministry('PE'), ministry('IN'), ministry(null), ministry(null)])).toEqual([
      1, 1, 1, 2,
    ])
  })

  test('are no people', () => {
    expect(sizes([org('Ana Ruiz'), naming('Ana Ruiz')])).toEqual([1, 1])
  })
})

describe('the reader’s decisions', () => {
  const [a, b, c] = [naming('Ana Ruiz'), naming('Ana Ruiz'), naming('A. Ruiz')]

  test('part what was joined and join what was parted, the later over the earlier', () => {
    expect(sizes([a, b, c], [{ kind: 'apart', refs: [b] }])).toEqual([1, 1, 1])
    expect(sizes([a, b, c], [{ kind: 'same', a, b: c }])).toEqual([3])
    expect(
      sizes(
        [a, b, c],
        [
          { kind: 'apart', refs: [b] },
          { kind: 'same', a: b, b: c },
        ],
      ),
    ).toEqual([1, 2])
  })

  test('about articles that are gone change nothing', () => {
    const gone = { articleId: 'x', entityId: 'y' }
    expect(
      sizes(
        [a, b],
        [
          { kind: 'same', a, b: gone },
          { kind: 'apart', refs: [gone] },
        ],
      ),
    ).toEqual([2])
  })
})

test('the articles of a name are listed from the latest', () => {
  const [old, late] = [
    naming('Eva Holm', { publishedOn: '2025-01-01' }),
    naming('Eva Holm', { publishedOn: '2026-01-01' }),
  ]
  expect(joinNames([late, old], [])[0]?.namings.map(refKey)).toEqual([late, old].map(refKey))
})

test('packed notes are the notes', () => {
  const names = [naming('Łukasz Ørsted', { ...role('mayor of Łódź'), aliases: ['Ørsted'] })]
  const { articleId, publishedOn } = names[0]!
  const words = ['bridge', 'cost', 'town']
  const figures = [
    {
      articleId,
      factId: 'f',
      publishedOn: publishedOn!,
      value: 4.5,
      approximate: true,
      exact: '€4.5',
      thing: 'EUR//łódź',
      words,
    },
  ]
  expect(unpackNotes(articleId, packNotes({ names, figures }))).toEqual({ names, figures })
})
