import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleIdOf, stableId } from '../../../src/core/ids'

const expected = (...parts: (string | number)[]) =>
  createHash('sha256').update(parts.join('\u001f'), 'utf8').digest('hex').slice(0, 16)

describe('ids', () => {
  it('are the head of a SHA-256, whatever was hashed before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer()), { maxLength: 8 }),
        (parts) => {
          expect(stableId(...parts)).toBe(expected(...parts))
        },
      ),
    )
    const long = 'é'.repeat(5000)
    expect(stableId(long)).toBe(expected(long))
    expect(stableId('x'.repeat(5000), 7)).toBe(expected('x'.repeat(5000), 7))
  })

  it('of articles do not depend on white space', () => {
    expect(articleIdOf(' A\u00a0b\r\n\nc ')).toBe(articleIdOf('A b c'))
    expect(articleIdOf('A b c')).not.toBe(articleIdOf('A b d'))
  })
})
