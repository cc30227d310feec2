import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import type { Commitment } from '#bot/domain/commitment.ts'
import { type Contract, EMPTY_CONTRACT } from '#bot/domain/contract.ts'
import type { CommitmentId, PersonId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld } from '#tests/support/world.ts'

const at = instant('2027-01-20T10:00:00Z')

const arranged = async () => {
  const world = await aWorld()
  const { groups, round } = await aRoundOfGroups(world)
  return { world, tables: world.tables, round, one: groups[0], other: groups[1] }
}

describe('contracts in the database', () => {
  it('come back as they were kept, with every text and who said yes', async () => {
    const { tables, one, other } = await arranged()
    const content = { ...EMPTY_CONTRACT, trust: 'Det bliver her.' }
    const contract: Contract = {
      group: one.group.id,
      draft: content,
      version: 3,
      savedBy: one.host.id,
      keptAt: at,
      revisions: [
        { revision: 1, content: EMPTY_CONTRACT, at, accepted: [] },
        { revision: 2, content, at, accepted: [one.host.id, anId<PersonId>()] },
      ],
    }
    await tables.contracts.save({
      ...contract,
      version: 2,
      revisions: contract.revisions.slice(0, 1),
    })
    await tables.contracts.save(contract)
    expect(await tables.contracts.find(one.group.id)).toEqual(contract)
    expect(await tables.contracts.find(other.group.id)).toBeNull()
    expect(await tables.contracts.ofGroups([one.group.id, other.group.id])).toEqual([contract])
    expect(await tables.contracts.ofGroups([])).toEqual([])
  })

  it('are begun by one at a time, also before there is one', async () => {
    const { world, one } = await arranged()
    const begin = () =>
      world.store.transaction(async (tables) => {
        const before = await tables.contracts.findForChange(one.group.id)
        const version = (before?.version ?? 0) + 1
        const draft = { ...EMPTY_CONTRACT, trust: String(version) }
        await tables.contracts.save({
          group: one.group.id,
          draft,
          version,
          savedBy: null,
          keptAt: null,
          revisions: [],
        })
      })
    await Promise.all([begin(), begin(), begin()])
    expect((await world.tables.contracts.find(one.group.id))?.version).toBe(3)
  })
})

describe('commitments in the database', () => {
  it('are found by whose they are and who may read them', async () => {
    const { tables, round, one, other } = await arranged()
    const [, me, friend] = one.members.map(({ id }) => id)
    if (!me || !friend) throw new Error('The group was to have three members.')
    const made = (given: Partial<Commitment>): Commitment => ({
      id: anId<CommitmentId>(),
      group: one.group.id,
      person: me,
      text: 'Spørge før jeg svarer',
      audience: 'private',
      colleague: null,
      round: round.id,
      madeAt: at,
      changedAt: at,
      state: 'open',
      history: [{ state: 'open', at }],
      followUps: [{ round: round.id, at, went: 'Godt', hard: '', needed: '' }],
      ...given,
    })
    const own = made({})
    const withFriend = made({ audience: 'colleague', colleague: friend })
    const groups = made({ person: null, audience: 'group' })
    const done = made({ person: friend, state: 'done', history: [], followUps: [] })
    const elsewhere = made({ group: other.group.id, person: null, audience: 'group', round: null })
    for (const each of [own, withFriend, groups, done, elsewhere])
      await tables.commitments.save(each)
    expect(await tables.commitments.around(me, one.group.id)).toEqual([own, withFriend, groups])
    expect(await tables.commitments.around(friend, one.group.id)).toEqual([
      withFriend,
      groups,
      done,
    ])
    expect(await tables.commitments.around(friend, null)).toEqual([done])
    expect(await tables.commitments.ofGroup(one.group.id)).toEqual([groups])
    expect(await tables.commitments.openOfPeople()).toEqual([own, withFriend])
    await tables.commitments.save({ ...own, text: 'Nyt', round: null })
    expect(await tables.commitments.findForChange(own.id)).toEqual({ ...own, text: 'Nyt' })
    await tables.commitments.remove(own.id)
    expect(await tables.commitments.findForChange(own.id)).toBeNull()
  })
})
