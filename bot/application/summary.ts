import { type Actor, may } from '#bot/domain/access.ts'
import { marksIn, pass, passCpr } from '#bot/domain/confidential/check.ts'
import type { Names } from '#bot/domain/confidential/names/directory.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import type { MeetingId, SummaryId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { roomKey } from '#bot/domain/room.ts'
import {
  EMPTY_CONTENT,
  isReleasedAsWritten,
  isSharedAsWritten,
  meetingToSummarise,
  release,
  type Summary,
  type SummaryContent,
  share,
  write,
} from '#bot/domain/summary.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'

type Asked = { readonly meeting: MeetingId }

/** What the group should not read by mistake; what is for the chief group is refused there, not warned of. */
const marksOf = (content: SummaryContent, names: Names) => [
  ...marksIn('shareSummary', textsOf('shareSummary', { content }), names).filter(
    ({ field }) => field !== 'content.toChiefGroup',
  ),
  ...marksIn('releaseSummary', textsOf('releaseSummary', { content }), names),
]

const draftOf = async (tables: Tables, world: World, meeting: Meeting, summary: Summary | null) => {
  const content = summary?.content ?? EMPTY_CONTENT
  return {
    meeting: meeting.id,
    group: meeting.group,
    roundLabel: (await tables.seasons.findRound(meeting.round))?.label ?? '',
    meetingAt: meeting.startsAt,
    content,
    state: summary?.state ?? ('none' as const),
    isShared: summary !== null && isSharedAsWritten(summary),
    isReleased: summary !== null && isReleasedAsWritten(summary),
    marks: marksOf(content, await namesInGroup(tables, world, meeting.group)),
  }
}

/** The post in the group's thread, and its update when the group has it already. */
const showGroup = async (tables: Tables, summary: Summary) => {
  const key = `summary:${summary.meeting}`
  const room = roomKey({ kind: 'group', group: summary.group })
  const ref = { card: 'summary', meeting: summary.meeting } as const
  const isNew = await tables.errands.order({
    kind: 'post',
    key,
    lane: `room:${room}`,
    payload: { to: { room }, ref, threadOf: `agenda:${summary.round}:${summary.group}` },
  })
  if (isNew) return
  await tables.errands.order({
    kind: 'update-post',
    key: `update:${key}:${summary.revision}:${summary.released?.at ?? 'not-released'}`,
    lane: `room:${room}`,
    payload: { post: key, ref },
  })
}

/** The actor as the host of this meeting, where they host it instead of the group's own host. */
const hosting = (actor: Actor, meeting: Meeting | null): Actor =>
  meeting !== null && actor.person !== null && meeting.substitute === actor.person
    ? { ...actor, isHost: true }
    : actor

export const summary = (world: World) => {
  /** The meeting, when the actor may write about it: their own group's, begun and not cancelled. */
  const meetingOf = async (tables: Tables, actor: Actor, id: MeetingId) => {
    const meeting = await tables.meetings.find(id)
    if (!may(hosting(actor, meeting), 'saveSummary', meeting?.group) || !meeting)
      return refuse('not-allowed')
    if (meeting.state === 'cancelled') return refuse('not-found')
    if (meeting.startsAt > world.clock.now())
      return refuse('no-meeting-yet', { next: meeting.startsAt })
    return accept(meeting)
  }

  const latestOf = async (tables: Tables, actor: Actor) => {
    const { group } = actor
    if (group === null) return refuse('not-allowed')
    const meetings = (await tables.meetings.ofGroup(group)).filter((each) =>
      may(hosting(actor, each), 'openSummary', group),
    )
    if (meetings.length === 0 && !may(actor, 'openSummary', group)) return refuse('not-allowed')
    const { meeting, next } = meetingToSummarise(meetings, world.clock.now())
    if (meeting) return accept(meeting)
    return refuse('no-meeting-yet', next ? { next: next.startsAt } : {})
  }

  /** Changes a summary that is there, shows the group what it then says, and answers with the draft. */
  const change = async <R extends string = never>(
    actor: Actor,
    action: 'shareSummary' | 'releaseSummary',
    asked: Asked,
    to: (tables: Tables, found: Summary) => Promise<Result<Summary, R>>,
  ) => {
    const answer = await world.store.transaction(async (tables) => {
      const meeting = await tables.meetings.find(asked.meeting)
      if (!may(hosting(actor, meeting), action, meeting?.group) || !meeting)
        return refuse('not-allowed')
      const found = await tables.summaries.ofMeetingForChange(asked.meeting)
      if (!found) return refuse('not-found')
      const changed = await to(tables, found)
      if (!changed.ok) return changed
      await tables.summaries.save(changed.value)
      await showGroup(tables, changed.value)
      return accept(await draftOf(tables, world, meeting, changed.value))
    })
    if (answer.ok) world.errandsOrdered()
    return answer
  }

  return {
    openSummary: (actor: Actor, input: { readonly meeting: MeetingId | null }) =>
      world.store.transaction(async (tables) => {
        const meeting =
          input.meeting === null
            ? await latestOf(tables, actor)
            : await meetingOf(tables, actor, input.meeting)
        if (!meeting.ok) return meeting
        const found = await tables.summaries.ofMeeting(meeting.value.id)
        return accept(await draftOf(tables, world, meeting.value, found))
      }),

    /** Keeps what the host has written, for the host alone. */
    saveSummary: (actor: Actor, input: Asked & { readonly content: SummaryContent }) =>
      world.store.transaction(async (tables) => {
        const meeting = await meetingOf(tables, actor, input.meeting)
        if (!meeting.ok) return meeting
        const { id, round, group } = meeting.value
        const before = await tables.summaries.ofMeetingForChange(id)
        const start = { id: world.newId<SummaryId>(), meeting: id, round, group }
        const written = write(before, start, input.content)
        if (!written.ok) return written
        const passed = passCpr('saveSummary', input)
        if (!passed.ok) return passed
        await tables.summaries.save(written.value)
        return accept(await draftOf(tables, world, meeting.value, written.value))
      }),

    shareSummary: (actor: Actor, input: Asked & { readonly despite?: readonly string[] }) =>
      change(actor, 'shareSummary', input, async (tables, { group, ...found }) => {
        const names = await namesInGroup(tables, world, group)
        const passed = pass('shareSummary', found, names, input.despite)
        return passed.ok ? accept(share({ group, ...found }, world.clock.now())) : passed
      }),

    releaseSummary: (actor: Actor, input: Asked) =>
      change(actor, 'releaseSummary', input, async (tables, found) => {
        const released = release(found, world.clock.now())
        if (!released.ok) return released
        const names = await namesInGroup(tables, world, found.group)
        const passed = pass('releaseSummary', { content: found.shared }, names)
        return passed.ok ? released : passed
      }),

    getSummaries: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        const { group } = actor
        if (group === null || !may(actor, 'getSummaries', group)) return refuse('not-allowed')
        const summaries = []
        for (const each of await tables.summaries.ofGroup(group)) {
          const meeting = await tables.meetings.find(each.meeting)
          if (!each.shared || !each.sharedAt || !meeting) continue
          summaries.push({
            meeting: each.meeting,
            roundLabel: (await tables.seasons.findRound(each.round))?.label ?? '',
            meetingAt: meeting.startsAt,
            sharedAt: each.sharedAt,
            content: each.shared,
            released: each.released?.toChiefGroup ?? null,
          })
        }
        return accept({
          summaries: summaries.toSorted((one, other) => (one.meetingAt < other.meetingAt ? 1 : -1)),
          isHost: actor.isHost,
        })
      }),

    getReleased: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getReleased')) return refuse('not-allowed')
        const released = await tables.summaries.released()
        const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds).toReversed()
        return accept({
          rounds: rounds
            .map((round) => ({
              round: round.id,
              roundLabel: round.label,
              from: round.window.from,
              // In alphabetical order: neither place nor time says which group it came from.
              texts: released
                .filter((each) => each.round === round.id)
                .flatMap((each) => each.released?.toChiefGroup ?? [])
                .toSorted(),
            }))
            .filter((round) => round.texts.length > 0),
        })
      }),
  }
}
