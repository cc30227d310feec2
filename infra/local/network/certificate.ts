import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  bits,
  explicit,
  identifier,
  implicit,
  integer,
  octets,
  sequence,
  set,
  time,
  truth,
  utf8,
} from './der.ts'

// Node reads X.509 but cannot write it, and a newcomer's machine need not have openssl.

export type Issued = {
  /** The authority's certificate, PEM. */
  readonly authority: string
  /** The server's certificate, PEM, signed by the authority. */
  readonly certificate: string
  /** The server's private key, PEM (PKCS #8). */
  readonly key: string
}

/**
 * A new authority and one certificate of it for `hosts`, both valid from yesterday for `years`.
 * The authority's key is thrown away and the authority is limited to `hosts`, so that nothing
 * else can ever be signed with what a machine was told to trust.
 */
export function issue(hosts: readonly string[], years: number, from = new Date()): Issued {
  const validity = { from: new Date(from.getTime() - 86_400_000), to: new Date(from) }
  validity.to.setUTCFullYear(validity.to.getUTCFullYear() + years)
  const authority = newKeys()
  const server = newKeys()
  const authorityName = nameOf('Tvaers local tenant, local authority')
  const signer = { name: authorityName, key: authority.privateKey, id: keyId(authority.publicKey) }
  const names = sequence(...hosts.map((host) => implicit(2, Buffer.from(host, 'ascii'))))

  return {
    authority: certificate(signer, validity, authorityName, authority.publicKey, [
      extension('2.5.29.19', sequence(truth()), 'critical'), // basicConstraints: a CA
      extension('2.5.29.15', bits(Buffer.from([0x06]), 1), 'critical'), // keyUsage: keyCertSign, cRLSign
      extension('2.5.29.30', sequence(explicit(0, permitted(hosts))), 'critical'), // nameConstraints
      extension('2.5.29.14', octets(signer.id)), // subjectKeyIdentifier
    ]),
    certificate: certificate(signer, validity, nameOf('Tvaers local tenant'), server.publicKey, [
      extension('2.5.29.19', sequence(), 'critical'), // basicConstraints: not a CA
      extension('2.5.29.15', bits(Buffer.from([0x80]), 7), 'critical'), // keyUsage: digitalSignature
      extension('2.5.29.37', sequence(identifier('1.3.6.1.5.5.7.3.1'))), // extKeyUsage: serverAuth
      extension('2.5.29.17', names), // subjectAltName
      extension('2.5.29.14', octets(keyId(server.publicKey))),
      extension('2.5.29.35', sequence(implicit(0, signer.id))), // authorityKeyIdentifier
    ]),
    key: String(server.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

const newKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ecdsaWithSha256 = sequence(identifier('1.2.840.10045.4.3.2'))

const nameOf = (commonName: string) =>
  sequence(set(sequence(identifier('2.5.4.3'), utf8(commonName))))

/** GeneralSubtrees whose bases are dNSNames. */
const permitted = (hosts: readonly string[]) =>
  Buffer.concat(hosts.map((host) => sequence(implicit(2, Buffer.from(host, 'ascii')))))

const extension = (id: string, value: Buffer, critical?: 'critical') =>
  sequence(identifier(id), ...(critical ? [truth()] : []), octets(value))

const publicKeyInfo = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })

const keyId = (key: KeyObject) => createHash('sha1').update(publicKeyInfo(key)).digest()

function certificate(
  signer: { name: Buffer; key: KeyObject; id: Buffer },
  validity: { from: Date; to: Date },
  subject: Buffer,
  subjectKey: KeyObject,
  extensions: Buffer[],
): string {
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))), // version 3
    integer(randomBytes(16)),
    ecdsaWithSha256,
    signer.name,
    sequence(time(validity.from), time(validity.to)),
    subject,
    publicKeyInfo(subjectKey),
    explicit(3, sequence(...extensions)),
  )
  const signature = sign('sha256', body, { key: signer.key, dsaEncoding: 'der' })
  return pem(sequence(body, ecdsaWithSha256, bits(signature)))
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
