/** Anki's text format: lines that say how the file is to be read, then a table. */
import { oneLine } from '../text'
import { SETTING } from './is-anki-text'
import { CardTable, parseRows, PLAIN_TABLE, type TableFormat } from './table'

const SEPARATORS: Readonly<Record<string, string>> = {
  ...{ comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' },
}

/** @throws NoCards */
export function readAnkiText(text: string): CardTable {
  const settings = new Map<string, string>()
  let at = 0
  for (;;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? undefined : end).replace(/\r$/, '')
    const setting = SETTING.exec(line)
    if (!setting) break
    settings.set(setting[1]!.toLowerCase(), setting[2]!)
    at = end < 0 ? text.length : end + 1
  }
  const named = settings.get('separator')?.trim().toLowerCase()
  const separator = named === undefined ? '\t' : (SEPARATORS[named] ?? settings.get('separator')!.slice(0, 1))
  const rows = parseRows(text.slice(at), separator || '\t', true)
  return new CardTable(rows, formatOf(settings, separator || '\t'))
}

function formatOf(settings: ReadonlyMap<string, string>, separator: string): TableFormat {
  /** Columns are counted from 1. */
  const column = (name: string): number | null => {
    const number = Number(settings.get(`${name} column`))
    return Number.isInteger(number) && number >= 1 ? number - 1 : null
  }
  const names = settings.get('columns')?.split(separator).map(oneLine)
  return {
    ...PLAIN_TABLE,
    isHtml: settings.get('html')?.trim().toLowerCase() === 'true',
    deck: oneLine(settings.get('deck') ?? '') || null,
    tags: (settings.get('tags') ?? '').split(/\s+/).filter(Boolean),
    deckColumn: column('deck'),
    tagsColumn: column('tags'),
    otherColumns: [column('guid'), column('notetype')].filter((at) => at !== null),
    names: names ?? null,
  }
}
