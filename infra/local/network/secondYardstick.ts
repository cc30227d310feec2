import type { Contracts } from '../validators/contracts.ts'
import type { Requests } from './requests.ts'
import { BodyNotJson, type Host, readJson, type WireRequest, type WireResponse } from './wire.ts'

type Held = (request: WireRequest, body: unknown, answer: WireResponse) => readonly string[]

/** Puts what a host accepted and what it answered beside Microsoft's own contracts as well; a difference is a rejection. */
const held =
  (name: string, host: Host, requests: Requests, differences: Held): Host =>
  async (request) => {
    const answer = await host(request)
    const problems = differences(request, bodyOf(request), answer)
    if (problems.length > 0) {
      const { method } = request
      const { status, template } = answer
      requests.reject({ host: name, method, template, status, problems })
    }
    return answer
  }

export const graphHeldTo = (contracts: Contracts, host: Host, requests: Requests): Host =>
  held(
    'graph.microsoft.com',
    host,
    requests,
    ({ method }, body, { status, template, body: said }) => [
      ...(status < 400 && body !== undefined ? contracts.checkRequest(method, template, body) : []),
      ...contracts.checkResponse(method, template, status, said),
    ],
  )

export const connectorHeldTo = (contracts: Contracts, host: Host, requests: Requests): Host =>
  held('smba.trafficmanager.net', host, requests, (_, body, { status }) => {
    const activity = status < 400 ? activityIn(body) : undefined
    if (!activity) return []
    return [
      ...contracts.checkActivity(activity),
      ...cardsIn(activity).flatMap((card) => contracts.checkCard(card)),
    ]
  })

type Activity = { readonly attachments?: readonly { contentType?: string; content?: unknown }[] }

/** The activity itself, or the one that a new conversation begins with. */
function activityIn(body: unknown): Activity | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  if ('activity' in body) return body.activity as Activity
  return 'type' in body ? (body as Activity) : undefined
}

const cardsIn = (activity: Activity) =>
  (activity.attachments ?? [])
    .filter((each) => each.contentType === 'application/vnd.microsoft.card.adaptive')
    .map((each) => each.content)

function bodyOf(request: WireRequest): unknown {
  try {
    return readJson(request.text)
  } catch (fault) {
    if (fault instanceof BodyNotJson) return undefined
    throw fault
  }
}
