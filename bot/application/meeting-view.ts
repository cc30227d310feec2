import { type Actor, may } from '#bot/domain/access.ts'
import { defaultAgenda } from '#bot/domain/agenda/minutes.ts'
import { minutesBetween } from '#bot/domain/calendar.ts'
import { stateAt } from '#bot/domain/evaluation.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { notBegun, secondsOn } from '#bot/domain/meeting-run.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { calledTo, hostedMeeting, nearestHosted } from './hosted-meeting.ts'
import type { Tables, World } from './ports.ts'
import { substituteView } from './substitute-view.ts'

/** What the group has to follow up at the table: its own, and what members shared with all of it. Never what is for one alone. */
const commitmentsOf = async (tables: Tables, actor: Actor, { group }: Meeting) => {
  if (actor.person === null) return []
  const leaders = new Map((await tables.leaders.all()).map(({ id, name }) => [id, name]))
  return (await tables.commitments.around(actor.person, group))
    .filter((each) => each.group === group && each.state === 'open' && each.audience === 'group')
    .map(({ id, text, person }) => ({
      id,
      text,
      name: person === null ? null : (leaders.get(person) ?? null),
    }))
}

const agendaOf = async (tables: Tables, meeting: Meeting) => {
  const released = (await tables.agendas.find(meeting.round))?.released?.content ?? null
  const content = released ?? defaultAgenda(minutesBetween(meeting.startsAt, meeting.endsAt))
  return {
    isReleased: released !== null,
    theme: content.theme,
    opening: content.opening,
    points: content.points.map(({ name, minutes, text, materials }) => ({
      name,
      minutes,
      text,
      materials,
    })),
  }
}

const runOf = async (tables: Tables, world: World, id: MeetingId) => {
  const run = (await tables.meetingRuns.find(id)) ?? notBegun(id)
  const now = world.clock.now()
  return {
    point: run.at?.point ?? null,
    /** Of every point that has been on. */
    spent: [...new Set([...Object.keys(run.spent), ...(run.at ? [run.at.point] : [])])].map(
      (name) => {
        const point = name as keyof typeof run.spent
        return { point, seconds: secondsOn(run, point, now) }
      },
    ),
    speakers: run.speakers,
    turn: run.turn,
  }
}

/** The host's view of one meeting, on a phone or for all to see. */
export const meetingViews = (world: World) => ({
  /** Without a meeting: the nearest that the caller hosts. */
  getMeetingView: (actor: Actor, input: { readonly meeting: MeetingId | null }) =>
    world.store.transaction(async (tables) => {
      const now = world.clock.now()
      const { group } = actor
      const meeting =
        input.meeting === null
          ? await nearestHosted(tables, actor, now)
          : await hostedMeeting(tables, actor, 'getMeetingView', input.meeting)
      if (input.meeting !== null && !meeting) return refuse('not-allowed')
      if (!meeting) {
        if (group === null || !may(actor, 'getMeetingView', group)) return refuse('not-allowed')
        return accept({ now, meeting: null })
      }
      const called = await calledTo(tables, meeting)
      const confirmed = await tables.attendance.ofMeeting(meeting.id)
      const ballot = await tables.ballots.find(meeting.id)
      return accept({
        now,
        meeting: {
          id: meeting.id,
          round: meeting.round,
          roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
          group: (await tables.groups.find(meeting.group))?.name ?? '',
          startsAt: meeting.startsAt,
          endsAt: meeting.endsAt,
          isCancelled: meeting.state === 'cancelled',
          joinUrl: (await tables.meetings.event(meeting.id))?.joinUrl ?? null,
          agenda: await agendaOf(tables, meeting),
          run: await runOf(tables, world, meeting.id),
          people: called.map(({ leader, isHost, isExpected, isGuest, isElsewhere }) => ({
            person: leader.id,
            name: leader.name,
            isHost,
            isExpected,
            isGuest,
            isElsewhere,
            wasThere: confirmed?.people.find((each) => each.person === leader.id)?.wasThere ?? null,
          })),
          substitute: await substituteView(tables, actor, meeting, now),
          confirmedAt: confirmed?.confirmedAt ?? null,
          commitments: await commitmentsOf(tables, actor, meeting),
          evaluation: {
            state: ballot ? stateAt(ballot, now) : ('not-open' as const),
            hasAnswered:
              actor.person !== null && (ballot?.answered.includes(actor.person) ?? false),
          },
        },
      })
    }),
})
