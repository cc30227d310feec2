import { describe, expect, it } from 'vitest'
import type { Rate } from '#bot/application/ports/turns.ts'
import { BOT, CONVERSATION, turnsIn } from '#bot/teams/limits.ts'

/** The most that any span of so many seconds can hold. */
const mostIn = ({ gapMs, burst }: Rate, seconds: number) =>
  burst + Math.floor((seconds * 1_000) / gapMs)

describe('the limits of the Bot Connector', () => {
  it.each([
    [7, 1],
    [8, 2],
    [60, 30],
    [1_800, 3_600],
  ])('%i messages to one conversation in %i seconds are never passed', (most, seconds) => {
    expect(mostIn(CONVERSATION, seconds)).toBeLessThanOrEqual(most)
  })

  it('50 messages of the app in a second are never passed in the whole tenant', () => {
    expect(mostIn(BOT, 1)).toBeLessThanOrEqual(50)
  })

  it('count a channel’s threads together, and every call for the tenant', () => {
    expect(turnsIn('19:x@thread.tacv2;messageid=7').map(({ name }) => name)).toEqual([
      'thread:19:x@thread.tacv2',
      'bot',
    ])
    expect(turnsIn(undefined).map(({ name }) => name)).toEqual(['bot'])
  })
})
