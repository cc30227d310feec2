import { describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import type { EntraId, GroupId, PersonId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import type { Season } from '#bot/domain/season.ts'
import { freshDatabase } from '#tests/support/database.ts'
import { aMeeting, anId, aRound } from '#tests/support/make.ts'

const aSeason = (label = '2027'): Season => {
  const id = anId<SeasonId>()
  return {
    id,
    label,
    rounds: [1, 2, 3].map((number) =>
      aRound({
        season: id,
        number,
        label: `${number}. møderunde ${label}`,
        state: 'planned',
        startsAt: null,
        window: { from: day(`${label}-0${number * 3}-01`), to: day(`${label}-0${number * 3}-28`) },
      }),
    ),
  }
}

describe('seasons', () => {
  it('come back as they were saved, the earliest year first', async () => {
    const { tables } = await freshDatabase()
    const [later, earlier] = [aSeason('2028'), aSeason('2027')]
    await tables.seasons.save(later)
    await tables.seasons.save(earlier)
    expect(await tables.seasons.all()).toEqual([earlier, later])
  })

  it('are changed in place, round by round', async () => {
    const { tables } = await freshDatabase()
    const season = aSeason()
    await tables.seasons.save(season)
    const [first, ...rest] = season.rounds
    if (!first) throw new Error('a season has rounds')
    const booked = { ...first, state: 'booked' as const, startsAt: '09:00' }
    await tables.seasons.saveRound(booked)
    await tables.seasons.save({ ...season, label: 'Året 2027', rounds: [booked, ...rest] })
    expect(await tables.seasons.findRound(first.id)).toEqual(booked)
    expect((await tables.seasons.all())[0]?.label).toBe('Året 2027')
    expect(await tables.seasons.findRound(anId<RoundId>())).toBeNull()
  })
})

describe('meetings', () => {
  const arranged = async () => {
    const database = await freshDatabase()
    const season = aSeason()
    await database.tables.seasons.save(season)
    const round = season.rounds[0]
    if (!round) throw new Error('a season has rounds')
    return { ...database, round }
  }

  it('come back by start, by round and by group', async () => {
    const { tables, round } = await arranged()
    const late = aMeeting({ round: round.id, substitute: anId<PersonId>() })
    const early = aMeeting({
      round: round.id,
      startsAt: '2027-01-19T08:00:00.000Z' as typeof late.startsAt,
    })
    await tables.meetings.save(late)
    await tables.meetings.save(early)
    expect(await tables.meetings.ofRound(round.id)).toEqual([early, late])
    expect(await tables.meetings.ofGroup(late.group)).toEqual([late])
    expect(await tables.meetings.find(late.id)).toEqual(late)
    expect(await tables.meetings.all()).toHaveLength(2)
  })

  it('are planned once for a group in a round, whatever is asked', async () => {
    const { tables, round } = await arranged()
    const group = anId<GroupId>()
    const meeting = aMeeting({ round: round.id, group })
    await tables.meetings.save(meeting)
    await expect(tables.meetings.save(aMeeting({ round: round.id, group }))).rejects.toThrow(
      /meetings_once/,
    )
    await tables.meetings.save({ ...meeting, state: 'cancelled', revision: 1 })
    await tables.meetings.save(aMeeting({ round: round.id, group }))
    expect(await tables.meetings.ofGroup(group)).toHaveLength(2)
  })

  it('keep what Outlook says of them', async () => {
    const { tables, round } = await arranged()
    const meeting = aMeeting({ round: round.id })
    await tables.meetings.save(meeting)
    expect(await tables.meetings.event(meeting.id)).toBeNull()
    const event = { eventId: 'e1', joinUrl: null, revision: 0, organizer: null, invitation: 0 }
    await tables.meetings.saveEvent(meeting.id, event)
    await tables.meetings.saveEvent(meeting.id, { ...event, joinUrl: 'https://x', revision: 1 })
    expect(await tables.meetings.event(meeting.id)).toEqual({
      eventId: 'e1',
      joinUrl: 'https://x',
      revision: 1,
      organizer: null,
      invitation: 0,
    })
    const host = anId<EntraId>()
    await tables.meetings.saveEvent(meeting.id, { ...event, organizer: host, invitation: 1 })
    expect(await tables.meetings.event(meeting.id)).toMatchObject({ organizer: host })
  })

  it('remember each invitation in the order in which they went out', async () => {
    const { tables, round } = await arranged()
    const meeting = aMeeting({ round: round.id, organizedBy: 'host' })
    await tables.meetings.save(meeting)
    expect(await tables.meetings.find(meeting.id)).toEqual(meeting)
    const first = { meeting: meeting.id, number: 0, organizer: anId<EntraId>(), eventId: null }
    const second = { ...first, number: 1, organizer: null }
    await tables.meetings.saveInvitation(second)
    await tables.meetings.saveInvitation(first)
    await tables.meetings.saveInvitation({ ...first, eventId: 'e1' })
    expect(await tables.meetings.invitations(meeting.id)).toEqual([
      { ...first, eventId: 'e1' },
      second,
    ])
  })

  it('keep the newest reply of each person', async () => {
    const { tables, round } = await arranged()
    const meeting = aMeeting({ round: round.id })
    await tables.meetings.save(meeting)
    const [one, other] = [anId<PersonId>(), anId<PersonId>()]
    const reply = (person: PersonId, said: 'none' | 'accepted' | 'declined') => ({
      meeting: meeting.id,
      person,
      reply: said,
    })
    await tables.meetings.saveReplies(meeting.id, [reply(one, 'none'), reply(other, 'accepted')])
    await tables.meetings.saveReplies(meeting.id, [reply(one, 'declined')])
    expect(await tables.meetings.replies(meeting.id)).toEqual([reply(one, 'declined')])
    await tables.meetings.saveReplies(meeting.id, [])
    expect(await tables.meetings.replies(meeting.id)).toEqual([])
  })
})
