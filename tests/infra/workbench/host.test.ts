import { describe, expect, it, vi } from 'vitest'
import { readLink } from '#infra/local/workbench/host/links.ts'
import { answerCall, type HostActions } from '#infra/local/workbench/host/protocol.ts'
import { parseRoute, routeHash } from '#infra/local/workbench/lib/place.ts'

const origin = 'http://localhost:4000'

describe('a link', () => {
  it('of Teams stays in Teams', () => {
    const context = encodeURIComponent(
      JSON.stringify({ subEntityId: 'round/1', channelId: '19:a@thread.tacv2' }),
    )
    expect(
      readLink(`https://teams.microsoft.com/l/entity/app/home?context=${context}`, origin),
    ).toEqual({
      to: 'tab',
      appId: 'app',
      entityId: 'home',
      sub: 'round/1',
      channelId: '19:a@thread.tacv2',
    })
    expect(
      readLink('https://teams.microsoft.com/l/channel/19%3Aa%40thread.tacv2/Gruppe%203', origin),
    ).toEqual({
      to: 'conversation',
      id: '19:a@thread.tacv2',
    })
    expect(readLink('https://teams.cloud.microsoft/l/meetup-join/19%3ameeting/0', origin)).toEqual({
      to: 'meeting',
    })
    expect(
      readLink('https://teams.microsoft.com/l/entity/app/home?context=%7Bbroken', origin),
    ).toMatchObject({ to: 'tab', sub: null })
  })

  it('of our own tab is a page, whatever host the manifest gave it', () => {
    expect(readLink('https://tvaers.example.dk/tab/#/topics', origin)).toEqual({
      to: 'page',
      path: '/tab/#/topics',
    })
  })

  it('elsewhere goes outside, and what is no address goes nowhere', () => {
    expect(readLink('https://example.dk/', origin)).toEqual({
      to: 'outside',
      url: 'https://example.dk/',
    })
    expect(readLink('javascript:alert(1)', origin)).toEqual({ to: 'nowhere' })
    expect(readLink('https://teams.microsoft.com.evil.dk/l/chat/0/0', origin).to).toBe('outside')
    expect(readLink('https://', origin)).toEqual({ to: 'nowhere' })
  })
})

describe('teams-js', () => {
  const host = (change: Partial<HostActions> = {}): HostActions => ({
    context: () => ({ entityId: 'home', theme: 'dark' }),
    token: async () => 'token',
    openLink: () => null,
    navigate: () => null,
    openDialog: async () => [undefined, { done: true }],
    completeDialog: vi.fn(),
    resizeDialog: vi.fn(),
    relay: vi.fn(),
    shareLink: vi.fn(),
    goBack: vi.fn(),
    ready: vi.fn(),
    failed: vi.fn(),
    ...change,
  })
  const call = (func: string, args: unknown[] = [], change: Partial<HostActions> = {}) =>
    answerCall(func, args, host(change), 'content')

  it('is told the frame, the client and a runtime of version 4', async () => {
    const reply = await call('initialize', ['2.58.0'])
    expect(reply).toMatchObject(['content', 'web', expect.any(String), '2.58.0'])
    expect(JSON.parse(String((reply as unknown[])[2]))).toMatchObject({
      apiVersion: 4,
      supports: { dialog: { url: {} } },
    })
  })

  it('gets a token, or the reason why not', async () => {
    expect(await call('authentication.getAuthToken')).toEqual([true, 'token'])
    const refuse = { token: () => Promise.reject(new Error('resourceRequiresConsent')) }
    expect(await call('authentication.getAuthToken', [], refuse)).toEqual([
      false,
      'resourceRequiresConsent',
    ])
  })

  it('hears whether a page or a link is there', async () => {
    expect(await call('executeDeepLink', ['https://a.dk'])).toEqual([true])
    expect(await call('executeDeepLink', ['x'], { openLink: () => 'Nej' })).toEqual([false, 'Nej'])
    expect(
      await call('pages.currentApp.navigateTo', [{ pageId: 'x' }], { navigate: () => 'Nej' }),
    ).toEqual([{ errorCode: 404, message: 'Nej' }])
  })

  it('is answered by a dialog only when that closes', async () => {
    expect(await call('tasks.startTask', [{ url: '/tab/' }])).toEqual([undefined, { done: true }])
  })

  it('is not answered for a function this host does not have', async () => {
    expect(await call('people.selectPeople')).toBe('unknown')
    expect(await call('toString')).toBe('unknown')
  })
})

describe('the address of a window', () => {
  it('says who, where and what, and takes anything unknown for the teams', () => {
    const route = { as: 'æ@b.dk', view: 'app', id: null, tab: 'home', sub: 'round/1' } as const
    expect(parseRoute(routeHash(route))).toEqual(route)
    expect(parseRoute('#view=nowhere')).toEqual({
      as: null,
      view: 'teams',
      id: null,
      tab: null,
      sub: null,
    })
  })
})
