import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Locks words away so that whoever has the database alone can neither read them nor see how long they are. */
export type Seal = {
  /** Two times the same words are sealed differently; `about` is needed to open them again. */
  close(words: string, about: string): Buffer
  /** Throws when it was sealed about something else, was changed, or with a secret that is not known here. */
  open(sealed: Uint8Array, about: string): string
}

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LENGTH_BYTES = 4
/** A group's answers take 2 KB, rarely 10: all boxes look alike, empty or full. */
const SMALLEST_BYTES = 16_384
const GROWS_BY = 4

/** Seals with the first secret, and opens what was sealed with any of them. */
export const sealBy = (secrets: readonly [string, ...string[]]): Seal => ({
  close: (words, about) => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, keyOf(secrets[0], about), nonce)
    const locked = Buffer.concat([cipher.update(padded(words)), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), locked])
  },
  open: (sealed, about) => {
    for (const secret of secrets) {
      const opened = tryOpen(Buffer.from(sealed), keyOf(secret, about))
      if (opened) return opened.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + opened.readUInt32BE())
    }
    throw new Error(
      `What was sealed about ${about} cannot be opened: the app's secret is another one than then. Set APP_SECRET_BEFORE to the secret that was in use.`,
    )
  },
})

const keyOf = (secret: string, about: string) =>
  Buffer.from(hkdfSync('sha256', secret, about, 'tvaers ballot box', 32))

const tryOpen = (sealed: Buffer, key: Buffer): Buffer | null => {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
      decipher.final(),
    ])
  } catch {
    return null
  }
}

const padded = (words: string): Buffer => {
  const text = Buffer.from(words, 'utf8')
  let size = SMALLEST_BYTES
  while (size < text.length + LENGTH_BYTES) size *= GROWS_BY
  const whole = Buffer.alloc(size)
  whole.writeUInt32BE(text.length)
  text.copy(whole, LENGTH_BYTES)
  return whole
}
