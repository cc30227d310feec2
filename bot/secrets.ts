import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SecretPort } from '#bot/application/ports/subscriptions.ts'

const digest = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest()

/** 256 bits of chance, so that its SHA-256 tells nothing of it. */
export const secrets: SecretPort = {
  make: () => randomBytes(32).toString('base64url'),
  digestOf: (secret) => digest(secret).toString('hex'),
  isSame: (given, kept) => {
    const wanted = Buffer.from(kept, 'hex')
    const found = digest(given)
    return wanted.byteLength === found.byteLength && timingSafeEqual(found, wanted)
  },
}
