import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import type { TLSSocket } from 'node:tls'
import { passToBot } from '../control/reverseProxy.ts'
import { botHost } from '../tenant/registration.ts'
import { type Authority, isMicrosoftHost, type MicrosoftHost } from './authority.ts'
import { faultAnswer } from './faultAnswers.ts'
import type { FaultRule } from './faultRules.ts'
import type { Faults } from './faults.ts'
import { isRejection, type Requests } from './requests.ts'
import {
  BodyTooLarge,
  type Host,
  readText,
  send,
  type WireRequest,
  type WireResponse,
} from './wire.ts'

export type FrontOptions = {
  readonly authority: Authority
  readonly hosts: Readonly<Record<MicrosoftHost, Host>>
  readonly faults: Faults
  readonly requests: Requests
  now(): string
  /** Where the bot listens, for what comes to its own name. */
  readonly botUrl: string
  /** Hears of every request once it is answered. */
  counted(): void
}

/** The https server behind the proxy: finds the host, lets faults strike, counts, and answers. */
export function createFront(options: FrontOptions): Server {
  const { authority } = options
  return createServer({ cert: authority.certificate, key: authority.key }, (request, response) => {
    if (hostOf(request) === botHost) {
      passToBot(options.botUrl, request, response)
      return
    }
    answer(options, request, response).catch((fault: unknown) => {
      console.error('The local tenant could not answer a request:', fault)
      response.destroy()
    })
  })
}

const hostOf = ({ headers }: IncomingMessage) =>
  (headers.host ?? '').toLowerCase().replace(/:443$/, '')

async function answer(options: FrontOptions, incoming: IncomingMessage, outgoing: ServerResponse) {
  const host = hostOf(incoming)
  if (!isMicrosoftHost(host) || (incoming.socket as TLSSocket).servername !== host) {
    send(outgoing, { status: 421, body: `This connection is not for ${host}.` })
    return
  }
  const request = await read(incoming)
  const method = incoming.method ?? 'GET'
  const fault =
    request instanceof BodyTooLarge ? undefined : options.faults.strike(host, method, request.path)

  if (fault?.kind === 'latency') await pause((fault.seconds ?? 1) * 1000)
  const done =
    request instanceof BodyTooLarge
      ? tooLarge(request)
      : fault !== undefined && strikesBefore.has(fault.kind)
        ? undefined
        : await act(options.hosts[host], request)
  const template = done?.template ?? '(fault)'
  const seen =
    fault === undefined || fault.kind === 'latency' ? done : struck(options, fault, host, template)

  options.requests.count(host, method, template, seen?.status ?? 0)
  if (done !== undefined && done.isByPolicy !== true && isRejection(done.status, done.template)) {
    const problems = done.problems ?? [sentenceIn(done.body)]
    options.requests.reject({ host, method, template, status: done.status, problems })
  }
  options.counted()

  if (seen !== undefined) send(outgoing, seen)
  else if (isSilent(fault))
    setTimeout(() => outgoing.destroy(), (fault?.seconds ?? 100) * 1000).unref()
  else outgoing.destroy()
}

const strikesBefore = new Set<FaultRule['kind']>([
  'throttle',
  'unavailable',
  'precondition',
  'unauthorized',
  'notFound',
  'reset',
  'timeoutBefore',
])
const withoutAnswer = new Set<FaultRule['kind']>([
  'reset',
  'timeoutBefore',
  'timeout',
  'resetAfterCommit',
])
const isSilent = (fault: FaultRule | undefined) =>
  fault?.kind === 'timeout' || fault?.kind === 'timeoutBefore'

/** What the caller sees of a fault; undefined when it sees nothing. */
const struck = (options: FrontOptions, fault: FaultRule, host: string, template: string) =>
  withoutAnswer.has(fault.kind) ? undefined : faultAnswer(fault, host, template, options.now())

async function read(incoming: IncomingMessage): Promise<WireRequest | BodyTooLarge> {
  const url = new URL(incoming.url ?? '/', 'https://local')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value)
  try {
    return {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers,
      text: await readText(incoming),
    }
  } catch (fault) {
    if (fault instanceof BodyTooLarge) return fault
    throw fault
  }
}

async function act(host: Host, request: WireRequest): Promise<WireResponse> {
  try {
    return await host(request)
  } catch (fault) {
    console.error('The local tenant failed on', request.method, 'of one of its hosts:', fault)
    return {
      status: 500,
      template: 'unknown',
      body: { error: { code: 'InternalServerError', message: 'The local tenant failed.' } },
      problems: [`The local tenant itself failed: ${String(fault)}`],
    }
  }
}

const tooLarge = (fault: BodyTooLarge): WireResponse => ({
  status: 413,
  template: 'unknown',
  body: { error: { code: 'RequestEntityTooLarge', message: fault.message } },
})

function sentenceIn(body: unknown): string {
  const error = (body as { error?: { message?: unknown } } | undefined)?.error
  return typeof error?.message === 'string' ? error.message : 'No reason was given.'
}
