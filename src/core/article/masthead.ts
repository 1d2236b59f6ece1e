import { MONTH_PATTERN, WEEKDAY_PATTERN } from './calendar'
import { explicitDay } from './explicit-day'

/** A byline names people; `place` and `publisher` are what follows the names. */
export interface Byline {
  text: string
}

const CAPITALIZED = "[\\p{Lu}][\\p{L}.'-]*"
const BY = /^(?:by|words by|story by|from)\s+(?=\p{Lu})/iu
const DATE_WORDS = new RegExp(
  `^(?:(?:first |last )?(?:published|updated|posted|modified)\\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\d{1,2} ${MONTH_PATTERN}|${MONTH_PATTERN} \\d)`,
  'i',
)

/** "By Ilse Verhoeven", "By Henrik Lowe, Oslo". A sentence that begins with "By" is none. */
export const isByline = (line: string): boolean =>
  BY.test(line) && line.length < 160 && !/[a-z][.?!]$/.test(line)

/** A line that only says when the article came out. */
export const isDateLine = (line: string): boolean =>
  line.length < 120 &&
  explicitDay(line) !== null &&
  // "The lease was signed on 3 Jan 2011." is a sentence.
  (DATE_WORDS.test(line) ||
    (line.length < 40 && !line.endsWith('.')) ||
    partsOf(line).some((part) => explicitDay(part) !== null))

/** "Press Bureau | New Delhi | August 6, 2025": the parts of a line of page furniture; none when it is running text. */
const partsOf = (line: string): string[] => {
  const parts = line.split(/\s+[|\u2022\u00b7]\s+/)
  return parts.length > 1 && parts.every((part) => part.length < 40) ? parts : []
}

/** "Owen Tressider, retail correspondent": a name and a job, with no verb and no full stop. */
export const isNameAndJob = (line: string): boolean =>
  line.length < 100 &&
  !/[.?!:]$/.test(line) &&
  new RegExp(
    `^${CAPITALIZED}(?: ${CAPITALIZED}){1,3}(?:,| \\|| in) .{0,60}\\b(?:correspondent|editor|reporter|writer|staff|journalist|columnist|producer|bureau)\\b.{0,40}$`,
    'iu',
  ).test(line)

/** "Health Reporter", "Local Democracy Reporter": capitals that end in a job; "The Hollywood Reporter" is a newspaper. */
const JOB_TITLE =
  /^(?!The )(?:\p{Lu}[\p{L}&-]* (?:and )?){1,4}(?:Correspondent|Reporter|Editor|Writer|Columnist|Photographer)s?$/u

/** "Our Special Correspondent | Bengaluru", "Staff Reporter": a job stands for the name. */
export const isJobLine = (line: string): boolean =>
  /^(?:(?:our|the|a|by) )?(?:(?:own|special|staff|senior|chief|web|news|local|democracy|foreign|political|business|sports?|legal|city|health|education|environment|science|crime|crown|courts?|transport|community) ){0,3}(?:correspondent|reporter|bureau|desk|writer)s?(?: ?[|,\u2022\u00b7-] ?.{2,30})?$/i.test(
    line,
  )

const BARE_NAME = new RegExp(
  `^${CAPITALIZED}(?: (?:de|da|van|von|al|el|bin|der) | )${CAPITALIZED}(?: ${CAPITALIZED})?$`,
  'u',
)
const NAME_AND_PLACE = new RegExp(
  `^${CAPITALIZED}(?: ${CAPITALIZED}){1,2} (?:at|in) (?:the )?${CAPITALIZED}(?: ${CAPITALIZED}){0,2}(?: and ${CAPITALIZED}(?: ${CAPITALIZED}){1,2}(?: (?:at|in) (?:the )?${CAPITALIZED}(?: ${CAPITALIZED})?)?)?$`,
  'u',
)

/** "Georgia Whitcombe, The Foveaux Times": a name and its newspaper, where a page leaves out "By". */
export function isNameAtPaper(line: string): boolean {
  const [name = '', paper = '', ...more] = line.split(/,\s+/)
  return (
    more.length === 0 &&
    BARE_NAME.test(name) &&
    !PUBLISHER_WORD.test(name) &&
    /^The /.test(paper) &&
    isPublisherName(paper)
  )
}

/** "Gareth Penhale at Bracken Park", or a name alone, which only its place between headline and date tells from a heading. */
export const isNameAtPlace = (line: string): boolean => NAME_AND_PLACE.test(line)
export const isBareName = (line: string): boolean => BARE_NAME.test(line)

/** The names of a byline, as printed, without "By", a job or a place. */
export function bylineNames(line: string): string {
  return line
    .replace(BY, '')
    .replace(/\s*[|\u2022].*$/, '')
    .replace(/ (?:at|in) (?:the )?\p{Lu}.*$/u, '')
    .replace(/,\s.*$/, (rest) => (/^,\s[^,]+(?:,| and) \p{Lu}/u.test(rest) && / and /.test(rest) ? rest : ''))
    .trim()
}

/**
 * What stands after the names of a byline and looks like a newspaper: "By Dana Kowalczyk, The Marrow Creek
 * Courier".
 */
export function bylinePublisher(line: string): string | null {
  const rest = /^[^,|]+[,|]\s*(.+)$/.exec(line.replace(BY, ''))?.[1]
  return rest && isPublisherName(rest) ? rest.trim() : null
}

const PUBLISHER_WORD =
  /\b(?:news|times|post|courier|herald|tribune|gazette|journal|wire|press|chronicle|observer|guardian|daily|weekly|star|sun|mail|echo|mirror|independent|telegraph|standard|register|dispatch|sentinel|ledger|examiner|review|bulletin|record|argus|inquirer|globe|today|magazine|broadcasting|radio|reuters|agency|laboratory|monitor|reporter|messenger|advertiser|voice|leader|citizen|argus|business)\b/i

/** A title-case line of at most six words with a newspaper's word in it. */
export function isPublisherName(line: string): boolean {
  const words = line.split(/\s+/)
  return (
    words.length <= 6 &&
    !/\d|[.?!:]$/.test(line) &&
    !JOB_TITLE.test(line) &&
    words.every((word) => /^(?:\p{Lu}|of\b|the\b|and\b|&)/u.test(word)) &&
    PUBLISHER_WORD.test(line)
  )
}

const DAY_BEHIND = new RegExp(
  `[,|\u2022\u00b7]\\s*(?:${WEEKDAY_PATTERN},? )?(?:\\d{1,2} ${MONTH_PATTERN}|${MONTH_PATTERN} \\d{1,2}),? \\d{4}$`,
  'u',
)

/** "The Halden Post, 20 March 2026": the newspaper of a line that may have the day, too. */
export function publisherOnLine(line: string): string | null {
  const name = line.replace(DAY_BEHIND, '').trimEnd()
  return isPublisherName(name) ? name : null
}

const CITY = "[\\p{Lu}][\\p{Lu}.'-]+(?:[ /][\\p{Lu}.'-]+){0,3}"
const REGION = "[\\p{Lu}][\\p{L}.'-]*(?: [\\p{Lu}][\\p{L}.'-]*){0,3}"
const DATELINE = new RegExp(
  `^(?:(${CITY}(?:, ${REGION})?)(?:, (?:${MONTH_PATTERN} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH_PATTERN}(?: \\d{4})?))?(?: ?\\(([^)]{2,30})\\))?(?: (?:\u2014|\u2013|--|-) (?:${MONTH_PATTERN} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH_PATTERN}(?: \\d{4})?)(?= (?:\u2014|\u2013|--|-) ))?|\\(([A-Z][\\w ]{1,20})\\)) ?(?:\u2014|\u2013|--|-(?= )) ?`,
  'u',
)

/** "BENGALURU: ", "MUMBAI, Oct. 3: ", "KUALA LUMPUR (Nov 17, 2025): " of the Indian and Malaysian press; a label in capitals is no place. */
const COLON_DATELINE = new RegExp(
  `^(?!(?:UPDATE|WATCH|LISTEN|VIDEO|EXCLUSIVE|BREAKING|LIVE|OPINION|ANALYSIS|EXPLAINER|EDITORIAL|NOTE|PHOTOS?|CORRECTION|INTERVIEW|READ|ALERT|NEWS|Q|A)\\b)(\\p{Lu}{3}[\\p{Lu}.'-]*(?: \\p{Lu}[\\p{Lu}.'-]+){0,2})(?:, ${MONTH_PATTERN} \\d{1,2}(?:, \\d{4})?)?(?: \\((?:${MONTH_PATTERN} \\d{1,2}|\\d{1,2} ${MONTH_PATTERN})(?:,? \\d{4})?\\))?: (?=["\\p{Lu}])`,
  'u',
)

/** "Ottawa, Ontario – The": a town and its region in small letters, before a dash that a sentence follows. */
const SMALL_NAME = "\\p{Lu}[\\p{L}.'-]{1,30}"
const SMALL_DATELINE = new RegExp(
  `^(${SMALL_NAME}(?: ${SMALL_NAME}){0,2}, ${SMALL_NAME}(?: ${SMALL_NAME}){0,2}) ?(?:\u2014|\u2013|--|-(?= )) ?(?=["\\p{Lu}])`,
  'u',
)

export interface Dateline {
  /** As printed, without the dash. */
  text: string
  /** Length of the dateline with its dash: the first sentence begins after it. */
  length: number
  place: string | null
  agency: string | null
}

/** "SEOUL, South Korea —", "BRUSSELS, Sept. 15, 2026 -", "(AP) —", "MUMBAI:" at the start of a folded paragraph. */
export function parseDateline(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph) ?? COLON_DATELINE.exec(paragraph) ?? SMALL_DATELINE.exec(paragraph)
  if (!match) return null
  return {
    text: match[0].replace(/\s*(?:\u2014|\u2013|-+|:)\s*$/, ''),
    length: match[0].length,
    place: match[1] ?? null,
    agency: match[2] ?? match[3] ?? null,
  }
}
