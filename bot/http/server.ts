import type { IncomingMessage, ServerResponse } from 'node:http'
import restify from 'restify'
import type { Log } from '#bot/application/ports.ts'
import { answer } from './answer.ts'
import { answerUnreadable, readJson, UnreadableBody } from './body.ts'

type Request = restify.Request
type Response = restify.Response

/** What the bot serves; each may throw, and then a fault is answered and logged. */
export type Routes = {
  readonly api: (name: string, request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** A POST from the Bot Connector: its Authorization header and its JSON. */
  readonly messages: (
    authorization: string | undefined,
    activity: unknown,
  ) => Promise<{ readonly status: number; readonly body?: unknown }>
  /** A POST from Microsoft Graph about one of our subscriptions. */
  readonly notifications: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly tab: (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Where people answer who are not signed in: `page` is null for the question itself. */
  readonly staff: (
    code: string,
    page: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>
  readonly health: () => Promise<{ readonly status: 'ok' | 'degraded' }>
}

export type Server = {
  /** Resolves with the port once it listens. */
  listen(port: number, host: string): Promise<number>
  /** Answers what has been asked, takes no more. */
  close(): Promise<void>
}

/** An activity is small; a card answer holds at most a few texts. */
const MOST_ACTIVITY_BYTES = 1_048_576
const PATIENCE_AT_CLOSE_MS = 5_000

/** The one HTTP server. `newIncident` names a fault so that a person can refer to it; every answer carries `headers`. */
export const createServer = (
  routes: Routes,
  log: Log,
  newIncident: () => string,
  headers: Readonly<Record<string, string>> = {},
): Server => {
  const server = restify.createServer({ name: 'tvaers', log: silentLog() as never })
  server.server.requestTimeout = 60_000
  server.pre((_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    next()
  })

  const route =
    (serve: (request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const path = String(request.getRoute().path)
      const began = performance.now()
      try {
        if (isSaidTwice(request)) answer(response, 400, { error: 'one Authorization header' })
        else await serve(request, response)
      } catch (error) {
        const incident = newIncident()
        log.error('http.fault', error, { incident, route: path })
        answer(response, 500, { error: 'a fault on our side', incident })
      }
      // restify would send something of its own to a response without headers; all is said here.
      if (!response.writableEnded) response.end()
      // Asked every few seconds by whoever keeps the bot running.
      if (path === '/health' && response.statusCode === 200) return
      const ms = Math.round(performance.now() - began)
      log.info('http.answered', {
        method: request.method ?? '',
        route: path,
        status: response.statusCode,
        ms,
      })
    }

  server.post(
    '/api/messages',
    route(async (request, response) => {
      try {
        const activity = await readJson(request, MOST_ACTIVITY_BYTES)
        const said = await routes.messages(request.headers.authorization, activity)
        answer(response, said.status, said.body ?? {})
      } catch (error) {
        if (!(error instanceof UnreadableBody)) throw error
        await answerUnreadable(request, response, error)
      }
    }),
  )
  server.post(
    '/api/notifications',
    route((request, response) => routes.notifications(request, response)),
  )
  server.post(
    '/api/:endpoint',
    route((request, response) => routes.api(String(request.params.endpoint), request, response)),
  )
  const tab = route((request, response) =>
    routes.tab(String(request.params['*'] ?? ''), request, response),
  )
  server.get(
    '/tab',
    route(async (_request, response) => redirect(response, '/tab/')),
  )
  server.get('/tab/*', tab)
  server.head('/tab/*', tab)
  const staff = route((request, response) =>
    routes.staff(
      String(request.params.code),
      request.params.page === undefined ? null : String(request.params.page),
      request,
      response,
    ),
  )
  server.get('/q/:code', staff)
  server.head('/q/:code', staff)
  server.post('/q/:code', staff)
  server.get('/q/:code/:page', staff)
  server.get(
    '/health',
    route(async (_request, response) => {
      const health = await routes.health()
      answer(response, health.status === 'ok' ? 200 : 503, health)
    }),
  )

  // What restify itself says no to (no such route, wrong method): its own words may hold a path or a stack.
  server.on('restifyError', (_: Request, response: Response, error: object, done: () => void) => {
    const status = 'statusCode' in error ? Number(error.statusCode) : 500
    if (status >= 500) log.error('http.restify', error)
    response.setHeader('cache-control', 'no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    Object.assign(error, { toJSON: () => ({ error: SAID[status] ?? 'not possible' }) })
    done()
  })

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => resolve((server.address() as { port: number }).port))
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.server.closeIdleConnections()
        setTimeout(() => server.server.closeAllConnections(), PATIENCE_AT_CLOSE_MS).unref()
      }),
  }
}

/** Of two Authorization headers Node reads the first; a proxy before us may have looked at the last. */
const isSaidTwice = (request: IncomingMessage): boolean =>
  (request.headersDistinct.authorization?.length ?? 0) > 1

const SAID: Readonly<Record<number, string>> = {
  404: 'no such address',
  405: 'not by this method',
}

const redirect = (response: ServerResponse, to: string) => {
  // restify's writeHead gives nothing back to chain on.
  response.writeHead(308, { location: to })
  response.end()
}

/** restify wants a logger with levels; ours says what is worth saying. */
const silentLog = () => {
  const nothing = () => undefined
  const logger = {
    trace: nothing,
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
    child: () => logger,
  }
  return logger
}
