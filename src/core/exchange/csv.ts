/** Comma-separated values by RFC 4180, safe to open in a spreadsheet program. */

export type Cell = string | number | null

/** A byte order mark: without it spreadsheet programs read UTF-8 as the system's old code page. */
const BOM = '\uFEFF'
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/

/** @param rows the first row is the header */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return BOM + rows.map((row) => row.map(cell).join(',') + '\r\n').join('')
}

function cell(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value) : harmless(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Spreadsheet programs run text that begins like a formula, and articles are other people's words. The
 * apostrophe makes it text again (OWASP, CSV injection).
 */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text
}
