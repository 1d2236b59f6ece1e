import { isKnownOrganization } from '../../facts/names/gazetteer'
import type { Draft } from '../drafts/draft'
import { unquoted, type Gate } from './gate'
import { isOfPasserBy, isPassingVoice } from './passing-voice'
import { isInSpeech } from './within-speech'
import { whyNoDate } from './worth-of-date'
import { whyNoFigure } from './worth-of-figure'
import { whyNoPlace } from './worth-of-place'

const PRIVATE =
  /\b(?:(?:first|second|third) (?:wife|husband|marriage)|divorced?|survived by|wedding of|gr[eo]w up (?:on|in))\b|_____ (?:\p{Ll}+ )?(?:sons|daughters|grandchildren|brothers|sisters|siblings)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|eldest|oldest|youngest) of _____ (?:children|siblings)\b|['’]s? (?:\p{Ll}+ )?(?:husband|wife|mother|father|son|daughter|brother|sister) (?:died?|was born|marr(?:y|ied))\b/iu

/** "The Year 11 student council president" */
const SMALL_OFFICE =
  /\b(?:students?|pupils?|prefects?|class|school council|head (?:boy|girl)|Year \d+|Grade \d+|choir|book club|bowls club|allotment|residents['’]? (?:association|group)|parents['’]? (?:association|group)|PTA)\b/i

/** "“It is 385p too low,” the investor said": words of somebody whom the article does not name. */
function isSaidByNobody({ statement, slot, context }: Draft): boolean {
  if (!slot || !isInSpeech(statement, slot)) return false
  const outside = unquoted(statement)
  return !context.analysis.entities.some(({ name, aliases }) =>
    [name, ...aliases].some((form) => outside.includes(form)),
  )
}

/** Short forms that readers of any news know. */
const HOUSEHOLD = new Set(
  'WHO UN EU NATO US U.S. UK IMF UNICEF UNESCO FBI CIA NASA GDP CEO AI WTO OPEC BBC CNN NGO MP HIV DNA ICC FIFA FDA CDC EPA NHS ECB UEFA NBA NFL ISS DVD USAID OECD IAEA'.split(
    ' ',
  ),
)

const ofAnswer = (draft: Draft): string | null => {
  switch (draft.answer) {
    case 'place':
      return whyNoPlace(draft)
    case 'date':
      return whyNoDate(draft)
    case 'figure':
      return whyNoFigure(draft)
    default:
      return null
  }
}

/** Nothing that says nothing: "one of", "two of its allies", "both sides". */
export const worthAsking: Gate = {
  name: 'worth asking',
  check({ draft }) {
    const { fact, stem } = draft
    // "Every morning she pushes a handcart to the tap"
    if (/^(?:Every|Each) (?:morning|evening|afternoon|night|day|week|weekend)\b/.test(stem))
      return 'That only sets the scene.'
    if (isSaidByNobody(draft)) return 'Whose words they are is not told.'
    if (PRIVATE.test(stem)) return 'Somebody’s private life is not the news.'
    if (draft.template === 'role-holder' && SMALL_OFFICE.test(stem))
      return 'Who holds that office is not the news.'
    if (isOfPasserBy(draft)) return 'Somebody’s private life is not the news.'
    if (isPassingVoice(draft)) return 'Who says it is not the news.'
    if (
      fact.kind === 'abbreviation' &&
      (HOUSEHOLD.has(fact.abbreviation.short) || isKnownOrganization(fact.abbreviation.long))
    )
      return 'Everybody knows what it stands for.'
    return ofAnswer(draft)
  },
}
