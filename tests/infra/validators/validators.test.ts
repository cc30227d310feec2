import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import {
  checkActivity,
  checkCard,
  checkGraph,
  checkManifest,
} from '#infra/local/validators/index.ts'

const bound = "https://graph.microsoft.com/v1.0/users('1')"
const owner = {
  '@odata.type': '#microsoft.graph.aadUserConversationMember',
  roles: ['owner'],
  'user@odata.bind': bound,
}
const card = (...body: unknown[]) => ({ type: 'AdaptiveCard', version: '1.5', body })
const text = { type: 'TextBlock', text: 'Dagsorden', wrap: true }

describe('Graph', () => {
  test('takes a private channel with its members', () => {
    const channel = { membershipType: 'private', displayName: 'Gruppe 1', members: [owner] }
    expect(checkGraph('Channel', channel, 'request')).toEqual([])
  })

  test('names the misspelt property of a request, but lets a response have it', () => {
    const event = { subject: 'Møde', onlineMeetingProvder: 'teamsForBusiness' }
    expect(checkGraph('Event', event, 'request')).toEqual([
      'onlineMeetingProvder is not a known property.',
    ])
    expect(checkGraph('Event', event, 'response')).toEqual([])
  })

  test.each([
    ['Event', { subject: 5 }, 'subject'],
    ['Event', { attendees: {} }, 'attendees'],
    [
      'Event',
      { attendees: [{ emailAddress: { adress: 'a@b' } }] },
      'attendees/0/emailAddress/adress',
    ],
    ['Event', { createdDateTime: 'i går' }, 'createdDateTime'],
    ['Channel', { membershipType: 'Private' }, 'membershipType'],
    ['TeamsTab', { configuration: { entityID: 'x' } }, 'configuration/entityID'],
    ['GetScheduleParameters', { schedules: ['a@b'] }, 'The value'],
  ])('refuses %s %j', (type, value, where) => {
    for (const sentence of checkGraph(type, value, 'request')) expect(sentence).toContain(where)
    expect(checkGraph(type, value, 'request')).not.toEqual([])
  })
})

describe('cards', () => {
  test('of version 1.5 with Teams’ own width and refresh are fine', () => {
    const action = {
      type: 'Action.Execute',
      verb: 'tickPreparation',
      title: 'Klar',
      data: { id: 1 },
    }
    expect(
      checkCard({
        ...card(text, { type: 'Input.Text', id: 'good', label: 'Hvad var godt?' }),
        lang: 'da',
        msteams: { width: 'Full' },
        refresh: { action, userIds: ['29:1'] },
        actions: [action],
      }),
    ).toEqual([])
  })

  test.each([
    ['a later version', { ...card(text), version: '1.6' }, 'version'],
    ['no version', { type: 'AdaptiveCard', body: [text] }, 'version'],
    ['a later element', card({ type: 'Chart.Donut', data: [] }), 'body/0'],
    ['a later property', card({ ...text, targetWidth: 'Wide' }), 'targetWidth'],
    ['a misspelt property', card({ ...text, wrp: true }), 'body/0/wrp'],
    ['an input without id', card({ type: 'Input.Text' }), 'without an id'],
    ['a card of 29 KB', card({ ...text, text: 'x'.repeat(29 * 1024) }), 'bytes'],
    [
      'seven actions',
      { ...card(text), actions: Array(7).fill({ type: 'Action.Submit', title: 'x' }) },
      '7 actions',
    ],
  ])('with %s are refused', (_what, bad, sentence) => {
    expect(checkCard(bad).join()).toContain(sentence)
  })
})

describe('activities', () => {
  test('may be targeted', () => {
    expect(
      checkActivity({ type: 'message', text: 'Hej', recipient: { id: '29:1', isTargeted: true } }),
    ).toEqual([])
  })

  test('have a type and no misspelt property', () => {
    expect(checkActivity({ attachmens: [] })).toHaveLength(2)
  })
})

describe('manifests', () => {
  test('are checked by the schema of their version', () => {
    expect(checkManifest({ manifestVersion: '1.29' }).length).toBeGreaterThan(3)
    expect(checkManifest({ manifestVersion: '9.99' })).toHaveLength(1)
    expect(checkManifest(null)).toHaveLength(1)
  })

  test('must declare tier1 and no channel types when the app is for teams', () => {
    const manifest = {
      manifestVersion: '1.29',
      bots: [{ scopes: ['team'] }],
      supportedChannelTypes: ['privateChannels'],
    }
    const said = checkManifest(manifest).join('\n')
    expect(said).toContain('supportsChannelFeatures must be tier1')
    expect(said).toContain('supportedChannelTypes may not')
  })
})

test('the generated schemas are what the installed packages give', () => {
  const script = new URL('../../../infra/local/validators/generate.ts', import.meta.url).pathname
  execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })
}, 60_000)
