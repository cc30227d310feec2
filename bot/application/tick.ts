import type { Instant } from '#bot/domain/calendar.ts'
import { awaitedLooks, type Due, type DueKind, due, dueKey, nextDue } from '#bot/domain/due.ts'
import { evaluationTimes } from '#bot/domain/due-meeting.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import type { MeetingId, PersonId } from '#bot/domain/ids.ts'
import { roomKey } from '#bot/domain/room.ts'
import { agendaPostKey } from './agenda-release.ts'
import { countConcepts } from './concept-count.ts'
import { openConcept } from './concept-open.ts'
import { readDueState } from './due-state.ts'
import { countClosed, hostsOf } from './evaluation-count.ts'
import { DAYS_KEPT, KEPT_KEYS } from './forget-errands.ts'
import type { Tables, World } from './ports.ts'
import { orderLooks } from './reach.ts'
import { closeRelease } from './release-settle.ts'
import { orderRetention } from './retention-errands.ts'
import { orderSeminarReplies } from './seminar-errands.ts'
import { countStaffAnswers } from './staff-question.ts'
import { orderSubscriptions } from './subscriptions.ts'
import { tellPerson } from './tell-person.ts'

/**
 * Orders what is due now, each thing once for ever; asked every minute, by every replica, and after any pause.
 * Returns how much was ordered.
 */
export const tick = async (world: World): Promise<number> => {
  const now = world.clock.now()
  const ordered = await world.store.transaction(async (tables) => {
    await countClosed(tables, world)
    await countConcepts(tables, world)
    await countStaffAnswers(tables, world)
    const state = await readDueState(tables, now)
    const wanted = due(state, now)
    const looks = awaitedLooks(state, now)
    const known = await tables.errands.known(wanted.map(dueKey))
    let count = 0
    for (const each of wanted) {
      const key = dueKey(each)
      if (known.has(key) || (await isLooking(tables, looks.get(key)))) continue
      if (await order(tables, world, each)) count++
    }
    count += await orderLooks(tables, world)
    count += await orderSubscriptions(tables, world)
    // Not counted: nobody notices it.
    await orderRetention(tables, world)
    await orderSeminarReplies(tables, world)
    await tables.errands.forgetDone(DAYS_KEPT, KEPT_KEYS)
    await tables.settings.set('last-tick', now)
    return count
  })
  if (ordered > 0) {
    world.log.info('tick.ordered', { errands: ordered })
    world.errandsOrdered()
  }
  return ordered
}

/** The next moment at which people will notice something, if nothing else changes; for `/health` and the local clock. */
export const nextMoment = (
  world: World,
): Promise<{ readonly at: Instant; readonly kind: DueKind } | null> =>
  world.store.transaction(async (tables) => {
    const now = world.clock.now()
    return nextDue(await readDueState(tables, now), now, (kind) => !UNNOTICED.has(kind))
  })

const UNNOTICED: ReadonlySet<DueKind> = new Set(['fetch-replies', 'look-in-outlook'])

/** Outlook may be away: after so many attempts, about half a minute, what is due goes by what is known. */
const ATTEMPTS_WAITED_FOR = 5

/**
 * Whether to wait for a look in Outlook, which was ordered just before what waits for it and asks for the next
 * tick. One that was done meanwhile is waited for too: what this tick read is from before it.
 */
const isLooking = async (tables: Tables, look: string | undefined): Promise<boolean> => {
  if (look === undefined) return false
  const errand = await tables.errands.find(look)
  if (!errand || errand.state === 'dead' || errand.state === 'doubtful') return false
  return errand.attempts < ATTEMPTS_WAITED_FOR
}

/** Places the errands of one thing that is due; false when another replica was first. */
const order = async (tables: Tables, world: World, each: Due): Promise<boolean> => {
  switch (each.kind) {
    case 'preparation-reminder': {
      const { round, person } = each
      return tellPerson(tables, person, dueKey(each), {
        card: 'preparation-reminder',
        round,
        person,
      })
    }
    case 'summary-nudge':
      return tellPerson(tables, each.host, dueKey(each), {
        card: 'summary-nudge',
        meeting: each.meeting,
      })
    case 'evaluation-open':
      return openEvaluation(tables, each)
    case 'evaluation-close':
      return closeEvaluation(tables, each.meeting)
    case 'release-reminder': {
      const { meeting, asking, person } = each
      return tellPerson(tables, person, dueKey(each), {
        card: 'release-reminder',
        meeting,
        asking,
        person,
      })
    }
    case 'concept-open':
      return openConcept(tables, each)
    case 'release-close':
      return closeRelease(tables, world, each, dueKey(each))
    case 'fetch-replies':
      return tables.errands.order({
        kind: 'fetch-replies',
        key: dueKey(each),
        lane: 'mailbox',
        payload: { meeting: each.meeting },
      })
    case 'look-in-outlook':
      return tables.errands.order({
        kind: 'fetch-replies',
        key: dueKey(each),
        // Not behind what is slow in the mailbox: something waits for it.
        lane: `outlook:${each.meeting}`,
        payload: { meeting: each.meeting, beforeStep: true },
      })
  }
}

/** In the agenda's thread where the agenda is out, else on its own. */
const threadOf = async (tables: Tables, id: MeetingId) => {
  const meeting = await tables.meetings.find(id)
  if (!meeting) return null
  const room = roomKey({ kind: 'group', group: meeting.group })
  const agenda = await tables.agendas.find(meeting.round)
  return {
    meeting,
    room,
    thread: agenda?.released ? agendaPostKey(meeting.round, meeting.group) : null,
  }
}

const openEvaluation = async (
  tables: Tables,
  { meeting: id, opensAt, closesAt }: Extract<Due, { kind: 'evaluation-open' }>,
): Promise<boolean> => {
  // Locked: who moves or cancels the meeting at this very moment is first, or waits.
  const locked = await tables.meetings.findForChange(id)
  if (locked?.state !== 'planned' || evaluationTimes(locked.endsAt).opensAt !== opensAt)
    return false
  const place = await threadOf(tables, id)
  if (!place) return false
  const { meeting, room, thread } = place
  const isFirst = await tables.errands.order({
    kind: 'post',
    key: `evaluation:${id}`,
    lane: `room:${room}`,
    payload: { to: { room }, ref: { card: 'evaluation', meeting: id }, threadOf: thread },
  })
  // Only who placed the card puts out the box: a second, empty one would throw answers away.
  if (isFirst) {
    await tables.ballots.save(openBallot(meeting, opensAt, closesAt, await hostsOf(tables, id)))
    // A guest does not see the channel.
    for (const { guest } of await tables.visits.to([id]))
      await tellPerson(tables, guest, guestCardKey(id, guest), { card: 'evaluation', meeting: id })
  }
  return isFirst
}

/** Not below the key of the group's own card: what stands there is that card, told to each instead. */
const guestCardKey = (meeting: MeetingId, guest: PersonId): string =>
  `evaluation-of-guest:${meeting}:${guest}`

/** The card says that it is closed, and the results follow it in the thread, once they are counted. */
const closeEvaluation = async (tables: Tables, id: MeetingId): Promise<boolean> => {
  if (!(await tables.ballots.find(id))?.isCounted) return false
  const place = await threadOf(tables, id)
  if (!place) return false
  const lane = `room:${place.room}`
  await tables.errands.order({
    kind: 'update-post',
    key: `update:evaluation:${id}:closed`,
    lane,
    payload: { post: `evaluation:${id}`, ref: { card: 'evaluation', meeting: id } },
  })
  for (const { guest } of await tables.visits.to([id]))
    await tables.errands.order({
      kind: 'update-post',
      key: `update:${guestCardKey(id, guest)}:closed`,
      lane: `person:${guest}`,
      payload: { post: guestCardKey(id, guest), ref: { card: 'evaluation', meeting: id } },
    })
  return tables.errands.order({
    kind: 'post',
    key: `evaluation-result:${id}`,
    lane,
    payload: {
      to: { room: place.room },
      ref: { card: 'evaluation-result', meeting: id },
      // Without an agenda the evaluation card is itself the thread.
      threadOf: place.thread ?? `evaluation:${id}`,
    },
  })
}
