import { describe, expect, it } from 'vitest'
import { addMinutes, instant } from '#bot/domain/calendar.ts'
import {
  meetingToSummarise,
  release,
  type Summary,
  type SummaryContent,
  share,
  wordsToRelease,
  write,
} from '#bot/domain/summary.ts'
import { aMeeting, anId } from '#tests/support/make.ts'

const NOW = instant('2027-01-20T12:00:00Z')
const content = (given: Partial<SummaryContent> = {}): SummaryContent => ({
  what: 'Fravær',
  why: 'Fordi det fylder',
  willDo: 'Vi prøver tre greb',
  points: [],
  toChiefGroup: '',
  ...given,
})
const start = { id: anId<Summary['id']>(), meeting: anId<Summary['meeting']>() }
const written = (given: Partial<SummaryContent> = {}, before: Summary | null = null): Summary => {
  const result = write(before, { ...start, round: anId(), group: anId() }, content(given))
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

describe('which meeting a summary is about', () => {
  const days = (count: number) => addMinutes(NOW, count * 24 * 60)
  const meetingOn = (day: number, more = {}) =>
    aMeeting({ startsAt: days(day), endsAt: addMinutes(days(day), 180), ...more })

  it('is the latest that has begun and is not cancelled', () => {
    const latest = meetingOn(-1)
    const cancelled = meetingOn(-0.5, { state: 'cancelled' })
    const found = meetingToSummarise([meetingOn(-9), latest, cancelled, meetingOn(3)], NOW)
    expect(found.meeting).toBe(latest)
  })

  it('is none before the first has begun, or when the last is more than three weeks ago', () => {
    const coming = meetingOn(3)
    expect(meetingToSummarise([coming], NOW)).toEqual({ meeting: null, next: coming })
    expect(meetingToSummarise([meetingOn(-22)], NOW)).toEqual({ meeting: null, next: null })
    expect(meetingToSummarise([meetingOn(-21)], NOW).meeting).not.toBeNull()
  })
})

describe('writing a summary', () => {
  it('leaves out points without a word, and refuses a summary without any', () => {
    const empty = { point: 'welcome', what: ' ', why: '', willDo: '' } as const
    const full = { point: 'joint-focus', what: 'Fravær', why: '', willDo: '' } as const
    expect(written({ points: [empty, full] }).content.points).toEqual([full])
    const nothing = content({ what: '', why: '', willDo: '', points: [empty] })
    const refused = write(null, { ...start, round: anId(), group: anId() }, nothing)
    expect(refused).toEqual({ ok: false, refusal: 'summary-empty' })
  })

  it('does not show the group what the host writes on after sharing', () => {
    const shared = share(written({ what: 'Fravær' }), NOW)
    const edited = written({ what: 'Noget andet' }, shared)
    expect(edited.shared?.what).toBe('Fravær')
    expect(edited.content.what).toBe('Noget andet')
  })
})

describe('sharing a summary', () => {
  it('counts a revision for each change, and none for the same words', () => {
    const first = share(written(), NOW)
    expect(first).toMatchObject({ state: 'shared', revision: 1, sharedAt: NOW })
    expect(share(first, NOW).revision).toBe(1)
    expect(share(written({ why: 'nyt' }, first), NOW).revision).toBe(2)
  })
})

describe('the words that a group can be asked to pass on', () => {
  it('are those to the chief group, once the group has seen them', () => {
    const shared = share(written({ toChiefGroup: ' Mere tid ' }), NOW)
    expect(wordsToRelease(shared)).toEqual({ ok: true, value: 'Mere tid' })
    expect(wordsToRelease(written({ toChiefGroup: 'x' }))).toMatchObject({
      refusal: 'summary-not-shared',
    })
    const edited = written({ toChiefGroup: 'Noget andet' }, shared)
    expect(wordsToRelease(edited)).toMatchObject({ refusal: 'summary-not-shared' })
  })

  it('are none where nothing is written to the chief group', () => {
    expect(wordsToRelease(share(written({ toChiefGroup: '  ' }), NOW))).toMatchObject({
      refusal: 'nothing-to-release',
    })
  })

  it('stay as they were when the host writes on', () => {
    const released = release(share(written({ toChiefGroup: 'Mere tid' }), NOW), 'Mere tid', NOW)
    const edited = share(written({ toChiefGroup: 'Noget nyt' }, released), NOW)
    expect(edited).toMatchObject({ state: 'released', released: { toChiefGroup: 'Mere tid' } })
  })
})
