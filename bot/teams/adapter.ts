import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  type AuthenticateRequestResult,
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  PasswordServiceClientCredentialFactory,
} from 'botframework-connector'

/** What `/api/messages` answers. */
export type HttpAnswer = { readonly status: number; readonly body?: unknown }

/** What a turn answers an invoke with; null for what is not an invoke. */
export type Turn = (activity: Activity) => Promise<HttpAnswer | null>

export type AdapterSettings = {
  readonly appId: string
  readonly appSecret: string
  readonly tenantId: string
}

/** Hosts of the Bot Connector; a token of ours goes nowhere else. */
const CONNECTOR_HOST = /^smba(\.[a-z0-9-]+)*\.(trafficmanager\.net|teams\.microsoft\.com)$/

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

/**
 * Believes activities that Teams has signed for this bot, in this tenant, and no others. botbuilder alone lets
 * other channels in and answers a wrong signature with a fault (platform/bot.md section 3).
 */
class TeamsOnlyAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #tenantId: string

  constructor({ appId, appSecret, tenantId }: AdapterSettings) {
    super(
      {},
      new PasswordServiceClientCredentialFactory(appId, appSecret, tenantId),
      new AuthenticationConfiguration([], async (claims) => {
        const issuer = claims.find((claim) => claim.type === AuthenticationConstants.IssuerClaim)
        if (issuer?.value !== AuthenticationConstants.ToBotFromChannelTokenIssuer)
          throw new AuthenticationError('not issued by the Bot Connector', 401)
      }),
    )
    this.#tenantId = tenantId
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
    try {
      return await super.authenticateRequest(activity, authorization)
    } catch (error) {
      if (error instanceof Error && FORGED.has(error.name))
        throw new AuthenticationError('invalid token', 401)
      throw error
    }
  }
}

const FORGED = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'])

/** botbuilder's adapter, used to find out whom an activity is from; answers are ours. */
export class TeamsAdapter extends CloudAdapter {
  constructor(settings: AdapterSettings) {
    super(new TeamsOnlyAuthentication(settings))
  }

  /** Runs `turn` for an activity that Teams sent; 401 or 400 for any other, and `turn` does not run. */
  async receive(
    authorization: string | undefined,
    body: unknown,
    turn: Turn,
  ): Promise<HttpAnswer & { readonly refused?: string }> {
    if (!isActivity(body)) return { status: 400, body: { error: 'not an activity' } }
    try {
      const invoked = await this.processActivity(authorization ?? '', body, async (context) => {
        const value = await turn(context.activity)
        if (value !== null) await context.sendActivity({ type: 'invokeResponse', value })
      })
      return invoked ? { status: invoked.status, body: invoked.body } : { status: 200 }
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error
      return { status: 401, body: { error: 'not signed by Teams' }, refused: error.message }
    }
  }
}

const isActivity = (body: unknown): body is Activity => {
  const { type, id, conversation, from } = (body ?? {}) as Partial<Activity>
  return (
    typeof type === 'string' &&
    (id === undefined || typeof id === 'string') &&
    typeof conversation?.id === 'string' &&
    typeof from?.id === 'string'
  )
}
