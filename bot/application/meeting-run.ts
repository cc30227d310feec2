import type { Actor } from '#bot/domain/access.ts'
import type { AgendaPointName } from '#bot/domain/agenda.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import {
  drawSpeakers,
  goToPoint,
  type MeetingRun,
  mayRun,
  notBegun,
  type Pass,
  passTurn,
} from '#bot/domain/meeting-run.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { calledTo, hostedMeeting } from './hosted-meeting.ts'
import type { Tables, World } from './ports.ts'

type RunAction = 'goToPoint' | 'drawSpeakers' | 'passTurn'

/** The host takes the meeting from point to point, and the word round the table; each step twice is the same as once. */
export const meetingRuns = (world: World) => {
  const change = (
    actor: Actor,
    action: RunAction,
    id: MeetingId,
    step: (run: MeetingRun, tables: Tables) => Promise<MeetingRun> | MeetingRun,
  ) =>
    world.store.transaction(async (tables) => {
      if (!(await hostedMeeting(tables, actor, action, id))) return refuse('not-allowed')
      // Locked, so that of two screens that ask at once the second sees what the first did.
      const meeting = await tables.meetings.findForChange(id)
      if (!meeting) return refuse('not-found')
      const allowed = mayRun(meeting, world.clock.now())
      if (!allowed.ok) return allowed
      const before = (await tables.meetingRuns.find(id)) ?? notBegun(id)
      const after = await step(before, tables)
      if (after !== before) await tables.meetingRuns.save(after)
      return accept(null)
    })

  return {
    goToPoint: (actor: Actor, { meeting, point }: { meeting: MeetingId; point: AgendaPointName }) =>
      change(actor, 'goToPoint', meeting, (run) => goToPoint(run, point, world.clock.now())),

    /** Among those who are expected to be there, the host like the others. */
    drawSpeakers: (actor: Actor, { meeting: id }: { meeting: MeetingId }) =>
      change(actor, 'drawSpeakers', id, async (run, tables) => {
        const meeting = await tables.meetings.find(id)
        const called = meeting ? await calledTo(tables, meeting) : []
        const there = called.filter(({ isExpected }) => isExpected)
        return drawSpeakers(
          run,
          there.map(({ leader }) => leader.id),
          world.chance,
        )
      }),

    passTurn: (
      actor: Actor,
      { meeting, from, how }: { meeting: MeetingId; from: PersonId | null; how: Pass },
    ) => change(actor, 'passTurn', meeting, (run) => passTurn(run, from, how)),
  }
}
