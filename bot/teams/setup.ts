import { Fault } from '#bot/application/faults.ts'
import type { SetupPort } from '#bot/application/ports/setup.ts'
import type { DirectoryPort } from '#bot/application/ports.ts'
import type { Text } from '#bot/text/text.ts'
import type { Connector } from './connector.ts'

type Settings = {
  readonly tenantId: string
  readonly connector: Connector
  readonly directory: Pick<DirectoryPort, 'find'>
  /** They stand in a channel for a moment, unless they cannot be removed. */
  readonly words: Text['setup']['trial']
}

const saying = (text: string) => ({ type: 'message', text })

/** What the Bot Connector lets the bot do in a channel. */
export const botSetup = ({
  tenantId,
  connector,
  directory,
  words,
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

    tryPost: (channel) => send(channel, saying(words.written)),

    tryUpdate: async (channel, post) => {
      await connector(serviceUrl, 'PUT', activities(channel, post), saying(words.updated))
    },

    tryTargeted: async (channel, address) => {
      const person = await directory.find(address)
      if (!person) throw new Fault('refused', 'person-not-found')
      const path = ['v3', 'conversations', channel, 'members', person.entraId]
      const { id } = await connector(serviceUrl, 'GET', path, undefined)
      return send(channel, { ...saying(words.targeted), recipient: { id } }, true)
    },

    remove: async (channel, post, targeted) => {
      await connector(serviceUrl, 'DELETE', activities(channel, post), undefined, { targeted })
    },
  }
}
