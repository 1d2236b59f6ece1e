/** The day on which an article came out, as its masthead, its dateline or a note below it prints it. */
import { explicitDay } from './explicit-day'

/** What a note calls the text it stands below. A bare "the report" may be what the story is about. */
const THIS_TEXT =
  'this (?:[a-z]+ )?(?:article|story|report|piece|column|post|feature|interview|essay|analysis|commentary|dispatch|editorial|review|obituary|explainer|profile)'

/** "This report by The Canadian Press was first published": the formula of wire services and of reprints. */
const PUBLISHED_FORMULA = new RegExp(
  `\\b${THIS_TEXT}(?: (?:by|from|in) [^.]{2,60}?)? (?:was|is|has been) (?:(?:first|originally|initially|previously) )?(?:published|posted)\\b`,
  'i',
)

/** "First published:", "Last updated on": the label of a line that says no more than when. */
const LABEL = /^(?:(?:first|originally|last|date) )?(?:published|posted|updated|modified)\b/i

/** Words that may stand with the names, the day and the hour in such a line. */
const LINE_WORDS = new Set(
  'first originally last date published posted updated modified and on at in by of the am pm a.m p.m st nd rd th ist gmt'.split(
    ' ',
  ),
)

const LONGEST_LABELLED = 120

/** "Published in the Corran Courier on 3 May 2026.": a label and names; a sentence has words of its own. */
function isLabelled(line: string): boolean {
  const bare = line.replace(/^[(*\s]+/, '')
  if (bare.length > LONGEST_LABELLED || !LABEL.test(bare)) return false
  const words = bare.match(/\p{L}[\p{L}.]*/gu) ?? []
  return words
    .map((word) => word.replace(/\.$/, ''))
    .every((word) => /^\p{Lu}/u.test(word) || LINE_WORDS.has(word.toLowerCase()))
}

const LONGEST_NOTE = 300

/** Whether a folded paragraph only says when, and perhaps where, the article came out. */
export const isPublicationNote = (line: string): boolean =>
  line.length <= LONGEST_NOTE &&
  explicitDay(line) !== null &&
  (isLabelled(line) || PUBLISHED_FORMULA.exec(line.replace(/^[(*\s\u2014\u2013-]+/, ''))?.index === 0)

const isUpdateOnly = (line: string): boolean =>
  /\b(?:updated|modified)\b/i.test(line) && !/\b(?:published|posted)\b/i.test(line)

/** Letters after "published" in which its day stands: "published by The Maritime Press on Sept. 12, 2025". */
const NEAR = 90

/** The day after "published", where a line prints the day of an update too; else the day of the line. */
function dayOf(line: string): string | null {
  const published = /\b(?:published|posted)\b/i.exec(line)
  const day = published && explicitDay(line.slice(published.index).split(/\b(?:updated|modified)\b/i)[0]!)
  return day ?? explicitDay(line)
}

/** The day in a note such as "First published on 6 March 2025", which may follow other words. */
function dayOfNote(note: string): string | null {
  if (isPublicationNote(note)) return dayOf(note)
  const match = /\b(?:first )?published\b/i.exec(note)
  return match ? explicitDay(note.slice(match.index, match.index + NEAR)) : null
}

/** The day of the formula where it is the last sentence of the story, not a paragraph of its own. */
function dayOfClosing(paragraph: string): string | null {
  const closing = paragraph.slice(-LONGEST_NOTE)
  const match = PUBLISHED_FORMULA.exec(closing)
  return match && /[.!?]["')]* [(*]?$/.test(closing.slice(0, match.index))
    ? explicitDay(closing.slice(match.index, match.index + match[0].length + NEAR))
    : null
}

export interface PrintedDays {
  /** Lines of the masthead. */
  header: readonly string[]
  dateline: string | null
  /** Credits, corrections and captions, in order. */
  notes: readonly string[]
  lastParagraph: string | null
}

const firstDay = (lines: readonly string[], read: (line: string) => string | null): string | null =>
  lines.map(read).find((day) => day !== null) ?? null

/** Masthead first, then dateline, then notes; an update dates an article for which no other day is printed. */
export function printedDay({ header, dateline, notes, lastParagraph }: PrintedDays): string | null {
  const isFirst = (line: string) => !isUpdateOnly(line)
  return (
    firstDay(header.filter(isFirst), dayOf) ??
    (dateline === null ? null : explicitDay(dateline)) ??
    firstDay(notes.filter(isFirst), dayOfNote) ??
    (lastParagraph === null ? null : dayOfClosing(lastParagraph)) ??
    firstDay(header.filter(isUpdateOnly), explicitDay) ??
    firstDay(notes.filter(isPublicationNote), explicitDay)
  )
}
