import { createHash } from 'node:crypto'

/** Tværs' own namespace; any constant UUID will do, and it must never change. */
const NAMESPACE = Buffer.from('5f1d0c6e8f1e4d6d9d0a3a6f2b7c4e10', 'hex')

/** The same UUID for the same name, always (RFC 9562 version 5). */
export const uuidFrom = (name: string): string => {
  const hash = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16)
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
