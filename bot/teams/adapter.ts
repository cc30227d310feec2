import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  ClaimsIdentity,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector'
import { type ChannelTokens, channelTokens } from './channel-token.ts'
import { isActivity } from './received.ts'

/** What `/api/messages` answers. */
export type HttpAnswer = { readonly status: number; readonly body?: unknown }

/** What a turn answers an invoke with; null for what is not an invoke. */
export type Turn = (activity: Activity) => Promise<HttpAnswer | null>

export type AdapterSettings = {
  readonly appId: string
  readonly appSecret: string
  readonly tenantId: string
}

/** Hosts of the Bot Connector; a token of ours goes nowhere else. Below trafficmanager.net anybody may have a name. */
const CONNECTOR_HOST = /^smba(\.trafficmanager\.net|(\.[a-z0-9-]+)*\.teams\.microsoft\.com)$/

export const isConnectorUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    CONNECTOR_HOST.test(url.hostname)
  )
}

/** Believes activities that Teams has signed for this bot, in this tenant, and no others. */
class TeamsOnlyAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #tenantId: string
  readonly #tokens: ChannelTokens

  constructor({ appId, appSecret, tenantId }: AdapterSettings, tokens: ChannelTokens) {
    super({}, new PasswordServiceClientCredentialFactory(appId, appSecret, tenantId))
    this.#tenantId = tenantId
    this.#tokens = tokens
  }

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    if (activity.channelId !== 'msteams') throw new AuthenticationError('not from Teams', 401)
    if (!isConnectorUrl(activity.serviceUrl ?? ''))
      throw new AuthenticationError('not from the Bot Connector', 401)
    const tenants = [activity.conversation?.tenantId, activity.channelData?.tenant?.id].filter(
      (id) => id !== undefined,
    )
    if (tenants.length === 0 || tenants.some((id) => id !== this.#tenantId))
      throw new AuthenticationError('not from our tenant', 401)
    const claims = await this.#tokens.read(authorization, activity.serviceUrl)
    const claimsIdentity = new ClaimsIdentity(
      Object.entries(claims).map(([type, value]) => ({ type, value: String(value) })),
      true,
    )
    return {
      claimsIdentity,
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      connectorFactory: this.createConnectorFactory(claimsIdentity),
    }
  }
}

/** botbuilder's adapter, used to run a turn; whom an activity is from, and the answers, are ours. */
export class TeamsAdapter extends CloudAdapter {
  #taken = 0
  #refused = 0

  /** Gets ready for the first activity. */
  readonly prepare: () => Promise<void>

  constructor(settings: AdapterSettings) {
    const tokens = channelTokens(settings.appId)
    super(new TeamsOnlyAuthentication(settings, tokens))
    this.prepare = tokens.prepare
  }

  /** How many activities a turn was begun for, and how many were refused. */
  readonly turns = () => ({ taken: this.#taken, refused: this.#refused })

  /** Runs `turn` for an activity that Teams sent; 401 or 400 for any other, and `turn` does not run. */
  async receive(
    authorization: string | undefined,
    body: unknown,
    turn: Turn,
  ): Promise<HttpAnswer & { readonly refused?: string }> {
    if (!isActivity(body)) return { status: 400, body: { error: 'not an activity' } }
    try {
      const invoked = await this.processActivity(authorization ?? '', body, async (context) => {
        this.#taken += 1
        const value = await turn(context.activity)
        if (value !== null) await context.sendActivity({ type: 'invokeResponse', value })
      })
      return invoked ? { status: invoked.status, body: invoked.body } : { status: 200 }
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error
      this.#refused += 1
      return { status: 401, body: { error: 'not signed by Teams' }, refused: error.message }
    }
  }
}
