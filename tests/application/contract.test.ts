import { describe, expect, it } from 'vitest'
import { composeMessage } from '#bot/application/compose-message.ts'
import { contracts } from '#bot/application/contract.ts'
import { instant } from '#bot/domain/calendar.ts'
import { EMPTY_CONTRACT } from '#bot/domain/contract.ts'
import { actorOf, anActor } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const words = { ...EMPTY_CONTRACT, trust: 'Det, der siges her, bliver her.' }

const aGroupThatTalks = async () => {
  const world = await aWorld({ now: '2027-01-11T09:00:00Z' })
  const made = await aRoundOfGroups(world)
  const content = anAgendaContent()
  const released = { content, revision: 1, at: instant('2027-01-04T09:00:00Z'), changed: [] }
  await world.tables.agendas.save(anAgenda({ round: made.round.id, draft: content, released }))
  const [{ group, host, members, meeting }, other] = made.groups
  const leader = members[1]
  if (!leader) throw new Error('The group was to have members.')
  return {
    world,
    group,
    meeting,
    app: contracts(world),
    leader,
    asHost: actorOf(host, group),
    asLeader: actorOf(leader, group),
    asOther: actorOf(other.host, other.group),
  }
}
const aSharedContract = async () => {
  const made = await aGroupThatTalks()
  await made.app.saveContract(made.asHost, { version: 0, content: words })
  await made.app.shareContract(made.asHost, { version: 1 })
  return made
}

describe('writing the contract', () => {
  it('is for the host, and for whoever hosts a meeting instead while it is near', async () => {
    const { world, app, asLeader, asHost, asOther, leader, meeting } = await aGroupThatTalks()
    const input = { version: 0, content: words }
    expect(await app.saveContract(asLeader, input)).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.saveContract(anActor(), input)).toMatchObject({ refusal: 'not-allowed' })
    await world.tables.meetings.save({ ...meeting, substitute: leader.id })
    expect(await app.saveContract(asLeader, input)).toMatchObject({ ok: true })
    expect(await app.getContract(asHost)).toMatchObject({
      value: { draft: { content: words, version: 1 }, standing: null },
    })
    expect(await app.getContract(asOther)).toMatchObject({
      value: { draft: { content: EMPTY_CONTRACT } },
    })
    world.clock.set('2027-01-21T12:00:00Z')
    expect(await app.saveContract(asLeader, { ...input, version: 1 })).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('tells the second of two who write at once whose words came first', async () => {
    const { world, app, asHost, asLeader, leader, meeting } = await aGroupThatTalks()
    await world.tables.meetings.save({ ...meeting, substitute: leader.id })
    const input = { version: 0, content: words }
    const answers = await Promise.all([
      app.saveContract(asHost, input),
      app.saveContract(asLeader, input),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      refusal: 'changed-meanwhile',
      detail: { by: expect.any(String) },
    })
  })

  it('shows the draft to nobody but who writes it', async () => {
    const { app, asHost, asLeader } = await aGroupThatTalks()
    await app.saveContract(asHost, { version: 0, content: words })
    expect(await app.getContract(asLeader)).toMatchObject({
      value: { draft: null, standing: null, due: 'write' },
    })
  })

  it('asks before a name is put before the group, and takes no CPR number at all', async () => {
    const { app, asHost, leader } = await aGroupThatTalks()
    const named = { ...words, attendance: `${leader.email} følger op.` }
    const cpr = { ...words, attendance: 'cpr 010190-1234' }
    expect(await app.saveContract(asHost, { version: 0, content: cpr })).toMatchObject({
      refusal: 'contains-cpr',
    })
    await app.saveContract(asHost, { version: 0, content: named })
    const refused = await app.shareContract(asHost, { version: 1 })
    if (refused.ok || refused.refusal !== 'confidential-found') throw new Error('It was not asked.')
    const despite = refused.detail?.found as readonly string[]
    expect(await app.shareContract(asHost, { version: 1, despite })).toMatchObject({ ok: true })
  })
})

describe('a contract that was put before the group', () => {
  it('comes to its room once, and the agenda no longer asks for it', async () => {
    const { world, group, meeting } = await aSharedContract()
    const post = await world.tables.errands.find(`contract:${group.id}:1`)
    expect(post).toMatchObject({ kind: 'post', payload: { to: { room: `group:${group.id}` } } })
    const ref = { card: 'agenda', round: meeting.round, group: group.id } as const
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({ contract: null })
    const update = await world.tables.errands.withPrefix(`update:agenda:${meeting.round}`)
    expect(update).toHaveLength(1)
  })

  it('tells who has said yes, never who has not', async () => {
    const { app, group, asHost, asLeader, leader } = await aSharedContract()
    const yes = { group: group.id, revision: 1, accepted: true }
    expect(await app.acceptContract(asLeader, yes)).toMatchObject({
      value: { isAccepted: true, content: words },
    })
    expect(await app.getContract(asHost)).toMatchObject({
      value: { standing: { accepted: [expect.any(String), leader.name], members: 3 } },
    })
    await app.acceptContract(asLeader, { ...yes, accepted: false })
    expect(await app.getContract(asLeader)).toMatchObject({
      value: { standing: { isAccepted: false, accepted: [expect.any(String)] } },
    })
  })

  it('is said yes to by members alone, and only to the words that stand', async () => {
    const { world, app, group, asHost, asLeader, asOther } = await aSharedContract()
    const yes = { group: group.id, revision: 1, accepted: true }
    expect(await app.acceptContract(asOther, yes)).toMatchObject({ refusal: 'not-allowed' })
    const content = { ...words, attendance: 'Vi melder afbud tidligt.' }
    await app.saveContract(asHost, { version: 1, content })
    await app.shareContract(asHost, { version: 2 })
    expect(await app.acceptContract(asLeader, yes)).toMatchObject({ refusal: 'contract-changed' })
    expect(await app.getContract(asLeader)).toMatchObject({
      value: { standing: { revision: 2 }, earlier: [{ revision: 1, content: words }] },
    })
    const card = (revision: number) =>
      composeMessage(world.tables, world, { card: 'contract', group: group.id, revision })
    expect(await card(1)).toMatchObject({ isEarlier: true })
    expect(await card(2)).toMatchObject({ isEarlier: false, changed: ['attendance'] })
  })

  it('shows a successor the contract that they have not said yes to', async () => {
    const { world, app, group, leader, asLeader } = await aSharedContract()
    await app.acceptContract(asLeader, { group: group.id, revision: 1, accepted: true })
    const seats = group.seats.map((seat) =>
      seat.person === leader.id ? { ...seat, person: null, vacatedBy: leader.id } : seat,
    )
    await world.tables.groups.save({ ...group, seats })
    expect(await app.getContract(asLeader)).toMatchObject({
      value: { standing: { members: 2, accepted: [expect.any(String)] } },
    })
  })

  it('is looked at once a year, and kept', async () => {
    const { world, app, asHost, asLeader } = await aSharedContract()
    world.clock.set('2028-01-12T09:00:00Z')
    expect(await app.getContract(asLeader)).toMatchObject({ value: { due: 'look' } })
    expect(await app.keepContract(asLeader)).toMatchObject({ refusal: 'not-allowed' })
    expect(await app.keepContract(asHost)).toMatchObject({ value: { due: null } })
  })
})
