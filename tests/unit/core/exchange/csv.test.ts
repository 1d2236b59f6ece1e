import { describe, expect, it } from 'vitest'
import { toCsv } from '../../../../src/core/exchange/csv'

const cell = (text: string) => toCsv([[text]]).slice(1, -2)

describe('CSV', () => {
  it('begins with a byte order mark and ends each row with CRLF', () => {
    expect(toCsv([['a', 1, null], ['b']])).toBe('\uFEFFa,1,\r\nb\r\n')
  })

  it('quotes what would break the row', () => {
    expect(cell('a,b')).toBe('"a,b"')
    expect(cell('she said “no”')).toBe('she said “no”')
    expect(cell('a "b"')).toBe('"a ""b"""')
    expect(cell('two\nlines')).toBe('"two\nlines"')
  })

  it('makes formulas text, and leaves numbers alone', () => {
    for (const text of ['=1+1', '+49 30', '-cmd', '@SUM(A1)', '\ttab']) expect(cell(text)).toBe(`'${text}`)
    expect(cell('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"`)
    expect(cell('\rcr')).toBe('"\'\rcr"')
    for (const text of ['-12', '+3.5', '1999', 'a=b']) expect(cell(text)).toBe(text)
    expect(toCsv([[-3]])).toBe('\uFEFF-3\r\n')
  })
})
