import type { ChannelPort } from '#bot/application/ports.ts'
import type { Graph } from './client.ts'
import { isStatus } from './graph-fault.ts'
import { channelLimits } from './limits.ts'
import { notYet } from './teams.ts'

/**
 * Archiving channels. Teams only promises to (202) and does it a little later, so what was asked for is looked at
 * again: a busy fault until it is so (Graph reference, channel: archive).
 */
export const archivingOn = (graph: Graph): Pick<ChannelPort, 'ensureArchived'> => {
  const isArchived = async (teamId: string, channelId: string): Promise<boolean> => {
    const { body } = await graph.call({
      method: 'GET',
      path: ['teams', teamId, 'channels', channelId],
      query: { $select: 'id,isArchived' },
      limit: channelLimits(teamId, channelId),
    })
    return body.isArchived === true
  }

  return {
    ensureArchived: async (teamId, channelId, wanted) => {
      try {
        if ((await isArchived(teamId, channelId)) === wanted) return 'done'
        await graph.call({
          method: 'POST',
          path: ['teams', teamId, 'channels', channelId, wanted ? 'archive' : 'unarchive'],
          body: {},
          limit: channelLimits(teamId, channelId),
          // What is being done already may be asked for once more.
          isIdempotent: true,
        })
      } catch (error) {
        if (isStatus(error, 404)) return 'gone'
        if (!isStatus(error, 409)) throw error
      }
      throw notYet()
    },
  }
}
