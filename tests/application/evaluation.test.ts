import { describe, expect, it } from 'vitest'
import { evaluation } from '#bot/application/evaluation.ts'
import { countClosed } from '#bot/application/evaluation-count.ts'
import { readEvaluation, readEvaluationResult } from '#bot/application/messages/evaluation.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { anActor } from '#tests/support/make.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const DAY = 24 * 60

/** Groups at the end of their meetings, the boxes just opened. */
const arranged = async (count = 2) => {
  const world = await aWorld()
  const { groups } = await aBookedRound(world, { groups: count, size: 7 })
  for (const { meeting } of groups)
    await world.tables.ballots.save(
      openBallot(meeting, addMinutes(meeting.endsAt, -10), addMinutes(meeting.endsAt, DAY)),
    )
  const [own, other] = groups
  if (!own || !other) throw new Error('Two groups were asked for.')
  world.clock.set(own.meeting.endsAt)
  const { answerEvaluation, getEvaluation } = evaluation(world)
  const put = (actor = own.host, good = 'Godt møde', meeting = own.meeting.id) =>
    answerEvaluation(actor, { meeting, good, missed: 'Mere tid', benefit: 4 })
  const close = () => world.clock.set(addMinutes(own.meeting.endsAt, DAY))
  return { world, groups, own, other, put, close, getEvaluation }
}

const countAll = ({ world }: Pick<Awaited<ReturnType<typeof arranged>>, 'world'>) =>
  world.store.transaction((tables) => countClosed(tables, world))

describe('answering an evaluation', () => {
  it('is for the members of the group, once each', async () => {
    const { own, other, put } = await arranged()
    expect((await put(own.members[0])).ok).toBe(true)
    expect(await put(own.members[0])).toMatchObject({ refusal: 'already-answered' })
    expect(await put(other.members[0])).toMatchObject({ refusal: 'not-allowed' })
  })

  it('logs nothing and orders nothing', async () => {
    const { world, own, put } = await arranged()
    for (const member of own.members) await put(member, `hemmeligt ${member.name}`)
    expect(world.log.lines).toEqual([])
    expect(await world.tables.errands.withPrefix('')).toEqual([])
  })

  it('does not say what was written when it fails', async () => {
    const { world, own, put } = await arranged()
    await world.database.db.schema.alterTable('ballots').renameTo('gone').execute()
    const failed = await put(own.members[0], 'meget hemmeligt').catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(Error)
    expect(JSON.stringify(failed, Object.getOwnPropertyNames(failed))).not.toContain('hemmeligt')
  })
})

describe('seeing an evaluation', () => {
  it('shows one’s own group what state it is in, and nobody else', async () => {
    const { own, other, put, getEvaluation } = await arranged()
    await put(own.members[0])
    const asked = { meeting: own.meeting.id }
    const shown = await getEvaluation(own.members[0] ?? own.host, asked)
    expect(shown).toMatchObject({
      value: { evaluation: { state: 'open', hasAnswered: true, result: null }, answersNeeded: 5 },
    })
    expect(await getEvaluation(other.host, asked)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('shows the result after closing when five others than the host have answered', async () => {
    const { own, put, close, getEvaluation } = await arranged()
    for (const member of [own.host, ...own.members.slice(0, 4)]) await put(member)
    const asked = { meeting: null }
    close()
    expect(await getEvaluation(own.host, asked)).toMatchObject({
      value: { evaluation: { state: 'closed', result: null } },
    })
    expect(await put(own.members[5])).toMatchObject({ refusal: 'evaluation-closed' })
  })

  it('counts the host’s own answer in the result, but not towards the five', async () => {
    const { own, put, close, getEvaluation } = await arranged()
    for (const member of [own.host, ...own.members.slice(0, 5)]) await put(member)
    close()
    expect(await getEvaluation(own.host, { meeting: null })).toMatchObject({
      value: { evaluation: { result: { answers: 6, benefitMean: 4 } } },
    })
  })
})

describe('a result', () => {
  it('does not change when the group gets another host afterwards', async () => {
    const { world, own, put, close, getEvaluation } = await arranged()
    for (const member of [own.host, ...own.members.slice(0, 4)]) await put(member)
    close()
    await getEvaluation(own.host, { meeting: null })
    const [next] = own.members.slice(5)
    await world.tables.groups.save({ ...own.group, host: next?.person ?? null })
    expect(await getEvaluation(own.host, { meeting: null })).toMatchObject({
      value: { evaluation: { state: 'closed', result: null } },
    })
  })

  it('does not count who stopped being host while the box was open', async () => {
    const { world, own, put, close, getEvaluation } = await arranged()
    for (const member of [own.host, ...own.members.slice(0, 4)]) await put(member)
    const [next] = own.members.slice(5)
    await world.tables.groups.save({ ...own.group, host: next?.person ?? null })
    close()
    expect(await getEvaluation(own.host, { meeting: null })).toMatchObject({
      value: { evaluation: { state: 'closed', result: null } },
    })
  })

  it('does not count a substitute host', async () => {
    const { world, own, put, close, getEvaluation } = await arranged()
    const [substitute] = own.members
    await world.tables.meetings.save({ ...own.meeting, substitute: substitute?.person ?? null })
    for (const member of own.members.slice(0, 5)) await put(member)
    close()
    expect(await getEvaluation(own.host, { meeting: null })).toMatchObject({
      value: { evaluation: { result: null } },
    })
  })
})

describe('a round’s evaluations', () => {
  const tell = async (
    { groups, put }: Awaited<ReturnType<typeof arranged>>,
    counts: readonly number[],
  ) => {
    for (const [index, { group, members, meeting }] of groups.entries())
      for (const member of members.slice(0, counts[index]))
        await put(member, `Sagt af ${group.name}`, meeting.id)
  }
  it('are for chiefs and coordinators, and not there while a box is open', async () => {
    const given = await arranged(3)
    const { getRoundEvaluations } = evaluation(given.world)
    await tell(given, [6, 6, 6])
    await countAll(given)
    const chief = anActor({ isChief: true })
    expect(await getRoundEvaluations(chief)).toMatchObject({ value: { rounds: [] } })
    given.close()
    await countAll(given)
    for (const actor of [chief, anActor({ isCoordinator: true })])
      expect(await getRoundEvaluations(actor)).toMatchObject({
        value: { rounds: [{ groups: 3, figures: { answers: 18, benefitMean: 4 } }] },
      })
    const [leader] = given.own.members
    if (!leader) throw new Error('The group has members.')
    expect(await getRoundEvaluations(leader)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('leave a small group out, keep nothing of it, and never change', async () => {
    const given = await arranged(4)
    const { world } = given
    await tell(given, [6, 3, 6, 6])
    given.close()
    await countAll(given)
    const read = () => evaluation(world).getRoundEvaluations(anActor({ isChief: true }))
    const first = await read()
    expect(first).toMatchObject({
      value: { rounds: [{ groups: 3, groupsLeftOut: 1, figures: { answers: 18 } }] },
    })
    const rows = await world.database.db.selectFrom('ballots').select(['box', 'answered']).execute()
    expect(rows).toEqual(Array(4).fill({ box: null, answered: [] }))
    await world.tables.meetings.save({ ...given.other.meeting, state: 'cancelled' })
    await countAll(given)
    expect(await read()).toEqual(first)
  })

  it('do not have in them what was answered under the older promise', async () => {
    const given = await arranged()
    await given.world.database.db.updateTable('ballots').set({ is_pooled: false }).execute()
    await tell(given, [6, 6])
    given.close()
    await countAll(given)
    expect(await given.world.tables.ballots.rounds()).toEqual([])
    const rows = await given.world.database.db.selectFrom('ballots').select('box').execute()
    expect(rows).toEqual([{ box: null }, { box: null }])
  })

  it('count the others when one box was sealed with a secret that is gone, and say so', async () => {
    const given = await arranged()
    const { world, own, other, put } = given
    await tell(given, [6, 6])
    await world.database.db
      .updateTable('ballots')
      .set({ box: Buffer.alloc(16_412) })
      .where('meeting', '=', other.meeting.id)
      .execute()
    await expect(put(other.host, 'Endnu et', other.meeting.id)).rejects.toThrow('APP_SECRET_BEFORE')
    given.close()
    await countAll(given)
    expect(await world.tables.ballots.result(own.meeting.id)).not.toBeNull()
    expect((await world.tables.ballots.find(other.meeting.id))?.isCounted).toBe(false)
    expect(JSON.stringify(world.log.lines)).toContain('evaluation.not-counted')
  })
})

describe('a counted box that cannot be opened when its round is pooled', () => {
  /** Both boxes are counted, and the other group's is sealed with another secret than the bot has. */
  const withLostSecret = async () => {
    const given = await arranged()
    const { world, own, other } = given
    const { db } = world.database
    const counted = { others: 6, answers: 6, benefitCounts: [0, 0, 0, 6, 0], good: [], missed: [] }
    for (const { meeting } of [own, other])
      await world.tables.ballots.saveCounted(meeting.id, counted, null)
    const boxOf = ({ meeting }: typeof own) =>
      db.selectFrom('ballots').select('box').where('meeting', '=', meeting.id).executeTakeFirst()
    const set = (box: Uint8Array | null) =>
      db
        .updateTable('ballots')
        .set({ box: box as Buffer })
        .where('meeting', '=', other.meeting.id)
        .execute()
    const right = (await boxOf(other))?.box ?? null
    await set(Buffer.alloc(16_412))
    given.close()
    return { ...given, boxOf, putRight: () => set(right) }
  }

  it('keeps all of them until the secret is there again, and says so', async () => {
    const given = await withLostSecret()
    const { world, own, boxOf, putRight } = given
    await countAll(given)
    expect(await world.tables.ballots.rounds()).toEqual([])
    expect((await boxOf(own))?.box).not.toBeNull()
    expect(JSON.stringify(world.log.lines)).toContain('evaluation.round-not-pooled')
    await putRight()
    await countAll(given)
    expect(await world.tables.ballots.rounds()).toMatchObject([
      { evaluation: { groupsLeftOut: 2 } },
    ])
  })

  it('is passed over after a week, and the others count', async () => {
    const given = await withLostSecret()
    const { world, own, boxOf } = given
    world.clock.advance(9 * 24 * 60)
    await countAll(given)
    expect(await world.tables.ballots.rounds()).toMatchObject([
      { evaluation: { groupsLeftOut: 1 } },
    ])
    expect((await boxOf(own))?.box).toBeNull()
    expect(JSON.stringify(world.log.lines)).not.toContain('evaluation.round-not-pooled')
  })
})

describe('the evaluation’s cards', () => {
  it('tell nothing of who has answered, and say when they are closed', async () => {
    const { world, own, put, close } = await arranged()
    const ref = { card: 'evaluation', meeting: own.meeting.id } as const
    const before = await readEvaluation(world.tables, world, ref)
    for (const member of own.members) await put(member)
    expect(await readEvaluation(world.tables, world, ref)).toEqual(before)
    close()
    expect(await readEvaluation(world.tables, world, ref)).toMatchObject({ isClosed: true })
  })

  it('have no result before it is closed', async () => {
    const { world, own, put, close } = await arranged()
    for (const member of own.members) await put(member)
    const ref = { card: 'evaluation-result', meeting: own.meeting.id } as const
    expect(await readEvaluationResult(world.tables, world, ref)).toBeNull()
    close()
    expect(await readEvaluationResult(world.tables, world, ref)).toMatchObject({
      result: { answers: 6 },
    })
  })
})
