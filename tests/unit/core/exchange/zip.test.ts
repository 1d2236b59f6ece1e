import { strFromU8, unzipSync } from 'fflate'
import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { zip } from '../../../../src/core/exchange/zip'
import { nodePacking } from '../../../../src/main/exchange/packing'

const NOW = new Date(2026, 4, 10, 13, 14, 16).getTime()
const words = new TextEncoder().encode('the bridge was opened, '.repeat(400))
const files = { 'words.txt': words, naïve: new Uint8Array(), media: new TextEncoder().encode('{}') }

it.each([
  ['the host', nodePacking],
  ['JavaScript', null],
])('packs files with %s', (_, packing) => {
  const archive = zip(files, NOW, packing)
  expect(archive.length).toBeLessThan(1000)
  expect(unzipSync(archive)).toEqual(files)
})

it.each([
  ['the host', nodePacking],
  ['JavaScript', null],
])('says of each file when it was made, and its checksum, with %s', (_, packing) => {
  const archive = zip({ a: words }, NOW, packing)
  const at = strFromU8(archive, true).indexOf('PK\x01\x02')
  const view = new DataView(archive.buffer, at)
  const [time, date] = [view.getUint16(12, true), view.getUint16(14, true)]
  expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([13, 14, 16])
  expect([(date >> 9) + 1980, (date >> 5) & 15, date & 31]).toEqual([2026, 5, 10])
  expect(view.getUint32(16, true)).toBe(crc32(words))
})
