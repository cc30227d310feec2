import { describe, expect, it } from 'vitest'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import { subscriptionsOn, subscriptionsTo } from '#bot/graph/subscriptions.ts'
import { fjordby } from './fjordby.ts'

const ADDRESS = 'https://tvaers.fjordby.example/api/notifications'

/** Microsoft Graph, which finds the app at its address unless it `isAway`. */
const subscribing = (isAway = false) => {
  const world = fjordby({
    roles: [],
    reach: async (url) => ({
      status: isAway ? 503 : 200,
      type: 'text/plain',
      text: new URL(url).searchParams.get('validationToken') ?? '',
    }),
  })
  const port = subscriptionsOn(world.graph)
  const now = instant('2027-01-04T08:00:00Z')
  return { ...world, port, now }
}

describe('a subscription to a mailbox’s events', () => {
  it('tells of changes and ends, and of itself at the same address', async () => {
    const { port, kept, service, now } = subscribing()
    const until = addMinutes(now, 10_000)
    const made = await port.subscribe(service, ADDRESS, 'secret', until)
    expect(made).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), expiresAt: until })
    expect(kept.subscriptions.all()).toMatchObject([
      {
        resource: `/users/${service}/events`,
        changeType: 'updated,deleted',
        notificationUrl: ADDRESS,
        lifecycleNotificationUrl: ADDRESS,
        clientState: 'secret',
      },
    ])
  })

  it('is found again by mailbox and address', async () => {
    const { port, graph, kept, service, now } = subscribing()
    const { id } = await port.subscribe(service, ADDRESS, 'secret', addMinutes(now, 10_000))
    const [standing] = kept.subscriptions.all()
    if (!standing) throw new Error('there is one')
    // As Graph may write it.
    kept.subscriptions.put({ ...standing, resource: `Users/${service}/Events` })
    kept.subscriptions.put({ ...standing, id: 'x', notificationUrl: 'https://other.example/' })
    expect(await port.standing(service.toUpperCase(), ADDRESS)).toEqual([id])
    expect(await port.standing('anna@fjordby.example', ADDRESS)).toEqual([])
    expect(await subscriptionsTo(graph, ADDRESS)).toHaveLength(1)
  })

  it('is renewed, and is null when it is gone; ending what is gone is fine', async () => {
    const { port, service, now, pass } = subscribing()
    const { id } = await port.subscribe(service, ADDRESS, 'secret', addMinutes(now, 10_000))
    pass(86_400)
    const until = addMinutes(now, 11_000)
    expect(await port.renew(id, until)).toBe(until)
    await port.end(id)
    await port.end(id)
    expect(await port.renew(id, until)).toBeNull()
  })

  it('is refused where our address does not answer, with Microsoft’s code', async () => {
    const { port, service, now } = subscribing(true)
    await expect(
      port.subscribe(service, ADDRESS, 'secret', addMinutes(now, 10_000)),
    ).rejects.toMatchObject({ kind: 'refused', code: 'ValidationError', status: 400 })
  })

  it('whose answer is lost is in doubt, and not asked for twice', async () => {
    const { port, tenant, service, now, asked } = subscribing()
    tenant.fault = () => 'cut-after'
    await expect(
      port.subscribe(service, ADDRESS, 'secret', addMinutes(now, 10_000)),
    ).rejects.toMatchObject({ kind: 'doubtful' })
    expect(asked).toEqual(['POST /v1.0/subscriptions'])
  })
})
