import { normal, words } from './normalise'
import { isSameWord } from './slips'
import { almost, RIGHT, WRONG, type Grade } from './verdict'

export interface ExpectedPhrase {
  key: string
  accepted: readonly string[]
  rejected: readonly string[]
}

const EMPTY = new Set(
  'a an the of to in on at for by with and or from as its his her their is are was were be been that this'.split(
    ' ',
  ),
)
const NEGATIONS = new Set(
  'no not never without none nor neither cannot isnt wasnt didnt doesnt wont'.split(' '),
)

const content = (text: string): readonly string[] => {
  const all = words(text.replace(/n['’]t\b/g, 'nt'))
  const kept = all.filter((word) => !EMPTY.has(word))
  return kept.length > 0 ? kept : all
}

const covered = (given: readonly string[], expected: readonly string[]): number =>
  expected.filter((word) => given.some((other) => isSameWord(other, word))).length

/**
 * Grades a typed phrase by its content words, in any order: all of them and nothing foreign is right,
 * most of them is almost. A phrase that fits a rejected answer better, or turns the sense by a
 * negation, is wrong.
 */
export function gradePhrase(given: string, expected: ExpectedPhrase): Grade {
  const spoken = normal(given)
  if (spoken === '') return WRONG
  const forms = [expected.key, ...expected.accepted]
  if (forms.some((form) => normal(form) === spoken)) return RIGHT
  if (expected.rejected.some((form) => normal(form) === spoken)) return WRONG

  const typed = content(given)
  const isNegated = typed.some((word) => NEGATIONS.has(word))
  let best = WRONG
  for (const form of forms) {
    const wanted = content(form)
    if (isNegated !== wanted.some((word) => NEGATIONS.has(word))) continue
    const found = covered(typed, wanted)
    const foreign = typed.length - covered(wanted, typed)
    if (found === wanted.length && foreign === 0) best = RIGHT
    else if (best === WRONG && found === wanted.length && foreign <= 2)
      best = almost('Give only the words asked for.')
    else if (best === WRONG && found * 2 >= wanted.length && wanted.length > 1 && foreign === 0)
      best = almost('That is a part of it. What is the rest?')
  }
  if (best !== WRONG) {
    const rival = expected.rejected.some((form) => {
      const other = content(form)
      return !forms.some((own) => normal(own) === normal(form)) && covered(typed, other) === other.length
    })
    if (rival) return WRONG
  }
  return best
}
