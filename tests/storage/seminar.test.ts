import { expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import type { SeasonId } from '#bot/domain/ids.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { aLeader, anId } from '#tests/support/make.ts'
import { aSeminar } from '#tests/support/make-seminar.ts'

const arranged = async () => {
  const { tables } = await freshDatabase()
  const season = anId<SeasonId>()
  await tables.seasons.save({ id: season, label: '2027', rounds: [] })
  return { tables, season }
}

it('keeps a seminar as it was saved last, with how far the day is', async () => {
  const { tables, season } = await arranged()
  expect(await tables.seminars.find(season)).toBeNull()
  const draft = aSeminar({ season, day: null })
  await tables.seminars.save(draft)
  expect(await tables.seminars.find(season)).toEqual(draft)
  const run = { at: { point: '1', since: instant('2027-09-28T08:20:00Z') }, spent: { '0': 600 } }
  const called = aSeminar({ season, state: 'called', version: 2, calling: 1, revision: 1, run })
  await tables.seminars.save(called)
  expect(await tables.seminars.all()).toEqual([called])
})

it('keeps the events, the guests with their answers, and the tables of each laying', async () => {
  const { tables, season } = await arranged()
  await tables.seminars.save(aSeminar({ season }))
  const people = Array.from({ length: 5 }, () => aLeader())
  for (const leader of people) await tables.leaders.save(leader)
  const [one, two, three, four, five] = people.map(({ id }) => id)
  if (!one || !two || !three || !four || !five) throw new Error('five were made')

  const event = { calling: 1, number: 1, eventId: 'e', revision: 1 }
  await tables.seminars.saveEvent(season, event)
  await tables.seminars.saveEvent(season, { ...event, revision: 2 })
  // A worker that was stopped and comes late.
  await tables.seminars.saveEvent(season, event)
  expect(await tables.seminars.events(season)).toEqual([{ ...event, revision: 2 }])

  await tables.seminars.saveGuests(season, [
    { person: one, event: 1, reply: 'none' },
    { person: two, event: null, reply: 'none' },
  ])
  await tables.seminars.saveReply(season, one, 'declined')
  await tables.seminars.saveReply(season, three, 'accepted')
  expect(await tables.seminars.guests(season)).toEqual([
    { person: one, event: 1, reply: 'declined' },
    { person: two, event: null, reply: 'none' },
  ])

  expect(await tables.seminars.seating(season)).toEqual([])
  const seating = [
    [
      { number: 1, people: [one, two] },
      { number: 4, people: [three, four, five] },
    ],
    [{ number: 1, people: [one, two, three, four, five] }],
  ]
  await tables.seminars.saveSeating(season, seating)
  await tables.seminars.saveSeating(season, seating)
  expect(await tables.seminars.seating(season)).toEqual(seating)
})
