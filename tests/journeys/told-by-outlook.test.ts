import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClockTime, day, momentAt } from '#bot/domain/calendar.ts'
import { botHost } from '#infra/local/tenant/registration.ts'
import { controlsOf } from '#tests/support/controls.ts'
import type { StateEvent, TenantState } from '#tests/support/tenant-client.ts'
import { coordinatorOf, type GroupRoom, groupRooms, settled, settledAt } from './round/cast.ts'
import { asked } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const SUBSCRIPTIONS = '/v1.0/subscriptions'
const ONE = `${SUBSCRIPTIONS}/{subscription-id}`
const EVENT = '/v1.0/users/{user-id}/events/{event-id}'
/** The bot looks two seconds after it was told; a laden machine may be slower than that. */
const WITHIN = { timeout: 30_000, interval: 250 }

let stage: Stage
let coordinator: string
let round: string
let events: StateEvent[]

beforeAll(async () => {
  stage = await stageAt('released')
  const { client } = stage
  coordinator = await coordinatorOf(client)
  const { seasons } = await client.must(coordinator, 'getSeason', {})
  round = seasons[0]?.rounds[0]?.id ?? ''
  const state = await client.state()
  events = state.events
    .filter((each) => each.transactionId !== null)
    .toSorted((one, other) => one.start.localeCompare(other.start))
  // What was ordered when the subscription was made is over.
  await settled(client)
  await settled(client)
  await settled(client)
})
afterAll(() => end(stage))

const state = () => stage.client.state()
const eventOf = (index: number): StateEvent => {
  const found = events[index]
  if (!found) throw new Error(`There is no event ${index}.`)
  return found
}
const roomOf = async (event: StateEvent): Promise<GroupRoom> => {
  const invited = new Set(event.attendees.map(({ address }) => address))
  const rooms = groupRooms(await state())
  const room = rooms.find(({ members }) => members.every((each) => invited.has(each)))
  if (!room) throw new Error('The event has a group.')
  return room
}
const control = (name: string, body: object) => controlsOf(stage.local.url).post(name, body)
const standing = async () => {
  const { body } = await controlsOf(stage.local.url).get('subscriptions')
  return body.subscriptions as { id: string; notificationUrl: string; expiresAt: string }[]
}
/** A leader of the event's group answers in Outlook; nobody has twice. */
const answered = new Map<string, number>()
const answer = async (event: StateEvent) => {
  const { members } = await roomOf(event)
  const next = answered.get(event.id) ?? 0
  answered.set(event.id, next + 1)
  const as = members[next]
  const { status } = await control('respond', { as, eventId: event.id, response: 'accepted' })
  expect(status).toBe(200)
}
/** How the bot shows the group: who has accepted, and the meeting. */
const shown = async (event: StateEvent) => {
  const { channel } = await roomOf(event)
  const { groups } = await stage.client.must(coordinator, 'getRound', { round })
  const group = groups.find(({ name }) => numberIn(name) === numberIn(channel.displayName))
  if (!group) throw new Error('The round has the group.')
  return group
}
const numberIn = (name: string) => /\d+/.exec(name)?.[0]
const accepted = async (event: StateEvent) => (await shown(event)).replies.accepted
const knows = (event: StateEvent) =>
  expect.poll(() => accepted(event), WITHIN).toBe(answered.get(event.id))
const pass = async (minutes: number) => {
  const { now } = await stage.client.time()
  await settledAt(stage.client, new Date(Date.parse(now) + minutes * 60_000).toISOString())
}
const times = (seen: TenantState, method: string, template: string) => asked(seen, method, template)

describe('with a subscription', () => {
  it('there is one, for the mailbox that organises, at the bot’s own name on the internet', async () => {
    expect(await standing()).toMatchObject([
      { notificationUrl: `https://${botHost}/api/notifications` },
    ])
    const { findings } = await stage.client.must(coordinator, 'checkSetup', {
      check: 'notifications',
    })
    expect(findings).toMatchObject([{ code: 'notifications-on' }])
  })

  it('the bot knows within seconds who has answered, by fewer looks than it is told', async () => {
    const before = times(await state(), 'GET', EVENT)
    await answer(eventOf(0))
    await answer(eventOf(0))
    await knows(eventOf(0))
    await settled(stage.client)
    // Told four times of two answers; one look sees both, unless the machine is slow to tell.
    expect(times(await state(), 'GET', EVENT) - before).toBeOneOf([1, 2])
  })

  it('a meeting that its host moves in Outlook is moved within seconds, and one that is cancelled is', async () => {
    const [moved, gone] = [eventOf(0), eventOf(1)]
    const on = moved.start.slice(0, 10)
    const to = { start: `${on}T13:00:00`, end: `${on}T15:30:00` }
    await stage.client.outlook({ as: (await roomOf(moved)).host, eventId: moved.id, to })
    await stage.client.outlook({ as: (await roomOf(gone)).host, eventId: gone.id })
    const meetings = async () =>
      [await shown(moved), await shown(gone)].map(({ meeting }) => [
        meeting?.startsAt,
        meeting?.isCancelled,
      ])
    const at = (event: StateEvent, time: string) =>
      momentAt(day(event.start.slice(0, 10)), time as ClockTime)
    await expect.poll(meetings, WITHIN).toEqual([
      [at(moved, '13:00'), false],
      [at(gone, gone.start.slice(11, 16)), true],
    ])
  })

  it('nobody’s word is taken for Microsoft’s', async () => {
    const [subscription] = await standing()
    const before = times(await state(), 'GET', EVENT)
    const response = await fetch(`${stage.local.url}/api/notifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        value: [
          {
            subscriptionId: subscription?.id,
            clientState: 'forged',
            changeType: 'updated',
            resourceData: { id: eventOf(2).id },
          },
          { subscriptionId: subscription?.id, clientState: '', lifecycleEvent: 'missed' },
        ],
      }),
    })
    expect(response.status).toBe(202)
    await pass(1)
    expect(times(await state(), 'GET', EVENT)).toBe(before)
  })
})

describe('a subscription', () => {
  it('is renewed long before it ends', async () => {
    const [before] = await standing()
    await pass(25 * 60)
    const [after] = await standing()
    expect(after?.id).toBe(before?.id)
    expect(Date.parse(after?.expiresAt ?? '')).toBeGreaterThan(Date.parse(before?.expiresAt ?? ''))
  })

  it('that Microsoft removes is made again, and what was missed meanwhile is seen', async () => {
    const [before] = await standing()
    await control('subscriptions', { do: 'lose' })
    await answer(eventOf(2))
    await control('subscriptions', { do: 'remove' })
    await expect
      .poll(async () => (await standing())[0]?.id, WITHIN)
      .not.toBeOneOf([undefined, before?.id])
    await knows(eventOf(2))
    await control('subscriptions', { do: 'missed' })
  })

  it('by which something was missed has everything looked at', async () => {
    await control('subscriptions', { do: 'lose' })
    await answer(eventOf(2))
    await control('subscriptions', { do: 'missed' })
    await knows(eventOf(2))
  })

  it('whose app must prove itself once more is renewed at once', async () => {
    const renewals = async () => times(await state(), 'PATCH', ONE)
    const before = await renewals()
    await control('subscriptions', { do: 'reauthorize' })
    await expect.poll(renewals, WITHIN).toBe(before + 1)
  })

  it('that is gone without a word is made again the next day', async () => {
    await control('subscriptions', { do: 'drop' })
    await answer(eventOf(3))
    await pass(25 * 60)
    expect(await standing()).toHaveLength(1)
    await answer(eventOf(3))
    await knows(eventOf(3))
  })
})

describe('without a subscription', () => {
  it('it becomes right the next morning, and the coordinator is told why it takes so long', async () => {
    await control('setup', { subscriptions: false })
    await control('subscriptions', { do: 'drop' })
    await pass(25 * 60)
    expect(await standing()).toEqual([])
    const { findings } = await stage.client.must(coordinator, 'checkSetup', {
      check: 'notifications',
    })
    expect(findings).toMatchObject([{ code: 'notifications-refused', about: ['ExtensionError'] }])
    const known = await accepted(eventOf(2))
    await answer(eventOf(2))
    await pass(1)
    expect(await accepted(eventOf(2))).toBe(known)
    await pass(24 * 60)
    expect(await accepted(eventOf(2))).toBe(known + 1)
  })

  it('nothing is stuck, and no request was wrong', async () => {
    const { errands } = await stage.health()
    expect(errands).toMatchObject({ dead: 0, doubtful: 0 })
    expect((await state()).rejected).toEqual([])
    const { troubles } = await stage.client.must(coordinator, 'getOverview', {})
    expect(troubles).toEqual([])
  })
})
