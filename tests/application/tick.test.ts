import { describe, expect, it } from 'vitest'
import { meeting as meetings } from '#bot/application/meeting.ts'
import { round as rounds } from '#bot/application/round.ts'
import { nextMoment, tick } from '#bot/application/tick.ts'
import type { Agenda, AgendaContent } from '#bot/domain/agenda.ts'
import { day, type Instant, momentAt } from '#bot/domain/calendar.ts'
import type { RoundId, TaskId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

const at = (on: string, time: string): Instant => momentAt(day(on), time)

const anAgenda = (round: RoundId): Agenda => {
  const content: AgendaContent = {
    theme: 'Forandringer',
    why: 'Fordi vi står midt i dem',
    opening: null,
    points: [],
    tasks: [
      { id: anId<TaskId>(), title: 'Spørg', text: 'Spørg dine egne', due: day('2027-01-15') },
    ],
  }
  const now = at('2027-01-04', '10:00')
  return {
    round,
    draft: content,
    version: 1,
    savedAt: now,
    savedBy: null,
    released: { content, revision: 1, at: now, changed: [] },
  }
}

/** Two groups that meet on Tuesday 19 and Wednesday 20 January 2027, nine to twelve. */
const arranged = async (given: { withAgenda?: boolean } = {}) => {
  const world = await aWorld({ now: '2026-11-20T09:00:00Z' })
  const programme = await aProgramme(world)
  const { groups, round, coordinator } = programme
  await rounds(world).bookRound(coordinator, {
    round: round.id,
    start: '09:00',
    meetings: groups.map((group, index) => ({
      group: group.id,
      day: day(`2027-01-${19 + index}`),
    })),
  })
  const agenda = anAgenda(round.id)
  if (given.withAgenda !== false) await world.tables.agendas.save(agenda)
  const [first, second] = await world.tables.meetings.ofRound(round.id)
  if (!first || !second) throw new Error('the round was booked')
  const goTo = (on: string, time: string) => {
    world.clock.set(at(on, time))
    return tick(world)
  }
  const keys = async (prefix: string) =>
    (await world.tables.errands.withPrefix(prefix)).map((each) => each.key)
  return { world, ...programme, agenda, first, second, goTo, keys }
}

describe('the tick', () => {
  it('orders nothing, cheaply, when nothing is due, and says that it ran', async () => {
    const { world, goTo } = await arranged()
    await goTo('2027-01-05', '08:00')
    const announced = world.announced.times
    expect(await goTo('2027-01-05', '08:01')).toBe(0)
    expect(world.announced.times).toBe(announced)
    expect(await world.tables.settings.get('last-tick')).toBe(at('2027-01-05', '08:01'))
    const empty = await aWorld()
    expect(await tick(empty)).toBe(0)
    expect(await nextMoment(empty)).toBeNull()
  })

  it('reminds those with a task left, each alone, once the app is there to write to them', async () => {
    const { world, people, agenda, goTo, keys, round } = await arranged()
    const [, done, left] = people[0] ?? []
    const task = agenda.draft.tasks[0]
    if (!done || !left || !task) throw new Error('the group has members and a task')
    await world.tables.preparations.tick({
      round: round.id,
      task: task.id,
      person: done.id,
      at: at('2027-01-10', '09:00'),
    })
    await goTo('2027-01-15', '08:59')
    expect(await keys('preparation-reminder:')).toEqual([])
    await goTo('2027-01-15', '09:00')
    const reminders = await keys('preparation-reminder:')
    expect(reminders).toHaveLength(2)
    expect(reminders).not.toContain(`preparation-reminder:${round.id}:${done.id}`)
    const lane = await world.tables.errands.find(`preparation-reminder:${round.id}:${left.id}`)
    expect(lane).toMatchObject({
      lane: `person:${left.id}`,
      payload: {
        to: { person: left.id },
        ref: { card: 'preparation-reminder', round: round.id, person: left.id },
      },
    })
    expect(await world.tables.errands.find(`install-for-person:${left.entraId}`)).toMatchObject({
      payload: { person: left.entraId },
    })
    await goTo('2027-01-18', '09:00')
    expect(await keys('preparation-reminder:')).toHaveLength(5)
  })

  it('opens the evaluation with its ballot box, in the thread of the agenda', async () => {
    const { world, first, groups, round, goTo } = await arranged()
    await goTo('2027-01-19', '11:49')
    expect(await world.tables.ballots.all()).toEqual([])
    await goTo('2027-01-19', '11:50')
    expect(await world.tables.errands.find(`evaluation:${first.id}`)).toMatchObject({
      lane: `room:group:${groups[0]?.id}`,
      payload: {
        to: { room: `group:${groups[0]?.id}` },
        ref: { card: 'evaluation', meeting: first.id },
        threadOf: `agenda:${round.id}:${groups[0]?.id}`,
      },
    })
    expect(await world.tables.ballots.all()).toEqual([
      {
        meeting: first.id,
        round: round.id,
        group: groups[0]?.id,
        opensAt: at('2027-01-19', '11:50'),
        closesAt: at('2027-01-20', '12:00'),
        hosts: [groups[0]?.host],
        isPooled: true,
        answered: [],
        isCounted: false,
      },
    ])
  })

  it('never puts out a second, empty box over the answers', async () => {
    const { world, first, people, goTo } = await arranged()
    await Promise.all([goTo('2027-01-19', '11:50'), goTo('2027-01-19', '11:50')])
    const ballot = await world.tables.ballots.findForChange(first.id)
    const [, one] = people[0] ?? []
    if (!ballot || !one) throw new Error('the box is open')
    const answered = {
      ...ballot,
      answers: [{ good: 'Roen', missed: '', benefit: 4 }],
      answered: [one.id],
    }
    await world.tables.ballots.save(answered)
    await goTo('2027-01-19', '11:51')
    await goTo('2027-01-19', '12:30')
    expect(await world.tables.ballots.findForChange(first.id)).toEqual(answered)
  })

  it('closes the evaluation: the card says so, and the result follows it', async () => {
    const { world, first, groups, round, goTo } = await arranged()
    await goTo('2027-01-19', '11:50')
    await goTo('2027-01-20', '11:59')
    expect(await world.tables.errands.find(`evaluation-result:${first.id}`)).toBeNull()
    await goTo('2027-01-20', '12:00')
    expect(await world.tables.errands.find(`update:evaluation:${first.id}:closed`)).toMatchObject({
      kind: 'update-post',
      payload: { post: `evaluation:${first.id}` },
    })
    expect(await world.tables.errands.find(`evaluation-result:${first.id}`)).toMatchObject({
      payload: {
        ref: { card: 'evaluation-result', meeting: first.id },
        threadOf: `agenda:${round.id}:${groups[0]?.id}`,
      },
    })
  })

  it('puts the result under the evaluation card where no agenda was released', async () => {
    const { world, first, goTo } = await arranged({ withAgenda: false })
    await goTo('2027-01-19', '11:50')
    await goTo('2027-01-20', '12:00')
    const threadOf = async (key: string) =>
      ((await world.tables.errands.find(key))?.payload as { threadOf: string | null }).threadOf
    expect(await threadOf(`evaluation:${first.id}`)).toBeNull()
    expect(await threadOf(`evaluation-result:${first.id}`)).toBe(`evaluation:${first.id}`)
  })

  it('nudges the host, and nobody else, half an hour after the end', async () => {
    const { people, goTo, keys, world, first } = await arranged({ withAgenda: false })
    await goTo('2027-01-19', '12:29')
    expect(await keys('summary-nudge:')).toEqual([])
    await goTo('2027-01-19', '12:30')
    expect(await world.tables.errands.find(`summary-nudge:${first.id}`)).toMatchObject({
      payload: { to: { person: people[0]?.[0]?.id }, threadOf: null },
    })
  })

  it('nudges the one who hosts the meeting instead of the host', async () => {
    const { people, goTo, world, first } = await arranged({ withAgenda: false })
    const substitute = people[0]?.[1]?.id ?? null
    await world.tables.meetings.save({ ...first, substitute })
    await goTo('2027-01-19', '12:30')
    expect(await world.tables.errands.find(`summary-nudge:${first.id}`)).toMatchObject({
      payload: { to: { person: substitute } },
    })
  })

  it('fetches replies each morning at six for what lies ahead', async () => {
    const { goTo, keys, first, second } = await arranged()
    await goTo('2027-01-18', '06:00')
    await goTo('2027-01-19', '09:00')
    expect((await keys('fetch-replies:')).toSorted()).toEqual(
      [
        `fetch-replies:${first.id}:2027-01-18`,
        `fetch-replies:${second.id}:2027-01-18`,
        `fetch-replies:${second.id}:2027-01-19`,
      ].toSorted(),
    )
  })

  it('catches up after a stop, and leaves what is stale', async () => {
    const { goTo, keys, first, second } = await arranged()
    await goTo('2027-01-20', '11:55')
    expect(await keys('preparation-reminder:')).toEqual([])
    expect(await keys('evaluation:')).toEqual([`evaluation:${second.id}`])
    expect(await keys('summary-nudge:')).toEqual([`summary-nudge:${first.id}`])
    await goTo('2027-03-20', '12:00')
    expect(await keys('evaluation-result:')).toEqual([])
  })

  it('follows a meeting that is moved, and forgets one that is cancelled', async () => {
    const { world, coordinator, first, second, goTo, keys } = await arranged()
    const to = { meeting: first.id, day: day('2027-01-26'), start: '10:00' }
    await meetings(world).moveMeeting(coordinator, to)
    await meetings(world).cancelMeeting(coordinator, { meeting: second.id })
    await goTo('2027-01-20', '12:30')
    expect(await keys('evaluation:')).toEqual([])
    expect(await keys('summary-nudge:')).toEqual([])
    await goTo('2027-01-26', '12:50')
    expect(await keys('evaluation:')).toEqual([`evaluation:${first.id}`])
  })

  it('does not write to one who has left', async () => {
    const { world, people, goTo, keys } = await arranged()
    for (const leader of people.flat())
      await world.tables.leaders.save({ ...leader, leftOn: day('2027-01-10') })
    await goTo('2027-01-18', '09:00')
    expect(await keys('preparation-reminder:')).toEqual([])
  })
})

describe('the next moment', () => {
  it('is the next thing that people notice, so not the fetching of replies', async () => {
    const { world, first, goTo } = await arranged()
    world.clock.set(at('2027-01-05', '08:00'))
    expect(await nextMoment(world)).toEqual({
      at: at('2027-01-15', '09:00'),
      kind: 'preparation-reminder',
    })
    await goTo('2027-01-19', '09:00')
    expect(await nextMoment(world)).toEqual({
      at: at('2027-01-19', '11:50'),
      kind: 'evaluation-open',
    })
    await goTo('2027-01-19', '11:50')
    expect(await nextMoment(world)).toEqual({
      at: at('2027-01-19', '12:30'),
      kind: 'summary-nudge',
    })
    expect(await world.tables.ballots.find(first.id)).not.toBeNull()
  })
})
