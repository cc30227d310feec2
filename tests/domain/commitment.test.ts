import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import {
  AUDIENCES,
  type Audience,
  type Commitment,
  carriedTo,
  commit,
  followUp,
  isAskedAbout,
  mayChange,
  maySee,
  reword,
  settle,
} from '#bot/domain/commitment.ts'
import type { CommitmentId, GroupId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'

const group = anId<GroupId>()
const other = anId<GroupId>()
const [mine, friend, third] = [anId<PersonId>(), anId<PersonId>(), anId<PersonId>()]
const first = anId<RoundId>()
const second = anId<RoundId>()
const madeAt = instant('2027-01-20T10:00:00Z')
const meeting = { round: second, startsAt: instant('2027-05-19T07:00:00Z') }

const made = (audience: Audience | 'of the group'): Commitment => {
  const wording =
    audience === 'of the group'
      ? ({ of: 'group', audience: 'private', colleague: null } as const)
      : ({ of: 'me', audience, colleague: audience === 'colleague' ? friend : null } as const)
  const start = { id: anId<CommitmentId>(), group, round: first, madeAt }
  const result = commit(start, { text: 'Spørge før jeg svarer', ...wording }, mine)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
const here = () => true
const gone = () => false

describe('who sees a commitment', () => {
  const seenBy = (commitment: Commitment, isThere = here) =>
    [
      { person: mine, group },
      { person: friend, group },
      { person: third, group },
      { person: anId<PersonId>(), group: other },
      { person: anId<PersonId>(), group: null },
    ].map((viewer) => maySee(commitment, viewer, isThere))

  it('is whoever set it, the one colleague, or the group, and nobody in another group', () => {
    expect(seenBy(made('private'))).toEqual([true, false, false, false, false])
    expect(seenBy(made('colleague'))).toEqual([true, true, false, false, false])
    expect(seenBy(made('group'))).toEqual([true, true, true, false, false])
    expect(seenBy(made('of the group'))).toEqual([true, true, true, false, false])
  })

  it('is nobody else once its owner has left the group; what is the group’s stays', () => {
    for (const audience of AUDIENCES)
      expect(seenBy(made(audience), gone)).toEqual([true, false, false, false, false])
    expect(seenBy(made('of the group'), gone)).toEqual([true, true, true, false, false])
  })

  it('says nothing of who may change it: one’s own only oneself, the group’s anyone in it', () => {
    const viewer = { person: friend, group }
    expect(AUDIENCES.map((each) => mayChange(made(each), viewer))).toEqual([false, false, false])
    expect(mayChange(made('of the group'), viewer)).toBe(true)
    expect(mayChange(made('of the group'), { ...viewer, group: other })).toBe(false)
  })
})

describe('a commitment', () => {
  it('asks for the colleague it is shared with, who is somebody else', () => {
    const wording = { text: 'x', of: 'me', audience: 'colleague' } as const
    const start = made('private')
    for (const colleague of [null, mine])
      expect(reword(start, { ...wording, colleague }, mine)).toMatchObject({
        refusal: 'colleague-missing',
      })
  })

  it('can be handed to the group, which keeps it and gets nothing of what one wrote to oneself', () => {
    const wording = { text: 'x', of: 'group', audience: 'private', colleague: null } as const
    const answers = { round: second, at: madeAt, went: 'Svært', hard: '', needed: '' }
    const handed = reword(followUp(made('private'), answers), wording, mine)
    expect(handed).toMatchObject({ value: { person: null, audience: 'group', followUps: [] } })
    const back = { ...wording, of: 'me' } as const
    expect(reword(made('of the group'), back, mine)).toMatchObject({
      refusal: 'commitment-is-the-groups',
    })
  })

  it('remembers when it was settled and taken up again', () => {
    const done = settle(settle(made('private'), 'done', madeAt), 'done', meeting.startsAt)
    expect(done.history).toEqual([{ state: 'done', at: madeAt }])
    expect(settle(done, 'open', meeting.startsAt).history).toHaveLength(2)
  })

  it('is asked about once before each later meeting while it is open', () => {
    const own = made('private')
    const answers = { round: second, at: madeAt, went: 'Godt', hard: '', needed: '' }
    expect(isAskedAbout(own, meeting)).toBe(true)
    expect(isAskedAbout(own, { ...meeting, round: first })).toBe(false)
    expect(isAskedAbout(settle(own, 'let-go', madeAt), meeting)).toBe(false)
    const looked = followUp(followUp(own, answers), { ...answers, went: 'Bedre' })
    expect(isAskedAbout(looked, meeting)).toBe(false)
    expect(looked.followUps.map(({ went }) => went)).toEqual(['Bedre'])
    expect(isAskedAbout(looked, { ...meeting, round: anId<RoundId>() })).toBe(true)
  })

  it('is carried on to the next agenda when it is the group’s and open', () => {
    const groups = made('of the group')
    const all = [made('group'), groups, settle(made('of the group'), 'done', madeAt)]
    expect(carriedTo(all, meeting)).toEqual([groups])
    expect(carriedTo(all, { ...meeting, round: first })).toEqual([])
  })
})
