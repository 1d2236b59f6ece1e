import { MONTHS } from '../../grading/parse-date'
import { bareStem } from '../bare-stem'
import { isFinite } from '../language/clause'
import { readVerb } from '../language/verbs'
import { isAttributiveParticiple, isPastForm, isThirdPerson } from '../../facts/verb-forms'
import { tokenise, type Token } from '../language/tokens'
import { GAP } from '../item'
import { isCutShort } from './cut-short'
import { unquoted, type Candidate, type Gate } from './gate'

/** Of fewer words another gate says what is wrong. */
const FEW_WORDS = 4

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** "Scheduled for 29 September 2025 to _____". */
const isHalfRange = (stem: string): boolean =>
  new RegExp(
    `\\d{4},? (?:to|until|and) ${GAP}|${GAP},? (?:to|until|and) (?:\\d|\\p{Lu}\\p{Ll}+ \\d)`,
    'u',
  ).test(stem)

/** The "Traffic Office" makes no name of the "Traffic" in "Traffic in the region has grown". */
function isCommonNoun(text: string, { context }: Candidate['draft']): boolean {
  const [first = '', next = ''] = text.split(' ')
  return (
    /^(?:in|of|on|at|to|for|from|by|with|between|across|through)$/.test(next) &&
    context.entityNamed(first) === null
  )
}

/** "Kazakhstan has sent 110 rescuers and Turkey a team": the verb is left out the second time. */
const GAPPED =
  /\p{Ll} and (?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:an? |\d[\d,.]* |(?:two|three|four|five|six|seven|eight|nine|ten) )\p{Ll}/u

/** "How much did the strike alone have cost?": an auxiliary taken for the verb. */
const DOUBLE_PERFECT =
  /\b(?:did|does|do)\b[^,?]*\bhave (?:\p{L}+ed|cost|been|gone|become|made|taken|given|had|put|cut|lost|won|paid|sent|seen|held|kept|left|fallen|risen|grown|spent|sold|bought|built|met|set)\b/u

const SOURCE = /\bAccording to ([^,]+),/u

/** "According to Under the terms", "According to NAGOYA": the beginning of the article's sentence, or its dateline. */
const isNobody = (source: string, context: Candidate['draft']['context']): boolean =>
  /^(?:under|in|at|on|for|by|with|from|after|before|since|that|if|when|as|but|and|to|of)\b/i.test(source) ||
  (/^\p{Lu}{4,}$/u.test(source) && context.entityNamed(source)?.kind === 'place')

/** "First published in May 2025": a participle with nothing before it that could have done so. */
const isWithoutSubject = (tokens: readonly Token[], index: number): boolean =>
  /ed$/.test(tokens[index]!.text) &&
  tokens
    .slice(0, index)
    .every(
      ({ text, pos }) =>
        /^(?:ADV|ADJ|ADP|PUNCT)$/.test(pos) || /^(?:first|last|originally|once)$/i.test(text),
    )

/** Whether a verb stands in the words; "levels" before "the series" is one, whatever the tagger makes of it. */
function hasVerb(text: string): boolean {
  const tokens = tokenise(text)
  return tokens.some(
    (token, index) =>
      (isFinite(token) && !isAttributiveParticiple(tokens, index) && !isWithoutSubject(tokens, index)) ||
      (index > 1 &&
        /^(?:NOUN|ADJ)$/.test(token.pos) &&
        (isThirdPerson(token.text) || isPastForm(token.text)) &&
        !/^(?:DET|ADJ|NUM)$/.test(tokens[index - 1]!.pos) &&
        /^(?:DET|NUM|SYM)$/.test(tokens[index + 1]?.pos ?? '')),
  )
}

/** "Urged them not to enter" is no report: "said that not to enter". */
const NO_REPORT = /\bthat (?:not )?to (?=\p{Ll})/u

/** "In which year did a survey complete classified the village": a participle taken for the verb. */
function twoVerbs(stem: string): string | null {
  const tokens = tokenise(stem)
  const did = tokens.findIndex(({ text }) => /^did$/i.test(text))
  if (did < 0) return null
  // The tagger takes "complete" and "classified" for adjectives; "the" behind them tells that the second is a verb.
  const verb = tokens.findIndex(
    ({ pos }, index) =>
      index > did + 1 &&
      /^(?:VERB|ADJ)$/.test(pos) &&
      /ed$/.test(tokens[index + 1]?.text ?? '') &&
      (tokens[index + 1]!.pos === 'VERB' || tokens[index + 2]?.pos === 'DET'),
  )
  return verb > 0 ? `${tokens[verb]!.text} ${tokens[verb + 1]!.text}` : null
}

const REPORTED =
  /\b(?:said|says|ruled|found|held|argued|claimed|warned|added|noted|announced|decided|reported|estimated|insisted) that ([^“”]+)$/u

/** "How much would repairs cost the council estimated?" */
const LEFT_REPORTER =
  /^(?:How|What|By|To|In|On|Which)\b.*\b(?:would|will|did|does|could|can|might)\b.*\b(?:said|estimated|reported|announced|added|warned|noted|believed)\?$/
/** "On which date will consultations begin and are expected to run until Saturday?" */
const SECOND_VERB =
  /\b(?:did|does|do|will|would|can|could|should) [^?]*\band (?:are|is|was|were|has|have|had|will|would) [^?]*\?$/i
/** "By how many millimetres had pressure fallen in one group and by 7.2 mmHg in the other?" */
const OTHER_HALF = /\bhow (?:many|much)\b.*\band (?:by|to|from|at|in|for) \S?\d/i
/** "In which year did strikes shut hospitals for 63 days and for five weeks in 2023?" */
const SECOND_YEAR =
  /^In which year\b.*(?:\band (?:for|in|on|by|to|at) [^?]*\b\d{4}\?$|\bin \d{4} and (?:for|in|on|by|to|at)\b)/

/** "In which month did inflation slow to 14.1% in June 2026 from 14.9%?": another day stands where the first would. */
const OTHER_WHEN = new RegExp(
  `\\bin which (month|year)\\b(?!.*\\b(?:that|which|who|whose|where|when)\\b).*\\bin (?:(?:${MONTHS.join('|')}) )?\\d{4}\\b`,
  'i',
)

const RECOMMENDED =
  /\b(?:said|says) that [^,.]{3,80}?(?<!\b(?:to|will|would|can|could|may|might|must|should|shall|not|also|never|soon|still|only|then|now|\p{Ll}+ly)) be \p{L}/u

/** Signs in pairs, one question, no word doubled, an article that fits every option. */
export const grammatical: Gate = {
  name: 'grammatical',
  check({ item, draft }) {
    const stem = bareStem(item.stem).words
    if (count(stem, '“') !== count(stem, '”') || count(stem, '"') % 2 !== 0)
      return 'A quotation mark has no partner.'
    if (count(stem, '‘') > count(stem, '’')) return 'A quotation mark has no partner.'
    if (count(stem, '(') !== count(stem, ')')) return 'A bracket has no partner.'
    const month =
      /\bat (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.exec(
        stem,
      )
    if (month) return `“${month[0]}” is no English.`
    const wrong = NO_REPORT.exec(stem)?.[0].trim() ?? twoVerbs(stem)
    if (wrong) return `“${wrong}” is no English.`
    const doubled = /\b(the|a|an|of|in|to|for|and|is|was|did|does|on|at|by|with|that|which)\s+\1\b/i.exec(
      stem,
    )
    if (doubled) return `“${doubled[0]}” is doubled.`
    // "Lin Mae’s client had been cleared, Lin Mae noted": a name where the article has a pronoun.
    const named = draft.context.analysis.entities.find(
      ({ kind, name }) =>
        kind === 'person' &&
        name.includes(' ') &&
        stem.includes(name) &&
        unquoted(stem).split(name).length > 2,
    )
    if (named && draft.fact.sentence.exact.split(named.name).length < 3) return `“${named.name}” is doubled.`
    // "New New Horizon"
    const twice = /\b(\p{Lu}\p{Ll}+) \1\b/u.exec(stem)
    if (twice && !draft.context.analysis.article.text.includes(twice[0])) return `“${twice[0]}” is doubled.`
    if (/\s[,.;:?!]|,\s*[?,.]|[a-z]\s{2,}[a-z]|[.,;]["”’][.?]/.test(stem)) return 'A sign stands wrong.'
    if (draft.frame === 'question' && item.form !== 'true-false' && !/\?”?$/.test(stem))
      return 'A question has no question mark.'
    if (
      draft.frame === 'question' &&
      /[“"]?\b(the|a|an|of|and|or|to|by|with|between|than|as|whose|from|into|(?:the|an?) \p{Ll}+ (?:on|in|at|to|from))\?$/iu.test(
        stem,
      )
    )
      return 'The question breaks off.'
    if (/\bbetween [\p{Lu}\d]/u.test(unquoted(stem)) && !/\bbetween .* and /.test(stem))
      return 'Only one side of “between” is there.'
    if (new RegExp(`[-–—] ?${GAP}|${GAP} ?[-–—](?! )`).test(stem)) return 'The gap cuts a range in two.'
    if (draft.answer === 'date' && isHalfRange(stem)) return 'The gap cuts a range in two.'
    const asked = draft.frame === 'gap' ? draft.statement : draft.stem
    if (draft.frame !== 'statement' && asked.split(' ').length > FEW_WORDS && !hasVerb(asked))
      return 'That is no sentence.'
    const [first = ''] = draft.statement.split(';')
    if (first !== draft.statement && draft.frame === 'gap' && !hasVerb(first)) return 'That is no sentence.'
    if (/^According to [^,]+, .*\band that\b/.test(unquoted(stem)))
      return 'The second report has lost its verb.'
    const source = SOURCE.exec(stem)?.[1]
    if (source && isNobody(source, draft.context)) return `“${source}” is nobody who could say it.`
    // "Crewe, The artistic director says, sent", "In Mullen, Neb. Peg Lindstrom"
    if (
      /, The \p{Ll}|, (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\. \p{Lu}/u.test(
        unquoted(draft.stem),
      )
    )
      return 'The sentence was put together wrongly.'
    // "Published online in Plant Letters on 3 May", "_____ 10s"
    if (new RegExp(`${GAP} \\d`).test(stem)) return 'The gap cuts an amount in two.'
    const [opening] = tokenise(unquoted(stem))
    if (
      draft.frame !== 'question' &&
      opening?.pos === 'VERB' &&
      /ed$/.test(opening.text) &&
      !draft.context.isName(opening.text)
    )
      return 'The sentence has no subject.'
    // "Said that ignoring a new estate"
    const told = draft.template === 'speaker-indirect' ? /\bthat (.+)$/u.exec(unquoted(stem))?.[1] : undefined
    // "That passengers who were not on the manifest": the clause has no verb of its own.
    const isRelativeOnly =
      told !== undefined && /^[^,]* (?:who|which) /.test(told) && tokenise(told).filter(isFinite).length < 2
    if (isRelativeOnly || (told !== undefined && !tokenise(told).some(isFinite)))
      return 'What was said is no sentence.'
    // "Ruled that jurors in Greensboro", N.C., had been allowed to decide.
    const reported = REPORTED.exec(unquoted(stem))?.[1]
    if (reported !== undefined && !hasVerb(reported)) return 'What was said is no sentence.'
    // "The court said that staff be offered contracts": it recommended it.
    if (RECOMMENDED.test(unquoted(stem))) return 'What was said is no sentence.'
    // "What percentage had been spent did an official say?"
    if (
      /^(?:What|How|By|In|On|To|Which)\b.*\b(?:had|has|have|was|were|is|are|will|would)\b[^,]*\bdid\b[^,]*\b(?:say|tell|add|report)\?$/.test(
        stem,
      )
    )
      return 'The sentence was put together wrongly.'
    if (
      draft.frame === 'question' &&
      (LEFT_REPORTER.test(stem) ||
        SECOND_YEAR.test(stem) ||
        OTHER_WHEN.test(stem) ||
        OTHER_HALF.test(stem) ||
        SECOND_VERB.test(stem))
    )
      return 'The sentence was put together wrongly.'
    // "The party said that show 60 deaths", of records that "it says show" them.
    const said = /\b(?:said|warned|added|argued|announced|claimed) that (\p{Ll}+) (?:\d|the |an? )/u.exec(
      unquoted(stem),
    )
    if (said && readVerb(said[1]!)?.base === said[1]) return 'What was said has no subject.'
    // "Ardoy said that Ardoy has a right to his"
    if (
      /^((?:\p{Lu}[\p{L}.’'-]+ ){1,3})(?:said|says|explained|added|warned) (?:that )?\1/u.test(unquoted(stem))
    )
      return 'The sentence was put together wrongly.'
    if (DOUBLE_PERFECT.test(unquoted(stem))) return 'Two auxiliaries share one verb.'
    if (isCutShort({ item, draft })) return 'The sentence is cut before its end.'
    // "Who was the National coach?", where the capital only began a sentence.
    const office =
      draft.template === 'role-holder' ? /\bthe (\p{Lu}\p{Ll}+) \p{Ll}/u.exec(draft.stem)?.[1] : null
    if (
      office &&
      !draft.context.isName(office) &&
      !new RegExp(`\\p{Ll} ${office}`, 'u').test(draft.context.analysis.article.text)
    )
      return `“${office}” has a capital in the middle of the sentence.`
    // "According to the government has, the money went"
    if (/^According to [^,]{1,60}, (?:in|at|on) [^,]{1,40}, and /.test(unquoted(stem)))
      return 'The sentence was put together wrongly.'
    if (/^According to [^,]{0,60} (?:has|have|had|is|was|were|said|says),/.test(unquoted(stem)))
      return 'The sentence was put together wrongly.'
    if (GAPPED.test(unquoted(stem))) return 'A second subject hangs without its verb.'
    // A capital that only began a sentence of the article, now in the middle of one.
    const inner = /(?:^According to [^,]+,|\bthat) (\p{Lu}\p{Ll}+(?: .*)?)$/u.exec(unquoted(draft.stem))
    if (inner && (!draft.context.isName(inner[1]!) || isCommonNoun(inner[1]!, draft)))
      return `“${inner[1]!.split(' ')[0]}” has a capital in the middle of the sentence.`
    if (
      /^(and|but|or|nor|so|yet|however|also|still|meanwhile)\b/i.test(stem) &&
      draft.template !== 'speaker-direct'
    )
      return 'The sentence begins with a link to another.'
    if (new RegExp(`${GAP}['’]s\\b`).test(stem) && draft.answer === 'date') return 'A date owns nothing.'
    if (new RegExp(`\\ban? ${GAP}`, 'i').test(stem))
      return 'The article before the gap tells how the answer begins.'
    if (/^\p{Ll}/u.test(stem)) return 'The sentence begins with a small letter.'
    if (/\b(was|were|is|are|has|have|had|will) (is|are|was|were|has|have|did|does)\b/i.test(stem))
      return 'Two verbs stand side by side.'
    return null
  },
}
