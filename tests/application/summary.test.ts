import { describe, expect, it } from 'vitest'
import { chiefTables } from '#bot/application/chief-table.ts'
import { readSummary, readSummaryNudge } from '#bot/application/messages/summary.ts'
import { releases } from '#bot/application/release.ts'
import { summary } from '#bot/application/summary.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { EMPTY_CONTENT, type SummaryContent } from '#bot/domain/summary.ts'
import { aChief, actorOf, anActor } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const arranged = async () => {
  const world = await aWorld()
  const { groups } = await aBookedRound(world, { groups: 2 })
  const [own, other] = groups
  if (!own || !other) throw new Error('Two groups were asked for.')
  world.clock.set(own.meeting.endsAt)
  const [, colleague] = own.people
  if (!colleague) throw new Error('the group has members')
  await world.tables.leaders.save({ ...colleague, name: 'Mette Skov Holm' })
  const use = { ...summary(world), ...releases(world), ...chiefTables(world) }
  const meeting = own.meeting.id
  const write = (content: Partial<SummaryContent>, actor = own.host) =>
    use.saveSummary(actor, { meeting, content: { ...EMPTY_CONTENT, what: 'Fravær', ...content } })
  const shareAs = (actor = own.host, despite: readonly string[] = []) =>
    use.shareSummary(actor, { meeting, despite })
  const releaseAs = async (actor = own.host) => {
    const asked = await use.askRelease(actor, { meeting, isNamed: false, quotes: [] })
    if (!asked.ok) return asked
    for (const member of own.members)
      await use.answerRelease(member, { meeting, asking: 1, answer: 'yes', change: '' })
    return use.openSummary(actor, { meeting })
  }
  const ref = { card: 'summary', meeting } as const
  return { world, own, other, use, write, shareAs, releaseAs, ref }
}
const chief = actorOf(aChief())

describe('opening the summary', () => {
  it('is about the host’s latest meeting, empty at first', async () => {
    const { own, use } = await arranged()
    expect(await use.openSummary(own.host, { meeting: null })).toMatchObject({
      value: { meeting: own.meeting.id, state: 'none', content: EMPTY_CONTENT },
    })
  })

  it('says when it can be written before the first meeting has begun', async () => {
    const { world, own, use } = await arranged()
    world.clock.set(addMinutes(own.meeting.startsAt, -1))
    expect(await use.openSummary(own.host, { meeting: null })).toEqual({
      ok: false,
      refusal: 'no-meeting-yet',
      detail: { next: own.meeting.startsAt },
    })
    expect(await use.openSummary(own.host, { meeting: own.meeting.id })).toMatchObject({
      refusal: 'no-meeting-yet',
    })
  })

  it('is for the host of that group alone', async () => {
    const { own, other, use } = await arranged()
    const asked = { meeting: own.meeting.id }
    for (const actor of [own.members[0] ?? own.host, other.host, chief])
      expect(await use.openSummary(actor, asked)).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('the summary of a meeting that another chief hosts', () => {
  it('is written by the one who hosts it, who may write about no other meeting', async () => {
    const { world, own, use } = await arranged()
    const [substitute, bystander] = own.members
    if (!substitute?.person || !bystander) throw new Error('the group has members')
    await world.tables.meetings.save({ ...own.meeting, substitute: substitute.person })
    const asked = { meeting: own.meeting.id }
    const content = { ...EMPTY_CONTENT, what: 'Fravær' }
    expect(await use.openSummary(substitute, { meeting: null })).toMatchObject({
      value: { meeting: own.meeting.id },
    })
    expect(await use.saveSummary(substitute, { ...asked, content })).toMatchObject({ ok: true })
    expect(await use.shareSummary(substitute, asked)).toMatchObject({ ok: true })
    expect(await use.openSummary(own.host, asked)).toMatchObject({ ok: true })
    for (const input of [asked, { meeting: null }])
      expect(await use.openSummary(bystander, input)).toMatchObject({ refusal: 'not-allowed' })
    await world.tables.meetings.save({ ...own.meeting, substitute: null })
    for (const input of [asked, { meeting: null }])
      expect(await use.openSummary(substitute, input)).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('writing the summary', () => {
  it('keeps a draft that nobody else sees, and warns of names', async () => {
    const { world, own, use, write, ref } = await arranged()
    const saved = await write({ why: 'Det sagde Mette' })
    expect(saved).toMatchObject({
      value: { state: 'draft', marks: [{ field: 'content.why', kind: 'name', rule: 'warn' }] },
    })
    const seen = await use.getSummaries(own.members[0] ?? own.host)
    expect(seen).toMatchObject({ value: { summaries: [], isHost: false } })
    expect(await readSummary(world.tables, world, ref)).toBeNull()
    expect(await world.tables.errands.withPrefix('')).toEqual([])
  })

  it('refuses a CPR number and keeps nothing of it', async () => {
    const { world, own, write } = await arranged()
    expect(await write({ why: '010190-1234' })).toMatchObject({ refusal: 'contains-cpr' })
    expect(await world.tables.summaries.ofMeeting(own.meeting.id)).toBeNull()
  })
})

describe('sharing the summary', () => {
  it('posts it once in the agenda’s thread, and updates it in place after a change', async () => {
    const { world, own, write, shareAs } = await arranged()
    await write({})
    await shareAs()
    await shareAs()
    await write({ what: 'Fravær og trivsel' })
    expect(await shareAs()).toMatchObject({ value: { isShared: true } })
    const errands = await world.tables.errands.withPrefix('')
    const key = `summary:${own.meeting.id}`
    expect(errands.map((each) => [each.kind, each.key])).toEqual([
      ['post', key],
      ['update-post', `update:${key}:1:not-released`],
      ['update-post', `update:${key}:2:not-released`],
    ])
    expect(errands[0]?.payload).toMatchObject({
      threadOf: `agenda:${own.meeting.round}:${own.group.id}`,
    })
    expect(world.announced.times).toBe(3)
  })

  it('shows the group the shared words, not those the host writes on', async () => {
    const { own, use, write, shareAs } = await arranged()
    await write({ what: 'Fravær' })
    await shareAs()
    expect(await write({ what: 'Noget halvt' })).toMatchObject({ value: { isShared: false } })
    expect(await use.getSummaries(own.members[0] ?? own.host)).toMatchObject({
      value: { summaries: [{ content: { what: 'Fravær' }, released: null }] },
    })
  })

  it('asks first when somebody is named, and shares when the host means those words', async () => {
    const { write, shareAs } = await arranged()
    await write({ what: 'Mettes model', why: 'Ring til vagten på 72 53 10 44' })
    expect(await shareAs()).toMatchObject({
      refusal: 'confidential-found',
      detail: { found: ['Mettes', '72 53 10 44'] },
      marks: [
        { field: 'content.what', kind: 'name', start: 0, end: 6, rule: 'warn' },
        { field: 'content.why', kind: 'phone', rule: 'warn' },
      ],
    })
    expect(await shareAs(undefined, ['Mettes'])).toMatchObject({
      refusal: 'confidential-found',
      detail: { found: ['72 53 10 44'] },
    })
    expect(await shareAs(undefined, ['Mettes', '72 53 10 44'])).toMatchObject({ ok: true })
  })

  it('shows another group nothing', async () => {
    const { other, use, write, shareAs } = await arranged()
    await write({})
    await shareAs()
    expect(await shareAs(other.host)).toMatchObject({ refusal: 'not-allowed' })
    expect(await use.getSummaries(other.host)).toMatchObject({ value: { summaries: [] } })
  })
})

describe('releasing to the chief group', () => {
  it('shows chiefs and the coordinator the words of that moment, and not whose they are', async () => {
    const { own, use, write, shareAs, releaseAs } = await arranged()
    await write({ toChiefGroup: 'Mere tid til ledelse' })
    await shareAs()
    expect(await releaseAs()).toMatchObject({ value: { state: 'released', isReleased: true } })
    await write({ toChiefGroup: 'Noget andet' })
    await shareAs()
    for (const actor of [chief, anActor({ isCoordinator: true })]) {
      const seen = await use.getReleased(actor)
      expect(seen).toMatchObject({
        value: { rounds: [{ points: [{ words: 'Mere tid til ledelse', groupName: null }] }] },
      })
      expect(JSON.stringify(seen)).not.toContain(own.group.id)
    }
    expect(await use.getReleased(own.members[0] ?? own.host)).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('refuses a leader’s name with the words that must go', async () => {
    const { write, shareAs, releaseAs } = await arranged()
    await write({ toChiefGroup: 'Mette Holms forslag' })
    await shareAs(undefined, ['Mette Holms'])
    expect(await releaseAs()).toMatchObject({
      ok: false,
      refusal: 'names-found',
      detail: { found: ['Mette Holms'] },
      marks: [{ field: 'content.toChiefGroup', rule: 'refuse' }],
    })
  })

  it('tells the group’s card that it was passed on', async () => {
    const { world, write, shareAs, releaseAs, ref } = await arranged()
    await write({ toChiefGroup: 'Mere tid' })
    await shareAs()
    expect(await readSummary(world.tables, world, ref)).toMatchObject({ isReleased: false })
    await releaseAs()
    expect(await readSummary(world.tables, world, ref)).toMatchObject({ isReleased: true })
  })
})

describe('the nudge to the host', () => {
  it('falls silent once something is written', async () => {
    const { world, own, write } = await arranged()
    const ref = { card: 'summary-nudge', meeting: own.meeting.id } as const
    expect(await readSummaryNudge(world.tables, world, ref)).toMatchObject({
      groupName: 'Gruppe 1',
    })
    await write({})
    expect(await readSummaryNudge(world.tables, world, ref)).toBeNull()
  })
})
