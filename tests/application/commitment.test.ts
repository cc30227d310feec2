import { describe, expect, it } from 'vitest'
import { commitments } from '#bot/application/commitment.ts'
import { composeMessage } from '#bot/application/compose-message.ts'
import { readDueState } from '#bot/application/due-state.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { CommitmentId, RoundId } from '#bot/domain/ids.ts'
import { actorOf, aMeeting, anActor, anId, aRound } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const private_ = {
  text: 'Spørge før jeg svarer',
  of: 'me',
  audience: 'private',
  colleague: null,
} as const

/** After the first meeting of two groups, with the next one booked and its agenda released without tasks. */
const afterAMeeting = async () => {
  const world = await aWorld({ now: '2027-01-20T12:00:00Z' })
  const { round, groups } = await aRoundOfGroups(world)
  const [{ group, host, members }, other] = groups
  const [, me, friend] = members
  if (!me || !friend) throw new Error('The group was to have three members.')
  const next = aRound({
    season: round.season,
    id: anId<RoundId>(),
    number: 2,
    label: '2. møderunde 2027',
  })
  const meeting = aMeeting({
    round: next.id,
    group: group.id,
    startsAt: instant('2027-05-19T07:00:00Z'),
    endsAt: instant('2027-05-19T10:00:00Z'),
  })
  const content = anAgendaContent({ tasks: [] })
  const released = { content, revision: 1, at: instant('2027-04-04T09:00:00Z'), changed: [] }
  await world.store.transaction(async (tables) => {
    await tables.seasons.save({ id: round.season, label: '2027', rounds: [round, next] })
    await tables.meetings.save(meeting)
    await tables.agendas.save(anAgenda({ round: next.id, draft: content, released }))
  })
  const app = commitments(world)
  const actors = {
    me: actorOf(me, group),
    friend: actorOf(friend, group),
    host: actorOf(host, group),
    other: actorOf(other.host, other.group),
  }
  const seen = async (actor: typeof actors.me) => {
    const answer = await app.getCommitments(actor)
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value.commitments
  }
  return { world, app, group, meeting, next, me, friend, actors, seen }
}

describe('a commitment of one’s own', () => {
  it('is seen by nobody else until it is shared, not by the host either', async () => {
    const { app, actors, seen, friend } = await afterAMeeting()
    await app.makeCommitment(actors.me, private_)
    const [own] = await seen(actors.me)
    if (!own) throw new Error('It was to be seen by who made it.')
    expect(own).toMatchObject({ of: 'me', from: '1. møderunde 2027', isAsked: true })
    for (const other of [actors.friend, actors.host, actors.other])
      expect(await seen(other)).toEqual([])
    await app.changeCommitment(actors.me, {
      ...private_,
      commitment: own.id,
      audience: 'colleague',
      colleague: friend.id,
    })
    expect(await seen(actors.friend)).toMatchObject([{ of: 'other', mayChange: false }])
    for (const other of [actors.host, actors.other]) expect(await seen(other)).toEqual([])
    await app.changeCommitment(actors.me, { ...private_, commitment: own.id, audience: 'group' })
    expect(await seen(actors.host)).toHaveLength(1)
    expect(await seen(actors.other)).toEqual([])
  })

  it('is told to the one colleague once, and to them only while it is theirs to read', async () => {
    const { world, app, actors, seen, me, friend } = await afterAMeeting()
    const shared = { ...private_, audience: 'colleague', colleague: friend.id } as const
    await app.makeCommitment(actors.me, shared)
    const [own] = await seen(actors.me)
    const commitment = own?.id ?? anId<CommitmentId>()
    const told = () => world.tables.errands.withPrefix(`commitment:${commitment}:to:`)
    expect(await told()).toHaveLength(1)
    await app.changeCommitment(actors.me, { ...shared, commitment, audience: 'private' })
    const ref = { card: 'commitment-shared', commitment, person: friend.id } as const
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
    await app.changeCommitment(actors.me, { ...shared, commitment })
    expect(await told()).toHaveLength(1)
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({ name: me.name })
  })

  it('keeps what one answers about it to oneself, also when it is shared or handed on', async () => {
    const { app, actors, seen } = await afterAMeeting()
    await app.makeCommitment(actors.me, { ...private_, audience: 'group' })
    const [own] = await seen(actors.me)
    const commitment = own?.id ?? anId<CommitmentId>()
    const answers = { commitment, went: 'Skidt', hard: 'Da jeg fik travlt', needed: '' }
    expect(await app.followUpCommitment(actors.me, answers)).toMatchObject({ ok: true })
    expect(await seen(actors.me)).toMatchObject([
      { isAsked: false, followUps: [{ went: 'Skidt', roundLabel: '2. møderunde 2027' }] },
    ])
    expect(await seen(actors.host)).toMatchObject([{ followUps: [] }])
    await app.changeCommitment(actors.me, { ...private_, commitment, of: 'group' })
    expect(await seen(actors.host)).toMatchObject([{ of: 'group', followUps: [] }])
  })

  it('is to others as if it were not there', async () => {
    const { app, actors, seen } = await afterAMeeting()
    await app.makeCommitment(actors.me, private_)
    const [own] = await seen(actors.me)
    const commitment = own?.id ?? anId<CommitmentId>()
    for (const actor of [actors.friend, actors.host, actors.other]) {
      const nowhere = await app.removeCommitment(actor, { commitment: anId<CommitmentId>() })
      expect(await app.removeCommitment(actor, { commitment })).toEqual(nowhere)
      expect(await app.settleCommitment(actor, { commitment, state: 'done' })).toEqual(nowhere)
    }
    expect(await app.getCommitments(anActor({ isCoordinator: true }))).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('says when it will be deleted, to who may change it and while there is time, and stays when touched', async () => {
    const { world, app, actors, seen, friend } = await afterAMeeting()
    const shared = { ...private_, audience: 'colleague', colleague: friend.id } as const
    await app.makeCommitment(actors.me, shared)
    const deletedOn = async (actor: typeof actors.me) => (await seen(actor))[0]?.deletedOn
    world.clock.set('2027-11-20T12:00:00Z')
    expect(await deletedOn(actors.me)).toBeNull()
    world.clock.set('2027-11-22T12:00:00Z')
    expect(await deletedOn(actors.me)).toBe('2028-01-20')
    expect(await deletedOn(actors.friend)).toBeNull()
    const [own] = await seen(actors.me)
    await app.changeCommitment(actors.me, { ...shared, commitment: own?.id ?? anId() })
    expect(await deletedOn(actors.me)).toBeNull()
  })

  it('is no longer seen by those it was shared with once its owner has left the group', async () => {
    const { world, app, group, actors, seen, me } = await afterAMeeting()
    await app.makeCommitment(actors.me, { ...private_, audience: 'group' })
    await app.makeCommitment(actors.me, { ...private_, of: 'group', text: 'Vi mødes på skift' })
    const seats = group.seats.map((seat) =>
      seat.person === me.id ? { ...seat, person: null, vacatedBy: me.id } : seat,
    )
    await world.tables.groups.save({ ...group, seats })
    expect(await seen(actors.friend)).toMatchObject([{ text: 'Vi mødes på skift', name: null }])
  })

  it('warns of who can be recognised only where others read it, and shares with nobody outside the group', async () => {
    const { app, actors, friend } = await afterAMeeting()
    const named = { ...private_, text: `Skrive til ${friend.email}` }
    expect(await app.makeCommitment(actors.me, named)).toMatchObject({ ok: true })
    expect(await app.makeCommitment(actors.me, { ...named, audience: 'group' })).toMatchObject({
      refusal: 'confidential-found',
    })
    const outside = { ...private_, audience: 'colleague', colleague: actors.other.person } as const
    expect(await app.makeCommitment(actors.me, outside)).toMatchObject({
      refusal: 'colleague-missing',
    })
  })
})

describe('before the next meeting', () => {
  it('is looked at in the one reminder there is, and not asked about twice', async () => {
    const { world, app, actors, seen, meeting, next, me } = await afterAMeeting()
    await app.makeCommitment(actors.me, private_)
    const left = async () => {
      const state = await readDueState(world.tables, world.clock.now())
      return state.meetings.find(({ id }) => id === meeting.id)?.unticked
    }
    expect(await left()).toEqual([me.id])
    const ref = { card: 'preparation-reminder', round: next.id, person: me.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      tasks: [],
      commitments: [private_.text],
    })
    const [own] = await seen(actors.me)
    const commitment = own?.id ?? anId<CommitmentId>()
    await app.followUpCommitment(actors.me, { commitment, went: 'Godt', hard: '', needed: '' })
    expect(await left()).toEqual([])
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
  })

  it('carries what is the group’s on to its own agenda alone, until it is settled', async () => {
    const { world, app, group, actors, seen, next } = await afterAMeeting()
    await app.makeCommitment(actors.me, { ...private_, audience: 'group' })
    await app.makeCommitment(actors.me, { ...private_, of: 'group', text: 'Vi mødes på skift' })
    const ref = { card: 'agenda', round: next.id, group: group.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      carried: [{ text: 'Vi mødes på skift', from: '1. møderunde 2027' }],
    })
    const ours = (await seen(actors.friend)).find((each) => each.of === 'group')
    const commitment = ours?.id ?? anId<CommitmentId>()
    await app.settleCommitment(actors.friend, { commitment, state: 'done' })
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({ carried: [] })
    expect(await seen(actors.me)).toMatchObject([{ state: 'open' }, { state: 'done' }])
  })
})
