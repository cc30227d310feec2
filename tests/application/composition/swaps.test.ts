import { describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { actorOf, aLeader } from '#tests/support/make.ts'
import { coordinator, withDraft } from './programme.ts'

const withSwap = async () => {
  const programme = await withDraft()
  const { groups } = await programme.draft()
  const person = groups[0]?.members.at(-1)?.id as PersonId
  const suggested = async (of = person) => {
    const answer = await programme.suggestSwaps(coordinator, {
      ...(await programme.named()),
      person: of,
    })
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value.swaps
  }
  const preview = async (other: PersonId) => {
    const swap = { ...(await programme.named()), one: person, other }
    const answer = await programme.previewSwap(coordinator, swap)
    if (!answer.ok) throw new Error(answer.refusal)
    return answer.value
  }
  return { ...programme, groups, person, suggested, preview }
}

describe('the cheapest swaps for a leader', () => {
  it('are three, the best first, and cost just what the preview says', async () => {
    const { suggested, preview } = await withSwap()
    const swaps = await suggested()
    expect(swaps).toHaveLength(3)
    expect(swaps.map(({ cost }) => cost)).toEqual(
      swaps.map(({ cost }) => cost).toSorted((one, other) => one - other),
    )
    for (const { other, cost, effects } of swaps) {
      const { before, after, effects: seen } = await preview(other.id)
      expect(after.achieved - before.achieved).toBe(cost)
      expect(effects).toEqual(seen)
    }
  })

  it('keep the wishes, and are none for one who is bound by them', async () => {
    const { suggested, addWish, person, groups } = await withSwap()
    const [first] = await suggested()
    if (!first) throw new Error('Nobody may swap.')
    // Nobody of the cheapest one's group may sit with them any more.
    const there = groups.find(({ number }) => number === first.other.group)?.members ?? []
    const stays = there.find(({ id, isHost }) => id !== first.other.id && !isHost)
    if (!stays) throw new Error('There is nobody to keep apart from.')
    await addWish(coordinator, { kind: 'apart', people: [person, stays.id], group: null })
    for (const { other } of await suggested()) expect(other.group).not.toBe(first.other.group)
    await addWish(coordinator, { kind: 'seat', people: [person], group: 1 })
    expect(await suggested()).toEqual([])
  })

  it('swap a host with somebody who can host alone', async () => {
    const { suggested, groups } = await withSwap()
    const host = groups[0]?.members[0]?.id as PersonId
    const able = new Set(
      groups
        .flatMap(({ members }) => members)
        .filter(({ level }) => level === 'chief' || level === 'director')
        .map(({ id }) => id),
    )
    for (const { other } of await suggested(host)) expect(able).toContain(other.id)
  })
})

describe('a swap’s preview', () => {
  it('names the wishes that would no longer hold, and is not refused for them', async () => {
    const { suggested, preview, addWish, person, swapSeats, named, draft } = await withSwap()
    const [first] = await suggested()
    if (!first) throw new Error('Nobody may swap.')
    const added = await addWish(coordinator, { kind: 'seat', people: [person], group: 1 })
    const { brokenWishes, moved } = await preview(first.other.id)
    expect(brokenWishes.map(({ id }) => id)).toEqual([added.ok && added.value.id])
    expect(moved).toBeNull()
    await swapSeats(coordinator, { ...(await named()), one: person, other: first.other.id })
    expect((await draft()).brokenWishes).toMatchObject([{ kind: 'seat', group: 1 }])
    expect(await preview(first.other.id)).toMatchObject({ brokenWishes: [] })
  })
})

describe('a swap with somebody who has left', () => {
  it('is not there: the draft is outdated, and they have no seat to give', async () => {
    const { world, leaders, person, named, previewSwap, groups } = await withSwap()
    const gone = leaders.find(({ id }) => id === groups[1]?.members.at(-1)?.id)
    if (!gone) throw new Error('Group 2 is empty.')
    await world.tables.leaders.save({ ...gone, leftOn: day('2027-01-04') })
    const swap = { ...(await named()), one: person, other: gone.id }
    expect(await previewSwap(coordinator, swap)).toMatchObject({ refusal: 'not-found' })
  })
})

describe('who may ask for swaps', () => {
  it('is the coordinator alone, about the draft as it is now', async () => {
    const { suggestSwaps, named, person, leaders } = await withSwap()
    const asked = { ...(await named()), person }
    expect(await suggestSwaps(actorOf(leaders[0] ?? aLeader()), asked)).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await suggestSwaps(coordinator, { ...asked, version: 9 })).toMatchObject({
      refusal: 'composition-changed',
    })
    const nobody = { ...asked, person: aLeader().id }
    expect(await suggestSwaps(coordinator, nobody)).toMatchObject({ refusal: 'not-found' })
  })
})
