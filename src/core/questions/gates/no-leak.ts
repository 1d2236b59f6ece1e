import { fold, spaced, words } from '../../grading/normalise'
import { parseFigure } from '../../grading/parse-figure'
import type { Gate } from './gate'
import { isReckoned } from './reckoned'

const EMPTY = new Set(
  'the a an of and for in on at to by with from about some nearly almost than more at least up percent per cent million billion thousand year years euros pounds dollars'.split(
    ' ',
  ),
)

/** By a number, the ordinal of the one after it. */
const ORDINALS: Record<number, string> = Object.fromEntries(
  'second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [index + 1, word]),
)

/** "“I'm man enough to say it”" */
const OF_SEX =
  /“[^”]*\b(?:I['’]m|I am|as) (?:a |only a |just a )?(?:man|woman|mother|father|widow|widower|mum|mom|dad|grandmother|grandfather|boy|girl)\b/i

/** "_____ houses in four": hardly another number of four. */
const OUT_OF =
  /_____ (?:\p{Ll}+ )?(?:in|of every|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)(?! \p{Ll}+s\b)\b/u

const content = (text: string): string[] => words(text).filter((word) => !EMPTY.has(word))

/** The question doesn't hold its own answer, nor a word that only the right option shares with it. */
export const noLeak: Gate = {
  name: 'no leak',
  check({ draft, item }) {
    if (isReckoned(draft)) return 'The other numbers of the question give the answer.'
    // Both name what may or may not be right.
    if (item.form === 'true-false' || item.form === 'misattribution') return null
    if (item.options && OF_SEX.test(item.stem)) return 'The words tell whether a man or a woman said them.'
    if (item.options && OUT_OF.test(draft.stem)) return 'The other numbers of the question give the answer.'
    const key = content(draft.key)
    const stem = new Set(content(item.stem))
    const forms = draft.entity ? [draft.key, ...draft.accepted] : [draft.key]
    // A written answer is to be remembered; the headline stands before other questions of the article.
    const seen = item.options ? item.stem : `${draft.context.analysis.article.headline} . ${item.stem}`
    const plain = spaced(seen)
    for (const form of forms) {
      const spoken = words(form).join(' ')
      if (spoken.length >= 2 && plain.includes(` ${spoken} `) && /^\p{Lu}|\d/u.test(form))
        return `“${form}” stands in the question.`
    }
    if (draft.answer === 'figure') {
      // "13,000 of 13,000 homes" would give the number away.
      const digits = /\d[\d,.]*/.exec(draft.key)?.[0]
      if (
        digits &&
        fold(item.stem)
          .split(/[^\d.,]+/)
          .includes(digits)
      )
        return `“${digits}” stands in the question.`
      // "Nineteen tubers, of _____ varieties"
      const value = parseFigure(draft.key)?.value
      const same = words(item.stem).find(
        (word) => /^\p{L}{3,}$/u.test(word) && parseFigure(word)?.value === value,
      )
      if (value !== undefined && same !== undefined) return `“${same}” stands in the question.`
      // "_____ votes against 37,906, a margin of 506"
      const others = [...item.stem.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) =>
        Number(digits.replace(/,/g, '')),
      )
      if (
        value !== undefined &&
        others.some((one, at) =>
          others.some(
            (two, to) => to > at && two > 0 && (one + two === value || Math.abs(one - two) === value),
          ),
        )
      )
        return 'The other numbers of the question give the answer.'
      // "Have won the trophy _____ times, and hope for a tenth"
      const next = value === undefined ? undefined : ORDINALS[value]
      if (
        next !== undefined &&
        words(item.stem).includes(next) &&
        /_____ (?:times|titles|wins|cups|goals|terms|matches|games|years)\b/.test(item.stem)
      )
        return `“${next}” tells the number before it.`
      return null
    }
    const shared = key.filter((word) => word.length > 2 && stem.has(word))
    if (draft.answer !== 'date' && shared.length > 0) {
      const others = (item.options ?? []).filter((option) => option.origin !== 'key')
      const isTell =
        others.length === 0 || !others.every((option) => content(option.text).some((word) => stem.has(word)))
      if (isTell) return `Only the answer shares “${shared[0]}” with the question.`
    }
    return null
  },
}
