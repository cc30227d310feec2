import { randomUUID } from 'node:crypto'
import type { Subscription } from '@microsoft/microsoft-graph-types'
import type { ChangeSubscription } from '../tenant/model.ts'
import { checkAccess } from './access.ts'
import { liveIn } from './changeFeed.ts'
import type { Json } from './filter.ts'
import { list } from './list.ts'
import { nobody } from './reach.ts'
import { badRequest, notFound, Refusal } from './refusal.ts'
import { type Call, created, noContent, ok, param, type Route } from './route.ts'
import { findUser } from './users.ts'

const response = 'Subscription'
/** Of an Outlook event without its data (platform/graph.md section 1.10). */
const longestMinutes = 10_080
/** Less than this is made this (Microsoft's type of a subscription). */
const shortestMinutes = 45
const patience = 10_000

/** Subscriptions to what changes in a mailbox's calendar. An app sees its own alone. */
export const subscriptions: readonly Route[] = [
  {
    method: 'GET',
    template: '/subscriptions',
    response,
    handle: (call) => list(call, own(call).map(shown), { type: response }),
  },
  {
    method: 'POST',
    template: '/subscriptions',
    request: response,
    response,
    handle: async (call) => {
      const { tenant } = call
      const wanted = wantedIn(call)
      for (const url of [wanted.notificationUrl, wanted.lifecycleNotificationUrl])
        if (url !== null) await shakeHands(call, url)
      const subscription = { id: randomUUID(), ...wanted }
      tenant.collections.subscriptions.put(subscription)
      tenant.changed('subscriptions')
      return created(shown(subscription))
    },
  },
  {
    method: 'GET',
    template: '/subscriptions/{subscription-id}',
    response,
    handle: (call) => ok(shown(found(call))),
  },
  {
    method: 'PATCH',
    template: '/subscriptions/{subscription-id}',
    request: response,
    response,
    handle: (call) => {
      const subscription = found(call)
      const body = call.body as Subscription
      const other = Object.keys(body).filter((name) => name !== 'expirationDateTime')
      if (other.length > 0)
        throw badRequest(`These cannot be changed: ${other.join(', ')}.`, 'InvalidRequest')
      checkCalendar(call, subscription.mailboxId)
      const changed = { ...subscription, expiresAt: endOf(call, body) }
      call.tenant.collections.subscriptions.put(changed)
      call.tenant.changed('subscriptions')
      return ok(shown(changed))
    },
  },
  {
    method: 'DELETE',
    template: '/subscriptions/{subscription-id}',
    handle: (call) => {
      call.tenant.collections.subscriptions.remove(found(call).id)
      call.tenant.changed('subscriptions')
      return noContent
    },
  },
]

const own = ({ tenant, caller }: Call) =>
  liveIn(tenant).filter(({ appId }) => appId === caller.appId)

function found(call: Call): ChangeSubscription {
  const id = param(call, 'subscription-id').toLowerCase()
  const subscription = own(call).find((each) => each.id === id)
  if (!subscription) throw notFound('The object was not found.', 'ResourceNotFound')
  return subscription
}

function shown(subscription: ChangeSubscription): Json {
  const { id, appId, resource, changeType, notificationUrl, expiresAt } = subscription
  return {
    id,
    applicationId: appId,
    resource,
    changeType,
    clientState: subscription.clientState,
    notificationUrl,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
    expirationDateTime: expiresAt,
    latestSupportedTlsVersion: 'v1_2',
  }
}

/** What is asked for, if it may be. */
function wantedIn(call: Call): Omit<ChangeSubscription, 'id'> {
  const body = call.body as Subscription
  const { changeType = '', notificationUrl, resource, clientState = null } = body
  const lifecycleNotificationUrl = body.lifecycleNotificationUrl ?? null
  if (!changeType.split(',').every((each) => CHANGES.has(each.trim())))
    throw badRequest(`changeType '${changeType}' is not supported.`, 'InvalidRequest')
  for (const url of [notificationUrl ?? '', lifecycleNotificationUrl])
    if (url !== null && !/^https:\/\//.test(url))
      throw badRequest('The notification URL must be an https address.', 'InvalidRequest')
  if ((clientState?.length ?? 0) > 128)
    throw badRequest('clientState is longer than 128 characters.', 'InvalidRequest')
  const user = /^\/?users\/([^/]+)\/events$/i.exec(resource ?? '')?.[1]
  const mailbox = user === undefined ? undefined : findUser(call.tenant, decodeURIComponent(user))
  if (!mailbox?.mail) throw badRequest(`Resource '${resource}' is not found.`, 'InvalidRequest')
  checkCalendar(call, mailbox.id)
  return {
    appId: call.caller.appId,
    resource: resource ?? '',
    mailboxId: mailbox.id,
    changeType,
    notificationUrl: notificationUrl ?? '',
    lifecycleNotificationUrl,
    clientState,
    expiresAt: endOf(call, body),
  }
}

const CHANGES: ReadonlySet<string> = new Set(['created', 'updated', 'deleted'])

function endOf({ tenant }: Call, { expirationDateTime }: Subscription): string {
  const now = Date.parse(tenant.now())
  const asked = Date.parse(expirationDateTime ?? '')
  if (Number.isNaN(asked)) throw badRequest('expirationDateTime is needed.', 'InvalidRequest')
  const minutes = (asked - now) / 60_000
  if (minutes > longestMinutes)
    throw badRequest(
      `Subscription expiration can only be ${longestMinutes} minutes in the future.`,
      'InvalidRequest',
    )
  return new Date(now + Math.max(minutes, shortestMinutes) * 60_000).toISOString()
}

/** Who may read the calendar may be told of it; Exchange's no comes wrapped in Graph's. */
function checkCalendar({ tenant, caller }: Call, mailboxId: string): void {
  const refusal = (isByPolicy: boolean) =>
    new Refusal(
      403,
      'ExtensionError',
      'Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied. Check credentials and try again.]',
      isByPolicy,
    )
  if (tenant.takesSubscriptions?.() === false) throw refusal(true)
  try {
    checkAccess(tenant, caller, 'GET /users/{user-id}/events', { 'user-id': mailboxId })
  } catch {
    throw refusal(false)
  }
}

/** The app shows that the address is its own: it answers with the token, decoded and as plain text. */
async function shakeHands({ options, tenant }: Call, url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${tenant.newId()}`
  const asked = new URL(url)
  asked.searchParams.set('validationToken', token)
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const reach = options.reach ?? nobody
  const answer = await reach(asked.href, { headers, body: '', patience }).catch(() => null)
  if (answer?.status !== 200 || !answer.type.startsWith('text/plain') || answer.text !== token)
    throw badRequest(
      'Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.',
      'ValidationError',
    )
}
