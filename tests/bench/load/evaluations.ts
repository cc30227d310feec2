import { addMinutes, instant } from '#bot/domain/calendar.ts'
import { evaluationTimes } from '#bot/domain/due-meeting.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { roomKey } from '#bot/domain/room.ts'
import type { Programme } from './programme.ts'
import { type openSeeded, settleErrands } from './seed.ts'

/** When meetings end whose evaluations have just opened. */
export const justNow = () => addMinutes(instant(new Date().toISOString()), -5)

/** The evaluation card stands in every channel, and every ballot box is open. */
export const openEvaluations =
  ({ groups }: Programme) =>
  async ({ db, store }: Awaited<ReturnType<typeof openSeeded>>): Promise<void> => {
    await store.transaction(async (tables) => {
      for (const [at, { group, meeting, channel }] of groups.entries()) {
        const key = `evaluation:${meeting.id}`
        const room = roomKey({ kind: 'group', group: group.id })
        await tables.errands.order({
          kind: 'post',
          key,
          lane: `room:${room}`,
          payload: {
            to: { room },
            ref: { card: 'evaluation', meeting: meeting.id },
            threadOf: null,
          },
        })
        await tables.posts.save({
          key,
          conversation: channel,
          activity: `${at}`,
          at: meeting.endsAt,
        })
        const { opensAt, closesAt } = evaluationTimes(meeting.endsAt)
        const hosts = group.host ? [group.host] : []
        await tables.ballots.save(openBallot(meeting, opensAt, closesAt, hosts))
      }
    })
    await settleErrands(db)
  }
