import { expect, it } from 'vitest'
import { findActor } from '#bot/application/actor.ts'
import { coordinatorsOf } from '#bot/application/coordinators.ts'
import { day } from '#bot/domain/calendar.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { capturingLog } from '#tests/support/log.ts'
import { aChief, aGroup, aLeader, anId } from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

it('knows a leader by Entra id: group, host, chief', async () => {
  const { tables } = await aWorld()
  const [host, member, gone] = [aChief(), aLeader(), aLeader({ leftOn: day('2027-01-01') })]
  for (const leader of [host, member, gone]) await tables.leaders.save(leader)
  const group = aGroup({ members: [host.id, member.id, gone.id] })
  await tables.groups.save(group)
  const who = (entraId: EntraId, coordinators: EntraId[] = []) =>
    findActor(tables, { entraId, name: 'fra token' }, coordinators)

  expect(await who(host.entraId)).toMatchObject({
    person: host.id,
    name: host.name,
    isChief: true,
    isHost: true,
    group: group.id,
    isCoordinator: false,
  })
  expect(await who(member.entraId)).toMatchObject({
    isChief: false,
    isHost: false,
    group: group.id,
  })
  expect(await who(gone.entraId)).toMatchObject({ person: null, group: null, isHost: false })
  const outside = anId<EntraId>()
  expect(await who(outside)).toMatchObject({
    person: null,
    name: 'fra token',
    isCoordinator: false,
  })
  expect(await who(outside, [outside])).toMatchObject({ person: null, isCoordinator: true })
})

it('finds the coordinators that the settings name, now or when the directory answers', async () => {
  const id = '99999999-8888-4777-8666-555555555555'
  const log = capturingLog()
  let isAway = true
  const found = anId<EntraId>()
  const coordinators = coordinatorsOf(
    [id.toUpperCase(), 'anna@fjordby.example', 'ukendt@fjordby.example'],
    {
      find: async (name) => {
        if (isAway) throw new Error('away')
        if (name !== 'anna@fjordby.example') return null
        return { entraId: found, name: 'Anna', userPrincipalName: name, mail: name, language: null }
      },
    },
    log,
  )
  expect(coordinators.ids).toEqual([id])
  await coordinators.find()
  expect(coordinators.ids).toEqual([id])
  isAway = false
  await coordinators.find()
  await coordinators.find()
  expect(coordinators.ids).toEqual([id, found])
  expect(JSON.stringify(log.lines)).not.toMatch(/anna@|ukendt@/)
})
