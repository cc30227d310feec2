import { describe, expect, it } from 'vitest'
import { Fault } from '#bot/application/faults.ts'
import { checkOne, type SetupFacts, setupChecks } from '#bot/application/setup.ts'
import {
  colourOf,
  consentFindings,
  FINDINGS,
  type FindingCode,
  neededConsents,
  SETUP_CHECKS,
  worstOf,
} from '#bot/domain/setup.ts'
import { text } from '#bot/text/text.ts'
import { fakeSetup } from '#tests/support/fake-setup.ts'
import { anActor } from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

const facts: SetupFacts = {
  organizer: 'tvaers@fjordby.example',
  outside: 'liv@fjordby.example',
  notificationUrl: 'https://tvaers.example',
  version: '1.0.0',
}
type Given = Parameters<typeof fakeSetup>[0]
const codes = async (
  check: Parameters<typeof checkOne>[2],
  given: Given = {},
  more: Partial<SetupFacts> = {},
) =>
  (await checkOne(fakeSetup(given), { ...facts, ...more }, check)).map((found) =>
    [found.code, ...found.about].join(' '),
  )
const refused =
  (code: string, status = 403) =>
  async () => {
    throw new Fault('refused', code, { status })
  }

describe('a check of how the app is set up', () => {
  it('finds nothing red where all is as it should be', async () => {
    const mailbox = async (address: string) =>
      address === facts.organizer ? ('open' as const) : ('refused' as const)
    for (const check of SETUP_CHECKS)
      expect(worstOf(await checkOne(fakeSetup({ mailbox }), facts, check)), check).not.toBe('red')
  })

  it('names the consents that are missing, and those that open every mailbox', () => {
    const needed = neededConsents(['private-channel'])
    const [first, ...rest] = needed
    expect(
      consentFindings([...rest, 'Calendars.Read', 'Directory.Read.All'], ['private-channel']),
    ).toEqual([
      { code: 'consents-missing', about: [first] },
      { code: 'consents-open-mailboxes', about: ['Calendars.Read'] },
      { code: 'consents-broad', about: ['Directory.Read.All'] },
    ])
    expect(consentFindings(needed, ['private-channel']).map(colourOf)).toEqual(['green'])
  })

  it('is red when a mailbox that should be closed is open, and when the right one is closed', async () => {
    expect(await codes('outside-mailbox')).toEqual(['outside-open liv@fjordby.example'])
    expect(await codes('outside-mailbox', {}, { outside: null })).toEqual(['outside-not-named'])
    expect(await codes('mailbox', { mailbox: async () => 'refused' })).toEqual([
      'organizer-out-of-scope tvaers@fjordby.example',
    ])
  })

  describe('of the hosts’ calendars', () => {
    const host = (name: string, more: object = {}) => ({
      name,
      email: `${name}@fjordby.example`,
      mailbox: name,
      isOrganizing: false,
      ...more,
    })
    const mailbox = async (address: string) =>
      (({ anna: 'open', bent: 'refused' }) as const)[address] ?? 'unknown'
    const found = (organizer: 'mailbox' | 'host', ...hosts: readonly ReturnType<typeof host>[]) =>
      codes('hosts', { mailbox }, { hosts: { organizer, hosts } })

    it('wants those open who call people, and no others', async () => {
      expect(await found('host', host('anna'))).toEqual(['hosts-work 1'])
      expect(await found('host', host('anna'), host('bent'), host('carl'))).toEqual([
        'hosts-work 1',
        'hosts-out-of-scope bent',
        'hosts-without-mailbox carl',
      ])
      expect(await found('mailbox', host('bent'))).toEqual(['hosts-closed'])
      expect(await found('mailbox', host('anna'), host('bent'))).toEqual(['hosts-open anna'])
    })

    it('wants those open too who have a meeting to come from before the choice was changed', async () => {
      const before = { isOrganizing: true }
      expect(await found('mailbox', host('anna', before), host('bent'))).toEqual([
        'hosts-work 1',
        'hosts-closed',
      ])
      expect(await found('mailbox', host('bent', before))).toEqual(['hosts-out-of-scope bent'])
    })

    it('says so where there are none, or where nobody said who they are', async () => {
      expect(await found('host')).toEqual(['hosts-not-yet'])
      expect(await codes('hosts')).toEqual(['hosts-not-named'])
    })

    it('finds that a host was named as one whose mailbox must be closed', async () => {
      const hosts = { organizer: 'host' as const, hosts: [host('liv')] }
      expect(await codes('outside-mailbox', {}, { hosts })).toEqual([
        'outside-is-host liv@fjordby.example',
      ])
      expect(
        await codes('outside-mailbox', {}, { hosts: { ...hosts, organizer: 'mailbox' } }),
      ).toEqual(['outside-open liv@fjordby.example'])
    })
  })

  it('sees an app that is missing or old in catalogue, team and channels', async () => {
    expect(await codes('catalogue', { catalogue: async () => null })).toEqual([
      'catalogue-lacks-app',
    ])
    expect(await codes('catalogue', { catalogue: async () => ['0.9.0'] })).toEqual([
      'catalogue-other-version 1.0.0 0.9.0',
    ])
    expect(await codes('team', { appInTeam: async () => null })).toEqual([
      'team-there',
      'team-lacks-app',
    ])
    expect(await codes('team', { teams: async () => ['a', 'b'] })).toEqual([
      'team-twice',
      'team-has-app 1.0.0',
    ])
    const bare = { isChat: false, id: '19:2', name: 'Chefgruppen', hasApp: false, hasTab: false }
    expect(await codes('channels', { channels: async () => [bare] })).toEqual([
      'channels-there 1',
      'channels-lack-app Chefgruppen',
      'channels-lack-tab Chefgruppen',
    ])
    expect(await codes('bot', { botIsIn: async () => false })).toEqual([
      'bot-is-out Ledelsesgruppe 1',
    ])
  })

  it('follows what the rooms are: consents, team, app, tab and bot of chats', async () => {
    const chats = { kinds: ['group-chat'] } as const
    const missing = (await codes('consents', {}, chats))[0]
    expect(missing).toContain('consents-missing Chat.Create Chat.ReadBasic.All')
    expect(missing).not.toContain('Channel')
    expect(await codes('team', {}, chats)).toEqual(['team-not-needed'])
    expect(await codes('channels', {}, chats)).toEqual([
      'chats-there 1',
      'chats-have-app 1',
      'chats-have-tab 1',
    ])
    const bare = { isChat: true, id: '19:2', name: 'Chefgruppen', hasApp: false, hasTab: false }
    const both = { kinds: ['shared-channel', 'group-chat'] } as const
    expect(await codes('channels', { chats: async () => [bare] }, both)).toEqual([
      'channels-there 1',
      'channels-have-app 1',
      'channels-have-tab 1',
      'chats-there 1',
      'chats-lack-app Chefgruppen',
      'chats-lack-tab Chefgruppen',
    ])
    expect(await codes('bot', { botIsIn: async (id) => id !== '19:2' }, both)).toEqual([
      'bot-is-in 1',
      'bot-is-out-of-chats Chefgruppen',
    ])
    expect(await codes('bot', { chats: async () => [] }, chats)).toEqual(['channels-not-yet'])
  })

  it('sees whether Outlook can tell of changes, and does', async () => {
    const away = async () => {
      throw new Fault('busy', 'no-answer')
    }
    const none = { subscriptions: async () => 0 }
    expect(await codes('notifications')).toEqual(['notifications-on'])
    expect(await codes('notifications', none)).toEqual(['notifications-ready'])
    expect(await codes('notifications', { notificationDoor: away })).toEqual([
      'notifications-unreachable',
    ])
    expect(await codes('notifications', { notificationDoor: async () => 404 })).toEqual([
      'notifications-elsewhere 404',
    ])
    const here = { notificationUrl: 'http://localhost:4000' }
    expect(await codes('notifications', {}, here)).toEqual([
      'notifications-no-address http://localhost:4000',
    ])
  })

  it('tells a door that is somebody else’s from one that nobody opens', async () => {
    expect(await codes('door', { door: async () => 404 })).toEqual([
      'door-elsewhere 404',
      'tab-served',
    ])
    const silent = async () => {
      throw new Fault('busy', 'no-answer')
    }
    expect(await codes('door', { door: silent })).toEqual(['door-unreachable'])
  })

  it('says so when Microsoft refuses the secret, the question, or is silent', async () => {
    expect(await codes('sign-in', { consents: refused('no-token', 401) })).toEqual([
      'secret-refused',
    ])
    expect(await codes('team', { teams: refused('Authorization_RequestDenied') })).toEqual([
      'check-refused Authorization_RequestDenied',
    ])
    const busy = async () => {
      throw new Fault('busy', 'TooManyRequests')
    }
    expect(await codes('catalogue', { catalogue: busy })).toEqual([
      'microsoft-silent TooManyRequests',
    ])
  })

  it('writes nowhere unless a channel is named, and then cleans up after itself', async () => {
    const done: string[] = []
    const setup = fakeSetup({
      tryPost: async (channel) => {
        done.push(`post ${channel}`)
        return 'a'
      },
      tryTargeted: async (_channel, person) => {
        done.push(`show ${person}`)
        return 'b'
      },
      remove: async (_channel, post, targeted) => {
        done.push(`remove ${post} ${targeted}`)
      },
    })
    for (const check of SETUP_CHECKS) await checkOne(setup, facts, check)
    expect(done).toEqual([])
    const trial = { channel: 'ledelsesgruppe 1', person: 'liv@fjordby.example' }
    const found = await checkOne(setup, facts, 'posting', trial)
    expect(found.map(({ code }) => code)).toEqual([
      'post-written',
      'post-updated',
      'targeted-works',
    ])
    expect(done).toEqual([
      'post 19:1',
      'show liv@fjordby.example',
      'remove b true',
      'remove a false',
    ])
    expect(
      await checkOne(setup, facts, 'posting', { channel: 'Salen', person: null }),
    ).toMatchObject([{ code: 'post-no-such-channel' }])
  })

  it('has a sentence in both languages for every finding, and a next step for each that is not green', () => {
    for (const locale of ['da', 'en'] as const)
      for (const code of Object.keys(FINDINGS) as FindingCode[]) {
        const { what, next } = text(locale).setup.finding(code, ['x', 'y'])
        expect(what, code).toMatch(/\.$/)
        expect(next !== '', code).toBe(FINDINGS[code] !== 'green')
      }
  })

  it('is the coordinator’s alone', async () => {
    const { checkSetup } = setupChecks(await aWorld())
    expect(await checkSetup(anActor(), { check: 'team' })).toMatchObject({ refusal: 'not-allowed' })
    expect(await checkSetup(anActor({ isCoordinator: true }), { check: 'team' })).toMatchObject({
      value: { findings: [{ code: 'team-there' }, { code: 'team-has-app' }] },
    })
    expect(await checkSetup(anActor({ isCoordinator: true }), { check: 'hosts' })).toMatchObject({
      value: { findings: [{ code: 'hosts-not-yet' }] },
    })
  })
})
