import { describe, expect, it } from 'vitest'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import { isReachable, isToBeKept, lifeFrom, type Subscription } from '#bot/domain/subscription.ts'

const now = instant('2027-01-04T06:00:00Z')
const DAY = 24 * 60
const subscription = (given: Partial<Subscription> = {}): Subscription => ({
  mailbox: 'tvaers@fjordby.example',
  live: { id: 's', expiresAt: lifeFrom(now), secretDigest: 'd' },
  triedAt: now,
  code: null,
  ...given,
})

describe('a subscription', () => {
  it('is asked for as long as Microsoft allows, less an hour', () => {
    expect(lifeFrom(now)).toBe('2027-01-11T05:00:00.000Z')
  })

  it('is asked for where it is wanted, and ended where it is not', () => {
    expect(isToBeKept(null, true, now)).toBe(true)
    expect(isToBeKept(null, false, now)).toBe(false)
    expect(isToBeKept(subscription(), false, now)).toBe(true)
  })

  it('is renewed daily, long before it ends, and asked for at once when it has ended', () => {
    const at = (minutes: number) => isToBeKept(subscription(), true, addMinutes(now, minutes))
    expect([0, DAY - 1, DAY, 7 * DAY, 400 * DAY].map(at)).toEqual([false, false, true, true, true])
  })

  it('that did not come about is tried again after an hour, and after a day when it was refused', () => {
    const none = (minutes: number, code: string | null) =>
      isToBeKept(subscription({ live: null, code }), true, addMinutes(now, minutes))
    expect([59, 60].map((minutes) => none(minutes, null))).toEqual([false, true])
    expect([60, DAY].map((minutes) => none(minutes, 'ExtensionError'))).toEqual([false, true])
  })

  it('that could not be renewed is not asked for every minute', () => {
    const worn = subscription({ triedAt: addMinutes(now, 2 * DAY), code: 'ErrorAccessDenied' })
    expect(isToBeKept(worn, true, addMinutes(now, 2 * DAY + 61))).toBe(false)
    expect(isToBeKept(worn, true, addMinutes(now, 3 * DAY))).toBe(true)
  })
})

describe('an address that Microsoft 365 can reach', () => {
  it.each([
    'https://tvaers.fjordby.dk',
    'https://tvaers.fjordby.dk:8443/bot',
    'https://8.8.8.8',
    'https://[2a00::1]',
  ])('may be %s', (address) => {
    expect(isReachable(address)).toBe(true)
  })

  it.each([
    'http://tvaers.fjordby.dk',
    'https://localhost:3978',
    'https://tvaers',
    'https://tvaers.local',
    'https://server.intranet',
    'https://127.0.0.1',
    'https://10.1.2.3',
    'https://192.168.1.4',
    'https://172.16.0.1',
    'https://[::1]',
    'https://[fd00::1]',
    'no address',
  ])('is not %s', (address) => {
    expect(isReachable(address)).toBe(false)
  })
})
