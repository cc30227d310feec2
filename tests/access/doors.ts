import type { EndpointName } from '#bot/api/index.ts'
import { tenantId } from '#infra/local/tenant/registration.ts'
import { message, OTHER_TENANT } from '#tests/edge/activity.ts'
import type { Role } from '#tests/journeys/access/expected.ts'
import type { AccessWorld } from './world.ts'

/** What came of asking: let in, also where it cannot be done just now; refused; not read; or none of it, which nothing may be. */
export type Heard = {
  readonly verdict: 'let in' | 'refused' | 'not read' | 'wrong'
  /** The whole answer, to be compared with others. */
  readonly said: string
}

type Answer = { readonly status: number; readonly body: unknown }
export type Ask = (role: Role, name: EndpointName, input: unknown) => Promise<Heard>

const REFUSED = /Du har ikke adgang|Kortet er fra en tidligere udgave/
const FAULT = /Der gik noget galt/

const NOT_READ = /"[^"]*kan ikke bruges\./

const heardAt = ({ status, body }: Answer): Heard => {
  const said = `${status} ${JSON.stringify(body)}`
  if (FAULT.test(said) || status >= 500) return { verdict: 'wrong', said }
  if (status === 401 || status === 403 || REFUSED.test(said)) return { verdict: 'refused', said }
  if (NOT_READ.test(said)) return { verdict: 'not read', said }
  return { verdict: [200, 404, 409].includes(status) ? 'let in' : 'wrong', said }
}

const posted = async (
  { door }: AccessWorld,
  path: string,
  authorization: string | null,
  body: unknown,
): Promise<Answer> => {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${door.port}/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify(body),
    })
    if (response.status !== 429) return { status: response.status, body: await response.json() }
    const seconds = Number(response.headers.get('retry-after'))
    await response.body?.cancel()
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  }
}

/** The tab's API over the wire, with the token that Teams gives this person. */
export const apiOf =
  (world: AccessWorld): Ask =>
  async (role, name, input) => {
    return heardAt(await posted(world, name, world.tokens[role], input))
  }

let count = 0

/** Brings what this person does in a channel to the bot; only the channel's signature is left out for who is signed out. */
const brought = (
  world: AccessWorld,
  role: Role,
  channel: string,
  activity: Readonly<Record<string, unknown>>,
) => {
  const tenant = role === 'foreign tenant' ? OTHER_TENANT : tenantId
  const sent = message(world.ids[role], {
    id: `f:access-${count++}`,
    conversation: { id: channel, conversationType: 'channel', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...activity,
  })
  return posted(world, 'messages', role === 'signed out' ? null : world.fromTeams, sent)
}

const TOO_MANY = /Der kommer mange forespørgsler fra dig/

/** Pressed again, as a person would, where the bot says that somebody asks too often. */
const invoke = async (world: AccessWorld, role: Role, name: string, value: unknown) => {
  for (;;) {
    const answer = await brought(world, role, world.channels.own, { type: 'invoke', name, value })
    if (!TOO_MANY.test(JSON.stringify(answer.body))) return answer
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}

/** Words to the bot in a channel, also from those whom Teams would not let write there. */
export const messageTo = (world: AccessWorld, role: Role, channel: string, text: string) =>
  brought(world, role, channel, { text })

/** A button of a card, with whatever data somebody puts into it. */
export const cardOf =
  (world: AccessWorld): Ask =>
  async (role, verb, data) => {
    const answer = await invoke(world, role, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb, data },
    })
    return heardAt(answer)
  }

/** The dialog for the summary: opened, or sent in. */
export const dialogOf =
  (world: AccessWorld): Ask =>
  async (role, name, input) => {
    const { meeting } = input as { meeting: string }
    const data = { dialog: 'summary', ask: { meeting }, fixed: { meeting } }
    const isSent = name === 'saveSummary'
    const answer = await invoke(world, role, isSent ? 'task/submit' : 'task/fetch', {
      data: isSent ? { ...data, 'content.what': 'Vi talte om ventetid.' } : data,
    })
    return heardAt(answer)
  }
