import { describe, expect, it } from 'vitest'
import { agenda } from '#bot/application/agenda.ts'
import { confidentialText, namesInGroup } from '#bot/application/confidential.ts'
import { evaluation } from '#bot/application/evaluation.ts'
import type { Tables } from '#bot/application/ports.ts'
import { season } from '#bot/application/season.ts'
import { topicBank } from '#bot/application/topic-bank.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { aLeader, anActor } from '#tests/support/make.ts'
import { anAgendaContent, aTask, aTopic } from '#tests/support/make-agenda.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

/** Two groups; Mette Skov Holm sits in the first, Pia Krogh in the second. */
const arranged = async () => {
  const world = await aWorld()
  const { groups } = await aBookedRound(world, { groups: 2 })
  const [own, other] = groups
  const [colleague, stranger] = [own?.people[1], other?.people[1]]
  if (!own || !other || !colleague || !stranger) throw new Error('Two groups were asked for.')
  await world.tables.leaders.save({ ...colleague, name: 'Mette Skov Holm' })
  await world.tables.leaders.save({ ...stranger, name: 'Pia Krogh' })
  return { world, own, other, member: own.members[1] ?? own.host, ...confidentialText(world) }
}
const asking = (text: string) => ({
  gate: 'proposeTopic' as const,
  texts: [{ field: 'why', text }],
})

describe('looking through a text while it is written', () => {
  it('knows all leaders by their whole names, and those of one’s own group by their first', async () => {
    const { own, other, findConfidential } = await arranged()
    const text = asking('Mette og Pia, det vil sige Mette Holm og Pia Krogh')
    expect(await findConfidential(own.host, text)).toMatchObject({
      value: {
        marks: [
          { field: 'why', kind: 'name', start: 0, end: 5, why: 'first-name', rule: 'refuse' },
          { start: 27, end: 37, why: 'full-name' },
          { start: 41, end: 50, why: 'full-name' },
        ],
      },
    })
    expect(await findConfidential(other.host, text)).toMatchObject({
      value: { marks: [{ start: 9, end: 12 }, { start: 27 }, { start: 41 }] },
    })
  })

  it('is for those in the programme, who are told of no text but their own', async () => {
    const { findConfidential } = await arranged()
    expect(await findConfidential(anActor(), asking('Mette Holm'))).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await findConfidential(anActor({ isCoordinator: true }), asking('Mette'))).toMatchObject(
      {
        value: { marks: [] },
      },
    )
  })

  it('knows a new leader within a minute', async () => {
    const { world, own, findConfidential } = await arranged()
    await findConfidential(own.host, asking('Eva Ny'))
    await world.tables.leaders.save(aLeader({ name: 'Eva Ny' }))
    world.clock.set(addMinutes(world.clock.now(), 1))
    expect(await findConfidential(own.host, asking('Eva Ny'))).toMatchObject({
      value: { marks: [{ kind: 'name' }] },
    })
  })
})

describe('many who write at once', () => {
  it('read all names once, and are each told of them though the one who reads gets nowhere', async () => {
    const { world, own } = await arranged()
    let [reads, isFirst] = [0, true]
    const counted = (tables: Tables) => ({
      groups: tables.groups,
      leaders: {
        ...tables.leaders,
        all: async () => {
          reads += 1
          const fails = isFirst
          isFirst = false
          if (fails) throw new Error('The connection was lost.')
          return tables.leaders.all()
        },
      },
    })
    const writer = () =>
      world.store.transaction((tables) => namesInGroup(counted(tables), world, own.group.id))
    const ended = await Promise.allSettled(Array.from({ length: 8 }, writer))
    // Whoever gets a connection first reads.
    expect(ended.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'fulfilled'),
      'rejected',
    ])
    world.clock.set(addMinutes(world.clock.now(), 5))
    reads = 0
    await Promise.all(Array.from({ length: 8 }, writer))
    expect(reads).toBe(1)
  })
})

describe('answering an evaluation that names somebody', () => {
  const opened = async () => {
    const made = await arranged()
    const { meeting } = made.own
    made.world.clock.set(meeting.endsAt)
    await made.world.tables.ballots.save(
      openBallot(meeting, addMinutes(meeting.endsAt, -10), addMinutes(meeting.endsAt, 60)),
    )
    const put = (good: string, despite: readonly string[] = []) =>
      evaluation(made.world).answerEvaluation(made.member, {
        meeting: meeting.id,
        good,
        missed: '',
        benefit: 4,
        despite,
      })
    const answered = async () => (await made.world.tables.ballots.find(meeting.id))?.answered
    return { put, answered }
  }

  it('asks first and keeps nothing, then takes the words that are meant', async () => {
    const { put, answered } = await opened()
    expect(await put('Mettes oplæg')).toMatchObject({
      refusal: 'confidential-found',
      detail: { found: ['Mettes'] },
      marks: [{ field: 'good', start: 0, end: 6, rule: 'warn' }],
    })
    expect(await answered()).toEqual([])
    expect(await put('Mettes oplæg', ['Mettes'])).toMatchObject({ ok: true })
    expect(await answered()).toHaveLength(1)
  })

  it('refuses a CPR number, whatever is meant', async () => {
    const { put, answered } = await opened()
    const words = ['010190-xxxx', '010190-1234']
    expect(await put('Om 010190-1234', words)).toMatchObject({
      refusal: 'contains-cpr',
      detail: { found: ['010190-xxxx'] },
    })
    expect(await answered()).toEqual([])
  })
})

describe('the topic bank', () => {
  const topic = { title: 'Et emne', kind: 'operational', isNamed: true } as const

  it('takes no name, address or number: everybody reads it', async () => {
    const { world, member } = await arranged()
    const bank = topicBank(world)
    const propose = (why: string) => bank.proposeTopic(member, { ...topic, why })
    expect(await propose('Mette Holm kan fortælle')).toMatchObject({ refusal: 'names-found' })
    expect(await propose('Skriv til a@fjordby.dk')).toMatchObject({
      refusal: 'contact-details-found',
    })
    expect(await propose('Ring 72 53 10 44')).toMatchObject({ refusal: 'contact-details-found' })
    expect(await world.tables.topics.all()).toEqual([])
  })

  it('lets the chief group point to somebody, once that is meant', async () => {
    const { world, own } = await arranged()
    const proposed = aTopic()
    await world.tables.topics.save(proposed)
    const answer = (despite: readonly string[]) =>
      topicBank(world).answerTopic(own.host, {
        topic: proposed.id,
        status: 'considered',
        answer: 'Tal med Pia Krogh',
        despite,
      })
    expect(await answer([])).toMatchObject({ refusal: 'confidential-found' })
    expect(await answer(['Pia Krogh'])).toMatchObject({ ok: true })
  })
})

describe('the agenda', () => {
  it('asks about names in it before it is released', async () => {
    const world = await aWorld({ now: '2027-01-04T09:00:00Z' })
    const { chief, round, groups } = await aRoundOfGroups(world)
    const [{ members }] = groups
    if (!members[1]) throw new Error('The group was to have members.')
    await world.tables.leaders.save({ ...members[1], name: 'Mette Skov Holm' })
    const content = anAgendaContent({
      tasks: [aTask({ text: 'Spørg Mette Holm' })],
    })
    const { saveAgenda, releaseAgenda } = agenda(world)
    await saveAgenda(chief, { round: round.id, version: 0, content })
    const asked = { round: round.id, version: 1 }
    expect(await releaseAgenda(chief, asked)).toMatchObject({
      refusal: 'confidential-found',
      marks: [{ field: 'content.tasks.0.text', rule: 'warn' }],
    })
    expect(await releaseAgenda(chief, { ...asked, despite: ['Mette Holm'] })).toMatchObject({
      ok: true,
    })
  })
})

describe('what the coordinator writes about the year', () => {
  it('is kept clear of CPR numbers', async () => {
    const world = await aWorld()
    const coordinator = anActor({ isCoordinator: true })
    const ranges = [{ from: '2027-02-15', to: '2027-02-19', reason: 'Om 010190-1234' }] as never
    expect(await season(world).saveClosedDays(coordinator, { ranges })).toMatchObject({
      refusal: 'contains-cpr',
    })
  })
})
