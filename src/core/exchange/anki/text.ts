/**
 * Anki's text format: fields parted by tabs, the file's own header saying which column is what
 * (docs.ankiweb.net/importing/text-files.html). Only fields are HTML.
 */
import type { DeckCard } from '../deck'
import { DECK_NAME, FIELDS, MODEL_NAME, notesOf, type Note } from './note'

const GUID_COLUMN = 1
const TAGS_COLUMN = FIELDS.length + 2

export function* ankiText(deck: readonly DeckCard[]): Generator<string> {
  yield `#separator:tab
#html:true
#notetype:${MODEL_NAME}
#deck:${DECK_NAME}
#guid column:${GUID_COLUMN}
#tags column:${TAGS_COLUMN}
#columns:${['Guid', ...FIELDS, 'Tags'].join('\t')}
`
  for (const note of notesOf(deck)) yield row(note)
}

function row({ guid, fields, tags }: Note): string {
  return `${[guid, ...fields, tags.join(' ')].map(field).join('\t')}\n`
}

/** A field that could be taken for something else stands in quotes; `#` at the start of a line is a comment. */
function field(text: string): string {
  return /["\t\n\r]|^[#\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
