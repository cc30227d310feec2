import type { IncomingMessage } from 'node:http'

/**
 * Why the controls may not answer this request; undefined when they may. They can do anything in the
 * tenant, so only programs on this machine and pages of this very server reach them: a page from
 * elsewhere comes with its Origin, a rebound DNS name with its Host (platform/tab.md section 1).
 */
export function refusalOf(request: IncomingMessage): string | undefined {
  const peer = request.socket.remoteAddress ?? ''
  if (!/^(::ffff:)?127\.|^::1$/.test(peer)) return 'The controls answer this machine only.'
  if (!isLocalHost(request.headers.host)) return 'The controls answer to localhost only.'
  const { origin } = request.headers
  const isOwn = origin === undefined || origin === `http://${request.headers.host}`
  const site = request.headers['sec-fetch-site'] ?? 'none'
  if (!isOwn || !['same-origin', 'none'].includes(String(site))) {
    return 'The controls do not answer pages from elsewhere.'
  }
  return undefined
}

/** Whether the Host header names this machine, with or without a port. */
export const isLocalHost = (host: string | undefined): boolean =>
  host !== undefined && /^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(host)
