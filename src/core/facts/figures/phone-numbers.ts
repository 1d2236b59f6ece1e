/** Numbers to call: they are printed like amounts or in groups of digits. */

/** Digits that begin with a nought, and the groups after them: "0700 555 0147". No amount is printed so. */
const WITH_NOUGHT = /0(?!0+(?!\d))\d{2,}(?:\)?[ -]\d{2,8}(?![\d.,%]*\d)){0,5}(?![\d.,]*\d)/y
/** "1-800-555-0147", "(212) 555-0147", "212.555.0147". */
const NORTH_AMERICAN = /(?:1[-. ]\(?)?\d{3}(?:\) ?|[-. ])\d{3}[-.]\d{4}(?!\d)/y
/** After a plus: "+27 21 555 0147". */
const INTERNATIONAL = /\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}(?!\d)/y
const GROUPS = /\d{2,12}(?:[ -]\d{2,8}){0,4}(?![\d.,]*\d)/y

/** "1800 555 010", "1300 555 014": calls that cost the caller little; a number of millions has commas or points. */
const TOLL_FREE = /1[38]00[ -]\d{3}[ -]\d{3}(?![\d.,]*\d)/y

/** Words after which digits are a number to call. */
const CALL =
  /\b(?:(?:call|dial|phone|ring|text|telephone|whatsapp)(?:l?ing)?|(?:hot|help|life)line|toll-free|tel|text \p{Lu}+ to|(?:reached|contacted|available) on)(?: (?:the|us|them|free|now|hotline|helpline|line|emergency|number|samaritans|police|on|at|to|or))*[:,]? $/iu
/** "call Harbour Watch on 555 0147": whom one calls by name. */
const CALL_BY_NAME =
  /\b(?:[Cc]all|[Dd]ial|[Pp]hone|[Rr]ing|[Tt]ext|[Tt]elephone|[Cc]ontact) (?:the )?(?:\p{Lu}[\p{L}'-]* ){1,4}(?:free )?(?:on|at) $/u
const CALLED = /\b(?:call|dial|phon|telephon)(?:ed|led|s) (?:the )?$/i
const EMERGENCY = /^(?:911|999|988|112|111|101|000|995)(?!\d|[,.]\d)/
/** "the 911 call", "a 999 operator" */
const EMERGENCY_CALL = /^ (?:call|caller|operator|dispatcher|service|system|line|hotline|number)s?\b/
const COUNTS = /^ (?:\p{Ll}+ ){0,2}(?:\p{Ll}+s|people|men|women|children|percent|per cent)\b/u

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match ? at + match[0].length : 0
}

/** Where a telephone number that begins at `at` ends; 0 when none does. `before` is what is printed before it. */
export function phoneNumberEnd(text: string, at: number, before: string): number {
  const mark = before.charAt(before.length - 1)
  if (mark === '+') {
    const end = endOf(INTERNATIONAL, text, at)
    return text.slice(at, end).replace(/\D/g, '').length >= 8 ? end : 0
  }
  if (text.charAt(at) === '0') return endOf(WITH_NOUGHT, text, at)
  const national = endOf(NORTH_AMERICAN, text, at)
  if (national > 0) return national
  const tollFree = endOf(TOLL_FREE, text, at)
  if (tollFree > 0) return tollFree
  const isEmergency =
    EMERGENCY.test(text.slice(at, at + 5)) &&
    (CALLED.test(before) || EMERGENCY_CALL.test(text.slice(at + 3, at + 20)))
  if (isEmergency) return at + 3
  if (!CALL.test(before) && !CALL_BY_NAME.test(before)) return 0
  const end = endOf(GROUPS, text, at)
  return end > 0 && !COUNTS.test(text.slice(end, end + 40)) ? end : 0
}
