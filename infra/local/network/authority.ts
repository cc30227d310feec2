import { X509Certificate } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { botHost } from '../tenant/registration.ts'
import { issue } from './certificate.ts'

/** Microsoft's hosts for which this tenant answers. */
export const microsoftHosts = [
  'login.microsoftonline.com',
  'login.botframework.com',
  'smba.trafficmanager.net',
  'graph.microsoft.com',
] as const
export type MicrosoftHost = (typeof microsoftHosts)[number]

export const isMicrosoftHost = (host: string): host is MicrosoftHost =>
  (microsoftHosts as readonly string[]).includes(host)

/** All that has a certificate here: Microsoft's hosts, and the bot's own name on the internet. */
const namedHosts = [...microsoftHosts, botHost]

export type Authority = {
  /** The file that goes into NODE_EXTRA_CA_CERTS. */
  readonly file: string
  readonly certificate: string
  readonly key: string
}

/** The certificates in `folder`; made the first time, and again when they no longer fit or soon run out. */
export function openAuthority(folder: string): Authority {
  const paths = {
    authority: join(folder, 'authority.pem'),
    certificate: join(folder, 'server.pem'),
    key: join(folder, 'server.key'),
  }
  if (!Object.values(paths).every(existsSync) || !stillFits(paths.certificate)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const issued = issue(namedHosts, 10)
    for (const part of ['authority', 'certificate', 'key'] as const) {
      writeFileSync(paths[part], issued[part], { mode: 0o600 })
      chmodSync(paths[part], 0o600)
    }
  }
  return {
    file: paths.authority,
    certificate: readFileSync(paths.certificate, 'utf8'),
    key: readFileSync(paths.key, 'utf8'),
  }
}

function stillFits(file: string): boolean {
  const certificate = new X509Certificate(readFileSync(file))
  const inAMonth = Date.now() + 30 * 86_400_000
  return (
    namedHosts.every((host) => certificate.checkHost(host) !== undefined) &&
    certificate.validToDate.getTime() > inAMonth
  )
}
