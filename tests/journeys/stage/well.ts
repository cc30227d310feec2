import { expect } from 'vitest'
import { coordinatorOf, type GroupRoom, groupRooms } from '../round/cast.ts'
import type { Stage } from './tenant.ts'

export const firstOf = <T>(all: readonly T[]): T => {
  const [first] = all
  if (first === undefined) throw new Error('There is none')
  return first
}

/** A stage that somebody is about to treat badly: who is on it, and whether it bears that. */
export const wellStage = async (stage: Stage) => {
  const { client, local } = stage
  const { pid } = local.bot
  const room: GroupRoom = firstOf(groupRooms(await client.state()))
  return {
    room,
    coordinator: await coordinatorOf(client),
    userOf: async (upn: string) => {
      const { users } = await client.state()
      return firstOf(users.filter((user) => user.userPrincipalName === upn))
    },
    /** Nothing has crashed, and Microsoft never had to refuse what the bot sent. */
    isWell: async () => {
      expect(local.bot.pid).toBe(pid)
      expect(await stage.health()).toMatchObject({ status: 'ok', database: 'ok' })
      expect((await client.state()).rejected).toEqual([])
    },
  }
}
