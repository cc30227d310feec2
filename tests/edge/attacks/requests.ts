import { gzipSync } from 'node:zlib'
import { message } from '../activity.ts'
import { type Knock, posting } from '../knock.ts'
import { bearer, stranger, teamsClaims } from '../token.ts'
import type { Attack, Loot } from './attack.ts'

type Header = readonly [string, string]
const HOST: Header = ['host', 'tvaers.example']
const JSON_TYPE: Header = ['content-type', 'application/json']

/** Requests that are wrong as HTTP, or as bodies; those that could be right carry a good token. */
export const requestAttacks = ({ keys, now, person }: Loot): readonly Attack[] => {
  const good: Header = ['authorization', bearer(keys.connector, teamsClaims(now))]
  const forged: Header = ['authorization', bearer(stranger(keys.connector.kid), teamsClaims(now))]
  const body = JSON.stringify(message(person))
  const long = JSON.stringify(message(person, { text: 'x'.repeat(1_100_000) }))
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const length: Header = ['content-length', String(Buffer.byteLength(body))]
  const attack = (what: string, status: number, knock: Knock): Attack => ({ what, status, knock })
  const bodies = (what: string, status: number, text: string | Uint8Array, ...more: Header[]) =>
    attack(what, status, posting(text, [good, ...more]))
  const chunked = (text: string) =>
    `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`

  return [
    attack('two Authorization headers, the good one first', 400, posting(body, [good, forged])),
    attack('two Authorization headers, the good one last', 400, posting(body, [forged, good])),
    attack('two tokens in one header', 401, posting(body, [['authorization', `${good[1]}, x`]])),
    bodies('nothing', 400, ''),
    bodies('no JSON', 400, 'type=message&text=hej'),
    bodies('JSON cut short', 400, body.slice(0, -20)),
    bodies('null', 400, 'null'),
    bodies('a list', 400, `[${body}]`),
    bodies('a text', 400, '"hej"'),
    bodies('bytes that are no UTF-8', 400, Buffer.from([0xff, 0xfe, 0x7b, 0x7d])),
    bodies('lists in lists, 200,000 deep', 400, nested),
    attack(
      'an unsigned activity with lists in lists in it',
      401,
      posting(`${body.slice(0, -1)},"value":${nested}}`, [forged]),
    ),
    attack(
      'an unsigned activity that sets __proto__',
      401,
      posting(`{"__proto__":{"channelId":"msteams"},${body.slice(1)}`, [forged]),
    ),
    bodies(
      'a service address said twice, the second a stranger’s',
      401,
      `${body.slice(0, -1)},"serviceUrl":"https://evil.example/"}`,
    ),
    bodies('more than a megabyte', 413, long),
    attack('more than a megabyte, in pieces', 413, {
      headers: [HOST, JSON_TYPE, good, ['transfer-encoding', 'chunked']],
      body: chunked(long),
    }),
    bodies('a gzip bomb', 413, gzipSync(Buffer.alloc(50_000_000, 32)), [
      'content-encoding',
      'gzip',
    ]),
    bodies('broken gzip', 400, 'not gzip', ['content-encoding', 'gzip']),
    bodies('gzip in gzip', 415, gzipSync(gzipSync(body)), ['content-encoding', 'gzip, gzip']),
    bodies('another packing', 415, body, ['content-encoding', 'br']),
    attack('wanting its refusal packed', 401, posting(body, [forged, ['accept-encoding', 'gzip']])),
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map(
      (type) =>
        attack(`sent as ${type}`, 415, {
          headers: [HOST, ['content-type', type], length, good],
          body,
        }),
    ),
    attack('sent as nothing in particular', 415, { headers: [HOST, length, good], body }),
    ...['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE'].map((method) =>
      attack(`by ${method}`, 405, { method, headers: [HOST, good] }),
    ),
    attack('a GET that says it is a POST', 405, {
      method: 'GET',
      headers: [HOST, good, ['x-http-method-override', 'POST'], ['x-http-method', 'POST']],
    }),
    attack('a line for streaming (WebSocket)', 405, {
      method: 'GET',
      headers: [
        HOST,
        good,
        ['upgrade', 'websocket'],
        ['sec-websocket-version', '13'],
        ['sec-websocket-key', 'dGhlIHNhbXBsZSBub25jZQ=='],
      ],
    }),
    ...Object.entries(PATHS).map(([target, status]) =>
      attack(`to ${target}`, status, { ...posting(body, [forged]), target }),
    ),
    attack('two lengths that differ', 400, {
      headers: [HOST, JSON_TYPE, good, ['content-length', '5'], length],
      body,
    }),
    attack('a length and pieces at once', 400, {
      headers: [HOST, JSON_TYPE, good, length, ['transfer-encoding', 'chunked']],
      body: chunked(body),
    }),
    attack('no Host', 400, { headers: [JSON_TYPE, length, good], body }),
    attack('a line break in a header', 400, posting(body, [['x-a', 'b\rauthorization: Bearer a']])),
    attack('headers without end', 431, posting(body, [good, ['x-long', 'x'.repeat(40_000)]])),
  ]
}

/** Other ways to write the address, each with a token that is no good. */
const PATHS: Readonly<Record<string, number>> = {
  '/api/messages?channelId=AseChannel': 401,
  '/api/messages/': 404,
  '//api/messages': 404,
  '/api//messages': 404,
  '/api/./messages': 401,
  '/tab/../api/messages': 401,
  '/api/%6dessages': 401,
  '/api/messages%2f': 401,
  '/api/messages%00': 401,
  '/api/messages;jsessionid=1': 401,
  '/API/MESSAGES': 404,
  '/api/messages/x': 404,
  'http://tvaers.example/api/messages': 401,
}
