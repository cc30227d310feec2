import { isInTeam, TEAM_DESCRIPTION, TEAM_NAME } from '#bot/domain/room.ts'
import type { ErrandHandlers } from './errands.ts'
import { Fault } from './faults.ts'
import type { Tables, World } from './ports.ts'
import { everybody, thoseWhoLeft } from './room-members.ts'
import { roomErrand } from './room-order.ts'
import { makingIn } from './room-seen.ts'

type TeamErrandKind = 'make-team' | 'fill-team' | 'install-in-team' | 'install-for-person'

/** The steps before the rooms: the team, who is in it, and the app in it and for each person. */
export const teamErrands = (world: World): Pick<ErrandHandlers, TeamErrandKind> => {
  const { store, channels } = world

  const there = <Team>(team: Team | null): Team => {
    if (!team) throw new Fault('refused', 'team-not-made')
    return team
  }
  const theTeam = async (tables: Tables) => there(await tables.settings.get('team'))

  /** Under a lock: a worker that tells late takes nothing back that others have told since. */
  const keep = async (tables: Tables, done: { filled: true } | { appInstalled: true }) =>
    tables.settings.set('team', {
      ...there(await tables.settings.getForChange('team')),
      ...done,
    })

  return {
    'make-team': async (_, attempt) => {
      const { known, mayBeAnother } = await store.transaction(async (tables) => ({
        known: await tables.settings.get('team'),
        mayBeAnother: (await tables.settings.get('team-beside-another')) ?? false,
      }))
      const { teamId } = await channels.ensureTeam(
        TEAM_NAME,
        TEAM_DESCRIPTION,
        known?.teamId ?? null,
        makingIn(attempt),
        mayBeAnother,
      )
      await store.transaction(async (tables) => {
        const now = await tables.settings.getForChange('team')
        // Told late, others may have found the team and gone on with it.
        if (now?.teamId !== teamId)
          await tables.settings.set('team', { teamId, filled: false, appInstalled: false })
        await tables.errands.order({
          kind: 'fill-team',
          key: 'fill-team',
          lane: 'team',
          payload: {},
        })
      })
      world.errandsOrdered()
    },

    'fill-team': async () => {
      const found = await store.transaction(async (tables) => ({
        team: await tables.settings.get('team'),
        isForTeam: (await tables.rooms.all()).some(({ kind }) => isInTeam(kind)),
        people: await everybody(tables, world),
        gone: await thoseWhoLeft(tables, world),
      }))
      // Not made yet: its making orders this once more. Who has chats for rooms needs the app without any team.
      if (!found.team && found.isForTeam) return
      if (found.team) {
        await channels.ensureTeamMembers(found.team.teamId, found.people)
        if (found.gone.length > 0) await channels.removeTeamMembers(found.team.teamId, found.gone)
      }
      await store.transaction(async (tables) => {
        if (found.team) {
          await keep(tables, { filled: true })
          await tables.errands.order({
            kind: 'install-in-team',
            key: 'install-in-team',
            lane: 'team',
            payload: {},
          })
        }
        for (const person of found.people)
          await tables.errands.order({
            kind: 'install-for-person',
            key: `install-for-person:${person}`,
            lane: `person:${person}`,
            payload: { person },
          })
      })
      world.errandsOrdered()
    },

    'install-in-team': async () => {
      const { teamId } = await store.transaction(theTeam)
      await channels.ensureAppInTeam(teamId)
      await store.transaction(async (tables) => {
        await keep(tables, { appInstalled: true })
        for (const room of await tables.rooms.all())
          await tables.errands.order(roomErrand('make-channel', room.key))
      })
      world.errandsOrdered()
    },

    'install-for-person': ({ person }) => channels.ensureAppForPerson(person),
  }
}
