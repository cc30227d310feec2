import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TenantClient } from '#tests/support/tenant-client.ts'
import { cardIn, groupRooms, settledAt } from './round/cast.ts'
import { instantOf } from './round/meeting.ts'
import { whileStopped } from './stage/between.ts'
import { end, folderAt } from './stage/stages.ts'
import { type Stage, start } from './stage/tenant.ts'

let stage: Stage
let client: TenantClient
/** By their ids: who was let in by hand, and who was put out. */
let stranger: string
let missed: string

beforeAll(async () => {
  const folder = await folderAt('released')
  whileStopped(folder, ({ collections }) => {
    const [first, second] = collections.channels
      .all()
      .filter(({ displayName }) => displayName.startsWith('Ledelsesgruppe'))
      .toSorted((a, b) => a.displayName.localeCompare(b.displayName, 'da', { numeric: true }))
    const moved = second?.members.find(({ roles }) => roles.length === 0)
    if (!first || !second || !moved) throw new Error('There are not two groups.')
    stranger = moved.userId
    missed = moved.userId
    // As the hosts could, by hand, in Teams: one of the second group is put into the first instead.
    collections.channels.put({ ...first, members: [...first.members, { ...moved, id: 'by-hand' }] })
    collections.channels.put({
      ...second,
      members: second.members.filter((member) => member !== moved),
    })
  })
  stage = await start(folder)
  client = stage.client
})
afterAll(() => end(stage))

const roomNumber = async (number: number) => {
  const rooms = groupRooms(await client.state())
  const found = rooms.find(({ channel }) => channel.displayName === `Ledelsesgruppe ${number}`)
  if (!found) throw new Error(`There is no group ${number}.`)
  return found.channel
}

const peopleIn = async (number: number) =>
  (await roomNumber(number)).members.map(({ userId }) => userId)

describe('a channel whose people were changed by hand in Teams', () => {
  it('holds just its group again when the group is next written to', async () => {
    const { events } = await client.state()
    const endOf = (number: number) =>
      events.find(({ subject }) => subject.includes(`Gruppe ${number},`))?.end ?? ''
    expect(await peopleIn(1)).toContain(stranger)
    for (const number of [1, 2].toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1))) {
      await settledAt(client, instantOf(endOf(number), -5))
      expect(cardIn(await roomNumber(number), 'answerEvaluation')).toBeDefined()
    }
    expect(await peopleIn(1)).not.toContain(stranger)
    expect(await peopleIn(2)).toContain(missed)
  })

  it('is told of in the log by numbers, without names', () => {
    const told = stage.log().filter(({ msg }) => msg === 'room.roster')
    const counts = told.map(({ others, missing }) => ({ others, missing }))
    expect(counts).toContainEqual({ others: 1, missing: 0 })
    expect(counts).toContainEqual({ others: 0, missing: 1 })
    for (const each of told)
      expect(Object.keys(each).toSorted()).toEqual(
        ['level', 'time', 'room', 'others', 'missing', 'msg'].toSorted(),
      )
  })

  it('was read by its own id from Graph, and the bot never asked Teams for a roster', async () => {
    const { requests, rejected } = await client.state()
    const asked = requests.map(({ host, method, template }) => `${method} ${host}${template}`)
    expect(asked.filter((each) => each.endsWith('/allMembers'))).not.toEqual([])
    expect(asked.filter((each) => /smba.*members/i.test(each))).toEqual([])
    expect(rejected).toEqual([])
    expect(await stage.health()).toMatchObject({ status: 'ok', errands: { doubtful: 0, dead: 0 } })
  })
})
