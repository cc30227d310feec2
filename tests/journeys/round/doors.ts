import type { StatePost, TenantClient, TenantState } from '#tests/support/tenant-client.ts'
import { cardIn, type GroupRoom } from './cast.ts'

/** The chat between a person and the bot. */
export const chatOf = (state: TenantState, upn: string) => {
  const id = state.users.find((user) => user.userPrincipalName === upn)?.id
  return state.chats.find((chat) => chat.userId === id)
}

/** The newest card by the bot that says so, as this person has it: in the group's channel, else in their own chat. */
export const cardFor = (
  state: TenantState,
  room: GroupRoom,
  upn: string,
  has: string,
): StatePost | undefined => cardIn(room.channel, has) ?? cardIn(chatOf(state, upn) ?? NONE, has)

const NONE = { posts: [] }

/** Without a bot people do it on the page of the tab that their mail led to. */
export const isWithoutBot = (state: TenantState): boolean => state.world === 'no-bot'

/** What the tab sends for the buttons of the preparation card. */
export const tickInTab = async (
  client: TenantClient,
  as: string,
  most: number,
): Promise<number> => {
  const { round, tasks } = await client.must(as, 'getPreparation', { round: null })
  const wanted = tasks.slice(0, most)
  for (const { id: task } of wanted)
    await client.must(as, 'tickPreparation', { round, task, done: true })
  return wanted.length
}

/** What the tab sends for the evaluation card. */
export const answerInTab = async (
  client: TenantClient,
  as: string,
  answer: { readonly good: string; readonly missed: string; readonly benefit: number },
) => {
  const { evaluation } = await client.must(as, 'getEvaluation', { meeting: null })
  if (!evaluation) throw new Error(`${as} sees no evaluation in the tab`)
  await client.must(as, 'answerEvaluation', { meeting: evaluation.meeting, ...answer })
}
