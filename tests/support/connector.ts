import { serviceUrl } from '#infra/local/tenant/registration.ts'
import { aTeamWithChannel, aTenant, leaders, tokenFor } from './tenants.ts'
import { askMicrosoft, type WireAnswer } from './wire.ts'

export const adaptiveCard = (text: string, more: object = {}) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text, wrap: true }],
        ...more,
      },
    },
  ],
})

/** A tenant with a team of five, three of them in a private channel, and the bot's own token. */
export async function aConnector(options: { appAdded?: boolean; botUrl?: string } = {}) {
  const { botUrl = 'http://127.0.0.1:9' } = options
  const running = await aTenant({ botUrl })
  const people = leaders(running, 5)
  const inside = people.slice(0, 3)
  const { team, channel } = aTeamWithChannel(running, people, inside, options)
  const bearer = `Bearer ${await tokenFor(running, 'https://api.botframework.com')}`
  const ask = (
    method: string,
    path: string,
    body?: unknown,
    authorization: string | null = bearer,
  ): Promise<WireAnswer> =>
    askMicrosoft(running.address, `${serviceUrl}v3/${path}`, {
      method,
      body,
      headers: authorization === null ? {} : { authorization },
    })
  const newThread = (activity: unknown, id = channel.id) =>
    ask('POST', 'conversations', { isGroup: true, channelData: { channel: { id } }, activity })
  return {
    ...running,
    running,
    people,
    inside,
    outside: people.slice(3),
    team,
    channel,
    ask,
    newThread,
  }
}

export const codeOf = (answer: WireAnswer): string | undefined =>
  (answer.body as { error?: { code?: string } }).error?.code

export const idOf = (answer: WireAnswer): string =>
  String(
    (answer.body as { activityId?: string; id?: string }).activityId ??
      (answer.body as { id?: string }).id,
  )
