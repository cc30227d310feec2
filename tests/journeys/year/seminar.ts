import { day } from '#bot/domain/calendar.ts'
import { aSeminarPlan } from '#tests/support/make-seminar.ts'
import { groupRooms, settled } from '../round/cast.ts'
import { moveTo } from './round.ts'
import { checkSame, noted, type Year } from './year.ts'

/** The day when everybody meets: one invitation, tables of three, and the questions on the screen. */
export const holdSeminar = async (year: Year, season: string, label: string, on: string) => {
  const { client, coordinator } = year
  const period = `Lederseminaret ${label}`
  year.say(`— ${period} —`)
  await moveTo(year, on, -35)
  await client.must(coordinator, 'saveSeminar', {
    season,
    version: 0,
    plan: aSeminarPlan({ day: day(on) }),
  })
  const { called } = await client.must(coordinator, 'callSeminar', { season, version: 1 })
  const state = await noted(year, period)
  const rooms = groupRooms(state)
  const everybody = rooms.flatMap(({ members }) => members).toSorted()
  const invited = year.ledger.received.filter((each) => each.period === period)
  checkSame(year, `${period}: inviteret`, invited.map(({ person }) => person).toSorted(), everybody)
  year.check(called === everybody.length, `${period}: ${called} kaldt af ${everybody.length}.`)

  await moveTo(year, on, -1)
  const laid = await client.must(coordinator, 'laySeminarTables', { season, how: 'anew' })
  const { seating } = await client.must(coordinator, 'getSeminarPlan', { season })
  for (const laying of seating?.tables ?? []) {
    const seated = laying.flatMap(({ people }) => people)
    year.check(
      new Set(seated.map(({ id }) => id)).size === everybody.length,
      `${period}: ${seated.length} sidder ved et bord, men ${everybody.length} kommer.`,
    )
    const sizes = laying.map(({ people }) => people.length)
    year.check(
      sizes.filter((size) => size !== 3).length <= 2,
      `${period}: Bordene er ikke sat til tre: ${sizes.join(' ')}.`,
    )
  }
  checkSame(year, `${period}: par, der sidder sammen to gange`, seating?.compromises.repeat, 0)

  await moveTo(year, on, 0)
  await client.must(rooms[0]?.host ?? '', 'goToQuestion', { season, question: 0 })
  for (const { members } of rooms) {
    const { seminar } = await client.must(members[0] ?? '', 'getSeminar', {})
    year.check(
      seminar?.on === 0 && seminar.table !== null,
      `${period}: ${members[0]} ser ikke sit bord og spørgsmålet.`,
    )
  }
  await moveTo(year, on, 1)
  await settled(client)
  const after = await noted(year, `${period}, bagefter`)
  const events = after.events.filter(({ subject }) => subject === `Lederseminar ${label}`)
  year.check(events.length === 1, `${period}: ${events.length} begivenheder i Outlook.`)
  year.check(
    !year.ledger.received.some((each) => each.period === `${period}, bagefter`),
    `${period}: Der kom beskeder, som ingen havde brug for.`,
  )
  year.say(`${called} ledere ved ${laid.tables} borde, og hver vidste hvilket.`)
}
