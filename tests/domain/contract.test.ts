import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import {
  answerContract,
  type Contract,
  contractDue,
  EMPTY_CONTRACT,
  hasAccepted,
  keepContract,
  shareContract,
  standing,
  writeContract,
} from '#bot/domain/contract.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import type { Result } from '#bot/domain/result.ts'
import { anId } from '#tests/support/make.ts'

const group = anId<GroupId>()
const host = anId<PersonId>()
const member = anId<PersonId>()
const now = instant('2027-01-20T10:00:00Z')
const words = { ...EMPTY_CONTRACT, trust: 'Det, der siges her, bliver her.' }

const taken = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
const written = (content = words): Contract =>
  taken(writeContract(null, group, { version: 0, content, by: host }))
const shared = (): Contract => taken(shareContract(written(), { version: 1, by: host, now }))

describe('a contract', () => {
  it('is written by one at a time: who saves on top of older words is told', () => {
    const first = written()
    expect(first.version).toBe(1)
    expect(writeContract(first, group, { version: 0, content: words, by: member })).toMatchObject({
      refusal: 'changed-meanwhile',
    })
  })

  it('counts the yes of whoever shares it, and of each who says it once', () => {
    const yes = { revision: 1, by: member, isAccepted: true }
    const twice = taken(answerContract(taken(answerContract(shared(), yes)), yes))
    expect(standing(twice)?.accepted).toEqual([host, member])
    const back = taken(answerContract(twice, { ...yes, isAccepted: false }))
    expect(hasAccepted(back, member)).toBe(false)
  })

  it('asks everybody anew when its words change, and keeps the earlier ones', () => {
    const contract = shared()
    const again = { version: 1, content: { ...words, attendance: 'Vi melder afbud tidligt.' } }
    const changed = taken(writeContract(contract, group, { ...again, by: host }))
    const second = taken(shareContract(changed, { version: 2, by: host, now }))
    expect(second.revisions.map(({ revision, accepted }) => [revision, accepted])).toEqual([
      [1, [host]],
      [2, [host]],
    ])
    expect(answerContract(second, { revision: 1, by: member, isAccepted: true })).toMatchObject({
      refusal: 'contract-changed',
    })
  })

  it('is not shared empty, unchanged, or in words that somebody changed meanwhile', () => {
    expect(shareContract(written(EMPTY_CONTRACT), { version: 1, by: host, now })).toMatchObject({
      refusal: 'contract-empty',
    })
    expect(shareContract(shared(), { version: 1, by: host, now })).toMatchObject({
      refusal: 'contract-unchanged',
    })
    expect(shareContract(written(), { version: 0, by: host, now })).toMatchObject({
      refusal: 'changed-meanwhile',
    })
  })

  it('is on the agenda until it is there, and once a year after that', () => {
    const inTheYear = instant('2027-09-01T08:00:00Z')
    const nextYear = instant('2028-01-12T08:00:00Z')
    expect(contractDue(null, now)).toBe('write')
    expect(contractDue(written(), now)).toBe('write')
    expect(contractDue(shared(), inTheYear)).toBeNull()
    expect(contractDue(shared(), nextYear)).toBe('look')
    expect(contractDue(taken(keepContract(shared(), inTheYear)), nextYear)).toBeNull()
    expect(keepContract(written(), now)).toMatchObject({ refusal: 'no-contract' })
  })
})
