import { Fault } from '#bot/application/faults.ts'
import type { SubscriptionPort } from '#bot/application/ports/subscriptions.ts'
import { type Instant, instant } from '#bot/domain/calendar.ts'
import type { Graph } from './client.ts'
import { isStatus } from './graph-fault.ts'

type Subscription = {
  readonly id: string
  readonly resource?: string | null
  readonly notificationUrl?: string | null
  readonly expirationDateTime?: string
}

const LIMIT = 'subscriptions'

const resourceOf = (mailbox: string): string => `/users/${mailbox}/events`

/** This app's subscriptions that tell an address. */
export const subscriptionsTo = async (
  graph: Graph,
  address: string,
): Promise<readonly Subscription[]> => {
  const all = await graph.list<Subscription>({ path: ['subscriptions'], limit: LIMIT })
  return all.filter(({ notificationUrl }) => notificationUrl === address)
}

/** Subscriptions to mailboxes' events (platform/graph.md section 1.10); the permission is that to read the calendar. */
export const subscriptionsOn = (graph: Graph): SubscriptionPort => ({
  standing: async (mailbox, address) => {
    const wanted = resourceOf(mailbox).toLowerCase()
    return (
      (await subscriptionsTo(graph, address))
        // Graph may give it back without the slash that it was asked with.
        .filter(({ resource }) => `/${resource ?? ''}`.toLowerCase().endsWith(wanted))
        .map(({ id }) => id.toLowerCase())
    )
  },

  subscribe: async (mailbox, address, secret, until) => {
    const { body } = await graph.call({
      method: 'POST',
      path: ['subscriptions'],
      body: {
        changeType: 'updated,deleted',
        notificationUrl: address,
        // Cannot be added later; the same address hears of both.
        lifecycleNotificationUrl: address,
        resource: resourceOf(mailbox),
        expirationDateTime: until,
        clientState: secret,
        latestSupportedTlsVersion: 'v1_2',
      },
      limit: LIMIT,
    })
    const { id, expirationDateTime } = body as Partial<Subscription>
    if (!id)
      throw new Fault('doubtful', 'subscription-without-id', {
        message: 'Microsoft Graph gave no id of a subscription.',
      })
    return { id: id.toLowerCase(), expiresAt: endOf(expirationDateTime, until) }
  },

  // This also answers Graph's wish that the app prove itself once more (`reauthorizationRequired`).
  renew: async (id, until) => {
    try {
      const { body } = await graph.call({
        method: 'PATCH',
        path: ['subscriptions', id],
        body: { expirationDateTime: until },
        limit: LIMIT,
      })
      return endOf((body as Partial<Subscription>).expirationDateTime, until)
    } catch (error) {
      if (isStatus(error, 404, 410)) return null
      throw error
    }
  },

  end: async (id) => {
    try {
      await graph.call({ method: 'DELETE', path: ['subscriptions', id], limit: LIMIT })
    } catch (error) {
      if (!isStatus(error, 404, 410)) throw error
    }
  },
})

/** Microsoft may give less than was asked for. */
const endOf = (said: string | undefined, asked: Instant): Instant =>
  said !== undefined && !Number.isNaN(Date.parse(said)) ? instant(said) : asked
