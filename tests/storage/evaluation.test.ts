import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#bot/domain/calendar.ts'
import { answer, openBallot } from '#bot/domain/evaluation.ts'
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
    expect(await world.tables.ballots.find(meeting.id)).toEqual(ballot)
    expect(await world.tables.ballots.ofGroup(group.id)).toEqual([ballot])
    expect(await world.tables.ballots.all()).toEqual([ballot])
  })

  it('loses no answer when all answer at the same moment', async () => {
    const { world, people, meeting, put } = await box()
    await Promise.all(people.map((person, index) => put(person, `svar ${index}`)))
    const found = await world.tables.ballots.find(meeting.id)
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
      ['answered', 'answers', 'closes_at', 'group', 'meeting', 'opens_at', 'round'].sort(),
    )
    const [row] = await world.database.db.selectFrom('ballots').selectAll().execute()
    expect(row?.answers.map((each) => Object.keys(each).sort())).toEqual(
      people.map(() => ['benefit', 'good', 'missed']),
    )
    const elsewhere = await world.database.db.selectFrom('errands').selectAll().execute()
    expect(elsewhere).toEqual([])
  })
})
