import { describe, expect, it } from 'vitest'
import { commitments } from '#bot/application/commitment.ts'
import { composeMessage } from '#bot/application/compose-message.ts'
import { leaders } from '#bot/application/leader.ts'
import { welcomes } from '#bot/application/welcome.ts'
import { day } from '#bot/domain/calendar.ts'
import type { PersonId, SeatId } from '#bot/domain/ids.ts'
import { afterImport } from '#bot/domain/succession.ts'
import { actorOf, aLeader, anActor } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const coordinator = anActor({ isCoordinator: true })

/** A group under way, one of whose leaders has three commitments and then leaves; and somebody without a seat. */
const aLeaving = async () => {
  const world = await aWorld({ now: '2027-01-11T09:00:00Z' })
  const { group, people, members } = firstOf(await aBookedRound(world))
  const [leaver, stays] = members
  const gone = people[1]
  if (!leaver || !stays || !gone) throw new Error('The group was to have members.')
  const make = commitments(world).makeCommitment
  const words = { of: 'me', colleague: null } as const
  await make(leaver, { ...words, text: 'Holde fast i tavlemøderne', audience: 'group' })
  await make(leaver, { ...words, text: 'Sige fra i tide', audience: 'private' })
  await make(stays, { text: 'Mødes til kaffe', of: 'group', audience: 'group', colleague: null })
  const left = { ...gone, leftOn: day('2027-01-11') }
  const fresh = aLeader({ name: 'Niels Ny' })
  await world.tables.leaders.save(left)
  await world.tables.leaders.save(fresh)
  const byId = new Map((await world.tables.leaders.all()).map((each) => [each.id, each]))
  const open = afterImport(group, byId)
  await world.tables.groups.save(open)
  const seat = open.seats.find(({ person }) => person === null)?.id ?? ('' as SeatId)
  const app = { ...leaders(world), ...welcomes(world), ...commitments(world) }
  const sit = () => app.seatSuccessor(coordinator, { seat, person: fresh.id })
  const messages = async (person: PersonId) =>
    (await world.tables.errands.withPrefix(`seated:`)).filter(({ key }) => key.endsWith(person))
  return { world, group, gone, fresh, stays, app, sit, messages, asFresh: actorOf(fresh, group) }
}

describe('a leader who takes a seat in a group under way', () => {
  it('gets one message, and not another when it is tried again', async () => {
    const { fresh, sit, messages } = await aLeaving()
    expect(await sit()).toMatchObject({ ok: true })
    expect(await sit()).toMatchObject({ ok: false })
    expect(await messages(fresh.id)).toHaveLength(1)
  })

  it('is told on it where they sit and when they meet, and nothing once they sit there no more', async () => {
    const { world, group, fresh, sit } = await aLeaving()
    await sit()
    const ref = { card: 'seated', group: group.id, person: fresh.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      groupName: 'Gruppe 1',
      others: 5,
      meeting: { startsAt: '2027-01-20T08:00:00.000Z' },
      hasContract: false,
    })
    await world.tables.groups.save(group)
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
  })

  it('finds everything on one page: the meeting, who is who, what is carried on', async () => {
    const { app, asFresh, sit } = await aLeaving()
    await sit()
    expect(await app.getWelcome(asFresh)).toMatchObject({
      value: {
        greeting: null,
        mayGreet: false,
        group: {
          name: 'Gruppe 1',
          meeting: { startsAt: '2027-01-20T08:00:00.000Z', theme: null },
          contract: null,
          carried: {
            groups: [{ text: 'Mødes til kaffe', from: null }],
            own: ['Holde fast i tavlemøderne'],
          },
          members: { length: 6 },
        },
      },
    })
  })
})

describe('a leader who left', () => {
  it('hands over what the group shared, and nobody ever reads the rest', async () => {
    const { world, app, gone, stays, asFresh, sit } = await aLeaving()
    await sit()
    const seen = async (actor: typeof asFresh) => {
      const list = await app.getCommitments(actor)
      return list.ok ? list.value.commitments.map(({ text, of }) => [text, of]) : []
    }
    expect(await seen(asFresh)).toContainEqual(['Holde fast i tavlemøderne', 'me'])
    expect(await seen(stays)).toContainEqual(['Holde fast i tavlemøderne', 'other'])
    for (const reader of [asFresh, stays])
      expect((await seen(reader)).map(([text]) => text)).not.toContain('Sige fra i tide')
    const kept = await world.tables.commitments.around(gone.id, null)
    expect(kept.map(({ text, state }) => [text, state])).toEqual([['Sige fra i tide', 'let-go']])
  })
})

describe('the directors’ greeting', () => {
  it('is the coordinator’s to write, and every newcomer’s to read', async () => {
    const { app, asFresh, sit } = await aLeaving()
    await sit()
    const greeting = { words: 'Velkommen. Vi glæder os.', signedBy: 'Direktionen' }
    expect(await app.saveGreeting(asFresh, { greeting })).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.saveGreeting(coordinator, { greeting })).toMatchObject({ ok: true })
    expect(await app.getWelcome(asFresh)).toMatchObject({ value: { greeting } })
    expect(await app.getWelcome(coordinator)).toMatchObject({
      value: { greeting, mayGreet: true, group: null },
    })
    const withCpr = { words: 'Ring til 010203-1234', signedBy: '' }
    expect(await app.saveGreeting(coordinator, { greeting: withCpr })).toMatchObject({
      refusal: 'contains-cpr',
    })
    await app.saveGreeting(coordinator, { greeting: null })
    expect(await app.getWelcome(asFresh)).toMatchObject({ value: { greeting: null } })
  })
})
