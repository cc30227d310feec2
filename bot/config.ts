import { z } from 'zod'
import { LANGUAGES, type Language } from '#bot/domain/language.ts'

const guid = (what: string, where: string) =>
  z
    .guid({ error: `must be ${what}, a GUID. Find it ${where}.` })
    .transform((id) => id.toLowerCase())

const isOurs = (url: URL) =>
  url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname)

/** Every setting of the bot, what it is for, and what to do when it is missing. */
const settings = z.object({
  TENANT_ID: guid('the id of your Microsoft 365 tenant', 'in the Entra admin centre, Overview'),
  APP_ID: guid(
    'the client id of the app registration of app and bot',
    'in Entra, App registrations',
  ),
  APP_SECRET: z
    .string({ error: 'must be a client secret of the app registration. Make one in Entra.' })
    .min(1, 'is empty. Make a client secret in Entra, App registrations, Certificates & secrets.'),
  APP_SECRET_BEFORE: z.string().optional(),
  APP_EXTERNAL_ID: guid(
    'the id of the app in its manifest',
    'in the file of manifest/env that the app was packed with',
  ),
  SERVICE_MAILBOX: z.email({
    error:
      'must be the address of the licensed account that organises the meetings and owns the team.',
  }),
  OUTSIDE_MAILBOX: z
    .email({
      error:
        'must be the address of a mailbox that the app must not be able to open; it is only used to check that.',
    })
    .optional(),
  PUBLIC_URL: z
    .url({ error: "must be the address that people's browsers reach the tab at." })
    .transform((text) => new URL(text))
    .refine(isOurs, 'must begin with https:// (http only for localhost).')
    .transform((url) => url.href.replace(/\/+$/, '')),
  NOTIFICATION_URL: z
    .url({ error: 'must be the address that Microsoft 365 reaches the bot at.' })
    .transform((text) => new URL(text))
    .refine((url) => url.protocol === 'https:', 'must begin with https://.')
    .transform((url) => url.href.replace(/\/+$/, ''))
    .optional(),
  MUNICIPALITY: z
    .string({ error: "must be the municipality's name, as people write it." })
    .trim()
    .min(1, "is empty. Write the municipality's name, as people write it."),
  LANGUAGE: z.enum(LANGUAGES, { error: `must be ${LANGUAGES.join(' or ')}.` }).default('da'),
  COORDINATORS: z
    .string({ error: 'must name the coordinators: user principal names or Entra object ids.' })
    .transform((text) => text.split(/[\s,;]+/).filter((name) => name !== ''))
    .refine(
      (names) => names.length > 0,
      'names nobody. Give at least one user principal name or Entra object id.',
    ),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a port number.' })
    .int()
    .min(0)
    .max(65_535, { error: 'must be a port number.' })
    .default(3978),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://.' })
    .optional(),
  TVAERS_DATA: z.string().default('.tvaers'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be fatal, error, warn, info, debug or silent.',
    })
    .default('info'),
})

export type Config = {
  readonly tenantId: string
  readonly appId: string
  readonly appSecret: string
  /** The secret before it: opens the ballot boxes that were sealed with it; null: none is needed. */
  readonly appSecretBefore: string | null
  /** The manifest's id: how the app is found in the organisation's catalogue. */
  readonly externalId: string
  readonly serviceMailbox: string
  /** A mailbox outside Exchange's scope for the app, to check that it is closed; null: none is named. */
  readonly outsideMailbox: string | null
  /** No slash at the end. */
  readonly publicUrl: string
  /** Where Microsoft Graph reaches the bot, without a slash at the end; `publicUrl` unless it is said. */
  readonly notificationUrl: string
  readonly municipality: string
  /** What is written to a whole group. */
  readonly language: Language
  /** User principal names or Entra object ids. */
  readonly coordinators: readonly string[]
  readonly host: string
  readonly port: number
  /** null: the embedded PostgreSQL below `dataFolder`. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
  readonly logLevel: string
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(
      `The settings need attention before the bot can start:\n${problems
        .map((problem) => `  - ${problem}`)
        .join('\n')}\nThey are environment variables; README.md tells where each comes from.`,
    )
    this.name = 'ConfigError'
  }
}

/** Reads the settings; throws a `ConfigError` that lists all that is missing or wrong. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = settings.safeParse(given)
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    )
  const found = read.data
  return Object.freeze({
    tenantId: found.TENANT_ID,
    appId: found.APP_ID,
    appSecret: found.APP_SECRET,
    appSecretBefore: found.APP_SECRET_BEFORE ?? null,
    externalId: found.APP_EXTERNAL_ID,
    serviceMailbox: found.SERVICE_MAILBOX.toLowerCase(),
    outsideMailbox: found.OUTSIDE_MAILBOX?.toLowerCase() ?? null,
    publicUrl: found.PUBLIC_URL,
    notificationUrl: found.NOTIFICATION_URL ?? found.PUBLIC_URL,
    municipality: found.MUNICIPALITY,
    language: found.LANGUAGE,
    coordinators: Object.freeze(found.COORDINATORS),
    host: found.HOST,
    port: found.PORT,
    databaseUrl: found.DATABASE_URL ?? null,
    dataFolder: found.TVAERS_DATA,
    logLevel: found.LOG_LEVEL,
  })
}

/** Where the programme's data is. */
export type DataPlace = Pick<Config, 'databaseUrl' | 'dataFolder' | 'logLevel'>

/** Reads only what tells where the data is; throws a `ConfigError` when it is wrong. */
export const readDataPlace = (env: Readonly<Record<string, string | undefined>>): DataPlace => {
  const { DATABASE_URL, TVAERS_DATA } = env
  const read = settings
    .pick({ DATABASE_URL: true, TVAERS_DATA: true })
    .safeParse({ DATABASE_URL: DATABASE_URL || undefined, TVAERS_DATA: TVAERS_DATA || undefined })
  if (!read.success)
    throw new ConfigError(
      read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    )
  // What goes well is told in words; only faults go in the log.
  return {
    databaseUrl: read.data.DATABASE_URL ?? null,
    dataFolder: read.data.TVAERS_DATA,
    logLevel: 'error',
  }
}
