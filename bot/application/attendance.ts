import { type Actor, may } from '#bot/domain/access.ts'
import {
  type AbsenceReason,
  type Attendance,
  confirmAttendance,
  maySayAbsence,
} from '#bot/domain/attendance.ts'
import {
  areFiguresDue,
  attendanceFigures,
  type ConfirmedMeeting,
} from '#bot/domain/attendance-figures.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import type { Round } from '#bot/domain/season.ts'
import type { Visit } from '#bot/domain/visit.ts'
import { calledTo, hostedMeeting } from './hosted-meeting.ts'
import type { Tables, World } from './ports.ts'
import { undoVisit } from './visit.ts'

export const attendance = (world: World) => {
  /** The actor's own group's meeting, while something can still be said about coming. */
  const ownMeeting = async (
    tables: Tables,
    actor: Actor,
    action: 'sayAbsence' | 'takeBackAbsence',
    id: MeetingId,
  ) => {
    const group = (await tables.meetings.find(id))?.group
    if (actor.person === null || !may(actor, action, group)) return refuse('not-allowed')
    const meeting = await tables.meetings.findForChange(id)
    if (!meeting) return refuse('not-found')
    const allowed = maySayAbsence(meeting, world.clock.now())
    return allowed.ok ? accept({ meeting: meeting.id, person: actor.person }) : allowed
  }

  return {
    /** That the actor cannot come, and why by kind alone. Nobody is written to: the host sees who comes. */
    sayAbsence: (actor: Actor, input: { meeting: MeetingId; reason: AbsenceReason }) =>
      world.store.transaction(async (tables) => {
        const own = await ownMeeting(tables, actor, 'sayAbsence', input.meeting)
        if (!own.ok) return own
        const saidAt = world.clock.now()
        await tables.attendance.saveAbsence({ ...own.value, reason: input.reason, saidAt })
        return accept(null)
      }),

    /** That the actor can come after all. */
    takeBackAbsence: async (actor: Actor, input: { meeting: MeetingId }) => {
      const undone = await world.store.transaction(async (tables) => {
        const own = await ownMeeting(tables, actor, 'takeBackAbsence', input.meeting)
        if (!own.ok) return own
        const { meeting, person } = own.value
        await tables.attendance.removeAbsence(meeting, person)
        // Who comes to their own meeting sits in nowhere else, unless that meeting has been.
        await undoVisit(tables, world, meeting, person)
        return accept(null)
      })
      if (undone.ok) world.errandsOrdered()
      return undone
    },

    /** Who was there, by the host; confirming again puts it right. */
    confirmAttendance: (actor: Actor, input: { meeting: MeetingId; there: readonly PersonId[] }) =>
      world.store.transaction(async (tables) => {
        if (!(await hostedMeeting(tables, actor, 'confirmAttendance', input.meeting)))
          return refuse('not-allowed')
        const meeting = await tables.meetings.findForChange(input.meeting)
        if (!meeting) return refuse('not-found')
        const called = (await calledTo(tables, meeting)).map(({ leader }) => leader.id)
        const confirmed = confirmAttendance(meeting, called, input.there, world.clock.now())
        if (!confirmed.ok) return confirmed
        await tables.attendance.save(confirmed.value)
        return accept({ there: input.there.length, called: called.length })
      }),

    /** How many came, round by round, newest first: all groups together, never one by itself, and nobody by name. */
    getAttendanceFigures: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getAttendanceFigures')) return refuse('not-allowed')
        const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
        const shown = await Promise.all(rounds.map((round) => figuresOf(tables, world, round)))
        return accept({ rounds: shown.filter((each) => each !== null).toReversed() })
      }),
  }
}

/** null while the round has not been held, or is still to be confirmed. */
export const figuresOf = async (tables: Tables, world: World, round: Round) => {
  const meetings = (await tables.meetings.ofRound(round.id)).filter(
    ({ state }) => state === 'planned',
  )
  const read: (Meeting & { confirmed: Attendance | null; isConfirmed: boolean })[] = []
  for (const meeting of meetings) {
    const confirmed = await tables.attendance.ofMeeting(meeting.id)
    read.push({ ...meeting, confirmed, isConfirmed: confirmed !== null })
  }
  const visits = await tables.visits.to(meetings.map(({ id }) => id))
  const wasThere = ({ meeting, guest }: Visit) =>
    read
      .find(({ id }) => id === meeting)
      ?.confirmed?.people.some((each) => each.person === guest && each.wasThere) ?? false
  if (!areFiguresDue(read, world.clock.now())) return null
  const counted: ConfirmedMeeting[] = []
  for (const { id, confirmed } of read) {
    if (!confirmed) continue
    const absences = await tables.attendance.absences(id)
    const guests = visits.filter(({ meeting }) => meeting === id).map(({ guest }) => guest)
    const called = confirmed.people.filter(({ person }) => !guests.includes(person))
    // Who sat in with another group has met that week: counted once, among their own.
    const elsewhere = visits.filter((each) => each.instead === id && wasThere(each))
    const missing = called.filter(
      (each) => !each.wasThere && !elsewhere.some(({ guest }) => guest === each.person),
    )
    counted.push({
      called: called.length,
      there: called.length - missing.length,
      // Who came after all gave a reason for nothing.
      reasons: absences
        .filter(({ person }) => missing.some((each) => each.person === person))
        .map(({ reason }) => reason),
    })
  }
  return { round: round.id, roundLabel: round.label, figures: attendanceFigures(counted) }
}
