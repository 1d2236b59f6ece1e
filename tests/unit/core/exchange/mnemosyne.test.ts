import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ankiPackage } from '../../../../src/core/exchange/anki/package'
import { deckOf } from '../../../../src/core/exchange/deck'
import { historyOf } from '../../../../src/core/exchange/history'
import { effective } from '../../../../src/core/schedule/replay'
import { largeLibrary } from './arbitrary'
import { temporaryFiles } from './temporary-file'

const NOW = Date.parse('2026-05-10T12:00Z')
const temporaryFile = temporaryFiles()
const isThere = spawnSync('python3', ['-c', 'import mnemosyne.script']).status === 0
const why = isThere ? '' : ' (skipped: the Debian package mnemosyne, or python3, is not installed)'

it.skipIf(!isThere)(
  `another program takes the Anki package with its answers${why}`,
  { timeout: 60_000 },
  () => {
    const { articles, journal } = largeLibrary(40, 3, NOW)
    const deck = articles.flatMap((article) => deckOf(article))
    const steps = [...historyOf(effective(journal), () => true)]
    const schedules = new Map(steps.map(({ answer, after }) => [answer.cardId, after]))
    const calendar = { offsetAt: () => 60, rolloverHour: 4 }
    const file = ankiPackage({ deck, steps, schedules, calendar, retention: 0.9 }, NOW)
    const script = join(import.meta.dirname, 'read-with-mnemosyne.py')
    const path = temporaryFile('made.apkg', file)
    const out = execFileSync('python3', [script, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const cards = JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, unknown>[]

    expect(cards).toHaveLength(deck.length)
    for (const { front, back, source } of deck) {
      const card = cards.find(({ question }) => String(question).includes(`>${front}<`))
      expect(card?.answer).toContain(`>${back}<`)
      expect(card?.answer).toContain(source.sentence)
      expect(card?.tags).toEqual(['Factdeck', 'factdeck', 'kind::figure', 'publisher::The_Wire'])
      expect(card?.answers).toBe(3)
    }
  },
)
