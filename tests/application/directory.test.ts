import { describe, expect, it } from 'vitest'
import { directories } from '#bot/application/directory.ts'
import { day } from '#bot/domain/calendar.ts'
import { isFound } from '#bot/domain/directory.ts'
import { anActor } from '#tests/support/make.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const withLeaders = async () => {
  const world = await aWorld()
  const { people, members } = firstOf(await aBookedRound(world))
  const [one, other] = members
  const leader = people[1]
  if (!one || !other || !leader) throw new Error('The group was to have members.')
  return { world, leader, one, other, ...directories(world) }
}
const namesIn = (answer: Awaited<ReturnType<ReturnType<typeof directories>['getDirectory']>>) =>
  answer.ok ? answer.value.people.map(({ name, knows }) => [name, knows]) : answer.refusal

describe('who knows what', () => {
  it('lists nobody who has not chosen to be found', async () => {
    const { other, getDirectory } = await withLeaders()
    expect(namesIn(await getDirectory(other))).toEqual([])
  })

  it('shows a leader’s own words to every leader, until they take them back', async () => {
    const { leader, one, other, getDirectory, saveDirectoryEntry } = await withLeaders()
    await saveDirectoryEntry(one, { knows: 'Vagtplaner og fravær ' })
    expect(namesIn(await getDirectory(other))).toEqual([[leader.name, 'Vagtplaner og fravær']])
    expect(await getDirectory(one)).toMatchObject({ value: { own: 'Vagtplaner og fravær' } })
    expect(await getDirectory(anActor({ isCoordinator: true }))).toMatchObject({
      value: { mayTell: false, own: '', people: [{ isMe: false }] },
    })
    await saveDirectoryEntry(one, { knows: ' ' })
    expect(namesIn(await getDirectory(other))).toEqual([])
  })

  it('does not show who has left', async () => {
    const { world, leader, one, other, getDirectory, saveDirectoryEntry } = await withLeaders()
    await saveDirectoryEntry(one, { knows: 'Vagtplaner' })
    await world.tables.leaders.save({ ...leader, leftOn: day('2027-01-19') })
    expect(namesIn(await getDirectory(other))).toEqual([])
  })

  it('takes no CPR number, and nothing from outside the programme', async () => {
    const { one, getDirectory, saveDirectoryEntry } = await withLeaders()
    expect(await saveDirectoryEntry(one, { knows: 'Sag 010203-1234' })).toMatchObject({
      refusal: 'contains-cpr',
    })
    expect(await getDirectory(anActor())).toMatchObject({ refusal: 'not-allowed' })
    expect(await saveDirectoryEntry(anActor(), { knows: 'Alt' })).toMatchObject({
      refusal: 'not-allowed',
    })
  })

  it('is searched by any of the words, in any case and order', () => {
    const told = ['Åse Ørsted', 'Børn og Unge', 'Vagtplaner og fravær']
    expect(isFound('FRAVÆR åse', told)).toBe(true)
    expect(isFound('vagt', told)).toBe(true)
    expect(isFound('økonomi', told)).toBe(false)
    expect(isFound('', told)).toBe(true)
  })
})
