import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packed } from '../../../../src/main/disk/packed'

/** All that is given, each looked at when the next but one is asked for: so long it holds. */
async function written(
  chunks: readonly (string | Uint8Array)[],
): Promise<{ bytes: Buffer; sizes: number[] }> {
  const copies: Buffer[] = []
  let last: Uint8Array | null = null
  for await (const chunk of packed(chunks)) {
    if (last) copies.push(Buffer.from(last))
    last = chunk
  }
  if (last) copies.push(Buffer.from(last))
  return { bytes: Buffer.concat(copies), sizes: copies.map(({ length }) => length) }
}

it('joins chunks of any length, in which no character is torn', async () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(30_000))
    .map(([word, times]) => word.repeat(times))
  const bytes = fc.uint8Array({ maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(text, bytes), { maxLength: 8 }), async (chunks) => {
      const found = await written(chunks)
      expect(found.bytes.equals(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string))))).toBe(
        true,
      )
    }),
    { numRuns: 40 },
  )
})

it('makes few large writes of many small ones', async () => {
  const { sizes } = await written(new Array(100_000).fill('{"type":"answer"},\n'))
  expect(sizes.length).toBeLessThan(10)
})
