import { type Actor, may } from '#bot/domain/access.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { TEAM_NAME } from '#bot/domain/room.ts'
import { Fault } from './faults.ts'
import type { ErrandRecord } from './ports/errands.ts'
import type { Tables, World } from './ports.ts'

/** There is a team with the programme's name that we do not know to be ours. */
export const TEAM_NAME_TAKEN = 'team-name-taken'

/** Whether making the team waits for the coordinator to say which team it is. */
export const isTeamToChoose = ({ kind, code }: Pick<ErrandRecord, 'kind' | 'code'>): boolean =>
  kind === 'make-team' && code === TEAM_NAME_TAKEN

const waiting = async (tables: Tables) =>
  (await tables.errands.needingAttention()).find(isTeamToChoose)

/** A team of our name that somebody else made is never taken without being asked for. */
export const teamChoices = (world: World) => {
  const named = async () => {
    try {
      return accept(await world.channels.teamsNamed(TEAM_NAME))
    } catch (error) {
      if (error instanceof Fault) return refuse('teams-silent')
      throw error
    }
  }

  return {
    getTeamChoice: async (actor: Actor) => {
      if (!may(actor, 'getTeamChoice')) return refuse('not-allowed')
      if (!(await world.store.transaction(waiting))) return refuse('not-found')
      const found = await named()
      if (!found.ok) return found
      return accept({
        name: TEAM_NAME,
        teams: found.value.map(({ teamId, madeAt }) => ({ team: teamId, madeAt })),
      })
    },

    chooseTeam: async (actor: Actor, { team }: { readonly team: string | null }) => {
      if (!may(actor, 'chooseTeam')) return refuse('not-allowed')
      const found = await named()
      if (!found.ok) return found
      if (team !== null && !found.value.some(({ teamId }) => teamId === team))
        return refuse('not-found')
      const result = await world.store.transaction(async (tables) => {
        const errand = await waiting(tables)
        if (!errand) return refuse('not-found')
        if (team === null) await tables.settings.set('team-beside-another', true)
        else await tables.settings.set('team', { teamId: team, filled: false, appInstalled: false })
        await tables.errands.retry(errand.id)
        return accept(null)
      })
      if (result.ok) {
        world.log.info('team.chosen', { team, isAnother: team === null })
        world.errandsOrdered()
      }
      return result
    },
  }
}
