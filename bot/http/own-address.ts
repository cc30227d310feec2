import { randomUUID } from 'node:crypto'
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

/** Knocks at the bot's own addresses, as Teams, a browser and Microsoft Graph do. */
export const ownAddress = (
  publicUrl: string,
  notificationUrl: string,
): Pick<SetupPort, 'door' | 'tab' | 'notificationDoor'> => ({
  door: () =>
    statusOf(`${publicUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(UNSIGNED),
    }),
  tab: () => statusOf(`${publicUrl}/tab/`, {}),
  notificationDoor: async () => {
    const token = `Tværs: ${randomUUID()}`
    const url = `${notificationUrl}?validationToken=${encodeURIComponent(token)}`
    const { status, text } = await askedAt(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
    return text === token ? 'ours' : status
  },
})

const statusOf = async (url: string, request: RequestInit): Promise<number> =>
  (await askedAt(url, request)).status

const askedAt = async (url: string, request: RequestInit) => {
  try {
    const response = await fetch(url, {
      ...request,
      // Whoever leads elsewhere is not this bot: its certificate and its name are what Teams knows.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return { status: response.status, text: await response.text() }
  } catch (cause) {
    throw new Fault('busy', 'no-answer', { cause })
  }
}
