import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coordinatorOf, groupRooms, settled } from './round/cast.ts'
import { approveGroups, bookRound } from './round/preparing.ts'
import { shortList } from './round/programme.ts'
import { end, stageAt } from './stage/stages.ts'
import type { Stage } from './stage/tenant.ts'

const quiet = () => {}
const LEADERS = 60
const GROUPS = 5

let stage: Stage
let coordinator: string

beforeAll(async () => {
  stage = await stageAt(null)
  coordinator = await coordinatorOf(stage.client)
  await approveGroups(stage.client, coordinator, quiet, shortList(LEADERS))
  await bookRound(stage.client, coordinator, quiet)
  await settled(stage.client)
})
afterAll(() => end(stage))

/** By group, who the coordinator sees in it: by e-mail, which is the name in the directory. */
const seated = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { people } = await stage.client.must(coordinator, 'listPeople', {})
  const groups = Map.groupBy(people, ({ group }) => group ?? '')
  return new Map([...groups].map(([name, all]) => [name, all.map(({ email }) => email).toSorted()]))
}

/** By group, who is in its channel, and who is invited to its meeting. */
const inTeams = async () => {
  const state = await stage.client.state()
  const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase()).toSorted()
  const channels = new Map(
    groupRooms(state).map(({ channel, members }) => [
      channel.displayName.replace('Ledelsesgruppe', 'Gruppe'),
      lower(members),
    ]),
  )
  const invited = new Map(
    state.events.map(({ subject, attendees }) => [
      /Gruppe \d+/.exec(subject)?.[0] ?? '',
      lower(attendees.map((each) => each.address)),
    ]),
  )
  return { channels, invited, rejected: state.rejected }
}

describe('new groups after the first', () => {
  it('are a proposal first: everybody sits where they sat, in Teams too', async () => {
    const before = await seated()
    await stage.client.must(coordinator, 'composeGroups', { seed: 1, basis: 'new-company' })
    const { proposal } = await stage.client.must(coordinator, 'getRegrouping', {})
    expect(proposal?.composition.violations).toEqual([])
    expect(proposal?.moves.length).toBeGreaterThan(LEADERS / 2)
    expect(await seated()).toEqual(before)
    expect((await inTeams()).channels).toEqual(before)
  })

  it('bring people to their new channels and meetings once they are approved', async () => {
    const before = await seated()
    const { proposal } = await stage.client.must(coordinator, 'getRegrouping', {})
    const { moved } = await stage.client.must(coordinator, 'approveRegrouping', {
      composition: proposal?.composition.id ?? '',
      version: proposal?.composition.version ?? 0,
    })
    expect(moved).toBe(proposal?.moves.length)
    await settled(stage.client)
    const after = await seated()
    expect(after).not.toEqual(before)
    expect([...after.values()].map(({ length }) => length)).toEqual(Array(GROUPS).fill(12))
    const { channels, invited, rejected } = await inTeams()
    expect(channels).toEqual(after)
    expect(invited).toEqual(after)
    expect(rejected).toEqual([])
    expect(await stage.health()).toMatchObject({ errands: { waiting: 0, doubtful: 0, dead: 0 } })
  })

  it('tell each leader why they sit there, and nothing of anybody’s wishes', async () => {
    const { people } = await stage.client.must(coordinator, 'listPeople', {})
    const [one, other] = people.filter(({ level }) => level === 'leader-of-staff')
    const asked = () => stage.client.must(one?.email ?? '', 'whyMySeat', {})
    const before = await asked()
    expect(before.reason).toMatchObject({ size: 12, groups: GROUPS })
    await stage.client.must(coordinator, 'addWish', {
      kind: 'apart',
      people: [one?.id ?? '', other?.id ?? ''],
    })
    expect(await asked()).toEqual(before)
    const { reason } = await stage.client.must(coordinator, 'whySeat', { person: one?.id ?? '' })
    expect(reason?.rules).toContainEqual(
      expect.objectContaining({ kind: 'apart', names: [other?.name] }),
    )
  })
})
