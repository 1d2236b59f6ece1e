import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nest, type Segment, type Stretch } from '../../../src/renderer/screens/reader/segments'

const TEXT = 'It cost 310 million crowns last September.'

function mark(words: string, value = words): Stretch<string> {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, value }
}

/** `[name: inner]`; a stretch that is continued elsewhere ends with `…`. */
function show(segments: readonly Segment<string>[]): string {
  return segments
    .map((s) => (s.type === 'text' ? s.text : `[${s.value}: ${show(s.children)}${s.isLast ? '' : '…'}]`))
    .join('')
}

const plain = (segments: readonly Segment<unknown>[]): string =>
  segments.map((s) => (s.type === 'text' ? s.text : plain(s.children))).join('')

function nested(stretches: Stretch<string>[], outermost?: Stretch<string>): string {
  return show(nest(TEXT, 0, TEXT.length, stretches, outermost))
}

describe('nesting marks in running text', () => {
  test('marks side by side stay side by side', () => {
    expect(nested([mark('last September', 'date'), mark('310 million crowns', 'figure')])).toBe(
      'It cost [figure: 310 million crowns] [date: last September].',
    )
  })

  test('a mark inside another is nested in it, whichever comes first', () => {
    const outer = mark('310 million crowns last September', 'quote')
    const inner = mark('last September', 'date')
    const expected = 'It cost [quote: 310 million crowns [date: last September]].'
    expect(nested([outer, inner])).toBe(expected)
    expect(nested([inner, outer])).toBe(expected)
  })

  test('of two that cross, the later is cut where the earlier ends', () => {
    expect(nested([mark('cost 310 million', 'a'), mark('million crowns last', 'b')])).toBe(
      'It [a: cost 310 [b: million…]][b:  crowns last] September.',
    )
  })

  test('the lit sentence holds every mark in it and is never cut', () => {
    const lit = mark('310 million crowns', 'lit')
    expect(nested([mark('cost 310 million', 'a'), mark('310 million crowns', 'b')], lit)).toBe(
      'It [a: cost …][lit: [b: [a: 310 million] crowns]] last September.',
    )
  })

  test('marks are clipped to the paragraph', () => {
    const start = TEXT.indexOf('310')
    const end = start + '310 million'.length
    const whole = { start: 0, end: TEXT.length, value: 'quote' }
    expect(show(nest(TEXT, start, end, [whole, mark('September')]))).toBe('[quote: 310 million…]')
  })

  test('whatever the marks, the text comes out whole', () => {
    const stretch = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([start, end]) => ({ start, end, value: 'x' }))
    fc.assert(
      fc.property(
        fc.array(stretch, { maxLength: 12 }),
        fc.option(stretch, { nil: undefined }),
        (all, lit) => {
          expect(plain(nest(TEXT, 0, TEXT.length, all, lit))).toBe(TEXT)
        },
      ),
    )
  })
})
