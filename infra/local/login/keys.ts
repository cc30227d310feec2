import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { Store } from '../tenant/store.ts'
import { type SigningKey, signingKey } from './jwt.ts'

/**
 * What signs in this tenant: Entra for people and apps, the Bot Connector for activities. `otherChannel` is the
 * Connector's too, for what does not come from Teams.
 */
export type SigningKeys = {
  readonly entra: SigningKey
  readonly connector: SigningKey
  readonly otherChannel: SigningKey
}

/** The signing keys; made the first time and then kept, because clients cache what they were told of them for a day. */
export function openKeys(store: Store): SigningKeys {
  const open = (name: string): SigningKey => {
    const kept = store.setting(`key.${name}`, newKey).get()
    return signingKey(kept.kid, kept.pem)
  }
  return {
    entra: open('entra'),
    connector: open('connector'),
    otherChannel: open('otherChannel'),
  }
}

function newKey(): { kid: string; pem: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    kid: randomBytes(20).toString('base64url'),
    pem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}
