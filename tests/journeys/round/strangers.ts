import type { TenantClient, TenantState } from '#tests/support/tenant-client.ts'
import { groupRooms } from './cast.ts'

/** Somebody who was let in by hand, and where. */
export type Stranger = { readonly room: string; readonly person: string }

/**
 * As people do in Teams: the first group's host shares its shared channel with the whole team, or somebody in its chat
 * brings one of another group. Null where neither can be done.
 */
export const letStrangerIn = async (client: TenantClient): Promise<Stranger | null> => {
  const [first, second] = groupRooms(await client.state())
  const person = second?.members.find((each) => each !== second.host)
  if (!first || !person) throw new Error('There are not two groups.')
  const { id, membershipType } = first.channel
  if (membershipType === 'private') return null
  const isChat = membershipType === 'groupChat'
  const as = isChat ? (first.members.find((each) => each !== first.host) ?? '') : first.host
  await client.letIn({ as, conversation: id, ...(isChat && { person }) })
  return { room: id, person }
}

/** Whether they are in the room as Teams has it. */
export const isInside = (state: TenantState, { room, person }: Stranger): boolean =>
  groupRooms(state).some(({ channel, members }) => channel.id === room && members.includes(person))
