import type { ServerResponse } from 'node:http'
import type { Change, LocalTenant } from '../tenant/open.ts'

/** Changes of the same kind within this time are told once. */
const gather = 30
const heartbeat = 15_000

/** `GET /_tenant/stream`: `{what}` after every change, as server-sent events. */
export function streamChanges(tenant: LocalTenant, response: ServerResponse): void {
  const events = open(response)
  const changed = new Set<Change>()
  let timer: NodeJS.Timeout | undefined
  const stop = tenant.onChange((what) => {
    changed.add(what)
    timer ??= setTimeout(() => {
      timer = undefined
      for (const each of changed) events.send({ what: each })
      changed.clear()
    }, gather)
  })
  events.onClose(() => {
    stop()
    clearTimeout(timer)
  })
}

/** `GET /_tenant/clock/stream`: `{offset}` at once and after every move, for the bot's process. */
export function streamClock(tenant: LocalTenant, response: ServerResponse): void {
  const events = open(response)
  events.send({ offset: tenant.clock.offset() })
  events.onClose(tenant.clock.onMove((offset) => events.send({ offset })))
}

function open(response: ServerResponse) {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.write('\n')
  const beat = setInterval(() => response.write(':\n\n'), heartbeat)
  response.on('close', () => clearInterval(beat))
  return {
    send: (data: unknown) => response.write(`data: ${JSON.stringify(data)}\n\n`),
    onClose: (stop: () => void) => response.on('close', stop),
  }
}
