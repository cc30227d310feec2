import { describe, expect, test } from 'vitest'
import { checkActivity, checkCard, checkGraph } from '#infra/local/validators/index.ts'
import { contracts } from '#tests/support/contracts.ts'

const member = {
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles: ['owner'],
  'user@odata.bind': "https://graph.microsoft.com/v1.0/users('1')",
}
const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/Copenhagen' })

/** Bodies on which both yardsticks must agree: our validators and the contracts. */
const bodies: [type: string, method: string, template: string, good: object, bad: object][] = [
  [
    'Channel',
    'POST',
    '/v1.0/teams/{team-id}/channels',
    { membershipType: 'private', displayName: 'Gruppe 1', members: [member] },
    { membershipType: 'Private' },
  ],
  [
    'Event',
    'POST',
    '/v1.0/users/{user-id}/events',
    {
      subject: 'Møde',
      start: at('2027-01-20T09:00:00'),
      end: at('2027-01-20T12:00:00'),
      attendees: [{ emailAddress: { address: 'a@b.example' }, type: 'required' }],
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      transactionId: '1',
      singleValueExtendedProperties: [{ id: 'String {1} Name x', value: 'y' }],
    },
    { onlineMeetingProvder: 'teamsForBusiness' },
  ],
  [
    'GetScheduleParameters',
    'POST',
    '/v1.0/users/{user-id}/calendar/getSchedule',
    {
      schedules: ['a@b.example'],
      startTime: at('2027-01-04T00:00:00'),
      endTime: at('2027-01-05T00:00:00'),
    },
    { schedules: 'a@b.example', startTime: {}, endTime: {} },
  ],
  [
    'TeamsTab',
    'POST',
    '/v1.0/teams/{team-id}/channels/{channel-id}/tabs',
    {
      displayName: 'Tværs',
      configuration: { entityId: 'group', contentUrl: 'https://a.example/' },
    },
    { displayName: 'Tværs', configuration: { entityID: 'group' } },
  ],
  [
    'MembersParameters',
    'POST',
    '/v1.0/teams/{team-id}/members/add',
    { values: [member] },
    { values: [{ ...member, rolls: [] }] },
  ],
  [
    'SendMailParameters',
    'POST',
    '/v1.0/users/{user-id}/sendMail',
    { message: { subject: 'Hej', toRecipients: [{ emailAddress: { address: 'a@b.example' } }] } },
    { message: { subjekt: 'Hej' } },
  ],
  [
    'CancelParameters',
    'POST',
    '/v1.0/users/{user-id}/events/{event-id}/cancel',
    { comment: 'Aflyst' },
    { kommentar: 'Aflyst' },
  ],
  [
    'EnabledAppReference',
    'POST',
    '/v1.0/teams/{team-id}/channels/{channel-id}/enabledApps/$ref',
    { '@odata.id': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/1' },
    { id: '1' },
  ],
]

describe.skipIf(!contracts)('our validators agree with the contracts', () => {
  test.each(bodies)('on %s', (type, method, template, good, bad) => {
    expect(contracts?.knows(method, template)).toBe(true)
    expect(checkGraph(type, good, 'request')).toEqual([])
    expect(contracts?.checkRequest(method, template, good)).toEqual([])
    expect(checkGraph(type, bad, 'request')).not.toEqual([])
    expect(contracts?.checkRequest(method, template, bad)).not.toEqual([])
  })

  test('on a member without its type, which only the contracts see', () => {
    const { '@odata.type': _, ...untyped } = member
    const body = { membershipType: 'private', displayName: 'Gruppe 1', members: [untyped] }
    expect(contracts?.checkRequest('POST', '/v1.0/teams/{team-id}/channels', body)).not.toEqual([])
  })

  test('on cards', () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.5',
      msteams: { width: 'Full' },
      body: [{ type: 'TextBlock', text: 'Hej', wrap: true }],
    }
    expect(checkCard(card)).toEqual([])
    expect(contracts?.checkCard(card)).toEqual([])
    const bad = { ...card, body: [{ type: 'TextBlock', text: 'Hej', targetWidth: 'Wide' }] }
    expect(checkCard(bad)).not.toEqual([])
    expect(contracts?.checkCard(bad)).not.toEqual([])
  })

  test('on activities', () => {
    const activity = { type: 'message', text: 'Hej', from: { id: '28:1' } }
    expect(checkActivity(activity)).toEqual([])
    expect(contracts?.checkActivity(activity)).toEqual([])
    const bad = { ...activity, membersAdded: {} }
    expect(checkActivity(bad)).not.toEqual([])
    expect(contracts?.checkActivity(bad)).not.toEqual([])
  })
})
