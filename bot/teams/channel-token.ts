import { AuthenticationConstants, AuthenticationError } from 'botframework-connector'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'

/** What the Bot Connector says of its keys (Microsoft, "Bot Connector authentication", step 2). */
const METADATA = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer
const CHANNEL = 'msteams'

/** Microsoft's own libraries allow clocks to differ by so much. */
const CLOCK_TOLERANCE_SECONDS = 300
const KEYS_KEPT_MS = 24 * 3_600_000
const PATIENCE_MS = 10_000

export type ChannelTokens = {
  /** The claims of the token in an Authorization header, for an activity that names this service address. */
  read(authorization: string, serviceUrl: string): Promise<JWTPayload>
  /** Fetches the keys, so that the first activity need not wait for them. */
  prepare(): Promise<void>
}

type Keys = ReturnType<typeof createRemoteJWKSet>

/**
 * Reads the token that the Bot Connector signs each activity from Teams with: by one of its keys that is endorsed
 * for Teams, for this bot alone, for this service address, in force. Throws an `AuthenticationError` for any other;
 * a key server that is silent is a fault and thrown as it is. botbuilder's own check takes tokens without an end and
 * keys endorsed for nobody, calls a silent key server a bad token, and prints what strangers send
 * (platform/bot.md section 3).
 */
export const channelTokens = (appId: string): ChannelTokens => {
  let found: Promise<Keys> | null = null
  const keysNow = () => {
    found ??= findKeys().catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  const read: ChannelTokens['read'] = async (authorization, serviceUrl) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1]
    if (token === undefined) throw refusal('no token')
    const { payload } = await jwtVerify(
      token,
      async (header, jws) => {
        if (typeof header.kid !== 'string') throw new errors.JWKSNoMatchingKey()
        const keys = await keysNow()
        const key = await keys(header, jws)
        if (!isEndorsed(keys, header.kid)) throw new errors.JWKSNoMatchingKey()
        return key
      },
      {
        algorithms: ['RS256'],
        issuer: ISSUER,
        audience: appId,
        requiredClaims: ['exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      },
    ).catch((error: unknown) => {
      throw isTheTokensFault(error) ? refusal(error.code) : error
    })
    if (payload.aud !== appId) throw refusal('claim aud')
    if (payload[AuthenticationConstants.ServiceUrlClaim] !== serviceUrl)
      throw refusal('claim serviceurl')
    return payload
  }
  return { read, prepare: async () => (await keysNow()).reload() }
}

const findKeys = async (): Promise<Keys> => {
  const answer = await fetch(METADATA, { signal: AbortSignal.timeout(PATIENCE_MS) })
  const told = answer.ok ? ((await answer.json()) as { jwks_uri?: unknown }) : {}
  if (typeof told.jwks_uri !== 'string')
    throw new Error(
      `The Bot Connector does not tell its keys (${answer.status}). See whether the bot may reach ${METADATA}.`,
    )
  return createRemoteJWKSet(new URL(told.jwks_uri), {
    timeoutDuration: PATIENCE_MS,
    cacheMaxAge: KEYS_KEPT_MS,
  })
}

const isEndorsed = (keys: Keys, kid: string): boolean => {
  const entry = keys.jwks()?.keys.find((each) => each.kid === kid)
  const endorsements = (entry as { endorsements?: unknown } | undefined)?.endorsements
  return Array.isArray(endorsements) && endorsements.includes(CHANNEL)
}

const refusal = (why: string) => new AuthenticationError(why, 401)

const isTheTokensFault = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'
