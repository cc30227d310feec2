import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '#tests/journeys/round/meeting.ts'
import { end, stageAt } from '#tests/journeys/stage/stages.ts'
import type { Stage } from '#tests/journeys/stage/tenant.ts'
import { chanceFrom } from '#tests/support/world.ts'
import { attacker, reportOf } from './attack.ts'
import { tenantBox } from './boxes/tenant.ts'
import { connectionIn, filesWith } from './disk.ts'
import { type Dumper, dumperOf } from './dump.ts'
import type { Given } from './episode.ts'
import { isBetterThanGuessing } from './measure.ts'
import { playRound } from './play.ts'

const seed = Number(process.env.PRIVACY_SEED ?? 20_261_121)
/** Four of each day's groups answer; the others stay silent, so that it does not take all day. */
const ENOUGH = [7, 8, 6, 7, 0, 0, 0, 0, 0, 0, 0]
/** In the first group of the first day too few answer for anything to be shown of it. */
const TOO_FEW = 3

let stage: Stage
let dumper: Dumper
beforeAll(async () => {
  stage = await stageAt('released')
  dumper = await dumperOf(connectionIn(stage.dataDir))
})
afterAll(async () => {
  await dumper?.end()
  await end(stage)
})

const markOf = ({ good }: Given) => good.split(' ')[0] ?? ''

describe('a whole round over the wire, on the card and in the tab', () => {
  it('tells nobody who answered what: not its disk, its log, its cards, nor what it answers others', async () => {
    const chance = chanceFrom(seed)
    const { attack, results } = attacker(chance)
    const { dataDir } = stage
    const connection = connectionIn(dataDir)
    const onDisk: string[] = []
    const { events } = await stage.client.state()
    const days = [...new Set(events.map((event) => event.end))].sort()
    for (const [day, wall] of days.entries()) {
      const sizes = day === 0 ? [TOO_FEW, ...ENOUGH.slice(1)] : ENOUGH
      const box = tenantBox(stage, instantOf(wall, 0), chance)
      const told: Given[] = []
      const unseen = new Set<string>()
      const episodes = await playRound(
        {
          ...box,
          put: async (group, given) => {
            told.push(given)
            if (sizes[group.number] === TOO_FEW) unseen.add(markOf(given))
            return box.put(group, given)
          },
          close: async () => {
            onDisk.push(...(await filesWith(dataDir, connection, told.map(markOf))))
            return box.close()
          },
        },
        dumper,
        sizes,
        chance,
      )
      // What too few have said is on no disk afterwards either.
      onDisk.push(...(await filesWith(dataDir, connection, [...unseen])))
      for (const episode of episodes) attack(episode)
    }
    const found = [...results()].filter(([, advantage]) => isBetterThanGuessing(advantage))
    console.log(`a whole tenant, seed ${seed}: above guessing\n${reportOf(results())}`)
    expect(onDisk).toEqual([])
    expect(found).toEqual([])
    expect(results().get('first seen in the dump')?.answers).toBeGreaterThan(20)
  })
})
