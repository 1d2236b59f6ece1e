import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'

const eventsOf = (text: string) =>
  analyse(`The week in Brekka\n\n${text}`, { publishedOn: '2026-03-14' }).facts.filter(
    (fact) => fact.kind === 'event',
  )

describe('an event', () => {
  it.each([
    ['Norway signed the fisheries treaty in Lisbon on Friday.', 'signed the fisheries treaty in Lisbon'],
    ['On Friday, Ilse Maas, the mayor of Brekka, opened the new bridge.', 'opened the new bridge'],
    ['The old harbour of Brekka was sold to a fund from Oslo.', 'was sold to a fund from Oslo'],
    [
      'European Union regulators later fined the brewery 4 million euros.',
      'fined the brewery 4 million euros',
    ],
  ])('is what somebody did: "%s"', (text, expected) => {
    expect(eventsOf(text).map(({ span }) => span.exact)).toEqual([expected])
  })

  it.each([
    ['a report', 'Ilse Maas said the bridge would open.'],
    ['a state', 'Norway was a member of the union for years.'],
    ['a plan', 'Norway will sign the treaty in Lisbon on Friday.'],
    ['a denial', 'Norway did not sign the treaty in Lisbon.'],
    ['of a pronoun', 'It signed the treaty in Lisbon on Friday.'],
    ['what somebody says', '“Norway signed the treaty in Lisbon,” said Ilse Maas.'],
    ['of nobody named', 'A man opened the door to the kitchen.'],
    ['a part of the subject', 'An inquiry led by Judge Ilse Maas is still open.'],
  ])('is not %s', (_, text) => {
    expect(eventsOf(text)).toEqual([])
  })

  it('stands alone', () => {
    const [event] = eventsOf('Norway signed the fisheries treaty in Lisbon on Friday.')
    expect(event).toMatchObject({
      statement: 'Norway signed the fisheries treaty in Lisbon on March 13, 2026.',
      attribution: null,
      modality: 'asserted',
    })
  })
})
