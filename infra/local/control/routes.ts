import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { singleSignOnToken } from '../login/tokens.ts'
import { faultsBody } from '../network/faultRules.ts'
import { BodyNotJson, BodyTooLarge, readJson, readText, send } from '../network/wire.ts'
import type { User } from '../tenant/model.ts'
import { setupBody } from '../tenant/setup.ts'
import { worldBody } from '../tenant/worlds.ts'
import { app, commands } from './app.ts'
import { clock, clockBody, moveClock } from './clock.ts'
import { type ControlContext, isReply, no, ok, person, type Reply } from './context.ts'
import { dialog, dialogBody } from './dialog.ts'
import { install, installBody } from './install.ts'
import { letIn, letInBody } from './letIn.ts'
import { outlook, outlookBody } from './outlook.ts'
import { posts } from './posts.ts'
import { press, pressBody } from './press.ts'
import { respond, respondBody } from './respond.ts'
import { say, sayBody } from './say.ts'
import { state } from './state.ts'
import { streamChanges, streamClock } from './stream.ts'
import { subscriptions, subscriptionsBody, upset } from './subscriptions.ts'
import { view } from './view.ts'

type Answer = Reply | Promise<Reply>
type Get = (context: ControlContext, query: URLSearchParams) => Answer
type Post = (context: ControlContext, body: unknown) => Answer

const gets: Readonly<Record<string, Get>> = {
  state,
  app,
  commands,
  clock,
  faults: traffic,
  world: ({ tenant }) => ok({ world: tenant.world() }),
  setup: ({ tenant }) => ok(tenant.setup.state()),
  subscriptions,
  view: forPerson(view),
  posts: forPerson(posts),
  token: forPerson(({ tenant, keys }, me) =>
    ok({ token: singleSignOnToken(tenant, keys.entra, me) }),
  ),
}

const actions: Readonly<Record<string, Post>> = {
  say: byPerson(sayBody, say),
  press: byPerson(pressBody, press),
  dialog: byPerson(dialogBody, dialog),
  respond: byPerson(respondBody, respond),
  outlook: byPerson(outlookBody, outlook),
  install: byPerson(installBody, install),
  'let-in': byPerson(letInBody, letIn),
  subscriptions: checked(subscriptionsBody, upset),
  clock: checked(clockBody, moveClock),
  world: checked(worldBody, ({ tenant }, { world }) => {
    tenant.setWorld(world)
    tenant.changed('world')
    return ok({ world })
  }),
  faults: checked(faultsBody, (context, body) => {
    context.faults.switchTo(body)
    context.tenant.changed('faults')
    return traffic(context)
  }),
  setup: checked(setupBody, ({ tenant }, body) => {
    tenant.setup.change(body)
    tenant.changed('catalogApps')
    return ok(tenant.setup.state())
  }),
}

/** Answers `/_tenant/<name>`. */
export async function answerControl(
  context: ControlContext,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = url.pathname.slice('/_tenant/'.length)
  if (request.method === 'GET' && name === 'stream') return streamChanges(context.tenant, response)
  if (request.method === 'GET' && name === 'clock/stream') {
    return streamClock(context.tenant, response)
  }
  const { status, body } = await answer(context, name, url.searchParams, request)
  send(response, { status, body, headers: { 'cache-control': 'no-store' } })
}

async function answer(
  context: ControlContext,
  name: string,
  query: URLSearchParams,
  request: IncomingMessage,
): Promise<Reply> {
  const get = gets[name]
  if (request.method === 'GET' && get !== undefined) return get(context, query)
  const act = actions[name]
  if (request.method !== 'POST' || act === undefined) {
    return no(404, `The tenant has no control ${request.method} /_tenant/${name}.`)
  }
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return no(415, 'The controls take application/json.')
  }
  try {
    return await act(context, readJson(await readText(request)))
  } catch (fault) {
    if (fault instanceof BodyNotJson || fault instanceof BodyTooLarge) return no(400, fault.message)
    throw fault
  }
}

/** What is switched to go wrong, and what went over the wire. */
function traffic({ faults, requests }: ControlContext): Reply {
  return ok({
    faults: faults.switches(),
    rules: faults.rules(),
    requests: requests.counts(),
    rejected: requests.rejected(),
  })
}

function forPerson(
  act: (context: ControlContext, me: User, query: URLSearchParams) => Answer,
): Get {
  return (context, query) => {
    const me = person(context, query.get('as'))
    return isReply(me) ? me : act(context, me, query)
  }
}

function checked<T>(schema: z.ZodType<T>, act: (context: ControlContext, body: T) => Answer): Post {
  return (context, body) => {
    const read = schema.safeParse(body)
    return read.success ? act(context, read.data) : no(400, z.prettifyError(read.error))
  }
}

function byPerson<T extends { as: string }>(
  schema: z.ZodType<T>,
  act: (context: ControlContext, me: User, body: T) => Answer,
): Post {
  return checked(schema, (context, body) => {
    const me = person(context, body.as)
    return isReply(me) ? me : act(context, me, body)
  })
}
