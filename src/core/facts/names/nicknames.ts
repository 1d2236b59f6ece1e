import { firstNameGender } from './gazetteer'
import { makeMention, type Mention } from './mention'

const isName = (text: string | undefined) => text !== undefined && /^\p{Lu}\p{L}/u.test(text)
const LONGEST_NICKNAME = 2

const CLOSING: Record<string, string> = { '"': '"', '(': ')' }

/** Index of the token behind a nickname or birth name that follows token `last` between marks, or -1. */
function behindNickname({ tokens, last }: Mention): number {
  const closing = CLOSING[tokens[last + 1]?.text ?? '']
  if (closing === undefined) return -1
  let at = last + 2
  while (at < last + 2 + LONGEST_NICKNAME && isName(tokens[at]?.text)) at++
  return at > last + 2 && tokens[at]?.text === closing && isName(tokens[at + 1]?.text) ? at + 1 : -1
}

const isPerson = ({ tagged }: Mention): boolean => tagged?.kind === 'person'

/** Joins "Buford", "Buzz" and "Tarleton" where the text has 'Buford "Buzz" Tarleton'; so "Agnes (Doyle) Pruett". `mentions` are in order. */
export function joinNicknames(mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = []
  for (let i = 0; i < mentions.length; i++) {
    const first = mentions[i]!
    const behind = behindNickname(first)
    let end = i + 1
    while (end < mentions.length && mentions[end]!.tokens === first.tokens && mentions[end]!.first < behind)
      end++
    const last = mentions[end]
    const isOne =
      behind > 0 &&
      last?.tokens === first.tokens &&
      last.first === behind &&
      last.title === null &&
      (isPerson(first) || firstNameGender(first.words[0]!) !== null) &&
      (isPerson(last) || isPerson(first))
    if (isOne) i = end
    joined.push(isOne ? spanning(first, last) : first)
  }
  return joined
}

function spanning(first: Mention, last: Mention): Mention {
  const { tokens, start, sentence, role, title, tagged } = first
  const line = { tokens, start, sentence, role, isHeadline: role === 'headline' }
  const chances = tagged ?? last.tagged
  return makeMention(line, first.first, last.last, {
    title,
    hasNumber: false,
    tagged: chances && { ...chances, kind: 'person', chances: [1, 0, 0] },
  })
}
