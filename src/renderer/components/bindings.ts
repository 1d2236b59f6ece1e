import { words } from '../language/words.svelte'

/** The keys of study and quiz that the reader may change. */

export const ACTIONS = [
  { id: 'study.grade1', group: 'Study', key: '1' },
  { id: 'study.grade2', group: 'Study', key: '2' },
  { id: 'study.grade3', group: 'Study', key: '3' },
  { id: 'study.grade4', group: 'Study', key: '4' },
  { id: 'study.undo', group: 'Study', key: 'u' },
  { id: 'study.edit', group: 'Study', key: 'e' },
  { id: 'study.bury', group: 'Study', key: 'b' },
  { id: 'study.open', group: 'Study', key: 'o' },
  { id: 'study.why', group: 'Study', key: 'w' },
  { id: 'quiz.dontKnow', group: 'Quiz', key: '0' },
  { id: 'quiz.overrule', group: 'Quiz', key: 'i' },
  { id: 'quiz.open', group: 'Quiz', key: 'o' },
] as const

export type ActionId = (typeof ACTIONS)[number]['id']
export type Group = (typeof ACTIONS)[number]['group']
/** By action, the key that the reader chose. */
export type Keys = Readonly<Record<string, string>>

type Fixed = keyof typeof words.bindings.fixed

/** Keys of a screen that stay what they are. Letters that answer are those of the words that they choose. */
function fixedKeys(group: Group): ReadonlyMap<string, Fixed> {
  if (group === 'Study')
    return new Map<string, Fixed>([
      [' ', 'showAnswer'],
      ['?', 'allKeys'],
    ])
  const { truth } = words.quiz
  const initial = (word: string): string => word[0]!.toLowerCase()
  return new Map<string, Fixed>([
    ...[...'123456789abcdefgh'].map((key) => [key, 'choose'] as const),
    [initial(truth.true), 'trueFalse'],
    [initial(truth.false), 'trueFalse'],
    [initial(truth.yes), 'yesNo'],
    [initial(truth.no), 'yesNo'],
    [' ', 'pickUp'],
    ['?', 'allKeys'],
  ])
}

const actionOf = (id: ActionId) => ACTIONS.find((action) => action.id === id)!

/** The key of an action, as `onKeys` names it: the one that the reader chose, else the usual one. */
export function keyOf(id: ActionId, keys: Keys): string {
  return keys[id] ?? actionOf(id).key
}

/** A key as it stands on buttons. */
export function keyName(key: string): string {
  return key === ' ' ? words.keyNames.space : key.toUpperCase()
}

/**
 * Gives an action another key. Giving it its usual key is as if nothing had been chosen.
 * @param key as in `KeyboardEvent.key`
 * @returns the keys after that, or one sentence that says why the key cannot be had
 */
export function changeKey(
  id: ActionId,
  key: string,
  keys: Keys,
): { keys: Record<string, string> } | { problem: string } {
  const { group, key: usual } = actionOf(id)
  const wanted = key.toLowerCase()
  if ([...wanted].length !== 1) return { problem: words.bindings.noPlainKey }
  const fixed = fixedKeys(group).get(wanted)
  const other = ACTIONS.find((one) => one.group === group && one.id !== id && keyOf(one.id, keys) === wanted)
  const { bindings } = words
  const taken = fixed ? bindings.fixed[fixed] : other && bindings.actions[other.id]
  if (taken) return { problem: bindings.taken(keyName(wanted), bindings.screens[group], taken) }
  const { [id]: _, ...others } = keys
  return { keys: wanted === usual ? others : { ...others, [id]: wanted } }
}
