import { expect, test } from 'vitest'
import { edtfWords } from '../../../src/renderer/components/edtf'

test.each([
  ['2026-03-18', '18 March 2026'],
  ['2024-02', 'February 2024'],
  ['1999', '1999'],
  ['1910/1945', '1910 to 1945'],
  ['2024-03-25/2024-04-02', '25 March 2024 to 2 April 2024'],
  ['2024-21', 'spring 2024'],
  ['2024-24/2025-21', 'winter 2024 to spring 2025'],
  ['199X', 'the 1990s'],
  ['2025-W07', 'week 7 of 2025'],
  ['2025-06-12T14:30', '12 June 2025, 14:30'],
  ['2025-06-12T14:30Z', '12 June 2025, 14:30 GMT'],
])('the date value %s is shown as %s', (value, words) => {
  expect(edtfWords(value)).toBe(words)
})

test.each(['', '2024-13', '2024-02-45', 'Wednesday'])('%j is no known date and stays as it is', (value) => {
  expect(edtfWords(value)).toBe(value)
})
