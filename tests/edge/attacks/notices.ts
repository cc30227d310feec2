import { gzipSync } from 'node:zlib'
import { type Knock, posting } from '../knock.ts'
import type { Attack, Loot } from './attack.ts'

const TARGET = '/api/notifications'
const HOST = ['host', 'tvaers.example'] as const

/** Who comes to the door where Microsoft Graph tells of changes: nobody signs there, and a secret must be known. */
export const noticeAttacks = ({ person }: Loot): readonly Attack[] => {
  const notice = {
    subscriptionId: '7f105c7d-2dc5-4530-97cd-4e7ae6534c07',
    clientState: 'secret',
    changeType: 'deleted',
    resource: `Users/${person}/Events/AAMk=`,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', id: 'AAMk=' },
    tenantId: person,
  }
  const body = (changed: object = {}) => JSON.stringify({ value: [{ ...notice, ...changed }] })
  const at = (sent: Knock, query = ''): Knock => ({ ...sent, target: `${TARGET}${query}` })
  const attack = (what: string, status: number, knock: Knock): Attack => ({
    what: `notices: ${what}`,
    status,
    knock,
  })
  const bodies = (what: string, status: number, text: string | Uint8Array) =>
    attack(what, status, at(posting(text, [])))
  /** Taken as if it were good, so that nobody learns what is known here. */
  const silent = (what: string, text: string): Attack => ({
    ...bodies(what, 202, text),
    isSilent: true,
  })
  const asking = (what: string, query: string) =>
    attack(`asking whose address it is with ${what}`, 400, at(posting('', []), query))

  return [
    silent('a forged secret', body()),
    silent('no secret', body({ clientState: undefined })),
    silent('a secret that is a question to a database', body({ clientState: { $ne: '' } })),
    silent('a subscription that is SQL', body({ subscriptionId: "' or 1=1 --" })),
    silent('an event with a zero in its name', body({ resourceData: { id: 'a\u0000b' } })),
    silent(
      'an end of a subscription that is forged',
      body({ lifecycleEvent: 'subscriptionRemoved' }),
    ),
    silent('something missed that is forged', body({ lifecycleEvent: 'missed' })),
    silent('a thousand at once', JSON.stringify({ value: Array(1_000).fill(notice) })),
    silent('that set __proto__', `{"__proto__":{"value":[]},${body().slice(1)}`),
    bodies('nothing', 400, ''),
    bodies('no JSON', 400, 'value=1'),
    bodies('a list', 400, '[]'),
    bodies('an empty list of them', 400, '{"value":[]}'),
    bodies('lists in lists, 100,000 deep', 400, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    bodies('more than half a megabyte', 413, body({ resource: 'x'.repeat(600_000) })),
    attack(
      'a gzip bomb',
      413,
      at(posting(gzipSync(Buffer.alloc(50_000_000, 32)), [['content-encoding', 'gzip']])),
    ),
    ...['text/xml', 'application/x-www-form-urlencoded'].map((type) =>
      attack(`sent as ${type}`, 415, {
        target: TARGET,
        headers: [HOST, ['content-type', type], ['content-length', '2']],
        body: '{}',
      }),
    ),
    asking('markup', '?validationToken=%3Cscript%3Ealert(1)%3C%2Fscript%3E'),
    asking('markup as it stands', '?validationToken=<b>'),
    asking('a header in it', '?validationToken=a%0d%0aset-cookie%3a%20b'),
    asking('two tokens', '?validationToken=a&validationToken=b'),
    asking('no token to speak of', '?validationToken='),
    asking('bytes that are no text', '?validationToken=%ff%fe'),
    asking('more than a token', `?validationToken=${'a'.repeat(5_000)}`),
    ...['GET', 'PUT', 'DELETE', 'OPTIONS'].map((method) =>
      attack(`by ${method}`, 405, {
        method,
        target: `${TARGET}?validationToken=a`,
        headers: [HOST],
      }),
    ),
  ]
}
