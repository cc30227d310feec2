import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import type { Caller } from '#bot/application/actor.ts'
import type { EntraId } from '#bot/domain/ids.ts'

/** Teams itself, on desktop and phone, and on the web: nobody else asks for tokens to our API (platform/teams.md section 7). */
const TEAMS_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
] as const

const SCOPE = 'access_as_user'
/** Clocks differ; Microsoft's own libraries allow five minutes, one is enough between two of its services. */
const CLOCK_TOLERANCE_SECONDS = 60

/** The token is not one that Teams got for us; `why` is for the log. */
export class NotSignedIn extends Error {
  readonly why: string
  constructor(why: string) {
    super(`not signed in: ${why}`)
    this.name = 'NotSignedIn'
    this.why = why
  }
}

const claims = z.object({
  oid: z.guid().transform((id) => id.toLowerCase() as EntraId),
  ver: z.literal('2.0'),
  tid: z.string(),
  azp: z.enum(TEAMS_CLIENTS),
  scp: z.string(),
  name: z.string().default(''),
})

export type Identify = (authorization: string | undefined) => Promise<Caller>

/**
 * Reads who calls from a Teams single sign-on token: signed by our tenant, for our app, got by Teams, in force.
 * Throws `NotSignedIn` for any other; a key server that is silent is a fault and thrown as it is.
 */
export const identifyBy = (settings: {
  readonly tenantId: string
  readonly appId: string
}): Identify => {
  const authority = `https://login.microsoftonline.com/${settings.tenantId}`
  const keys = createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`), {
    timeoutDuration: 10_000,
  })
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1]
    if (token === undefined) throw new NotSignedIn('no-token')
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      audience: settings.appId,
      issuer: `${authority}/v2.0`,
      requiredClaims: ['exp', 'nbf', 'iat'],
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    }).catch((error: unknown) => {
      throw isTheTokensFault(error) ? new NotSignedIn((error as errors.JOSEError).code) : error
    })
    const read = claims.safeParse(payload)
    if (!read.success) throw new NotSignedIn(`claim ${read.error.issues[0]?.path.join('.')}`)
    if (read.data.tid !== settings.tenantId) throw new NotSignedIn('claim tid')
    if (!read.data.scp.split(' ').includes(SCOPE)) throw new NotSignedIn('claim scp')
    return { entraId: read.data.oid, name: read.data.name }
  }
}

const isTheTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'
