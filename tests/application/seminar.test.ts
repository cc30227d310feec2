import { describe, expect, it } from 'vitest'
import { seminars } from '#bot/application/seminar.ts'
import { followTheList } from '#bot/application/seminar-calls.ts'
import { seminarDays } from '#bot/application/seminar-day.ts'
import { orderSeminarReplies, seminarErrands } from '#bot/application/seminar-errands.ts'
import { seminarTables } from '#bot/application/seminar-tables.ts'
import { day } from '#bot/domain/calendar.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { seminarInvitationIn } from '#bot/text/seminar-invitation.ts'
import { aLeader, anActor, anAttempt } from '#tests/support/make.ts'
import { aSeminarPlan } from '#tests/support/make-seminar.ts'
import { aProgramme } from '#tests/support/programme.ts'
import { aWorld } from '#tests/support/world.ts'

type Answer = { readonly ok: boolean }
const ok = <R extends Answer>(result: R): Extract<R, { ok: true; value: unknown }>['value'] => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
  return (result as Extract<R, { ok: true; value: unknown }>).value
}

/** A seminar on 28 September 2027 for three groups of three, planned in June and not yet called. */
const arranged = async () => {
  const world = await aWorld({ now: '2027-06-01T08:00:00Z' })
  const programme = await aProgramme(world, { groups: 3, members: 3 })
  const { coordinator, season } = programme
  const app = { ...seminars(world), ...seminarTables(world), ...seminarDays(world) }
  const errands = seminarErrands(world, seminarInvitationIn('da'))
  const plan = () => app.getSeminarPlan(coordinator, { season: season.id }).then(ok)
  const save = async (given = {}) =>
    app.saveSeminar(coordinator, {
      season: season.id,
      version: (await plan()).version,
      plan: aSeminarPlan(given),
    })
  const inOutlook = async (given = {}) => {
    const found = await world.tables.seminars.find(season.id)
    await errands['seminar-in-outlook'](
      { season: season.id, calling: found?.calling ?? 0 },
      anAttempt(given),
    )
  }
  const call = async () => {
    ok(await save())
    const { version } = await plan()
    ok(await app.callSeminar(coordinator, { season: season.id, version }))
    await inOutlook()
  }
  return { world, ...programme, app, errands, plan, save, call, inOutlook, id: season.id }
}
const declines = async (world: Awaited<ReturnType<typeof aWorld>>, leader: Leader) => {
  const [event] = world.calendar.events()
  world.calendar.reply(event?.eventId ?? '', { email: leader.email, reply: 'declined' })
}

describe('planning a seminar', () => {
  it('keeps half a plan, sorts the programme by time, and refuses an older version', async () => {
    const { app, coordinator, id, save, plan } = await arranged()
    expect(await plan()).toMatchObject({ version: 0, state: 'draft', guests: null, seating: null })
    const { programme } = aSeminarPlan()
    expect(ok(await save({ place: '', programme: programme.toReversed() }))).toEqual({
      version: 1,
      isTold: false,
    })
    expect((await plan()).plan.programme).toEqual(programme)
    const stale = { season: id, version: 0, plan: aSeminarPlan() }
    expect(await app.saveSeminar(coordinator, stale)).toMatchObject({
      refusal: 'changed-meanwhile',
    })
    expect(await app.callSeminar(coordinator, { season: id, version: 1 })).toMatchObject({
      refusal: 'seminar-incomplete',
    })
  })

  it('is for the chief group and the coordinator, and no leader sees it before it is called', async () => {
    const { app, member, save, id, call } = await arranged()
    ok(await save())
    const leader = member(0, 1)
    expect(await app.getSeminarPlan(leader, { season: id })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(ok(await app.getSeminar(leader))).toMatchObject({ seminar: null })
    expect(await app.getSeminar(anActor())).toMatchObject({ refusal: 'not-allowed' })
    await call()
    expect(ok(await app.getSeminar(leader)).seminar).toMatchObject({
      theme: aSeminarPlan().theme,
      mayRun: false,
    })
  })

  it('keeps a CPR number out of what all leaders read', async () => {
    const { save } = await arranged()
    expect(await save({ theme: 'Sagen om 010203-1234' })).toMatchObject({ refusal: 'contains-cpr' })
  })
})

describe('calling people to a seminar', () => {
  it('makes one event for all leaders, at a place and not online', async () => {
    const { world, people, call, plan } = await arranged()
    await call()
    expect(world.calendar.events()).toMatchObject([
      {
        subject: 'Lederseminar 2027',
        location: 'Fjordby Kulturhus, Store Sal',
        startsAt: '2027-09-28T07:00:00.000Z',
        endsAt: '2027-09-28T11:30:00.000Z',
        isInPerson: true,
      },
    ])
    expect(
      world.calendar
        .events()[0]
        ?.attendees.map(({ email }) => email)
        .sort(),
    ).toEqual(
      people
        .flat()
        .map(({ email }) => email)
        .sort(),
    )
    expect(world.calendar.events()[0]?.bodyHtml).toContain('https://tvaers.example/seminar')
    expect(await plan()).toMatchObject({
      state: 'called',
      isInOutlook: true,
      guests: { called: 9, unanswered: 9 },
    })
  })

  it('never books twice: an attempt whose answer was lost is looked for first', async () => {
    const { world, call, inOutlook, id } = await arranged()
    await call()
    const before = world.calendar.events()
    await world.database.db.deleteFrom('seminar_events').execute()
    await inOutlook({ doubtful: true })
    expect(world.calendar.events()).toEqual(before)
    expect(await world.tables.seminars.events(id)).toHaveLength(1)
  })

  it('tells people once of a new time and place together, and not of new words', async () => {
    const { world, call, save, inOutlook } = await arranged()
    await call()
    expect(ok(await save({ theme: 'Et nyt tema' })).isTold).toBe(false)
    await inOutlook()
    expect(world.calendar.events()[0]).toMatchObject({ moves: 0 })
    const moved = { day: day('2027-09-30'), place: 'Rådhuset, Byrådssalen' }
    expect(ok(await save(moved)).isTold).toBe(true)
    await inOutlook()
    await inOutlook()
    expect(world.calendar.events()).toMatchObject([
      { moves: 1, startsAt: '2027-09-30T07:00:00.000Z', location: 'Rådhuset, Byrådssalen' },
    ])
  })

  it('calls everybody off once, and anew by an event of its own', async () => {
    const { world, app, coordinator, id, call, inOutlook, plan } = await arranged()
    await call()
    ok(await app.cancelSeminar(coordinator, { season: id }))
    await inOutlook()
    expect(world.calendar.events()).toMatchObject([{ isCancelled: true }])
    expect(world.calendar.events()[0]?.comment).toContain('Lederseminar 2027 er aflyst')
    expect((await plan()).guests).toBeNull()
    await call()
    expect(world.calendar.events()).toMatchObject([{ isCancelled: true }, { isCancelled: false }])
  })

  it('follows the list: who has come is called, and who has left is called off', async () => {
    const { world, people, call, inOutlook, errands, id } = await arranged()
    await call()
    const gone = people[0]?.[1] as Leader
    const come = aLeader()
    await world.tables.leaders.save({ ...gone, leftOn: day('2027-06-10') })
    await world.tables.leaders.save(come)
    await world.store.transaction((tables) => followTheList(tables, world))
    await inOutlook()
    await errands['fetch-seminar-replies']({ season: id }, anAttempt())
    const [event] = world.calendar.events()
    const emails = event?.attendees.map(({ email }) => email)
    expect(emails).toContain(come.email)
    expect(emails).not.toContain(gone.email)
    expect(event?.moves).toBe(0)
  })

  it('asks for the answers once each morning of the last six weeks', async () => {
    const { world, call, id } = await arranged()
    await call()
    const ordered = async (now: string) => {
      world.clock.set(now)
      await world.store.transaction((tables) => orderSeminarReplies(tables, world))
      return world.tables.errands.find(`seminar-replies:${id}:${now.slice(0, 10)}`)
    }
    expect(await ordered('2027-08-01T08:00:00Z')).toBeNull()
    expect(await ordered('2027-09-01T03:00:00Z')).toBeNull()
    expect(await ordered('2027-09-01T04:00:00Z')).toMatchObject({ kind: 'fetch-seminar-replies' })
    expect(await ordered('2027-09-29T08:00:00Z')).toBeNull()
  })
})

describe('the tables of a seminar', () => {
  it('seat everybody in threes across groups, and say what cannot be helped', async () => {
    const { app, coordinator, id, call, plan } = await arranged()
    await call()
    expect(ok(await app.laySeminarTables(coordinator, { season: id, how: 'anew' }))).toEqual({
      people: 9,
      tables: 3,
    })
    const { seating, layings } = await plan()
    expect(layings).toBe(2)
    expect(seating?.tables.map((tables) => tables.map(({ people }) => people.length))).toEqual([
      [3, 3, 3],
      [3, 3, 3],
    ])
    // All nine are of one area; nobody meets twice nor their own group.
    expect(seating?.compromises).toMatchObject({ repeat: 0, 'same group': 0, 'same area': 18 })
  })

  it('are laid again where somebody has declined, and nowhere else', async () => {
    const { world, app, errands, coordinator, id, call, plan, people } = await arranged()
    await call()
    ok(await app.laySeminarTables(coordinator, { season: id, how: 'anew' }))
    const before = (await plan()).seating?.tables[0] ?? []
    const leader = people[1]?.[1] as Leader
    await declines(world, leader)
    await errands['fetch-seminar-replies']({ season: id }, anAttempt())
    expect(await plan()).toMatchObject({
      guests: { declined: 1, unanswered: 8 },
      seating: { gone: 1, come: 0 },
      toBeSeated: 8,
    })
    ok(await app.laySeminarTables(coordinator, { season: id, how: 'where-needed' }))
    const after = (await plan()).seating
    expect(after).toMatchObject({ gone: 0, come: 0, compromises: { oddTables: 2 } })
    const untouched = before.filter((table) =>
      table.people.every(({ id: who }) => who !== leader.id),
    )
    for (const table of untouched) expect(after?.tables[0]).toContainEqual(table)
  })

  it('are found by each leader, with the names of those they sit with', async () => {
    const { app, coordinator, id, call, member, people } = await arranged()
    await call()
    ok(await app.laySeminarTables(coordinator, { season: id, how: 'anew' }))
    const { seminar } = ok(await app.getSeminar(member(0, 1)))
    const names = people.flat().map(({ name }) => name)
    expect(seminar?.table?.with).toHaveLength(2)
    expect(seminar?.questions.map(({ table }) => table?.with.length)).toEqual([2, 2])
    for (const name of seminar?.table?.with ?? []) expect(names).toContain(name)
    expect(seminar?.table?.with).not.toContain(people[0]?.[1]?.name)
  })
})

describe('the questions of a seminar', () => {
  it('are put on for everybody, one after the other, with the time each has had', async () => {
    const { world, app, coordinator, id, call, member } = await arranged()
    await call()
    const on = (question: number | null) => app.goToQuestion(coordinator, { season: id, question })
    expect(await on(0)).toMatchObject({ refusal: 'seminar-not-begun' })
    world.clock.set('2027-09-28T08:20:00Z')
    ok(await on(0))
    world.clock.advance(4)
    const seen = async () => ok(await app.getSeminar(member(0, 1))).seminar
    expect(await seen()).toMatchObject({ on: 0, questions: [{ seconds: 240 }, { seconds: 0 }] })
    ok(await on(1))
    world.clock.advance(2)
    expect(await seen()).toMatchObject({ on: 1, questions: [{ seconds: 240 }, { seconds: 120 }] })
    ok(await on(null))
    expect(await seen()).toMatchObject({
      on: null,
      questions: [{ seconds: 240 }, { seconds: 120 }],
    })
    expect(await on(7)).toMatchObject({ refusal: 'not-found' })
    expect(await app.goToQuestion(member(0, 1), { season: id, question: 0 })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})
