import { describe, expect, it } from 'vitest'
import { erasure } from '#bot/application/erasure.ts'
import { ownData } from '#bot/application/own-data.ts'
import { topicBank } from '#bot/application/topic-bank.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import type { EntraId, TopicId } from '#bot/domain/ids.ts'
import { OWN_SECTIONS } from '#bot/domain/own-data.ts'
import { propose } from '#bot/domain/topic-bank.ts'
import { ownData as danish } from '#bot/text/da/own-data.ts'
import { ownData as english } from '#bot/text/en/own-data.ts'
import {
  aChief,
  actorOf,
  aGroup,
  aLeader,
  aMeeting,
  anActor,
  anId,
  aRound,
} from '#tests/support/make.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

const lived = async () => {
  const world = await aWorld()
  const { tables } = world
  const boss = aChief({ name: 'Bo Lind' })
  const gone = aLeader({ name: 'Mette Hansen', manager: boss.id, leftOn: day('2027-01-10') })
  const here = aLeader({ name: 'Ole Sand' })
  for (const each of [boss, gone, here]) await tables.leaders.save(each)
  const group = aGroup({ members: [boss.id, here.id] })
  await tables.groups.save(group)
  const topic = propose({
    id: anId<TopicId>(),
    title: 'Ventetid',
    why: 'Mette Hansen savner det',
    kind: 'operational',
    isNamed: true,
    proposer: gone.id,
    proposedAt: instant('2026-12-01T08:00:00Z'),
  })
  await tables.topics.save(topic)
  await tables.topics.support(topic.id, here.id)
  return { world, tables, boss, gone, here, group, topic }
}

describe('what is kept about one person', () => {
  it('is told to that person, with their nearest leader and nobody else', async () => {
    const { world, here, group, boss } = await lived()
    const told = await ownData(world).getMyData(actorOf(here, group))
    if (!told.ok) throw new Error(told.refusal)
    const { name, sections } = told.value
    expect(name).toBe('Ole Sand')
    expect(sections.map((each) => each.name)).toEqual(['leader', 'seats', 'support'])
    expect(sections[0]?.rows[0]).toMatchObject({ name: 'Ole Sand', id: here.id, manager: null })
    expect(sections[1]?.rows).toEqual([{ group: group.name, isHost: false }])
    expect(sections[2]?.rows).toEqual([{ title: 'Ventetid' }])
    expect(JSON.stringify(told.value)).not.toContain(boss.name)
  })

  it('is told to the coordinator about one who asks, also who has left, and the log does not say what', async () => {
    const { world, gone, boss } = await lived()
    const told = await ownData(world).getPersonData(coordinator, { person: gone.id })
    if (!told.ok) throw new Error(told.refusal)
    expect(told.value.sections[0]?.rows[0]).toMatchObject({
      manager: boss.name,
      leftOn: '2027-01-10',
    })
    expect(JSON.stringify(world.log)).not.toContain(gone.name)
  })

  it('can be read of every section, in both languages', async () => {
    const { world, tables, here } = await lived()
    const round = aRound()
    await tables.seasons.save({ id: round.season, label: '2027', rounds: [round] })
    const other = aGroup({ number: 2, members: [], host: null })
    await tables.groups.save(other)
    const meeting = aMeeting({ round: round.id, group: other.id, substitute: here.id })
    await tables.meetings.save(meeting)
    const told = await world.store.transaction((each) => each.ownData.of(here))
    expect(told.find(({ name }) => name === 'substitutes')?.rows).toEqual([
      { round: round.label, startsAt: new Date(meeting.startsAt).toISOString() },
    ])
    for (const words of [danish, english])
      expect(OWN_SECTIONS.filter((name) => words.sections[name] === '')).toEqual([])
  })
})

describe('erasing a leader', () => {
  it('is refused for one who is on the list, told before anything is typed', async () => {
    const { world, here } = await lived()
    const { previewErasure, erasePerson } = erasure(world)
    expect(await previewErasure(coordinator, { person: here.id })).toMatchObject({
      value: { obstacle: 'still-listed' },
    })
    expect(await erasePerson(coordinator, { person: here.id, name: here.name })).toMatchObject({
      refusal: 'still-listed',
    })
  })

  it('waits until Teams and Outlook have taken the person out', async () => {
    const { world, tables, gone, group } = await lived()
    const { previewErasure, erasePerson } = erasure(world)
    const order = {
      kind: 'change-attendees',
      key: `change-attendees:${group.id}`,
      lane: 'mailbox',
      payload: { group: group.id },
    } as const
    await tables.errands.order(order)
    const person = gone.id
    expect(await previewErasure(coordinator, { person })).toMatchObject({
      value: { obstacle: 'not-out-yet' },
    })
    expect(await erasePerson(coordinator, { person, name: gone.name })).toMatchObject({
      refusal: 'not-out-yet',
    })
    await world.database.db.updateTable('errands').set({ state: 'done' }).execute()
    expect((await erasePerson(coordinator, { person, name: gone.name })).ok).toBe(true)
  })

  it('waits while the person calls to a meeting that is to come', async () => {
    const { world, tables, gone, group } = await lived()
    const round = aRound()
    await tables.seasons.save({ id: round.season, label: '2027', rounds: [round] })
    const meeting = aMeeting({
      round: round.id,
      group: group.id,
      startsAt: instant('2027-02-01T08:00:00Z'),
      endsAt: instant('2027-02-01T11:00:00Z'),
    })
    await tables.meetings.save(meeting)
    const event = { eventId: 'e', joinUrl: null, revision: 0, invitation: 0 }
    await tables.meetings.saveEvent(meeting.id, { ...event, organizer: gone.entraId })
    const erased = () =>
      erasure(world).erasePerson(coordinator, { person: gone.id, name: gone.name })
    expect(await erased()).toMatchObject({ refusal: 'not-out-yet' })
    await tables.meetings.saveEvent(meeting.id, { ...event, organizer: null as EntraId | null })
    expect((await erased()).ok).toBe(true)
  })

  it('takes the name typed as it stands, and erases nobody when it differs', async () => {
    const { world, tables, gone } = await lived()
    const { erasePerson } = erasure(world)
    expect(await erasePerson(coordinator, { person: gone.id, name: 'Mette Hanson' })).toMatchObject(
      {
        refusal: 'name-differs',
      },
    )
    expect(await tables.leaders.find(gone.id)).not.toBeNull()
    expect((await erasePerson(coordinator, { person: gone.id, name: ' mette  hansen ' })).ok).toBe(
      true,
    )
    expect(await tables.leaders.find(gone.id)).toBeNull()
  })

  it('leaves the topic bank, the list and the groups working, and says no name in the log', async () => {
    const { world, tables, gone, here, group, topic } = await lived()
    const { erasePerson, listFormerLeaders } = erasure(world)
    expect(await listFormerLeaders(coordinator)).toMatchObject({
      value: { people: [{ id: gone.id, leftOn: '2027-01-10' }] },
    })
    await erasePerson(coordinator, { person: gone.id, name: gone.name })
    expect(await listFormerLeaders(coordinator)).toMatchObject({ value: { people: [] } })
    const listed = await topicBank(world).listTopics(actorOf(here, group))
    expect(listed).toMatchObject({
      value: {
        topics: [
          {
            id: topic.id,
            why: 'tidligere leder savner det',
            proposedBy: null,
            isStarter: false,
            supporters: 1,
          },
        ],
      },
    })
    expect(await tables.groups.find(group.id)).toEqual(group)
    for (const each of [gone.name, gone.email, gone.id])
      expect(JSON.stringify(world.log)).not.toContain(each)
  })
})
