import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../src/core/facts/analyse'
import { bareStem, headless, leadOf } from '../../../../src/core/questions/bare-stem'
import { findCandidates } from '../../../../src/core/questions/candidates'
import { makeCards } from '../../../../src/core/questions/cards'
import { makeContext } from '../../../../src/core/questions/context'
import { FORMS, type Item } from '../../../../src/core/questions/item'

const HEADLINE = 'Harbour town plans ahead'
const analysisOf = (body: string) =>
  analyse(`${HEADLINE}\n\nBy Anna Lund\n12 May 2026\n\nBREKKA, Norway — ${body}`)
/** Everything that stands alone, worth asking or not. */
function passing(body: string): Item[] {
  const { passed, rejected } = findCandidates([makeContext('a', analysisOf(body))], 1, new Set(FORMS))
  return [...passed.map(({ item }) => item), ...rejected.filter(({ gate }) => gate === 'likely kept')]
}
/** The words before the first question that matches, and the question. */
const asked = (body: string, question: RegExp) => {
  const item = passing(body).find(({ stem }) => question.test(bareStem(stem).words))
  return item && bareStem(item.stem)
}

describe('what stands before a question', () => {
  it('is taken apart again', () => {
    for (const from of ['', 'From “Ferry refloated”: '])
      for (const before of ['', 'It ran aground at six, ‘like a whale’, she said.']) {
        const stem = `${leadOf(from, before)}Who said: “Nobody slept”?`
        expect(bareStem(stem)).toEqual({
          headline: from === '' ? null : 'Ferry refloated',
          before: before === '' ? null : before,
          words: 'Who said: “Nobody slept”?',
        })
        expect(headless(stem)).toBe(`${leadOf('', before)}Who said: “Nobody slept”?`)
      }
  })
})

describe('a question that leans on its story', () => {
  it('is asked after the sentence before it', () => {
    const found = asked(
      'The town will build a quay in 2027.\n\nNorvik Bank keeps a cottage near Tavira, valued at €67,000. The cottage was sold by Norvik Bank in April 2025.',
      /cottage (?:was )?sold/,
    )
    expect(found?.before).toBe('Norvik Bank keeps a cottage near Tavira, valued at €67,000.')
  })

  it('is asked without, where it needs none', () => {
    const found = asked(
      'The council met for a day. Norvik Bank bought the Tavira shipyard of Karl Voss in April 2025.',
      /bought|buy/,
    )
    expect(found?.before).toBeNull()
  })

  it('has its card so, too', () => {
    const cards = makeCards(
      'a',
      analysisOf(
        'Trains between Brekka and Tavira will run at night from June. "Nobody on our street has slept a whole night since the trials," said Ida Holm, a nurse.',
      ),
    )
    const card = cards.find(({ back }) => back === 'Ida Holm')
    expect(card && bareStem(card.front).before).toContain('will run at night')
  })
})

describe('quoted words', () => {
  it('are asked after what they answer to', () => {
    const found = asked(
      'Trains between Brekka and Tavira will run at night from June. "Nobody on our street has slept a whole night since the trials," said Ida Holm, a nurse.',
      /^Who said: “Nobody/,
    )
    expect(found?.before).toBe('Trains between Brekka and Tavira will run at night from June.')
  })

  it('never show who speaks: of a sentence that names them, only what it quotes', () => {
    const found = asked(
      '"The ferry has no lights and no radio," said Ida Holm, a nurse. "We told the harbour office twice about the radio."',
      /^Who said: “We told/,
    )
    expect(found?.before).toBe('‘The ferry has no lights and no radio.’')
  })

  it('are asked alone where the sentence before goes on from another', () => {
    const found = asked(
      'Karl Voss has sold his boats. He moved to Tavira with them. "Ferries never made money for anybody in this harbour," said Ida Holm, a nurse.',
      /^Who said: “Ferries/,
    )
    expect(found?.before ?? '').not.toMatch(/^He /)
  })

  it('go on over the name of their speaker where they are short', () => {
    const stems = passing(
      '"Before, I looked only at the ground," said Ida Holm, a nurse. "Now the harbour pays me to look up."',
    ).map(({ stem }) => bareStem(stem).words)
    expect(stems).toContain(
      'Who said: “Before, I looked only at the ground. Now the harbour pays me to look up”?',
    )
  })
})
