import { describe, expect, test } from 'vitest'
import { graphWorld } from '#tests/support/graph.ts'

const to = (address: string) => ({ emailAddress: { address } })
const message = (more: object = {}) => ({
  subject: 'Orientering til organisationen',
  body: { contentType: 'html', content: '<p>Hej</p>' },
  toRecipients: [to('nanna.skovgaard@fjordby.example')],
  ...more,
})

describe('mail', () => {
  test('goes out from the service mailbox with 202 and no id', async () => {
    const world = graphWorld()
    const { status, body } = await world.ask('POST', `/v1.0/users/${world.service}/sendMail`, {
      message: message({ bccRecipients: [to('asger.bruun@fjordby.example')] }),
      saveToSentItems: false,
    })
    expect([status, body]).toEqual([202, undefined])
    expect(world.tenant.collections.mails.all()).toMatchObject([
      {
        from: world.service,
        to: ['nanna.skovgaard@fjordby.example', 'asger.bruun@fjordby.example'],
        subject: 'Orientering til organisationen',
        sentAt: '2027-01-04T08:00:00.000Z',
      },
    ])
  })

  test.each([
    ['no recipient', message({ toRecipients: [] }), 400],
    ['a bad address', message({ toRecipients: [to('nobody')] }), 400],
    ['501 recipients', message({ toRecipients: Array(501).fill(to('a@b.example')) }), 400],
    ['a misspelt property', message({ emne: 'x' }), 400],
  ])('with %s is refused', async (_what, bad, expected) => {
    const world = graphWorld()
    const { status } = await world.ask('POST', `/v1.0/users/${world.service}/sendMail`, {
      message: bad,
    })
    expect(status).toBe(expected)
    expect(world.tenant.collections.mails.all()).toEqual([])
  })

  test('goes out from nobody else, and not from someone without a mailbox', async () => {
    const world = graphWorld()
    const [leader] = world.leaders
    const path = `/v1.0/users/${leader?.id}/sendMail`
    expect((await world.ask('POST', path, { message: message() })).status).toBe(403)
    const wide = graphWorld({ roles: ['Mail.Send'] })
    if (leader) wide.tenant.collections.users.put({ ...leader, mail: null })
    const { json } = await wide.ask('POST', path, { message: message() })
    expect(json.error.code).toBe('MailboxNotEnabledForRESTAPI')
  })
})

test('meeting rooms are listed', async () => {
  const { json } = await graphWorld().ask('GET', '/v1.0/places/microsoft.graph.room')
  expect(json.value).toHaveLength(6)
})
