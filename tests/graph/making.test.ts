import { describe, expect, it } from 'vitest'
import type { Making } from '#bot/application/ports/making.ts'
import type { ChannelKind } from '#bot/domain/room.ts'
import { fjordby } from './fjordby.ts'

const NAME = 'Tværgående ledelsesgrupper'

const world = async () => {
  const all = fjordby()
  const { channels, pass } = all
  const people = all.people.slice(0, 3)
  const { teamId } = await channels.ensureTeam('Et andet team', '', null)
  pass(3)
  await channels.ensureTeamMembers(teamId, people)
  all.asked.length = 0
  const channel = (kind: ChannelKind) => (making: Making) =>
    channels.ensureChannel(teamId, 'Gruppe 1', '', [], people, making, kind)
  const makers = {
    'a team': (making: Making) => channels.ensureTeam(NAME, '', null, making),
    'a private channel': channel('private-channel'),
    'a shared channel': channel('shared-channel'),
    'a group chat': (making: Making) => all.chats.ensureChat('Gruppe 1', people, [], making),
  }
  return { ...all, makers }
}

const KINDS = ['a team', 'a private channel', 'a shared channel', 'a group chat'] as const

describe.each(KINDS)('%s', (kind) => {
  it('is asked for only when it was told that it is asked for now', async () => {
    const { makers, asked } = await world()
    const told: number[] = []
    const sendsNow = async () => {
      told.push(asked.filter((each) => each.startsWith('POST')).length)
    }
    await makers[kind]({ mayBeMade: false, sendsNow }).catch(() => null)
    expect(told).toEqual([0])
    expect(asked.filter((each) => each.startsWith('POST'))).toHaveLength(1)
  })

  it('is not asked for when it could not be told', async () => {
    const { makers, asked } = await world()
    const lost = new Error('Another has taken over.')
    const making = { mayBeMade: false, sendsNow: () => Promise.reject(lost) }
    await expect(makers[kind](making)).rejects.toBe(lost)
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([])
  })

  it('that is there already is found, and nothing is told', async () => {
    const { makers, pass } = await world()
    const making = { mayBeMade: false, sendsNow: async () => {} }
    await makers[kind](making).catch(() => null)
    pass(5)
    const sendsNow = () => Promise.reject(new Error('It was asked for again.'))
    const again = makers[kind]({ mayBeMade: true, sendsNow })
    expect(Object.keys(await again)[0]).toMatch(/Id$/)
  })
})
