import { Fault } from '#bot/application/faults.ts'
import type { SetupPort } from '#bot/application/ports/setup.ts'
import type { DirectoryPort } from '#bot/application/ports.ts'
import type { Connector } from './connector.ts'

type Settings = {
  readonly tenantId: string
  readonly connector: Connector
  readonly directory: Pick<DirectoryPort, 'find'>
}

/** The words stand in a channel for a moment, unless they cannot be removed. */
const words = (text: string) => ({ type: 'message', text })
const WRITTEN = 'Tværs prøver, om den kan skrive her. Beskeden forsvinder igen om et øjeblik.'
const UPDATED = 'Tværs har prøvet, om den kan skrive her. Du behøver ikke gøre noget.'
const TARGETED = 'Kun du kan se denne besked. Tværs prøver, om den virker, og fjerner den igen.'

/** What the Bot Connector lets the bot do in a channel. */
export const botSetup = ({
  tenantId,
  connector,
  directory,
}: Settings): Pick<SetupPort, 'botIsIn' | 'tryPost' | 'tryUpdate' | 'tryTargeted' | 'remove'> => {
  const serviceUrl = `https://smba.trafficmanager.net/emea/${tenantId}/`
  const activities = (channel: string, ...more: readonly string[]) => [
    'v3',
    'conversations',
    channel,
    'activities',
    ...more,
  ]
  const send = async (channel: string, activity: unknown, targeted = false) => {
    const answer = await connector(serviceUrl, 'POST', activities(channel), activity, { targeted })
    if (typeof answer.id === 'string') return answer.id
    throw new Fault('doubtful', 'no-id')
  }

  return {
    botIsIn: async (channel) => {
      try {
        const path = ['v3', 'conversations', channel, 'pagedmembers']
        await connector(serviceUrl, 'GET', path, undefined)
        return true
      } catch (error) {
        if (error instanceof Fault && (error.status === 403 || error.status === 404)) return false
        throw error
      }
    },

    tryPost: (channel) => send(channel, words(WRITTEN)),

    tryUpdate: async (channel, post) => {
      await connector(serviceUrl, 'PUT', activities(channel, post), words(UPDATED))
    },

    tryTargeted: async (channel, address) => {
      const person = await directory.find(address)
      if (!person) throw new Fault('refused', 'person-not-found')
      const path = ['v3', 'conversations', channel, 'members', person.entraId]
      const { id } = await connector(serviceUrl, 'GET', path, undefined)
      return send(channel, { ...words(TARGETED), recipient: { id } }, true)
    },

    remove: async (channel, post, targeted) => {
      await connector(serviceUrl, 'DELETE', activities(channel, post), undefined, { targeted })
    },
  }
}
