import { describe, expect, it } from 'vitest'
import { coordinatorsOf } from '#bot/application/coordinators.ts'
import { letCoordinatorsIn } from '#bot/application/membership.ts'
import { silentLog } from '#tests/support/log.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

/** A directory that knows one person, and can be silent. */
const aDirectory = () => {
  const asked: string[] = []
  const directory = {
    asked,
    isSilent: false,
    find: async (name: string) => {
      asked.push(name)
      if (directory.isSilent) throw new Error('No answer')
      return name.startsWith('hr@') ? ({ entraId: 'entra-hr' } as never) : null
    },
  }
  return directory
}

describe('the coordinators that the settings name', () => {
  it('are asked for once, however many wait for the answer', async () => {
    const directory = aDirectory()
    const coordinators = coordinatorsOf(['hr@kommune.dk'], directory, silentLog)
    expect(await Promise.all([coordinators.find(), coordinators.find()])).toEqual([true, true])
    expect(coordinators.ids).toEqual(['entra-hr'])
    expect(await coordinators.find()).toBe(false)
    expect(directory.asked).toHaveLength(1)
  })

  it('are asked for again after a silence', async () => {
    const directory = aDirectory()
    directory.isSilent = true
    const coordinators = coordinatorsOf(['hr@kommune.dk'], directory, silentLog)
    expect(await coordinators.find()).toBe(false)
    directory.isSilent = false
    expect(await coordinators.find()).toBe(true)
  })
})

describe('a coordinator who is found late', () => {
  it('is let into the team that was filled without them', async () => {
    const world = await aWorld()
    await aBookedRound(world)
    await letCoordinatorsIn(world)
    expect((await world.tables.errands.withPrefix('fill-team')).map(({ state }) => state)).toEqual([
      'waiting',
    ])
    expect(world.announced.times).toBeGreaterThan(0)
  })
})
