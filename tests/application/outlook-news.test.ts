import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { hearFromOutlook, type OutlookNews } from '#bot/application/outlook-news.ts'
import { round as rounds } from '#bot/application/round.ts'
import { setupChecks } from '#bot/application/setup.ts'
import { orderSubscriptions, subscriptionErrands } from '#bot/application/subscriptions.ts'
import { addMinutes, day, type Instant, momentAt } from '#bot/domain/calendar.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { lifeFrom } from '#bot/domain/subscription.ts'
import { invitation } from '#bot/text/invitation.ts'
import { anAttempt } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { runErrands } from '#tests/support/run-errands.ts'
import { aWorld } from '#tests/support/world.ts'

const MAILBOX = 'tvaers@fjordby.example'
const ADDRESS = 'https://tvaers.example/api/notifications'
const at = (on: string, time: string): Instant => momentAt(day(on), time)

/** Two groups that meet in January, as Outlook knows; nobody tells of anything yet. */
const booked = async (notificationUrl: string | null = ADDRESS) => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z', notificationUrl })
  const { groups, round, coordinator, people } = await aProgramme(world, { groups: 2 })
  await rounds(world).bookRound(coordinator, {
    round: round.id,
    start: '09:00',
    meetings: groups.map(({ id: group }) => ({ group, day: day('2027-01-19') })),
  })
  const errands = { ...meetingErrands(world, invitation), ...subscriptionErrands(world) }
  const meetings = await world.tables.meetings.ofRound(round.id)
  await runErrands(world, errands)
  const idOf = (index: number): MeetingId => {
    const found = meetings[index]
    if (!found) throw new Error(`there is a meeting ${index}`)
    return found.id
  }
  const order = () => world.store.transaction((tables) => orderSubscriptions(tables, world))
  const run = () => runErrands(world, errands)
  const keep = async () => {
    await order()
    return run()
  }
  const kept = () => world.tables.subscriptions.find(MAILBOX)
  const eventOf = async (index: number) =>
    (await world.tables.meetings.event(idOf(index)))?.eventId ?? ''
  /** A notice as Microsoft would send it; give what is wrong with it. */
  const told = async (given: Partial<OutlookNews> & { readonly event?: string } = {}) => {
    const [live] = world.subscriptions.all()
    const about = given.about ?? 'event'
    const from = { subscription: live?.id ?? '', secret: live?.secret ?? '' }
    return {
      ...from,
      about,
      ...(about === 'event' && { event: await eventOf(0) }),
      ...given,
    } as OutlookNews
  }
  const hear = async (...news: readonly OutlookNews[]) => hearFromOutlook(world, news)
  const waiting = async () =>
    (await world.tables.errands.withPrefix('told:')).filter(({ state }) => state === 'waiting')
  return {
    world,
    coordinator,
    people,
    meetings,
    idOf,
    errands,
    order,
    run,
    keep,
    kept,
    eventOf,
    told,
    hear,
    waiting,
  }
}
/** With a subscription, and what it had to look at seen. */
const subscribed = async () => {
  const all = await booked()
  await all.keep()
  all.world.clock.advance(1)
  await all.run()
  return all
}

describe('a mailbox with meetings to come', () => {
  it('is subscribed to once, for its own address, and each of its meetings is looked at', async () => {
    const { world, keep, order, kept, waiting, meetings } = await booked()
    await keep()
    expect(world.subscriptions.all()).toMatchObject([
      { mailbox: MAILBOX, address: ADDRESS, expiresAt: lifeFrom(world.clock.now()) },
    ])
    expect(await waiting()).toHaveLength(meetings.length)
    expect(await order()).toBe(0)
    const secret = world.subscriptions.all()[0]?.secret ?? ''
    expect(JSON.stringify(await kept())).not.toContain(secret)
  })

  it('is subscribed to by its host’s account where the host organises', async () => {
    const { world, keep, meetings, people } = await booked()
    const host = people[0]?.[0]
    const [first] = meetings
    const event = first && (await world.tables.meetings.event(first.id))
    if (!host || !first || !event) throw new Error('there is a host and a meeting')
    await world.tables.meetings.saveEvent(first.id, { ...event, organizer: host.entraId })
    await keep()
    expect(
      world.subscriptions
        .all()
        .map(({ mailbox }) => mailbox)
        .toSorted(),
    ).toEqual([host.entraId, MAILBOX].toSorted())
  })

  it('is not subscribed to where Microsoft cannot reach us, nor when nothing is to come', async () => {
    const { order } = await booked(null)
    expect(await order()).toBe(0)
    const { world, keep } = await subscribed()
    world.clock.set(at('2027-01-20', '09:00'))
    await keep()
    expect([world.subscriptions.all(), await world.tables.subscriptions.all()]).toEqual([[], []])
  })

  it('keeps its subscription by renewing it daily', async () => {
    const { world, keep } = await subscribed()
    const [before] = world.subscriptions.all()
    world.clock.advance(24 * 60)
    await keep()
    expect(world.subscriptions.all()).toEqual([
      { ...before, expiresAt: lifeFrom(world.clock.now()) },
    ])
    expect(world.subscriptions.made()).toBe(1)
  })

  it('gets a new one when the old has ended, and every meeting is looked at again', async () => {
    const { world, keep, waiting, meetings } = await subscribed()
    world.subscriptions.drop()
    world.clock.advance(8 * 24 * 60)
    await keep()
    expect([world.subscriptions.all().length, world.subscriptions.made()]).toEqual([1, 2])
    expect(await waiting()).toHaveLength(meetings.length)
  })

  it('has one also after an answer that was lost: what nobody has the secret of is ended', async () => {
    const { world, keep, kept } = await booked()
    world.subscriptions.failAfterwardsWith(new Fault('doubtful', 'no-answer'))
    await keep()
    expect(world.subscriptions.made()).toBe(2)
    expect(world.subscriptions.all().map(({ id }) => id)).toEqual([(await kept())?.live?.id])
  })

  it.each([
    'before',
    'after',
  ])('keeps the one whose secret it knows when a stopped worker hears of its own %s another one asks', async (when) => {
    const { world, errands, kept, told, hear } = await booked()
    let hearOfIt = () => {}
    const heard = new Promise<void>((resolve) => {
      hearOfIt = resolve
    })
    const first = await new Promise<{ readonly done: Promise<void> }>((isMade) => {
      const subscribe: typeof world.subscriptions.subscribe = async (...wanted) => {
        const made = await world.subscriptions.subscribe(...wanted)
        isMade({ done })
        await heard
        return made
      }
      const late = { ...world, subscriptions: { ...world.subscriptions, subscribe } }
      const keeping = subscriptionErrands(late)['keep-subscription']
      const done = keeping({ mailbox: MAILBOX }, anAttempt())
    })
    const endsWell = async () => {
      hearOfIt()
      await first.done
    }
    if (when === 'before') await endsWell()
    await errands['keep-subscription']({ mailbox: MAILBOX }, anAttempt({ number: 2 }))
    await endsWell()
    expect(world.subscriptions.all()).toMatchObject([{ id: (await kept())?.live?.id }])
    expect(await hear(await told())).toMatchObject({ known: 1 })
  })

  it('goes on without when Microsoft refuses; the coordinator is shown why, and nothing is stuck', async () => {
    const { world, keep, order, kept, coordinator } = await booked()
    world.subscriptions.failWith(new Fault('refused', 'ExtensionError', { status: 403 }))
    await keep()
    expect(await kept()).toMatchObject({ live: null, code: 'ExtensionError' })
    expect(await world.tables.errands.needingAttention()).toEqual([])
    const seen = await setupChecks({
      ...world,
      setup: { ...world.setup, subscriptions: async () => 0 },
    }).checkSetup(coordinator, { check: 'notifications' })
    expect(seen).toMatchObject({
      value: { findings: [{ code: 'notifications-refused', about: ['ExtensionError'] }] },
    })
    world.clock.advance(23 * 60)
    expect(await order()).toBe(0)
    world.clock.advance(60)
    await keep()
    expect(await kept()).toMatchObject({ live: { expiresAt: expect.anything() }, code: null })
  })

  it('has none to speak of when the old one is gone and a new one is refused', async () => {
    const { world, keep, kept } = await subscribed()
    world.subscriptions.drop()
    world.subscriptions.failWith(new Fault('refused', 'ExtensionError', { status: 403 }))
    world.clock.advance(24 * 60)
    await keep()
    expect(await kept()).toMatchObject({ live: null, code: 'ExtensionError' })
  })
})

describe('news from Outlook', () => {
  it('orders one look at the meeting it is about, however often and in whatever order it is told', async () => {
    const { hear, told, waiting, run, world, meetings, idOf } = await subscribed()
    const news = [await told(), await told(), await told({ event: 'nobody-knows' })]
    expect(await hear(...news)).toEqual({ known: 3, looks: 1 })
    await hear(...news.toReversed())
    expect((await waiting()).map(({ payload }) => payload)).toEqual([{ meeting: meetings[0]?.id }])
    const before = await world.tables.meetings.lastSeen()
    world.clock.advance(1)
    expect(await run()).toBe(1)
    const after = await world.tables.meetings.lastSeen()
    expect(after.get(idOf(0))).not.toBe(before.get(idOf(0)))
    expect(after.get(idOf(1))).toBe(before.get(idOf(1)))
  })

  it('is looked into within seconds, and at once by the clock when it was told of the moment before', async () => {
    const { hear, told, world, run } = await subscribed()
    await hear(await told())
    expect(await run()).toBe(0)
    world.clock.set(addMinutes(world.clock.now(), 2 / 60))
    expect(await run()).toBe(1)
  })

  it('of a meeting that is moved by hand moves ours, without the look each morning', async () => {
    const { hear, told, eventOf, world, run, idOf } = await subscribed()
    const to = { startsAt: at('2027-01-21', '13:00'), endsAt: at('2027-01-21', '15:30') }
    world.calendar.byHand(await eventOf(0), to)
    await hear(await told())
    world.clock.advance(1)
    await run()
    expect(await world.tables.meetings.find(idOf(0))).toMatchObject(to)
  })

  it('is looked into once more when it comes while a look is under way', async () => {
    const { hear, told, world, waiting } = await subscribed()
    const queue = world.database.queue()
    await hear(await told())
    world.clock.advance(1)
    const underWay = await queue.claim(world.clock.now())
    if (!underWay) throw new Error('a look is due')
    await hear(await told())
    await hear(await told())
    const [again, ...more] = await waiting()
    expect([again?.key, more]).toEqual([`${underWay.attempt.key}:again`, []])
    await queue.settle(underWay, { kind: 'done' })
  })

  it.each([
    ['another’s secret', { secret: 'x'.repeat(43) }],
    ['no secret to speak of', { secret: '' }],
    ['a subscription that is not ours', { subscription: '11111111-1111-4111-8111-111111111111' }],
  ])('with %s is not listened to', async (_what, wrong) => {
    const { hear, told, waiting, world, kept } = await subscribed()
    const news = [await told(wrong), await told({ about: 'removed', ...wrong })]
    expect(await hear(...news)).toEqual({ known: 0, looks: 0 })
    expect(await waiting()).toEqual([])
    expect((await kept())?.live).not.toBeNull()
    const line = world.log.lines.find(({ event }) => event === 'outlook.stranger')
    expect(line?.facts).toEqual({ news: 2 })
  })

  it('that something was missed has every meeting of the mailbox looked at', async () => {
    const { hear, told, waiting, meetings } = await subscribed()
    await hear(await told({ about: 'missed' }))
    expect(await waiting()).toHaveLength(meetings.length)
  })

  it('that the subscription was removed has another one made', async () => {
    const { hear, told, world, run, waiting, meetings } = await subscribed()
    const removed = await told({ about: 'removed' })
    world.subscriptions.drop()
    await hear(removed)
    await run()
    expect([world.subscriptions.all().length, world.subscriptions.made()]).toEqual([1, 2])
    expect(await waiting()).toHaveLength(meetings.length)
    // Told again, late: it is of one that we know no more.
    expect(await hear(removed)).toEqual({ known: 0, looks: 0 })
  })

  it('that the app must prove itself once more renews it at once', async () => {
    const { hear, told, world, run } = await subscribed()
    world.clock.advance(60)
    await hear(await told({ about: 'reauthorize' }))
    await run()
    expect(world.subscriptions.all()).toMatchObject([{ expiresAt: lifeFrom(world.clock.now()) }])
    expect(world.subscriptions.made()).toBe(1)
  })
})
