import { expect, it } from 'vitest'
import { historyOf } from '../../../../src/core/exchange/history'
import type { JournalEvent } from '../../../../src/core/library/model'
import { effective, replay } from '../../../../src/core/schedule/replay'
import { largeLibrary } from './arbitrary'

const NOW = Date.parse('2026-05-10T12:00Z')

it('leaves every card where the program has it, one that went on in a later version among them', () => {
  const { articles, journal } = largeLibrary(40, 6, NOW)
  const [article] = articles
  const carry: JournalEvent = {
    ...{ type: 'carry', id: 'carry', at: NOW, fromArticleId: article!.id, articleId: 'later' },
    cards: Object.fromEntries(article!.cards.map(({ id }) => [`later-${id}`, id])),
  }
  const events = effective([...journal, carry])
  const steps = [...historyOf(events, () => true)]
  expect(steps).toHaveLength(240)
  expect(new Map(steps.map(({ answer, after }) => [answer.cardId, after]))).toEqual(replay(events))
})
