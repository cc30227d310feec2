import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { commit } from '#bot/domain/commitment.ts'
import { handedOver } from '#bot/domain/hand-over.ts'
import type { CommitmentId, GroupId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'

const at = instant('2027-03-01T09:00:00Z')
const [leaver, successor, colleague] = [anId<PersonId>(), anId<PersonId>(), anId<PersonId>()]
const group = anId<GroupId>()
const aCommitment = (audience: 'private' | 'colleague' | 'group', given: object = {}) => {
  const start = { id: anId<CommitmentId>(), group, round: null, madeAt: at }
  const reader = audience === 'colleague' ? colleague : null
  const made = commit(start, { text: 'Spørge', of: 'me', audience, colleague: reader }, leaver)
  if (!made.ok) throw new Error(made.refusal)
  return { ...made.value, ...given }
}
const change = { from: leaver, to: successor, group }

describe('when somebody takes the seat of one who left', () => {
  it('what was shared with the group goes on, without what the leaver wrote to themselves', () => {
    const followUps = [{ round: anId<RoundId>(), at, went: 'Svært', hard: '', needed: '' }]
    const [handed] = handedOver([aCommitment('group', { followUps })], change, at)
    expect(handed).toMatchObject({ person: successor, state: 'open', followUps: [] })
  })

  it('what was the leaver’s own, or one colleague’s to read, ends and stays the leaver’s', () => {
    const ended = handedOver([aCommitment('private'), aCommitment('colleague')], change, at)
    expect(ended).toHaveLength(2)
    for (const each of ended)
      expect(each).toMatchObject({ person: leaver, state: 'let-go', history: [{ at }] })
  })

  it('nothing else is touched: what is settled, another group’s, the group’s own', () => {
    const others = [
      aCommitment('group', { state: 'done' }),
      aCommitment('group', { group: anId<GroupId>() }),
      aCommitment('group', { person: null }),
      aCommitment('group', { person: colleague }),
    ]
    expect(handedOver(others, change, at)).toEqual([])
  })
})
