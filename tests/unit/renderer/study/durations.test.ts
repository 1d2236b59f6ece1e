import { describe, expect, it } from 'vitest'
import { interval, percent, took } from '../../../../src/renderer/components/durations'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('the interval under a grade key', () => {
  it.each([
    [20_000, 'less than a minute'],
    [MINUTE, '1 minute'],
    [10 * MINUTE, '10 minutes'],
    [90 * MINUTE, '2 hours'],
    [DAY, '1 day'],
    [16 * DAY, '16 days'],
    [59 * DAY, '59 days'],
    [76 * DAY, '2.5 months'],
    [180 * DAY, '6 months'],
    [400 * DAY, '13 months'],
    [731 * DAY, '2 years'],
  ])('of %d ms is said as "%s"', (milliseconds, words) => {
    expect(interval(milliseconds)).toBe(words)
  })

  it('never speaks of the past', () => {
    expect(interval(-DAY)).toBe('less than a minute')
  })

  it('never says 60 minutes or 24 hours', () => {
    expect(interval(59.6 * MINUTE)).toBe('1 hour')
    expect(interval(23.6 * 60 * MINUTE)).toBe('1 day')
  })
})

it('shares are said in percent', () => {
  expect(percent(0.9123)).toBe('91 %')
  expect(percent(0.9123, 1)).toBe('91.2 %')
})

it('the time of an answer or a quiz is said in seconds, then in minutes', () => {
  expect(took(5_810)).toBe('5.8 s')
  expect(took(400_000)).toBe('6 min 40 s')
  expect(took(59_970)).toBe('1 min 0 s')
})
