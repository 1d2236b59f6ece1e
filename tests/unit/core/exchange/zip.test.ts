import { strFromU8, unzipSync } from 'fflate'
import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { PLAIN_PACKING, zip } from '../../../../src/core/exchange/zip'
import { nodePacking } from '../../../../src/main/exchange/packing'

const NOW = new Date(2026, 4, 10, 13, 14, 16).getTime()
const words = new TextEncoder().encode('the bridge was opened, '.repeat(400))
const files = { 'words.txt': words, naïve: new Uint8Array(), media: new TextEncoder().encode('{}') }

it.each([
  ['the host', nodePacking],
  ['JavaScript', PLAIN_PACKING],
])('packs files with %s', (_, packing) => {
  const archive = zip(files, NOW, packing)
  expect(archive.length).toBeLessThan(1000)
  expect(unzipSync(archive)).toEqual(files)
})

it('says of each file when it was made, and its checksum', () => {
  const archive = zip({ a: words }, NOW, PLAIN_PACKING)
  const view = new DataView(archive.buffer)
  const [time, date] = [view.getUint16(10, true), view.getUint16(12, true)]
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([13, 14, 16])
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 5, 10])
  expect(view.getUint32(14, true)).toBe(crc32(words))
  expect(strFromU8(archive.subarray(30, 31))).toBe('a')
})
