import { describe, expect, it } from 'vitest'
import { readDigits } from '../../../../../src/core/facts/figures/lexer/digits'
import { readNumber } from '../../../../../src/core/facts/figures/lexer/read-number'
import { readTail, readWholeLine } from '../../../../../src/core/facts/figures/lexer/whole-line'

describe('digits', () => {
  it.each([
    ['1,234,567 people', 1_234_567, 9],
    ['1,00,000 rupees', 100_000, 8],
    ['12 500 km', 12_500, 6],
    ["1'250'000 francs", 1_250_000, 9],
    ['1.250.000 euros', 1_250_000, 9],
    ['3.75%', 3.75, 4],
    ['2·5 million', 2.5, 3],
    ['.5 litres', 0.5, 2],
    ['12,5 euros', 12.5, 4],
    ['423 0000', 423, 3],
    ['6.2x10^-4', 0.00062, 9],
    ['1.5e6', 1_500_000, 5],
    ['10⁶ cells', 1_000_000, 3],
  ])('reads "%s"', (text, value, end) => {
    const digits = readDigits(text, 0)
    expect(digits?.value).toBeCloseTo(value, 10)
    expect(digits?.end).toBe(end)
  })

  it.each(['1.2.3', '1'.repeat(40)])('refuses %s', (text) => expect(readDigits(text, 0)).toBeNull())
})

describe('numbers', () => {
  const read = (text: string, isMoney = false, joins = true) => readNumber(text, 0, { isMoney, joins })

  it.each([
    ['seven boats', 7, 'seven'],
    ['twenty-one boats', 21, 'twenty-one'],
    ['one hundred and twenty three thousand voters', 123_000, 'one hundred and twenty three thousand'],
    ['a hundred and five days', 105, 'a hundred and five'],
    ['two hundred and two thousand', 202_000, 'two hundred and two thousand'],
    ['three million, two hundred thousand', 3_200_000, 'three million, two hundred thousand'],
    ['twenty-five hundred homes', 2500, 'twenty-five hundred'],
    ['4 thousand 3 hundred and 21', 4321, '4 thousand 3 hundred and 21'],
    ['two point five metres', 2.5, 'two point five'],
    ['two million three years later', 2_000_000, 'two million'],
    ['half a million eggs', 500_000, 'half a million'],
    ['a quarter of a billion', 250_000_000, 'a quarter of a billion'],
    ['two and a half million', 2_500_000, 'two and a half million'],
    ['three-and-a-half hours', 3.5, 'three-and-a-half'],
    ['2 1/2 inches', 2.5, '2 1/2'],
    ['1½ cups', 1.5, '1½'],
    ['two dozen eggs', 24, 'two dozen'],
    ['half a dozen eggs', 6, 'half a dozen'],
    ['5 lakh voters', 500_000, '5 lakh'],
    ['2 lakh crore', 2e12, '2 lakh crore'],
    ['2.3bn users', 2.3e9, '2.3bn'],
    ['5k runners', 5000, '5k'],
    ['40m people', 40_000_000, '40m'],
    ['40m tall', 40, '40'],
    ['300mn', 3e8, '300mn'],
    ['six-million', 6e6, 'six-million'],
  ])('reads "%s"', (text, value, words) => {
    const number = read(text)
    expect(number?.value).toBe(value)
    expect(text.slice(0, number?.end)).toBe(words)
    expect(number?.isFraction).toBe(false)
  })

  it('keeps the two numbers of a range apart', () => {
    expect(read('one hundred and two hundred', false, false)?.value).toBe(100)
    expect(read('one hundred and two hundred')?.value).toBe(100)
  })

  it.each([
    ['half of them', 0.5],
    ['two-thirds of voters', 2 / 3],
    ['a quarter of it', 0.25],
    ['1/3 of it', 1 / 3],
    ['¾ of it', 0.75],
    ['three fifths', 0.6],
  ])('reads the fraction "%s"', (text, value) => {
    const number = read(text)
    expect(number?.value).toBeCloseTo(value, 12)
    expect(number?.isFraction).toBe(true)
  })

  it.each(['9/11', '24/7', '50/50'])('takes %s for no fraction', (text) => expect(read(text)).toBeNull())

  it('reads a glued m as millions only of money', () => {
    expect(read('84.6m', true)?.value).toBe(84_600_000)
    expect(read('84.6m')?.value).toBe(84.6)
  })
})

describe('a line that is one number', () => {
  it.each([
    ['one over four', 0.25],
    ['thirty twenty-fifths', 1.2],
    ['a thirty-second', 1 / 32],
    ['minus one hundred  and  five', -105],
    ['seven over two', 3.5],
    ['- 12  k', -12_000],
    ['9/4', 2.25],
    ['four and one third', 4 + 1 / 3],
  ])('reads "%s"', (line, value) => expect(readWholeLine(line, 0, line.length)?.value).toBeCloseTo(value, 9))

  it.each(['twenty-first', 'two third', 'Seven boats sank', 'over', ''])('leaves "%s"', (line) =>
    expect(readWholeLine(line, 0, line.length)).toBeNull(),
  )

  it('reads one at the end of a sentence', () => {
    const text = 'The result is ninety fifths.'
    expect(readTail(text, 14, text.length)?.value).toBe(18)
    expect(readTail('It was two to one.', 7, 18)).toBeNull()
  })
})
