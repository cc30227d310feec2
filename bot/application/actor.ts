import type { Actor } from '#bot/domain/access.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { canHost } from '#bot/domain/leader.ts'
import type { Tables } from './ports.ts'

/** Someone whom a token or a channel-signed activity has named. */
export type Caller = { readonly entraId: EntraId; readonly name: string }

/** Who the caller is to the programme now; one who has left it is nobody in it. Coordinators are named by the settings. */
export const findActor = async (
  tables: Pick<Tables, 'leaders' | 'groups'>,
  caller: Caller,
  coordinators: readonly EntraId[],
): Promise<Actor> => {
  const isCoordinator = coordinators.includes(caller.entraId)
  const leader = await tables.leaders.findByEntraId(caller.entraId)
  if (leader === null || leader.leftOn !== null)
    return {
      entraId: caller.entraId,
      person: null,
      name: leader?.name ?? caller.name,
      isCoordinator,
      isChief: false,
      group: null,
      isHost: false,
    }
  const group = await tables.groups.findByPerson(leader.id)
  return {
    entraId: caller.entraId,
    person: leader.id,
    name: leader.name,
    isCoordinator,
    isChief: canHost(leader),
    group: group?.id ?? null,
    isHost: group?.host === leader.id,
  }
}
