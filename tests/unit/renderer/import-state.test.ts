import { describe, expect, test } from 'vitest'
import type { ColumnChoice, ImportPreview } from '../../../src/contract/requests'
import { ImportState } from '../../../src/renderer/screens/exchange/import-state.svelte'

const summary = { added: 1, changed: 0, same: 0, removed: 0, answers: 0, takenBack: 0, settings: false }
const previewOf = (choice: ColumnChoice): ImportPreview => ({
  id: 'a',
  name: 'words.csv',
  exportedAt: null,
  articles: 1,
  merge: { ...summary, cards: 2, moreCards: 0 },
  replace: null,
  cards: { count: 2, words: [], columns: { samples: ['Lesson', 'Français', 'English'], choice } },
})

/** A state that read a table, and the choices it asked for, each answered by hand. */
async function opened() {
  const asked: { choice: ColumnChoice; answer: (preview: ImportPreview) => void; refuse: () => void }[] = []
  const ask = (name: string, argument: unknown) =>
    name === 'import.open'
      ? Promise.resolve(previewOf({ front: 0, back: 1, hasHeader: false }))
      : new Promise((answer, reject) => {
          const { choice } = argument as { choice: ColumnChoice }
          asked.push({ choice, answer, refuse: () => reject(new Error('There are no cards in these.')) })
        })
  const app = {
    notice: null,
    reload: async () => {},
    attempt: async <T>(action: () => Promise<T>) => action(),
  }
  const state = new ImportState(app, ask as never)
  await state.read(null)
  return { state, asked }
}

describe('columns of a table that is imported', () => {
  test('each choice goes on from the one before, also while that is still being read', async () => {
    const { state, asked } = await opened()
    const choices = [state.chooseColumns({ front: 1 }), state.chooseColumns({ back: 2 })]
    choices.push(state.chooseColumns({ hasHeader: true }))
    expect(asked.at(-1)?.choice).toEqual({ front: 1, back: 2, hasHeader: true })
    for (const { answer, choice } of asked) answer(previewOf(choice))
    expect(state.isBusy).toBe(true)
    await Promise.all(choices)
    expect(state.isBusy).toBe(false)
    expect(state.preview?.cards?.columns?.choice).toEqual({ front: 1, back: 2, hasHeader: true })
  })

  test('where the last choice holds no cards, what is shown is what would be taken in', async () => {
    const { state, asked } = await opened()
    const choices = [state.chooseColumns({ front: 1 }), state.chooseColumns({ back: 0 })]
    asked[0]!.answer(previewOf(asked[0]!.choice))
    asked[1]!.refuse()
    await Promise.all(choices)
    expect(state.problem).toBe('There are no cards in these.')
    expect(state.choice).toEqual({ front: 1, back: 1, hasHeader: false })
  })
})
