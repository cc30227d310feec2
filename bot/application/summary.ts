import { type Actor, may } from '#bot/domain/access.ts'
import { pass, passCpr } from '#bot/domain/confidential/check.ts'
import type { MeetingId, SummaryId } from '#bot/domain/ids.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import {
  meetingToSummarise,
  type Summary,
  type SummaryContent,
  share,
  write,
} from '#bot/domain/summary.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'
import { viewOf } from './release-view.ts'
import { draftOf, hosting } from './summary-draft.ts'
import { showGroup } from './summary-post.ts'

type Asked = { readonly meeting: MeetingId }

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

  /** What has been written so far. Where nothing has, nobody else begins until the transaction ends either. */
  const writtenOf = async (tables: Tables, id: MeetingId) => {
    const found = await tables.summaries.ofMeetingForChange(id)
    if (found) return found
    // The meeting is always there to lock; the summary is not, the first time.
    await tables.meetings.findForChange(id)
    return tables.summaries.ofMeetingForChange(id)
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
    action: 'shareSummary',
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
      return accept(await draftOf(tables, world, actor, meeting, changed.value))
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
        return accept(await draftOf(tables, world, actor, meeting.value, found))
      }),

    /** Keeps what the host has written, for the host alone. */
    saveSummary: (actor: Actor, input: Asked & { readonly content: SummaryContent }) =>
      world.store.transaction(async (tables) => {
        const meeting = await meetingOf(tables, actor, input.meeting)
        if (!meeting.ok) return meeting
        const { id, round, group } = meeting.value
        const before = await writtenOf(tables, id)
        const start = { id: world.newId<SummaryId>(), meeting: id, round, group }
        const written = write(before, start, input.content)
        if (!written.ok) return written
        const passed = passCpr('saveSummary', input)
        if (!passed.ok) return passed
        await tables.summaries.save(written.value)
        return accept(await draftOf(tables, world, actor, meeting.value, written.value))
      }),

    shareSummary: (actor: Actor, input: Asked & { readonly despite?: readonly string[] }) =>
      change(actor, 'shareSummary', input, async (tables, { group, ...found }) => {
        const names = await namesInGroup(tables, world, group)
        const passed = pass('shareSummary', found, names, input.despite)
        return passed.ok ? accept(share({ group, ...found }, world.clock.now())) : passed
      }),

    getSummaries: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        const { group } = actor
        if (group === null || !may(actor, 'getSummaries', group)) return refuse('not-allowed')
        const rounds = (await tables.seasons.all()).flatMap((season) => season.rounds)
        const labels = new Map(rounds.map(({ id, label }) => [id, label]))
        const held = await tables.meetings.ofGroup(group)
        const meetings = new Map(held.map((meeting) => [meeting.id, meeting]))
        const summaries = []
        for (const each of await tables.summaries.ofGroup(group)) {
          const meeting = meetings.get(each.meeting)
          if (!each.shared || !each.sharedAt || !meeting) continue
          const release = await tables.releases.ofMeeting(each.meeting)
          summaries.push({
            meeting: each.meeting,
            roundLabel: labels.get(each.round) ?? '',
            meetingAt: meeting.startsAt,
            sharedAt: each.sharedAt,
            content: each.shared,
            released: each.released?.toChiefGroup ?? null,
            release: release && (await viewOf(tables, world, release, actor.person)),
          })
        }
        return accept({
          summaries: summaries.toSorted((one, other) => (one.meetingAt < other.meetingAt ? 1 : -1)),
          isHost: actor.isHost,
        })
      }),
  }
}
