import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appId, botHost, externalId, tenantId } from '../tenant/registration.ts'
import type { TenantAddress } from './messages.ts'

const local = join(import.meta.dirname, '..')

/** The bot's settings, as an administrator sets them in production. */
export function botSettings(address: TenantAddress, port: number, dataDir: string) {
  return {
    TENANT_ID: tenantId,
    APP_ID: appId,
    APP_SECRET: address.clientSecret,
    APP_EXTERNAL_ID: externalId,
    SERVICE_MAILBOX: address.serviceMailbox,
    OUTSIDE_MAILBOX: address.outsideMailbox,
    COORDINATORS: address.coordinator.userPrincipalName,
    MUNICIPALITY: address.organisation,
    PUBLIC_URL: address.url,
    NOTIFICATION_URL: `https://${botHost}`,
    PORT: String(port),
    TVAERS_DATA: dataDir,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
  }
}

/** What leads Microsoft's hosts to the tenant, for any Node program (platform/bot.md section 4). */
export const redirection = (address: TenantAddress) => ({
  NODE_USE_ENV_PROXY: '1',
  HTTPS_PROXY: address.proxyUrl,
  NO_PROXY: 'localhost,127.0.0.1',
  NODE_EXTRA_CA_CERTS: address.authorityFile,
  TVAERS_CLOCK: `${address.url.replace('localhost', '127.0.0.1')}/_tenant/clock/stream`,
})

/** Flags for Node that put the program into the tenant's time. */
export const clockFlags: readonly string[] = [
  '--import',
  pathToFileURL(join(local, 'clock/preload.ts')).href,
]
