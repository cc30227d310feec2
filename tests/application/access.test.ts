import { describe, expect, it } from 'vitest'
import { doorTo } from '#bot/api/door.ts'
import { type EndpointName, endpoints } from '#bot/api/index.ts'
import { appIn } from '#bot/app.ts'
import { ACCESS, type Actor } from '#bot/domain/access.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { EXPECTED } from '#tests/journeys/access/expected.ts'
import { actorOf, anActor, anId } from '#tests/support/make.ts'
import { anAgendaContent } from '#tests/support/make-agenda.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const names = Object.keys(endpoints) as EndpointName[]

/** Two groups in the middle of their meetings, and a door to all that may be asked about them. */
const arranged = async () => {
  const world = await aWorld({ sheets })
  const { round, groups } = await aBookedRound(world, { groups: 2, size: 6 })
  const [own, other] = groups
  if (!own || !other) throw new Error('Two groups were asked for.')
  world.clock.set(own.meeting.startsAt)
  const door = doorTo(appIn(world))
  const about = {
    round: round.id,
    group: own.group.id,
    meeting: own.meeting.id,
    otherMeeting: other.meeting.id,
    composition: anId(),
    topic: anId(),
    task: anId(),
    agenda: anAgendaContent(),
    people: own.people.map((person) => person.id),
  }
  const ask = async (actor: Actor, name: EndpointName) => {
    const said = await door(name, actor, EXPECTED[name].input(about as never))
    return said.kind === 'refused' ? said.refusal : said.kind
  }
  const ordered = async () => (await world.tables.errands.withPrefix('')).length
  return { world, own, other, ask, ordered }
}

/** Those of the endpoints that hold this person off. */
const heldOff = async (
  actor: Actor,
  ask: (actor: Actor, name: EndpointName) => Promise<string>,
) => {
  const found: EndpointName[] = []
  for (const name of names) if ((await ask(actor, name)) === 'not-allowed') found.push(name)
  return found
}

describe('who may ask', () => {
  it('is written down for every endpoint', () => {
    expect(names.toSorted()).toEqual(Object.keys(ACCESS).toSorted())
    expect(names.toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
  })

  it('keeps somebody outside the programme from everything but hearing who they are', async () => {
    const { world, ask, ordered } = await arranged()
    const before = await ordered()
    expect(await heldOff(anActor(), ask)).toEqual(names.filter((name) => name !== 'whoAmI'))
    expect(await ordered()).toBe(before)
    expect(world.announced.times).toBe(0)
  })

  it('keeps a member of another group from what belongs to this one', async () => {
    const { other, ask, ordered } = await arranged()
    const before = await ordered()
    const [stranger] = other.people.filter((person) => person.level === 'leader-of-staff')
    if (!stranger) throw new Error('The group has nobody but chiefs.')
    const expected = names.filter((name) => !EXPECTED[name].allowed.includes('another member'))
    expect(await heldOff(actorOf(stranger, other.group), ask)).toEqual(expected)
    expect(await ordered()).toBe(before)
  })

  it('keeps the coordinator from what people do in their groups', async () => {
    const { ask } = await arranged()
    const coordinator = anActor({ isCoordinator: true })
    const expected = names.filter((name) => !EXPECTED[name].allowed.includes('coordinator'))
    expect(await heldOff(coordinator, ask)).toEqual(expected)
  })
})
