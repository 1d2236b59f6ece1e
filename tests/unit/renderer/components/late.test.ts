import type { Component } from 'svelte'
import { describe, expect, it } from 'vitest'
import { Late } from '../../../../src/renderer/components/late.svelte'

const screen = (() => ({})) as unknown as Component

describe('a component that is read late', () => {
  it('is read once, however often it is asked for, and is there from then on', async () => {
    let readings = 0
    const late = new Late(() => {
      readings++
      return Promise.resolve({ default: screen })
    })
    expect(late.component).toBeNull()
    await Promise.all([late.load(), late.load()])
    await late.load()
    expect(late.component).toBe(screen)
    expect(readings).toBe(1)
  })

  it('may be asked for again where it could not be read', async () => {
    const answers = [Promise.reject(new Error('The file is gone.')), Promise.resolve({ default: screen })]
    const late = new Late(() => answers.shift()!)
    await expect(late.load()).rejects.toThrow('The file is gone.')
    expect(late.component).toBeNull()
    await late.load()
    expect(late.component).toBe(screen)
  })
})
