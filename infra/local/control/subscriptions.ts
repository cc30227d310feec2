import { z } from 'zod'
import { type ControlContext, ok, type Reply } from './context.ts'

/**
 * What becomes of the subscriptions: `drop` forgets them and tells nobody; `remove` ends them and says so;
 * `reauthorize` wants the app to prove itself once more; `lose` tells nobody of what happens from now on, and
 * `missed` ends that and says that something was missed.
 */
export const subscriptionsBody = z.strictObject({
  do: z.enum(['drop', 'remove', 'reauthorize', 'lose', 'missed']),
})

/** `GET /_tenant/subscriptions`: what stands, without what only the app knows. */
export function subscriptions({ tenant }: ControlContext): Reply {
  return ok({
    subscriptions: tenant.collections.subscriptions
      .all()
      .map(({ id, resource, notificationUrl, expiresAt }) => ({
        id,
        resource,
        notificationUrl,
        expiresAt,
        isLive: expiresAt > tenant.now(),
      })),
    waiting: tenant.changes.waiting().length,
  })
}

/** `POST /_tenant/subscriptions`: what Microsoft does to them. */
export function upset(
  context: ControlContext,
  { do: what }: z.infer<typeof subscriptionsBody>,
): Reply {
  const { changes, collections } = context.tenant
  if (what === 'lose' || what === 'missed') changes.lose(what === 'lose')
  for (const each of collections.subscriptions.all()) {
    if (what === 'drop' || what === 'remove') collections.subscriptions.remove(each.id)
    if (what === 'remove') changes.tell(each, 'subscriptionRemoved')
    if (what === 'reauthorize') changes.tell(each, 'reauthorizationRequired')
    if (what === 'missed') changes.tell(each, 'missed')
  }
  context.tenant.changed('subscriptions')
  return subscriptions(context)
}
