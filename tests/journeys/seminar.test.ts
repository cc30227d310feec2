import { afterAll, beforeAll, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import { usualWindows } from '#bot/domain/season.ts'
import { controlsOf } from '#tests/support/controls.ts'
import { aSeminarPlan } from '#tests/support/make-seminar.ts'
import type { StateEvent, TenantState } from '#tests/support/tenant-client.ts'
import { coordinatorOf, groupRooms, settled, settledAt } from './round/cast.ts'
import { approveGroups } from './round/preparing.ts'
import { shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const SUBJECT = 'Lederseminar 2027'

let stage: Stage | undefined
let client: Stage['client']
let coordinator: string
/** Somebody in a group who is no chief. */
let leader = ''
let season: string

const isOurs = ({ subject }: StateEvent) => subject === SUBJECT
const eventsIn = (state: TenantState) => state.events.filter(isOurs)
const planned = () => client.must(coordinator, 'getSeminarPlan', { season })
/** How many mails each person has got about the seminar, by what the mail was. */
const mails = (state: TenantState, kind: 'invitation' | 'update' | 'cancellation') => {
  const counts = new Map<string, number>()
  for (const { sent = [] } of eventsIn(state))
    for (const mail of sent.filter((each) => each.kind === kind))
      for (const to of mail.to) counts.set(to, (counts.get(to) ?? 0) + 1)
  return [...counts.values()]
}
const once = Array.from({ length: LEADERS }, () => 1)

beforeAll(async () => {
  stage = await stageAt(null)
  client = stage.client
  coordinator = await coordinatorOf(client)
  await approveGroups(client, coordinator, quiet, shortList(LEADERS))
  await settled(client)
  const made = await client.must(coordinator, 'planSeason', {
    season: null,
    label: '2027',
    rounds: usualWindows(2027).map((window, at) => ({
      label: `${at + 1}. møderunde 2027`,
      meetingMinutes: 180,
      ...window,
    })),
  })
  season = made.season
  for (const as of groupRooms(await client.state()).flatMap(({ members }) => members))
    if (leader === '' && !(await client.must(as, 'whoAmI', {})).isChief) leader = as
})
afterAll(() => end(stage))

it('calls all leaders by one event at the place, and each gets one invitation', async () => {
  const plan = aSeminarPlan({ day: day('2027-04-28') })
  const { version } = await client.must(coordinator, 'saveSeminar', { season, version: 0, plan })
  expect((await client.must(leader, 'getSeminar', {})).seminar).toBeNull()
  expect(await client.must(coordinator, 'callSeminar', { season, version })).toEqual({
    called: LEADERS,
  })
  await settled(client)
  const state = await client.state()
  expect(eventsIn(state)).toMatchObject([
    {
      start: '2027-04-28T09:00:00',
      end: '2027-04-28T13:30:00',
      isOnlineMeeting: false,
      cancelled: false,
    },
  ])
  expect(eventsIn(state)[0]?.attendees).toHaveLength(LEADERS)
  expect(mails(state, 'invitation')).toEqual(once)
  expect(await planned()).toMatchObject({ state: 'called', isInOutlook: true })
  expect((await client.must(leader, 'getSeminar', {})).seminar).toMatchObject({
    theme: plan.theme,
    table: null,
  })
  expect(state.rejected).toEqual([])
})

it('moves it to another day and place by one message each', async () => {
  const { version, plan } = await planned()
  const moved = { ...plan, day: '2027-04-29', place: 'Rådhuset, Byrådssalen' }
  const saved = await client.must(coordinator, 'saveSeminar', { season, version, plan: moved })
  expect(saved.isTold).toBe(true)
  await settled(client)
  const state = await client.state()
  expect(eventsIn(state)).toMatchObject([{ start: '2027-04-29T09:00:00' }])
  expect(mails(state, 'update')).toEqual(once)
  expect(mails(state, 'invitation')).toEqual(once)
})

it('seats all in threes, and again only where somebody has declined in Outlook', async () => {
  await client.must(coordinator, 'laySeminarTables', { season, how: 'anew' })
  const before = (await planned()).seating
  expect(before?.tables.map((tables) => tables.length)).toEqual([12, 12])
  expect(before?.compromises).toMatchObject({ repeat: 0, oddTables: 0 })
  const found = (await client.must(leader, 'getSeminar', {})).seminar
  expect(found?.table?.with).toHaveLength(2)

  const [event] = eventsIn(await client.state())
  const answer = { as: leader, eventId: event?.id, response: 'declined' }
  expect((await controlsOf(client.url).post('respond', answer)).status).toBe(200)
  await client.must(coordinator, 'fetchSeminarReplies', { season })
  expect(await planned()).toMatchObject({ guests: { declined: 1 }, seating: { gone: 1, come: 0 } })
  await client.must(coordinator, 'laySeminarTables', { season, how: 'where-needed' })
  const after = (await planned()).seating
  expect(after).toMatchObject({ gone: 0, come: 0, compromises: { oddTables: 2 } })
  const kept = before?.tables[0]?.filter((table) =>
    after?.tables[0]?.some((each) => JSON.stringify(each) === JSON.stringify(table)),
  )
  expect(kept).toHaveLength(11)
  expect((await client.must(leader, 'getSeminar', {})).seminar?.table).toBeNull()
})

it('hands its theme on to the next round’s agenda', async () => {
  const { rounds } = await client.must(coordinator, 'getAgenda', { round: null })
  const themes: string[] = []
  for (const { id } of rounds)
    themes.push((await client.must(coordinator, 'getAgenda', { round: id })).content.theme)
  // 29 April lies after the first round and before the second.
  expect(themes).toEqual(['', aSeminarPlan().theme, ''])
})

it('runs the questions on the day, the same on every phone', async () => {
  await settledAt(client, '2027-04-29T08:20:00.000Z')
  await client.must(coordinator, 'goToQuestion', { season, question: 1 })
  const { seminar } = await client.must(leader, 'getSeminar', {})
  expect(seminar).toMatchObject({ on: 1, mayRun: false })
  expect(await client.answer(leader, 'goToQuestion', { season, question: 0 })).toMatchObject({
    refusal: 'not-allowed',
  })
  expect(await client.answer(coordinator, 'cancelSeminar', { season })).toMatchObject({
    refusal: 'seminar-over',
  })
})

it('is called off by one message each', async () => {
  const next = await client.must(coordinator, 'planSeason', {
    season: null,
    label: '2028',
    rounds: usualWindows(2028).map((window, at) => ({
      label: `${at + 1}. møderunde 2028`,
      meetingMinutes: 180,
      ...window,
    })),
  })
  const plan = aSeminarPlan({ day: day('2028-09-27') })
  const of = { season: next.season }
  const { version } = await client.must(coordinator, 'saveSeminar', { ...of, version: 0, plan })
  await client.must(coordinator, 'callSeminar', { ...of, version })
  await settled(client)
  await client.must(coordinator, 'cancelSeminar', of)
  await settled(client)
  const state = await client.state()
  const events = state.events.filter(({ subject }) => subject === 'Lederseminar 2028')
  expect(events).toMatchObject([{ cancelled: true }])
  const told = events[0]?.sent?.filter(({ kind }) => kind === 'cancellation') ?? []
  expect(told.flatMap(({ to }) => to)).toHaveLength(LEADERS)
  expect(state.rejected).toEqual([])
})
