import { describe, expect, it } from 'vitest'
import { MatchWork } from '../../../../src/renderer/state/quiz-work/match.svelte'
import { OrderWork } from '../../../../src/renderer/state/quiz-work/order.svelte'
import { asked, matchingItem, orderingItem } from './items'

function ordering(): OrderWork {
  const question = asked(orderingItem)
  if (question.kind !== 'order') throw new Error('not an order')
  return new OrderWork(question)
}
function matching(): MatchWork {
  const question = asked(matchingItem)
  if (question.kind !== 'match') throw new Error('no pairs')
  return new MatchWork(question)
}

describe('putting rows in order', () => {
  it('moves the focus by arrows, and the row that is held', () => {
    const work = ordering()
    work.step(1)
    expect([work.place, work.order]).toEqual([1, [0, 1, 2]])
    work.toggle()
    work.step(1)
    expect([work.place, work.order]).toEqual([2, [0, 2, 1]])
    expect(work.said).toBe('Opening, now 3 of 3')
    work.step(1)
    expect(work.order).toEqual([0, 2, 1])
    work.toggle()
    work.step(-1)
    expect([work.place, work.isHeld, work.order]).toEqual([1, false, [0, 2, 1]])
  })

  it('brings the held row to the place of a digit', () => {
    const work = ordering()
    work.press('3')
    work.toggle()
    work.press('1')
    expect(work.order).toEqual([2, 0, 1])
    work.press('9')
    expect(work.order).toEqual([2, 0, 1])
  })

  it('puts a held row back where it was', () => {
    const work = ordering()
    work.toggle()
    work.step(1)
    work.step(1)
    work.cancel()
    expect([work.place, work.order, work.isHeld]).toEqual([0, [0, 1, 2], false])
  })
})

describe('pairing two columns', () => {
  it('goes on to the next row without a partner, and is an answer when all have one', () => {
    const work = matching()
    work.press('b')
    expect(work.left).toBe(1)
    work.press('3')
    work.press('c')
    expect(work.left).toBe(1)
    expect(work.answer).toBeNull()
    expect(work.standing).toEqual({
      kind: 'pairs',
      pairs: [
        [0, 1],
        [2, 2],
      ],
    })
    work.press('a')
    expect(work.partners).toEqual([1, 0, 2])
    expect(work.answer).not.toBeNull()
    expect(work.left).toBeNull()
  })

  it('can begin on the right', () => {
    const work = matching()
    work.chooseLeft(0)
    expect(work.left).toBeNull()
    work.chooseRight(2)
    work.chooseLeft(1)
    expect(work.partners).toEqual([null, 2, null])
  })

  it('gives a partner to one row only, and takes pairs back one by one', () => {
    const work = matching()
    work.press('a')
    work.press('a')
    expect(work.partners).toEqual([null, 0, null])
    work.undo()
    expect(work.partners).toEqual([0, null, null])
    work.part(0)
    expect(work.partners).toEqual([null, null, null])
    work.undo()
    work.undo()
    work.undo()
    expect(work.partners).toEqual([null, null, null])
    expect(work.canUndo).toBe(false)
  })

  it('says what is missing when it is answered too soon', () => {
    const work = matching()
    work.press('a')
    work.refuse()
    expect(work.notice).toBe('2 rows still have no partner.')
    work.press('b')
    expect(work.notice).toBe('')
  })
})
