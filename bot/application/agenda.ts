import { type Actor, may } from '#bot/domain/access.ts'
import { topicsOf } from '#bot/domain/agenda/balance.ts'
import { changedParts } from '#bot/domain/agenda/changes.ts'
import { release } from '#bot/domain/agenda/release.ts'
import { AGENDA_POINTS, type Agenda, type AgendaContent } from '#bot/domain/agenda.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { pass, passCpr } from '#bot/domain/confidential/check.ts'
import { membersOf } from '#bot/domain/group.ts'
import type { RoundId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { type AgendaFrame, draftOf, readFrame } from './agenda-frame.ts'
import { orderPosts, planTopics } from './agenda-release.ts'
import { namesInGroup } from './confidential.ts'
import { agendaMessage } from './messages/agenda.ts'
import { groupsOwn } from './messages/groups-own.ts'
import type { Tables, World } from './ports.ts'
import { plannedTheme } from './season-year.ts'

/** The seven points in the template's order, whatever order they came in; null unless each is there once. */
const inTemplateOrder = (content: AgendaContent): AgendaContent | null => {
  const points = AGENDA_POINTS.flatMap(
    (name) => content.points.find((point) => point.name === name) ?? [],
  )
  const isWhole =
    points.length === AGENDA_POINTS.length && content.points.length === AGENDA_POINTS.length
  return isWhole ? { ...content, points } : null
}

const savedByWhom = async (tables: Tables, agenda: Agenda | null): Promise<string | null> =>
  agenda?.savedBy ? ((await tables.leaders.find(agenda.savedBy))?.name ?? null) : null

/** Groups that get the agenda, by number. */
const receivingGroups = async (tables: Tables, { meetings }: AgendaFrame) => {
  const meeting = new Set(meetings.map((each) => each.group))
  return (await tables.groups.all()).filter((group) => meeting.has(group.id))
}

/** What the groups that get the agenda are called, with how many people that is. */
const receivers = async (tables: Tables, frame: AgendaFrame) => {
  const groups = await receivingGroups(tables, frame)
  return {
    groups: groups.map((group) => group.name),
    leaders: groups.reduce((sum, group) => sum + membersOf(group).length, 0),
  }
}

export const agenda = (world: World) => ({
  /** The draft of the named round, or of the one ahead, with what it must fit into. */
  getAgenda: (actor: Actor, input: { round: RoundId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getAgenda')) return refuse('not-allowed')
      const frame = await readFrame(tables, input.round, world.clock.now())
      if (!frame) return refuse(input.round ? 'not-found' : 'no-round')
      const { round, rounds, firstMeeting } = frame
      const found = await tables.agendas.find(round.id)
      const content = draftOf(found, round, found ? '' : await plannedTheme(tables, round))
      const chosen = new Set(topicsOf(content))
      const topics = await tables.topics.all()
      return accept({
        round: {
          id: round.id,
          label: round.label,
          meetingMinutes: round.meetingMinutes,
          isBooked: round.state === 'booked',
          isHeld: frame.isHeld,
          firstMeeting,
        },
        rounds: rounds.map(({ id, label }) => ({ id, label })),
        content,
        version: found?.version ?? 0,
        savedAt: found?.savedAt ?? null,
        savedBy: await savedByWhom(tables, found),
        released: found?.released ?? null,
        topics: topics
          .filter((topic) => topic.status !== 'declined' || chosen.has(topic.id))
          .map(({ id, title, why, kind, status, supporters }) => ({
            id,
            title,
            why,
            kind,
            status,
            supporters: supporters.length,
          })),
        receivers: await receivers(tables, frame),
        today: dayOf(world.clock.now()),
      })
    }),

  /** Keeps the draft, finished or not. Refused when somebody else saved after this writer had read it. */
  saveAgenda: (actor: Actor, input: { round: RoundId; version: number; content: AgendaContent }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'saveAgenda')) return refuse('not-allowed')
      // The round is always there to lock; the agenda is not, the first time.
      const round = await tables.seasons.findRoundForChange(input.round)
      const content = inTemplateOrder(input.content)
      if (!round || !content) return refuse('not-found')
      const passed = passCpr('saveAgenda', { content })
      if (!passed.ok) return passed
      const before = await tables.agendas.findForChange(round.id)
      if ((before?.version ?? 0) !== input.version)
        return refuse('changed-meanwhile', { by: (await savedByWhom(tables, before)) ?? '' })
      const savedAt = world.clock.now()
      const version = input.version + 1
      await tables.agendas.save({
        round: round.id,
        draft: content,
        version,
        savedAt,
        savedBy: actor.person,
        released: before?.released ?? null,
      })
      return accept({ version, savedAt })
    }),

  /** The very card that the first of the receiving groups would get, drawn from what is written now. */
  previewAgenda: (actor: Actor, input: { round: RoundId; content: AgendaContent }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'previewAgenda')) return refuse('not-allowed')
      const frame = await readFrame(tables, input.round, world.clock.now())
      const content = inTemplateOrder(input.content)
      if (!frame || !content) return refuse('not-found')
      const released = (await tables.agendas.find(frame.round.id))?.released ?? null
      const changed = released ? changedParts(released.content, content) : []
      const revision = (released?.revision ?? 0) + (released && changed.length === 0 ? 0 : 1)
      const [first] = await receivingGroups(tables, frame)
      const message = await agendaMessage(tables, world, {
        round: frame.round,
        meeting: frame.meetings.find((each) => each.group === first?.id) ?? null,
        content,
        revision,
        changed: released && changed.length === 0 ? released.changed : changed,
      })
      return accept(world.cards.draw(message, 'da'))
    }),

  /** Sends the saved draft to every group: posted the first time, redrawn in place after that. */
  releaseAgenda: async (
    actor: Actor,
    input: { round: RoundId; version: number; despite?: readonly string[] },
  ) => {
    const now = world.clock.now()
    const result = await world.store.transaction(async (tables) => {
      if (!may(actor, 'releaseAgenda')) return refuse('not-allowed')
      if (!(await tables.seasons.findRoundForChange(input.round))) return refuse('not-found')
      const frame = await readFrame(tables, input.round, now)
      const draft = await tables.agendas.findForChange(input.round)
      if (!frame || !draft) return refuse('not-found')
      if (draft.version !== input.version)
        return refuse('changed-meanwhile', { by: (await savedByWhom(tables, draft)) ?? '' })
      if (frame.round.state !== 'booked' || frame.meetings.length === 0)
        return refuse('round-not-booked')
      if (frame.isHeld) return refuse('round-is-over')
      const { meetingMinutes } = frame.round
      const { firstMeeting } = frame
      const released = release(draft, { meetingMinutes, firstMeeting, today: dayOf(now) }, now)
      if (!released.ok) return released
      const names = await namesInGroup(tables, world, actor.group)
      const passed = pass('releaseAgenda', { content: draft.draft }, names, input.despite)
      if (!passed.ok) return passed
      await tables.agendas.save(released.value)
      for (const { group } of frame.meetings) await orderPosts(tables, group, released.value)
      await planTopics(tables, draft.released, released.value)
      const { revision, at, changed } = released.value.released
      return accept({ revision, at, changed, groups: frame.meetings.length })
    })
    if (result.ok) world.errandsOrdered()
    return result
  },

  /** What the groups have got, with the caller's own group's time and place; null before release. */
  getReleasedAgenda: (actor: Actor, input: { round: RoundId | null }) =>
    world.store.transaction(async (tables) => {
      if (!may(actor, 'getReleasedAgenda')) return refuse('not-allowed')
      const frame = await readFrame(tables, input.round, world.clock.now())
      if (!frame) return refuse(input.round ? 'not-found' : 'no-round')
      const found = await tables.agendas.find(frame.round.id)
      const own = frame.meetings.find((each) => each.group === actor.group) ?? null
      const { id: round, label: roundLabel } = frame.round
      if (!found?.released) return accept({ round, roundLabel, agenda: null })
      const { at, ...released } = found.released
      const {
        card: _card,
        tabUrl: _tabUrl,
        contractUrl: _contractUrl,
        round: _round,
        ...message
      } = await agendaMessage(tables, world, {
        ...released,
        round: frame.round,
        meeting: own,
        own: await groupsOwn(tables, own),
      })
      return accept({ round, roundLabel, agenda: { ...message, releasedAt: at } })
    }),
})
