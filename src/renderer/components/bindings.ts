/** The keys of study and quiz that the reader may change. */

export const ACTIONS = [
  { id: 'study.grade1', group: 'Study', what: 'First grade, or a guess', key: '1' },
  { id: 'study.grade2', group: 'Study', what: 'Second grade, or fairly sure', key: '2' },
  { id: 'study.grade3', group: 'Study', what: 'Third grade, or certain', key: '3' },
  { id: 'study.grade4', group: 'Study', what: 'Fourth grade', key: '4' },
  { id: 'study.undo', group: 'Study', what: 'Undo last answer', key: 'u' },
  { id: 'study.edit', group: 'Study', what: 'Edit in place', key: 'e' },
  { id: 'study.bury', group: 'Study', what: 'Bury until tomorrow', key: 'b' },
  { id: 'study.open', group: 'Study', what: 'Open in article', key: 'o' },
  { id: 'study.why', group: 'Study', what: 'Why now', key: 'w' },
  { id: 'quiz.dontKnow', group: 'Quiz', what: 'I don’t know', key: '0' },
  { id: 'quiz.overrule', group: 'Quiz', what: 'I was right', key: 'i' },
  { id: 'quiz.open', group: 'Quiz', what: 'Open in article', key: 'o' },
] as const

export type ActionId = (typeof ACTIONS)[number]['id']
export type Group = (typeof ACTIONS)[number]['group']
/** By action, the key that the reader chose. */
export type Keys = Readonly<Record<string, string>>

/** Keys of a screen that stay what they are. */
const FIXED: Record<Group, ReadonlyMap<string, string>> = {
  Study: new Map([
    [' ', 'Show answer'],
    ['?', 'All keys'],
  ]),
  Quiz: new Map([
    ...[...'123456789abcdefgh'].map((key) => [key, 'Choose an answer'] as const),
    ...[...'tf'].map((key) => [key, 'True, false'] as const),
    ...[...'yn'].map((key) => [key, 'Yes, no'] as const),
    [' ', 'Pick a row up, put it down'],
    ['?', 'All keys'],
  ]),
}

const actionOf = (id: ActionId) => ACTIONS.find((action) => action.id === id)!

/** The key of an action, as `onKeys` names it: the one that the reader chose, else the usual one. */
export function keyOf(id: ActionId, keys: Keys): string {
  return keys[id] ?? actionOf(id).key
}

/** A key as it stands on buttons. */
export function keyName(key: string): string {
  return key === ' ' ? 'Space' : key.toUpperCase()
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
  if ([...wanted].length !== 1) return { problem: 'Choose a letter, a digit or a sign, without Ctrl or Alt.' }
  const fixed = FIXED[group].get(wanted)
  const taken =
    fixed ??
    ACTIONS.find((one) => one.group === group && one.id !== id && keyOf(one.id, keys) === wanted)?.what
  if (taken)
    return { problem: `${keyName(wanted)} is taken in ${group.toLowerCase()}: it stands for “${taken}”.` }
  const { [id]: _, ...others } = keys
  return { keys: wanted === usual ? others : { ...others, [id]: wanted } }
}
