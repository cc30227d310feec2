import type { TenantClient } from '#tests/support/tenant-client.ts'
import { cardIn, privateChannels, settled } from './cast.ts'

/** What stands on each kind of card that a channel gets, whatever the round. */
const MARKS: Readonly<Record<string, string>> = {
  welcome: 'Velkommen til',
  agenda: 'Dagsorden for',
  preparation: 'tickPreparation',
  evaluation: 'Evaluering: ',
}

/**
 * What the coordinator does with posts in doubt: looks in the channel, says that it is there, or has it sent
 * again. Returns how many there were of each.
 */
export const resolveDoubts = async (client: TenantClient, coordinator: string) => {
  const { troubles } = await client.must(coordinator, 'getOverview', {})
  const channels = privateChannels(await client.state())
  const resolved = { settled: 0, retried: 0 }
  for (const { id, state, card, about } of troubles) {
    const channel = channels.find((each) => each.displayName === about)
    if (state !== 'doubtful' || !card || !channel)
      throw new Error(`Not a post in doubt: ${JSON.stringify({ state, card, about })}`)
    const isThere = cardIn(channel, MARKS[card] ?? '') !== undefined
    await client.must(coordinator, isThere ? 'settleErrand' : 'retryErrand', { errand: id })
    resolved[isThere ? 'settled' : 'retried'] += 1
  }
  await settled(client)
  return resolved
}
