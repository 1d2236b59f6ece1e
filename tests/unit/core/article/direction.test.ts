import { describe, expect, it } from 'vitest'
import { hintsInReadingOrder, inReadingOrder, stilled } from '../../../../src/core/article/direction'

const TURNED = 'They paid \u202e21\u202c \u2067euros\u2069 for \u202ait.'

describe('signs that turn a text around', () => {
  it('are taken out of what comes in', () => {
    expect(inReadingOrder(TURNED)).toBe('They paid 21 euros for it.')
    expect(hintsInReadingOrder({ headline: TURNED, publisher: null, byline: '\u202eAnn' })).toEqual({
      headline: 'They paid 21 euros for it.',
      publisher: null,
      byline: 'Ann',
    })
  })

  it('are put out of force where offsets count', () => {
    expect(stilled(TURNED)).toHaveLength(TURNED.length)
    expect(stilled(TURNED).replaceAll('\u2060', '')).toBe(inReadingOrder(TURNED))
  })

  it('are not the marks and letters of languages that are written from the right', () => {
    const text = '“שלום\u200f!” said she; مرحبا\u061c, and \u200e12.'
    expect(inReadingOrder(text)).toBe(text)
    expect(stilled(text)).toBe(text)
  })
})
