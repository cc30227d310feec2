import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#bot/domain/calendar.ts'
import { answer, openBallot } from '#bot/domain/evaluation.ts'
import { json } from '#bot/storage/database.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const box = async () => {
  const world = await aWorld()
  const { group, people, meeting } = firstOf(await aBookedRound(world))
  const { endsAt } = meeting
  const ballot = openBallot(meeting, addMinutes(endsAt, -10), addMinutes(endsAt, 24 * 60))
  await world.tables.ballots.save(ballot)
  world.clock.set(endsAt)
  const put = (person: (typeof people)[number], good: string) =>
    world.store.transaction(async (tables) => {
      const found = await tables.ballots.findForChange(meeting.id)
      if (!found) throw new Error('No ballot box.')
      const given = { good, missed: '', benefit: 5 }
      const next = answer(found, person.id, given, world.clock.now(), world.chance)
      if (next.ok) await tables.ballots.save(next.value)
    })
  return { world, group, people, meeting, ballot, put }
}

describe('the ballot box in the database', () => {
  it('is found as it was kept', async () => {
    const { world, group, meeting, ballot } = await box()
    const { answers, ...outside } = ballot
    expect(await world.tables.ballots.find(meeting.id)).toEqual(outside)
    expect(await world.tables.ballots.ofGroup(group.id)).toEqual([outside])
    expect(await world.tables.ballots.all()).toEqual([outside])
    expect(await world.tables.ballots.findForChange(meeting.id)).toEqual({ ...outside, answers })
  })

  it('loses no answer when all answer at the same moment', async () => {
    const { world, people, meeting, put } = await box()
    await Promise.all(people.map((person, index) => put(person, `svar ${index}`)))
    const found = await world.tables.ballots.findForChange(meeting.id)
    expect(found?.answers).toHaveLength(people.length)
    expect(found?.answered).toEqual(people.map((each) => each.id).sort())
  })

  it('has no column, in any table, in which a person and an answer stand together', async () => {
    const { world, people, put } = await box()
    for (const person of people) await put(person, 'hemmeligt')
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'ballots'`.execute(
      world.database.db,
    )
    expect(columns.rows.map((each) => each.name).sort()).toEqual(
      [
        ...['answered', 'answers', 'box', 'closes_at', 'group', 'hosts', 'is_counted'],
        ...['is_pooled', 'meeting', 'opens_at', 'result', 'round'],
      ].sort(),
    )
    const elsewhere = await world.database.db.selectFrom('errands').selectAll().execute()
    expect(elsewhere).toEqual([])
  })

  it('keeps the answers sealed: no words, no number, and no length that says how much was written', async () => {
    const { world, people, put } = await box()
    const rowOf = async () =>
      (await world.database.db.selectFrom('ballots').selectAll().execute())[0]
    const empty = await rowOf()
    for (const person of people) await put(person, 'hemmeligt '.repeat(50))
    const row = await rowOf()
    expect(row?.answers).toEqual([])
    expect(JSON.stringify(row)).not.toContain('hemmeligt')
    expect(row?.box?.toString('latin1')).not.toContain('hemmeligt')
    expect(row?.box?.length).toBe(empty?.box?.length)
  })

  it('forgets who has answered, and every answer, when they are counted and few', async () => {
    const { world, meeting, people, put } = await box()
    for (const person of people) await put(person, 'hemmeligt')
    await world.tables.ballots.saveCounted(meeting.id, null, null)
    const [row] = await world.database.db.selectFrom('ballots').selectAll().execute()
    expect(row).toMatchObject({ box: null, answered: [], hosts: [], answers: [], result: null })
    expect(await world.tables.ballots.findForChange(meeting.id)).toMatchObject({
      isCounted: true,
      answers: [],
    })
  })

  it('gives what waits for the round once, sealed until then, and keeps the round’s first result', async () => {
    const { world, meeting, group } = await box()
    const counted = { others: 1, answers: 1, benefitCounts: [1, 0, 0, 0, 0], good: [], missed: [] }
    const { ballots } = world.tables
    await ballots.saveCounted(meeting.id, counted, null)
    expect(await ballots.takeCounted(meeting.round, false)).toEqual([
      { group: group.id, box: counted },
    ])
    expect(await ballots.takeCounted(meeting.round, false)).toEqual([])
    const evaluation = { groups: 0, groupsLeftOut: 1, figures: null, texts: null }
    await ballots.saveRound(meeting.round, evaluation)
    await ballots.saveRound(meeting.round, { ...evaluation, groupsLeftOut: 0 })
    expect(await ballots.rounds()).toEqual([{ round: meeting.round, evaluation }])
  })

  it('takes into the box what an older replica has put beside it', async () => {
    const { world, meeting, people, put } = await box()
    await put(people[0] as (typeof people)[number], 'nyt')
    const older = { good: 'gammelt', missed: '', benefit: 3 }
    await world.database.db
      .updateTable('ballots')
      .set({ answers: json([older]) })
      .execute()
    const said = async () =>
      (await world.tables.ballots.findForChange(meeting.id))?.answers.map((each) => each.good)
    expect((await said())?.sort()).toEqual(['gammelt', 'nyt'])
    await put(people[1] as (typeof people)[number], 'nyere')
    const [row] = await world.database.db.selectFrom('ballots').selectAll().execute()
    expect(row?.answers).toEqual([])
    expect((await said())?.sort()).toEqual(['gammelt', 'nyere', 'nyt'])
  })
})
