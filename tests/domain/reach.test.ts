import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import {
  afterFound,
  afterNews,
  CAPABILITIES,
  isRefusing,
  learnedFromRefusal,
  lookAgainAt,
  type Reach,
  wayTo,
} from '#bot/domain/reach.ts'

const NOW = instant('2027-01-20T08:00:00Z')
const CODES = [
  'BotNotInConversationRoster',
  'MessageWritesBlocked',
  'ForbiddenOperationException',
  'BotDisabledByAdmin',
  'BotNotRegistered',
  'MessageSizeTooBig',
  'ConversationNotFound',
] as const

const reaches = fc.record({
  capability: fc.constantFrom(...CAPABILITIES),
  code: fc.option(fc.constantFrom(...CODES)),
  learnedAt: fc.integer({ min: -30_000, max: 0 }).map((minutes) => addMinutes(NOW, minutes)),
})
const learned = (given: Partial<Reach> = {}): Reach => ({
  capability: 'unknown',
  code: null,
  learnedAt: NOW,
  ...given,
})

describe('the way to a group', () => {
  it('is the channel until the channel has refused', () => {
    expect(wayTo(null, NOW)).toBe('channel')
    expect(wayTo(learned(), NOW)).toBe('channel')
    expect(wayTo(learned({ capability: 'bot-ok' }), NOW)).toBe('channel')
  })

  it('is each person’s own chat where the channel refuses, and without any bot the feed and mail', () => {
    const refusing = ['app-missing', 'tab-only', 'post-blocked'] as const
    for (const capability of refusing) {
      expect(wayTo(learned({ capability }), NOW)).toBe('personal')
      expect(wayTo(learned({ capability, code: 'BotDisabledByAdmin' }), NOW)).toBe('feed-and-mail')
    }
  })

  it('is the channel exactly where nothing speaks against it, or what did has become old', () => {
    fc.assert(
      fc.property(reaches, (reach) => {
        const again = lookAgainAt(reach)
        const isOpen = !isRefusing(reach) || (again !== null && again <= NOW)
        expect(wayTo(reach, NOW) === 'channel').toBe(isOpen)
      }),
    )
  })

  it('is another one after every refusal that tells of the channel', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.constantFrom(400, 401, 403, 404, 413),
        fc.boolean(),
        (code, status, hasApp) => {
          const capability = learnedFromRefusal({ code, status }, hasApp)
          if (capability === null) return
          expect(wayTo({ capability, code, learnedAt: NOW }, NOW)).not.toBe('channel')
        },
      ),
    )
  })
})

describe('a refused post', () => {
  const learn = (code: string, status: number, hasApp = true) =>
    learnedFromRefusal({ code, status }, hasApp)

  it('tells whether the app, the bot or the leave to write is missing', () => {
    expect(learn('BotNotInConversationRoster', 403, false)).toBe('app-missing')
    expect(learn('BotNotInConversationRoster', 403)).toBe('tab-only')
    expect(learn('BotDisabledByAdmin', 403)).toBe('tab-only')
    expect(learn('BotNotRegistered', 401)).toBe('tab-only')
    expect(learn('MessageWritesBlocked', 403)).toBe('post-blocked')
  })

  it('tells nothing of the channel when the card is too long or the channel is gone', () => {
    expect(learn('MessageSizeTooBig', 413)).toBeNull()
    expect(learn('ConversationNotFound', 404)).toBeNull()
    expect(learn('BadSyntax', 400)).toBeNull()
  })
})

describe('what Teams tells by itself', () => {
  it('opens a channel the bot was added to, but not one that lets it in and not write', () => {
    expect(afterNews(null, 'added')).toBe('bot-ok')
    expect(afterNews(learned({ capability: 'app-missing' }), 'added')).toBe('bot-ok')
    expect(afterNews(learned({ capability: 'post-blocked' }), 'added')).toBe('post-blocked')
  })

  it('closes a channel the bot was taken out of, and being added again opens it', () => {
    expect(afterNews(learned({ capability: 'post-blocked' }), 'removed')).toBe('app-missing')
    expect(afterNews(learned({ capability: 'app-missing' }), 'added')).toBe('bot-ok')
  })
})

describe('a channel that refuses', () => {
  it('is looked at again after a day, one where posts are blocked after a week, an open one never', () => {
    const again = (capability: Reach['capability']) => lookAgainAt(learned({ capability }))
    expect(again('app-missing')).toBe('2027-01-21T08:00:00.000Z')
    expect(again('tab-only')).toBe('2027-01-21T08:00:00.000Z')
    expect(again('post-blocked')).toBe('2027-01-27T08:00:00.000Z')
    expect(again('bot-ok')).toBeNull()
    expect(again('unknown')).toBeNull()
  })

  it('is tried again when the app is found in it; being there is no leave to write', () => {
    const blocked = learned({ capability: 'post-blocked', code: 'MessageWritesBlocked' })
    expect(afterFound(null)).toBe('unknown')
    expect(afterFound(learned({ capability: 'app-missing' }))).toBe('unknown')
    expect(afterFound(blocked)).toBe('post-blocked')
    expect(wayTo(blocked, addMinutes(NOW, 7 * 24 * 60 - 1))).toBe('personal')
    expect(wayTo(blocked, addMinutes(NOW, 7 * 24 * 60))).toBe('channel')
  })
})
