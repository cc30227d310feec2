import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinatorOf, settled } from './round/cast.ts'
import { gather, planRound, releaseAgenda } from './round/preparing.ts'
import { shortList } from './round/programme.ts'
import { type Reached, reached } from './round/reached.ts'
import { emptyFolder, removeFolder, type Stage, start } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 36
const folder = emptyFolder()

let stage: Stage | undefined
let before: readonly Reached[]
let after: readonly Reached[]

/** The rooms are made while Teams refuses posts in them; somebody puts it right before the agenda is out. */
beforeAll(async () => {
  stage = await start(folder, 'post-blocked')
  const { client } = stage
  const coordinator = await coordinatorOf(client)
  await gather(client, coordinator, quiet, shortList(LEADERS))
  before = reached(await client.state())
  await client.setWorld('private')
  expect(await client.must(coordinator, 'lookAtRooms', {})).toEqual({ rooms: 4 })
  await settled(client)
  const round = await planRound(client, coordinator, quiet)
  await releaseAgenda(client, round, quiet)
  after = reached(await client.state())
})

afterAll(async () => {
  await stage?.stop()
  removeFolder(folder)
})

const of = (all: readonly Reached[], card: string) => all.find((each) => each.card === card)

describe('a channel that is opened for posts in the middle of the year', () => {
  it('gets what comes from then on', () => {
    const inChannel = { people: LEADERS, channel: LEADERS, personal: 0, feedAndMail: 0, twice: 0 }
    expect(of(after, 'Dagsorden')).toMatchObject(inChannel)
    expect(of(after, 'Forberedelse')).toMatchObject(inChannel)
  })

  it('is not told again what each was told in their own chat', () => {
    expect(of(before, 'Velkomst')).toMatchObject({ channel: 0, personal: LEADERS, twice: 0 })
    expect(of(after, 'Velkomst')).toEqual(of(before, 'Velkomst'))
  })

  it('no longer stands on the coordinator’s page', async () => {
    if (!stage) throw new Error('Nothing was started')
    const { client } = stage
    const seen = await client.must(await coordinatorOf(client), 'getOverview', {})
    const groups = seen.roomSteps.filter(({ name }) => name !== 'Chefgruppen')
    expect(groups.map(({ refusal }) => refusal)).toEqual([null, null, null])
    expect(seen.troubles).toEqual([])
  })
})
