import { z } from 'zod'
import { type Placeholders, placeholdersOf } from './fill.ts'

const guid = (what: string, where: string) =>
  z
    .guid({ error: `skal være ${what}, et GUID. Find det ${where}.` })
    .refine((id) => !/^[0-]{36}$/.test(id), { error: `er lutter nuller. Find ${what} ${where}.` })
    .transform((id) => id.toLowerCase())

const isOurs = (url: URL) =>
  url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname)
const isHostAlone = (url: URL) =>
  url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''

/** Three of the bot's own settings, under the names it has them by (bot/config.ts). */
const settings = z.object({
  APP_ID: guid('appregistreringens klient-id', 'i Entra under App registrations'),
  APP_EXTERNAL_ID: guid(
    'appens id i manifestet',
    'i miljøets fil; lav et nyt til hvert miljø, og ret det aldrig siden',
  ),
  PUBLIC_URL: z
    .url({ error: 'skal være den adresse, som folks browsere når fanen på.' })
    .transform((text) => new URL(text))
    .refine(isOurs, { error: 'skal begynde med https:// (http kun for localhost).' })
    .refine(isHostAlone, { error: 'må kun være adressen på serveren, uden sti og parametre.' }),
})

/** What to fill the manifest with, or all that is wrong with the settings, each in a sentence. */
export const readPlaceholders = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly values: Placeholders } | { readonly problems: readonly string[] } => {
  const given = Object.fromEntries(
    Object.keys(settings.shape).map((name) => [name, env[name]?.trim() || undefined]),
  )
  const read = settings.safeParse(given)
  if (!read.success)
    return {
      problems: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    }
  const { APP_ID, APP_EXTERNAL_ID, PUBLIC_URL } = read.data
  return {
    values: placeholdersOf({
      appId: APP_ID,
      externalId: APP_EXTERNAL_ID,
      domain: PUBLIC_URL.host,
    }),
  }
}
