import type { Knock } from '../knock.ts'
import type { Attack } from './attack.ts'

const FORM = 'application/x-www-form-urlencoded'

const sent = (target: string, body: string, type = FORM, more: Knock['headers'] = []): Knock => ({
  target,
  headers: [
    ['host', 'tvaers.example'],
    ['content-type', type],
    ['content-length', String(Buffer.byteLength(body))],
    ...more,
  ],
  body,
})
const seen = (target: string, method = 'GET'): Knock => ({
  method,
  target,
  headers: [['host', 'tvaers.example']],
})

/** At the one door without a sign-in: guessed links, and what is no form. */
export const staffAttacks = (): readonly Attack[] => [
  { what: 'a guessed link', status: 404, knock: seen('/q/k7m2p-9qx4t') },
  { what: 'a link without a code', status: 404, knock: seen('/q/') },
  { what: 'a link that leads out', status: 404, knock: seen('/q/..%2f..%2fetc%2fpasswd') },
  { what: 'SQL for a link', status: 404, knock: seen("/q/'%20or%20'1'='1") },
  { what: 'a zero for a link', status: 404, knock: seen('/q/%00') },
  { what: 'a link of 8,000 signs', status: 404, knock: seen(`/q/${'k'.repeat(8_000)}`) },
  { what: 'a sheet of no question', status: 404, knock: seen('/q/k7m2p-9qx4t/sheet') },
  { what: 'an answer to no question', status: 404, knock: sent('/q/k7m2p-9qx4t', 'answer=x') },
  {
    what: 'an answer of a megabyte',
    status: 404,
    knock: sent('/q/k7m2p-9qx4t', `answer=${'x'.repeat(1_000_000)}`),
  },
  {
    what: 'an answer from another site',
    status: 403,
    knock: sent('/q/k7m2p-9qx4t', 'answer=x', FORM, [['sec-fetch-site', 'cross-site']]),
  },
  { what: 'an answer by PUT', status: 405, knock: seen('/q/k7m2p-9qx4t', 'PUT') },
  { what: 'an answer to a sheet', status: 405, knock: sent('/q/k7m2p-9qx4t/sheet', 'answer=x') },
]
