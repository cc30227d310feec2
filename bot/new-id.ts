import { randomBytes } from 'node:crypto'
import { asUuid } from '#bot/domain/uuid.ts'

/** A new UUIDv7 (RFC 9562): ids made later sort after ids made in an earlier millisecond. */
export const newId = <Id extends string>(): Id => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  return asUuid(bytes, 7) as Id
}
