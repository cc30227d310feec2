import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createNoticeDelivery } from '#infra/local/graph/noticeDelivery.ts'
import type { Reach } from '#infra/local/graph/reach.ts'
import type { CalendarEvent, ChangeSubscription, User } from '#infra/local/tenant/model.ts'
import { type LocalTenant, openTenant } from '#infra/local/tenant/open.ts'
import { checkGraph } from '#infra/local/validators/index.ts'
import { aCalendarEvent } from '#tests/support/calendar-event.ts'
import { temporaryFolder } from '#tests/support/folders.ts'

const MAILBOX: User = {
  id: 'mailbox-1',
  userPrincipalName: 'tvaers@fjordby.example',
  mail: 'tvaers@fjordby.example',
  displayName: 'Tværs',
  givenName: '',
  surname: '',
  jobTitle: null,
  department: null,
  officeLocation: null,
  managerId: null,
  accountEnabled: true,
  userType: 'Member',
  preferredLanguage: 'da-DK',
  persona: 'service',
}
const event = (more: Partial<CalendarEvent> = {}) =>
  aCalendarEvent({ organizerId: MAILBOX.id, ...more })
const subscription = (more: Partial<ChangeSubscription> = {}): ChangeSubscription => ({
  id: '7f105c7d-2dc5-4530-97cd-4e7ae6534c07',
  appId: 'app',
  resource: '/users/tvaers@fjordby.example/events',
  mailboxId: MAILBOX.id,
  changeType: 'updated,deleted',
  notificationUrl: 'https://app.example/notifications',
  lifecycleNotificationUrl: 'https://app.example/lifecycle',
  clientState: 'secret',
  expiresAt: '2999-01-01T00:00:00.000Z',
  ...more,
})

let tenant: LocalTenant
beforeEach(() => {
  tenant = openTenant({ dataDir: temporaryFolder() })
  tenant.collections.users.put(MAILBOX)
})
afterEach(() => tenant.close())

const put = (more: Partial<CalendarEvent> = {}) => tenant.collections.events.put(event(more))
const told = () =>
  tenant.changes.waiting().map(({ notification, again }) => [notification.changeType, again])

describe('what an app is told of a calendar', () => {
  test('is each change twice: of the event’s id and version, and nothing of what is in it', () => {
    tenant.collections.subscriptions.put(subscription())
    put()
    put({ changeKey: 2, subject: 'Fortroligt' })
    put({ changeKey: 3, cancelled: true })
    expect(told()).toEqual([
      ['updated', false],
      ['updated', true],
      ['deleted', false],
      ['deleted', true],
    ])
    const [first, second] = tenant.changes.waiting()
    expect(first?.notification).toEqual(second?.notification)
    expect(first?.notification).toMatchObject({
      clientState: 'secret',
      resource: 'Users/mailbox-1/Events/event-1',
      resourceData: { id: 'event-1' },
    })
    expect(JSON.stringify(tenant.changes.waiting())).not.toContain('Fortroligt')
    const body = { value: tenant.changes.waiting().map(({ notification }) => notification) }
    expect(checkGraph('ChangeNotificationCollection', body, 'response')).toEqual([])
  })

  test('is what it asked for, of the mailboxes it asked for, while it wants to know', () => {
    tenant.collections.subscriptions.put(subscription({ changeType: 'created' }))
    tenant.collections.subscriptions.put(
      subscription({ id: 'other', mailboxId: 'mailbox-2', changeType: 'created,updated' }),
    )
    tenant.collections.subscriptions.put(
      subscription({ id: 'old', expiresAt: '2020-01-01T00:00:00.000Z', changeType: 'created' }),
    )
    put()
    put({ changeKey: 2 })
    expect(told()).toEqual([
      ['created', false],
      ['created', true],
    ])
  })

  test('is nothing while it is lost on the way, and then that something was missed', () => {
    tenant.collections.subscriptions.put(subscription())
    put()
    tenant.changes.lose(true)
    put({ changeKey: 2 })
    tenant.changes.lose(false)
    tenant.changes.tell(subscription(), 'missed')
    const [only, ...more] = tenant.changes.waiting()
    expect([only?.notification.lifecycleEvent, only?.url, more]).toEqual([
      'missed',
      'https://app.example/lifecycle',
      [],
    ])
  })

  test('of the subscription itself is told to those alone who gave an address for it', () => {
    tenant.changes.tell(subscription({ lifecycleNotificationUrl: null }), 'subscriptionRemoved')
    expect(tenant.changes.waiting()).toEqual([])
  })
})

describe('notices', () => {
  /** Answers these in turn, and then 202 for ever. */
  const delivering = (...answers: number[]) => {
    const brought: { url: string; notices: number }[] = []
    const reach: Reach = async (url, { body }) => {
      brought.push({ url, notices: JSON.parse(body).value.length })
      return { status: answers.shift() ?? 202, type: '', text: '' }
    }
    const delivery = createNoticeDelivery(tenant.changes, reach, tenant.now)
    return { brought, delivery }
  }
  const isEmpty = () => expect.poll(() => tenant.changes.waiting().length).toBe(0)

  test('of one moment come together, and again a moment later', async () => {
    tenant.collections.subscriptions.put(subscription())
    put()
    put({ id: 'event-2' })
    put({ changeKey: 2 })
    put({ id: 'event-2', changeKey: 2 })
    const { brought, delivery } = delivering()
    await isEmpty()
    delivery.stop()
    expect(brought.map(({ notices }) => notices)).toEqual([2, 2])
  })

  test('that are not taken are brought again', async () => {
    tenant.changes.tell(subscription(), 'missed')
    const { brought, delivery } = delivering(500)
    await isEmpty()
    delivery.stop()
    expect(brought).toHaveLength(2)
  })
})
