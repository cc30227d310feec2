import { describe, expect, it } from 'vitest'
import { agenda } from '#bot/application/agenda.ts'
import { composeMessage } from '#bot/application/compose-message.ts'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { actorOf, anActor, anId } from '#tests/support/make.ts'
import { anAgendaContent, aTask, aTopic, withPoint } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const now = '2027-01-04T09:00:00Z'

const aWrittenAgenda = async (content: AgendaContent = anAgendaContent()) => {
  const world = await aWorld({ now })
  const made = await aRoundOfGroups(world)
  const app = agenda(world)
  const saved = await app.saveAgenda(made.chief, { round: made.round.id, version: 0, content })
  if (!saved.ok) throw new Error(saved.refusal)
  return { world, app, ...made, content, version: saved.value.version }
}

const aReleasedAgenda = async (content?: AgendaContent) => {
  const made = await aWrittenAgenda(content)
  const { app, chief, round, version } = made
  const released = await app.releaseAgenda(chief, { round: round.id, version })
  if (!released.ok) throw new Error(released.refusal)
  return made
}

describe('opening the agenda', () => {
  it('starts from the template for the round ahead', async () => {
    const world = await aWorld({ now })
    const { chief, round } = await aRoundOfGroups(world, { meetingMinutes: 120 })
    const opened = await agenda(world).getAgenda(chief, { round: null })
    expect(opened).toMatchObject({
      value: {
        round: { id: round.id, meetingMinutes: 120, isBooked: true, firstMeeting: '2027-01-20' },
        version: 0,
        savedAt: null,
        released: null,
        receivers: { groups: ['Gruppe 1', 'Gruppe 2'], leaders: 6 },
      },
    })
  })

  it('says so when there is no round yet', async () => {
    const world = await aWorld({ now })
    const chief = anActor({ isChief: true, person: anId() })
    expect(await agenda(world).getAgenda(chief, { round: null })).toEqual({
      ok: false,
      refusal: 'no-round',
    })
  })

  it('offers the bank’s topics, but not those that were declined', async () => {
    const { world, app, chief, round } = await aWrittenAgenda()
    const topic = aTopic({ title: 'Med' })
    await world.tables.topics.save(topic)
    await world.tables.topics.save(aTopic({ status: 'declined', answer: 'Nej' }))
    const opened = await app.getAgenda(chief, { round: round.id })
    expect(opened.ok && opened.value.topics.map(({ title }) => title)).toEqual(['Med'])
  })
})

describe('saving the agenda', () => {
  it('gives back what was saved, with who saved it and when', async () => {
    const { app, chief, round, content, groups } = await aWrittenAgenda()
    expect(await app.getAgenda(chief, { round: round.id })).toMatchObject({
      value: {
        content,
        version: 1,
        savedBy: groups[0].host.name,
        savedAt: '2027-01-04T09:00:00.000Z',
      },
    })
  })

  it('refuses to write over what somebody else saved, and says who', async () => {
    const { app, coordinator, round, content, groups } = await aWrittenAgenda()
    expect(await app.saveAgenda(coordinator, { round: round.id, version: 0, content })).toEqual({
      ok: false,
      refusal: 'changed-meanwhile',
      detail: { by: groups[0].host.name },
    })
  })

  it('lets one of two who save at the same moment win', async () => {
    const { app, chief, coordinator, round, content, version } = await aWrittenAgenda()
    const input = { round: round.id, version, content }
    const answers = await Promise.all([
      app.saveAgenda(chief, input),
      app.saveAgenda(coordinator, input),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('lets one of two who save first win', async () => {
    const world = await aWorld({ now })
    const { chief, coordinator, round } = await aRoundOfGroups(world)
    const input = { round: round.id, version: 0, content: anAgendaContent() }
    const answers = await Promise.all([
      agenda(world).saveAgenda(chief, input),
      agenda(world).saveAgenda(coordinator, input),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('refuses CPR numbers wherever they are written', async () => {
    const { app, chief, round, version } = await aWrittenAgenda()
    const content = anAgendaContent({ tasks: [aTask({ text: 'Spørg til 010190-1234' })] })
    expect(await app.saveAgenda(chief, { round: round.id, version, content })).toMatchObject({
      refusal: 'contains-cpr',
    })
  })

  it('keeps the points in the template’s order, and refuses one twice', async () => {
    const { app, chief, round, version, content } = await aWrittenAgenda()
    const points = content.points.toReversed()
    await app.saveAgenda(chief, { round: round.id, version, content: { ...content, points } })
    expect(await app.getAgenda(chief, { round: round.id })).toMatchObject({ value: { content } })
    const [first] = points
    const twice = { ...content, points: points.map(() => first).filter((each) => !!each) }
    expect(
      await app.saveAgenda(chief, { round: round.id, version: version + 1, content: twice }),
    ).toMatchObject({ refusal: 'not-found' })
  })
})

describe('releasing the agenda', () => {
  it('orders one post and one reply for each group, and wakes the worker once', async () => {
    const { world, round, groups } = await aReleasedAgenda()
    const posts = await world.tables.errands.withPrefix('agenda:')
    expect(posts.map(({ key }) => key).toSorted()).toEqual(
      groups.map(({ group }) => `agenda:${round.id}:${group.id}`).toSorted(),
    )
    const [reply] = await world.tables.errands.withPrefix(`preparation:${round.id}:`)
    expect(reply?.payload).toMatchObject({ threadOf: expect.stringMatching(/^agenda:/) })
    expect(world.announced.times).toBe(1)
  })

  it('redraws the posts in place after a change, and says what changed', async () => {
    const { world, app, chief, round, groups, content, version } = await aReleasedAgenda()
    const changed = { ...content, theme: 'Et nyt tema' }
    await app.saveAgenda(chief, { round: round.id, version, content: changed })
    const again = await app.releaseAgenda(chief, { round: round.id, version: version + 1 })
    expect(again).toMatchObject({ value: { revision: 2, changed: ['theme'], groups: 2 } })
    const [{ group }] = groups
    expect(await world.tables.errands.withPrefix('agenda:')).toHaveLength(2)
    expect(
      await world.tables.errands.find(`update:agenda:${round.id}:${group.id}:2`),
    ).toMatchObject({ kind: 'update-post', lane: `room:group:${group.id}` })
    expect(await world.tables.errands.withPrefix('update:preparation:')).toEqual([])
    const ref = { card: 'agenda', round: round.id, group: group.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      groupName: 'Gruppe 1',
      content: changed,
      revision: 2,
      changed: ['theme'],
      meeting: { startsAt: '2027-01-20T08:00:00.000Z' },
    })
  })

  it('sends what was released, not what has been written since', async () => {
    const { world, app, chief, round, groups, content, version } = await aReleasedAgenda()
    const draft = { ...content, theme: 'Kun en kladde' }
    await app.saveAgenda(chief, { round: round.id, version, content: draft })
    const ref = { card: 'agenda', round: round.id, group: groups[0].group.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      content: { theme: content.theme },
    })
  })

  it('waits until the round is booked', async () => {
    const world = await aWorld({ now })
    const { chief, round } = await aRoundOfGroups(world, { state: 'planned', startsAt: null })
    const content = anAgendaContent()
    await agenda(world).saveAgenda(chief, { round: round.id, version: 0, content })
    expect(await agenda(world).releaseAgenda(chief, { round: round.id, version: 1 })).toMatchObject(
      {
        refusal: 'round-not-booked',
      },
    )
  })

  it('refuses a draft with holes, an old version and a round that is over', async () => {
    const { world, app, chief, round, version } = await aWrittenAgenda(
      anAgendaContent({ theme: '' }),
    )
    const input = { round: round.id, version }
    expect(await app.releaseAgenda(chief, input)).toMatchObject({
      refusal: 'agenda-incomplete',
      detail: { problems: ['theme-missing'] },
    })
    expect(await app.releaseAgenda(chief, { ...input, version: 2 })).toMatchObject({
      refusal: 'changed-meanwhile',
    })
    world.clock.set('2027-01-21T09:00:00Z')
    expect(await app.releaseAgenda(chief, input)).toMatchObject({ refusal: 'round-is-over' })
    expect(await world.tables.errands.withPrefix('agenda:')).toEqual([])
  })

  it('plans the topics on it and tells their proposers, and takes back those taken off', async () => {
    const world = await aWorld({ now })
    const { chief, round, groups } = await aRoundOfGroups(world)
    const app = agenda(world)
    const topic = aTopic({ proposer: groups[1].host.id, isNamed: false })
    await world.tables.topics.save(topic)
    const content = withPoint(anAgendaContent(), 'joint-focus', { topics: [topic.id] })
    await app.saveAgenda(chief, { round: round.id, version: 0, content })
    await app.releaseAgenda(chief, { round: round.id, version: 1 })
    expect(await world.tables.topics.find(topic.id)).toMatchObject({ status: 'planned' })
    expect(await world.tables.errands.find(`topic-answered:${topic.id}:1`)).toMatchObject({
      lane: `person:${groups[1].host.id}`,
    })
    await app.saveAgenda(chief, { round: round.id, version: 1, content: anAgendaContent() })
    await app.releaseAgenda(chief, { round: round.id, version: 2 })
    expect(await world.tables.topics.find(topic.id)).toMatchObject({ status: 'considered' })
  })
})

describe('the preview', () => {
  it('is the first group’s card with what is written now', async () => {
    const { app, chief, round, content } = await aWrittenAgenda()
    const written = { ...content, theme: 'Skrevet lige nu' }
    const preview = await app.previewAgenda(chief, { round: round.id, content: written })
    expect(preview).toMatchObject({
      value: {
        card: { card: 'agenda', content: written, groupName: 'Gruppe 1', revision: 1, changed: [] },
      },
    })
  })

  it('is the first group’s also when another group meets before it', async () => {
    const { world, app, chief, round, content } = await aWrittenAgenda()
    const [first] = await world.tables.meetings.all()
    if (!first) throw new Error('The round has no meetings')
    await world.tables.meetings.save({
      ...first,
      startsAt: addMinutes(first.startsAt, 24 * 60),
      endsAt: addMinutes(first.endsAt, 24 * 60),
    })
    expect(await app.getAgenda(chief, { round: round.id })).toMatchObject({
      value: { receivers: { groups: ['Gruppe 1', 'Gruppe 2'] } },
    })
    expect(await app.previewAgenda(chief, { round: round.id, content })).toMatchObject({
      value: { card: { groupName: 'Gruppe 1' } },
    })
  })

  it('shows what a release would say has changed', async () => {
    const { app, chief, round, content } = await aReleasedAgenda()
    const written = { ...content, why: 'En ny grund' }
    expect(await app.previewAgenda(chief, { round: round.id, content: written })).toMatchObject({
      value: { card: { revision: 2, changed: ['why'] } },
    })
  })
})

describe('the released agenda', () => {
  it('is shown to a leader with the own group’s time', async () => {
    const { app, round, groups } = await aReleasedAgenda()
    const [, { group, members }] = groups
    const member = members[1]
    if (!member) throw new Error('The group was to have members.')
    const read = await app.getReleasedAgenda(actorOf(member, group), { round: round.id })
    expect(read).toMatchObject({
      value: {
        agenda: { groupName: 'Gruppe 2', meeting: { startsAt: '2027-01-20T09:00:00.000Z' } },
      },
    })
  })

  it('is shown to the coordinator without any group’s time', async () => {
    const { app, round, coordinator } = await aReleasedAgenda()
    expect(await app.getReleasedAgenda(coordinator, { round: round.id })).toMatchObject({
      value: { agenda: { groupName: null, meeting: null } },
    })
  })

  it('is nothing before release', async () => {
    const { app, round, chief } = await aWrittenAgenda()
    expect(await app.getReleasedAgenda(chief, { round: round.id })).toMatchObject({
      value: { agenda: null },
    })
  })
})

describe('who may', () => {
  it('keeps the draft from leaders who are not chiefs, and everything from outsiders', async () => {
    const { app, round, groups, content, version } = await aWrittenAgenda()
    const leader = groups[0].members[1]
    if (!leader) throw new Error('The group was to have members.')
    const id = round.id
    for (const actor of [actorOf(leader, groups[0].group), anActor()]) {
      const answers = [
        await app.getAgenda(actor, { round: id }),
        await app.saveAgenda(actor, { round: id, version, content }),
        await app.previewAgenda(actor, { round: id, content }),
        await app.releaseAgenda(actor, { round: id, version }),
      ]
      expect(answers.map((each) => !each.ok && each.refusal)).toEqual(Array(4).fill('not-allowed'))
    }
    expect(await app.getReleasedAgenda(anActor(), { round: id })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})
