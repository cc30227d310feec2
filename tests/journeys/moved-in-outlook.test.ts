import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ClockTime, day, momentAt } from '#bot/domain/calendar.ts'
import type { StateEvent, TenantState } from '#tests/support/tenant-client.ts'
import { cardIn, coordinatorOf, type GroupRoom, groupRooms, settledAt } from './round/cast.ts'
import { asked } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const EVALUATION = 'Evaluering: '
const AGENDA = 'Dagsorden for'

let stage: Stage | undefined
let before: TenantState
let moved: GroupRoom
let gone: GroupRoom
let event: StateEvent
const seen: { at: string; state: TenantState }[] = []

const roomOf = (state: TenantState, { attendees }: StateEvent): GroupRoom => {
  const invited = new Set(attendees.map(({ address }) => address))
  const room = groupRooms(state).find(({ members }) => members.every((one) => invited.has(one)))
  if (!room) throw new Error('The event has a group')
  return room
}
const channelIn = (state: TenantState, { channel }: GroupRoom) => {
  const found = groupRooms(state).find((room) => room.channel.id === channel.id)
  if (!found) throw new Error('The channel is there')
  return found.channel
}
const eventIn = (state: TenantState) => state.events.find((each) => each.id === event.id)
const onDay = (time: string) => momentAt(day(event.start.slice(0, 10)), time as ClockTime)

beforeAll(async () => {
  stage = await stageAt('released')
  const { client } = stage
  const state = await client.state()
  const [first, second] = state.events
    .filter((each) => each.transactionId !== null)
    .toSorted((one, other) => one.start.localeCompare(other.start))
  if (!first || !second) throw new Error('The round is booked')
  event = first
  moved = roomOf(state, first)
  gone = roomOf(state, second)
  // That morning's look at Outlook is over when the host moves the meeting.
  await client.clock(onDay('07:00'))
  before = await client.state()
  const date = event.start.slice(0, 10)
  const to = { start: `${date}T13:00:00`, end: `${date}T15:30:00` }
  await client.outlook({ as: moved.host, eventId: first.id, to })
  await client.outlook({ as: gone.host, eventId: second.id })
  for (const time of [event.end.slice(11, 16), '15:10', '15:20']) {
    await settledAt(client, onDay(time))
    seen.push({ at: time, state: await client.state() })
  }
  // The other group's day, over as it was booked.
  await settledAt(client, momentAt(day(second.end.slice(0, 10)), '16:00'))
  seen.push({ at: 'after', state: await client.state() })
})
afterAll(() => end(stage))

const evaluated = (room: GroupRoom) =>
  seen.map(({ state }) => cardIn(channelIn(state, room), EVALUATION) !== undefined)

it('a meeting that its host moves in Outlook is evaluated at its new end, not at the old one', () => {
  expect(evaluated(moved)).toEqual([false, false, true, true])
})

it('a meeting that is cancelled in Outlook is not evaluated', () => {
  expect(evaluated(gone)).toEqual([false, false, false, false])
})

it('nobody is written to again: Outlook told everybody once, and the bot only sets its cards right', () => {
  const after = seen.at(-1)?.state as TenantState
  expect(eventIn(after)?.sent?.map(({ kind }) => kind)).toEqual(['invitation', 'update'])
  const template = '/v1.0/users/{user-id}/events/{event-id}'
  for (const method of ['PATCH', 'DELETE'])
    expect(asked(after, method, template)).toBe(asked(before, method, template))
  expect(asked(after, 'POST', `${template}/cancel`)).toBe(0)
  const agenda = cardIn(channelIn(after, moved), AGENDA)
  expect(JSON.stringify(agenda?.card)).toContain('13')
  const earlier = cardIn(channelIn(before, moved), AGENDA)
  expect(agenda?.id).toBe(earlier?.id)
  expect(agenda?.updates).toBeGreaterThan(earlier?.updates ?? 0)
  expect(after.rejected).toEqual([])
})

it('the coordinator sees both on the overview', async () => {
  if (!stage) throw new Error('The stage is up')
  const { client } = stage
  const { changedInOutlook } = await client.must(await coordinatorOf(client), 'getOverview', {})
  // The one that was moved is over by now.
  expect(changedInOutlook).toMatchObject([{ now: null }])
})
