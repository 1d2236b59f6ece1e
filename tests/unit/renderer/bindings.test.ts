import { describe, expect, test } from 'vitest'
import { ACTIONS, changeKey, keyOf, type ActionId } from '../../../src/renderer/components/bindings'
import { keysMatching } from '../../../src/renderer/screens/help/key-table'

function changed(id: ActionId, key: string, keys = {}): Record<string, string> {
  const result = changeKey(id, key, keys)
  if ('problem' in result) throw new Error(result.problem)
  return result.keys
}

describe('keys that the reader may change', () => {
  test('no two actions of one screen have the same usual key', () => {
    const keys = ACTIONS.map(({ group, key }) => `${group} ${key}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('another key takes the place of the usual one, and the usual one is free', () => {
    const keys = changed('study.bury', 'P')
    expect(keyOf('study.bury', keys)).toBe('p')
    expect(keyOf('study.edit', changed('study.edit', 'b', keys))).toBe('b')
  })

  test('the usual key again is no choice that is kept', () => {
    expect(changed('study.bury', 'b', { 'study.bury': 'p' })).toEqual({})
  })

  test('a key that is taken, fixed, or no plain key is refused in one sentence', () => {
    expect(changeKey('study.bury', 'e', {})).toEqual({
      problem: 'E is taken in study: it stands for “Edit in place”.',
    })
    expect(changeKey('quiz.open', 'a', {})).toEqual({
      problem: 'A is taken in quiz: it stands for “Choose an answer”.',
    })
    expect(changeKey('study.why', ' ', {})).toHaveProperty('problem')
    expect(changeKey('study.why', 'F5', {})).toHaveProperty('problem')
  })

  test('one screen does not take keys from another', () => {
    expect(changed('quiz.open', 'u')).toEqual({ 'quiz.open': 'u' })
  })

  test('the sheet of keys shows the keys that were chosen', () => {
    const [study] = keysMatching('bury', { 'study.bury': 'p' })
    expect(study?.lines[0]?.keys).toEqual([['P']])
  })
})
