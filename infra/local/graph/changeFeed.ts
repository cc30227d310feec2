import type { ChangeNotification } from '@microsoft/microsoft-graph-types'
import type { CalendarEvent, ChangeSubscription } from '../tenant/model.ts'
import type { Store } from '../tenant/store.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { changeKeyOf } from './eventBody.ts'
import { isInMailbox } from './inMailbox.ts'

/** One notice on its way to an app; `again`: said once more, as Graph does. */
export type Notice = {
  readonly id: string
  readonly url: string
  readonly since: string
  readonly again: boolean
  readonly notification: ChangeNotification
}

export type Lifecycle = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed'

/** What apps are told of changes in calendars; kept until it is delivered. */
export type ChangeFeed = {
  eventChanged(before: CalendarEvent | undefined, after: CalendarEvent): void
  /** Tells of the subscription itself, where the app wants to hear it. */
  tell(subscription: ChangeSubscription, lifecycle: Lifecycle): void
  /** `true`: what happens from now on is told to nobody. */
  lose(isLost: boolean): void
  /** The oldest first. */
  waiting(): readonly Notice[]
  remove(notice: Notice): void
  onAdded(listener: () => void): void
}

type Source = Pick<Tenant, 'tenantId' | 'collections' | 'now'>

/** The feed in the store, so that nothing is lost while the tenant or the app is down. */
export function createChangeFeed(tenant: Source, store: Store): ChangeFeed {
  const kept = store.collection<Notice>('notices', (notice) => notice.id)
  const next = store.setting('notices.next', () => 1)
  const lost = store.setting('notices.lost', () => false)
  const listeners: (() => void)[] = []

  const add = (url: string, notification: ChangeNotification, again = false) => {
    const number = next.get()
    next.set(number + 1)
    const id = String(number).padStart(12, '0')
    kept.put({ id, url, since: tenant.now(), again, notification })
    for (const listener of listeners) listener()
  }

  return {
    eventChanged: (before, after) => {
      if (lost.get()) return
      for (const subscription of liveIn(tenant)) {
        const changeType = changeFor(tenant, subscription, before, after)
        if (changeType === null || !subscription.changeType.includes(changeType)) continue
        const notification = aboutEvent(tenant, subscription, changeType, after)
        // One change is told several times (platform/graph.md section 1.10).
        add(subscription.notificationUrl, notification)
        add(subscription.notificationUrl, notification, true)
      }
    },
    tell: (subscription, lifecycleEvent) => {
      if (subscription.lifecycleNotificationUrl === null) return
      const notification = { ...of(tenant, subscription), lifecycleEvent }
      add(subscription.lifecycleNotificationUrl, notification)
    },
    lose: lost.set,
    waiting: () => kept.all().toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    remove: (notice) => kept.remove(notice.id),
    onAdded: (listener) => {
      listeners.push(listener)
    },
  }
}

/** Those that have not run out. */
export const liveIn = ({ collections, now }: Source): readonly ChangeSubscription[] =>
  collections.subscriptions.all().filter(({ expiresAt }) => expiresAt > now())

/** What the change is in that mailbox's calendar, or null when the event is not there. */
function changeFor(
  { collections }: Source,
  { mailboxId }: ChangeSubscription,
  before: CalendarEvent | undefined,
  after: CalendarEvent,
): 'created' | 'updated' | 'deleted' | null {
  const mailbox = collections.users.get(mailboxId)
  if (!mailbox) return null
  const wasIn = before !== undefined && isInMailbox(mailbox, before)
  if (isInMailbox(mailbox, after)) return wasIn ? 'updated' : 'created'
  return wasIn ? 'deleted' : null
}

const of = ({ tenantId }: Source, { id, expiresAt, clientState }: ChangeSubscription) => ({
  subscriptionId: id,
  subscriptionExpirationDateTime: expiresAt,
  clientState,
  tenantId,
})

function aboutEvent(
  tenant: Source,
  subscription: ChangeSubscription,
  changeType: 'created' | 'updated' | 'deleted',
  event: CalendarEvent,
): ChangeNotification {
  const path = `Users/${subscription.mailboxId}/Events/${event.id}`
  const resourceData = {
    '@odata.type': '#Microsoft.Graph.Event',
    '@odata.id': path,
    '@odata.etag': `W/"${changeKeyOf(event)}"`,
    id: event.id,
  }
  return { ...of(tenant, subscription), changeType, resource: path, resourceData }
}
