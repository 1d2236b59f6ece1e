import { crc32 } from 'node:zlib'
import type { JournalEvent } from '../../core/library/model'

const SUM = /,"sum":"([0-9a-f]{8})"\}$/

/** An event as a line of the journal. Its last field is the CRC-32 of the line without that field. */
export function lineOf(event: JournalEvent): string {
  const json = JSON.stringify(event)
  return `${json.slice(0, -1)},"sum":"${sumOf(json)}"}\n`
}

/** False for a line that is not as it was written; true also for one of a version that wrote no sums. */
export function isLineWhole(line: string): boolean {
  const found = SUM.exec(line)
  return !found || sumOf(`${line.slice(0, found.index)}}`) === found[1]
}

const sumOf = (json: string): string => crc32(json).toString(16).padStart(8, '0')
