import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

const MINUTE_MS = 60_000

/** Where a proxy of ours stands: only there is believed whom it says that it speaks for. */
const NEAR = new BlockList()
for (const [address, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
] as const)
  NEAR.addSubnet(address, bits, 'ipv4')
NEAR.addAddress('::1', 'ipv6')
NEAR.addSubnet('fc00::', 7, 'ipv6')

const bare = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')
const isNear = (address: string) =>
  isIP(address) > 0 && NEAR.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** `1.2.3.4:5678` and `[2001:db8::1]:5678`, as some proxies write them. */
const withoutPort = (given: string) =>
  bare(given.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1'))

/** Of an IPv6 address the half that a household or an office has: the other half it chooses by itself. */
const network = (address: string) =>
  isIP(address) === 6 ? address.split(':').slice(0, 4).join(':') : address

/** From where a request comes: the last that a proxy of ours has seen, else whoever is at the other end. */
export const addressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>): string => {
  const peer = bare(request.socket.remoteAddress ?? '')
  const said = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
  const seen = isNear(peer) && said ? withoutPort(said) : ''
  return network(isIP(seen) > 0 ? seen : peer)
}

/**
 * Counts per minute without keeping who: an address becomes a number that cannot be reckoned back, by a key that
 * nobody has, and key and numbers are thrown away when the minute is over.
 */
export const minuteCounts = () => {
  let key = randomBytes(32)
  let counts = new Map<string, number>()
  const forget = () => {
    key = randomBytes(32)
    counts = new Map()
  }
  /** Counts this once more, and says whether that is within the most for a minute. */
  return (what: string, most: number): boolean => {
    if (counts.size === 0) setTimeout(forget, MINUTE_MS).unref()
    const name = createHmac('sha256', key).update(what).digest('base64url')
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count <= most
  }
}
