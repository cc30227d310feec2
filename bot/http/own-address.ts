import { Fault } from '#bot/application/faults.ts'
import type { SetupPort } from '#bot/application/ports/setup.ts'

const PATIENCE_MS = 10_000

/** Whole in form and signed by nobody: the bot must refuse it for that reason alone. */
const UNSIGNED = {
  type: 'message',
  channelId: 'msteams',
  from: { id: 'nobody' },
  recipient: { id: 'nobody' },
  conversation: { id: 'nowhere' },
}

/** Knocks at the bot's own public address, as Teams and a browser do. */
export const ownAddress = (publicUrl: string): Pick<SetupPort, 'door' | 'tab'> => ({
  door: () =>
    statusOf(`${publicUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(UNSIGNED),
    }),
  tab: () => statusOf(`${publicUrl}/tab/`, {}),
})

const statusOf = async (url: string, request: RequestInit): Promise<number> => {
  try {
    const response = await fetch(url, {
      ...request,
      // Whoever leads elsewhere is not this bot: its certificate and its name are what Teams knows.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.arrayBuffer()
    return response.status
  } catch (cause) {
    throw new Fault('busy', 'no-answer', { cause })
  }
}
