import type { IncomingMessage } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf, minuteCounts } from '#bot/http/callers.ts'

const from = (peer: string, forwarded?: string) =>
  addressOf({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage)

describe('whence a request comes', () => {
  it('is what our own proxy has seen last, with or without its port', () => {
    expect(from('127.0.0.1', '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7')
    expect(from('::ffff:10.0.0.4', '198.51.100.7:51234')).toBe('198.51.100.7')
    expect(from('fd00::1', '[2001:db8:1:2:3::9]:443')).toBe('2001:db8:1:2')
  })

  it('is whoever stands at the other end, who cannot say to be another', () => {
    expect(from('203.0.113.9', '198.51.100.7')).toBe('203.0.113.9')
    expect(from('127.0.0.1')).toBe('127.0.0.1')
    expect(from('127.0.0.1', 'nobody')).toBe('127.0.0.1')
  })

  it('is a household of IPv6 addresses, however many it makes', () => {
    expect(from('2001:db8:1:2:aaaa::1')).toBe(from('2001:db8:1:2:bbbb::2'))
  })
})

describe('what is counted in a minute', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is within the most, each for itself, and forgotten when the minute is over', () => {
    const isWithin = minuteCounts()
    expect([1, 2, 3].map(() => isWithin('a', 2))).toEqual([true, true, false])
    expect(isWithin('b', 2)).toBe(true)
    vi.advanceTimersByTime(60_000)
    expect(isWithin('a', 2)).toBe(true)
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(vi.getTimerCount()).toBe(0)
  })
})
