import { crc32, deflateRawSync } from 'node:zlib'
import type { Packing } from '../../core/exchange/zip'

/** Packs with the zlib of the host, which takes a third of the time. */
export const nodePacking: Packing = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 1 }),
  crc32: (bytes) => crc32(bytes),
}
