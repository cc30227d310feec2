import { createHash } from 'node:crypto'
import { asUuid } from '#bot/domain/uuid.ts'

/** Tværs' own namespace; any constant UUID will do, and it must never change. */
const NAMESPACE = Buffer.from('5f1d0c6e8f1e4d6d9d0a3a6f2b7c4e10', 'hex')

/** The same UUID for the same name, always (RFC 9562 version 5). */
export const uuidFrom = (name: string): string =>
  asUuid(createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest(), 5)
