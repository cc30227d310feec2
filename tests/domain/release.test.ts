import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, day, instant, momentAt } from '#bot/domain/calendar.ts'
import { releaseMoments } from '#bot/domain/due-release.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  answer,
  ask,
  deadlineFrom,
  pointsIn,
  type Release,
  settle,
  withdraw,
  yesesNeeded,
} from '#bot/domain/release.ts'
import { anId } from '#tests/support/make.ts'

const NOW = instant('2027-01-20T11:10:00Z')
const members = Array.from({ length: 11 }, () => anId<PersonId>())
const [host, second, third] = members as [PersonId, PersonId, PersonId]
const place = {
  meeting: anId<Release['meeting']>(),
  round: anId<Release['round']>(),
  group: anId<Release['group']>(),
}

const asked = (given: Partial<Release> = {}, before: Release | null = null): Release => {
  const proposal = { words: 'Mere tid', isNamed: false, quotes: [] }
  const result = ask(before, [], place, proposal, {
    now: NOW,
    by: host,
    members,
    rule: 'yes',
    closedDays: {},
  })
  if (!result.ok) throw new Error(result.refusal)
  return { ...result.value, ...given }
}
const said = (release: Release, person: PersonId, change: string | null = null): Release => {
  const result = answer(release, person, change, NOW)
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

describe('asking a group', () => {
  it('gives until noon three working days on, over weekends and closed days', () => {
    expect(deadlineFrom(NOW, {})).toBe(momentAt(day('2027-01-25'), '12:00'))
    const closed = { '2027-01-25': 'Lukket' }
    expect(deadlineFrom(NOW, closed)).toBe(momentAt(day('2027-01-26'), '12:00'))
  })

  it('counts the host’s own yes, and needs more than half', () => {
    expect(asked()).toMatchObject({ asking: 1, answered: [host], needed: 6, state: 'asked' })
    expect([yesesNeeded(10), yesesNeeded(11)]).toEqual([6, 6])
  })

  it('is not done twice at once, nor again in words that were stopped', () => {
    const again = (before: Release, words = 'Mere tid') =>
      ask(
        before,
        [],
        place,
        { words, isNamed: false, quotes: [] },
        { now: NOW, by: host, members, rule: 'yes', closedDays: {} },
      )
    expect(again(asked())).toMatchObject({ refusal: 'release-open' })
    expect(again(asked({ state: 'stopped' }))).toMatchObject({ refusal: 'release-unchanged' })
    expect(again(asked({ state: 'stopped' }), 'Lidt mere tid')).toMatchObject({
      value: { asking: 2, changes: [] },
    })
    expect(again(asked({ state: 'lapsed' }))).toMatchObject({ value: { asking: 2 } })
  })
})

describe('what a group answers', () => {
  it('releases at once when all have said yes', () => {
    const all = members.slice(1).reduce((release, person) => said(release, person), asked())
    expect(settle(all, members, NOW).state).toBe('released')
  })

  it('waits for the deadline otherwise, and then needs the yeses', () => {
    const five = members.slice(1, 5).reduce((release, person) => said(release, person), asked())
    expect(settle(five, members, NOW).state).toBe('asked')
    expect(settle(five, members, five.closesAt).state).toBe('lapsed')
    const six = said(five, members[5] as PersonId)
    expect(settle(six, members, six.closesAt).state).toBe('released')
  })

  it('takes silence for consent only where the municipality has chosen so', () => {
    expect(settle(asked({ rule: 'silence' }), members, asked().closesAt).state).toBe('released')
    expect(settle(asked(), members, asked().closesAt).state).toBe('lapsed')
  })

  it('is stopped by one who asks for a change, whatever the others say, and never tells who', () => {
    const stopped = said(asked({ rule: 'silence' }), second, ' Skriv det kortere ')
    expect(stopped).toMatchObject({ state: 'stopped', changes: ['Skriv det kortere'] })
    expect(settle(said(stopped, third), members, stopped.closesAt).state).toBe('stopped')
    const other = said(said(asked(), third, 'B'), second, 'A')
    expect(other.changes).toEqual(['A', 'B'])
    expect(other.answered).toEqual([host, second, third].toSorted())
  })

  it('is taken once from each, with words where a change is asked for, and not after the deadline', () => {
    expect(answer(asked(), host, null, NOW)).toMatchObject({ refusal: 'release-answered' })
    expect(answer(asked(), second, ' ', NOW)).toMatchObject({ refusal: 'change-missing' })
    const { closesAt } = asked()
    expect(answer(asked(), second, null, closesAt)).toMatchObject({ refusal: 'release-closed' })
    expect(withdraw(asked({ state: 'released' }))).toMatchObject({ refusal: 'release-closed' })
  })

  it('never lets words leave while a change is asked for (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ minLength: 1 }).filter((words) => words.trim() !== '')), {
          maxLength: 10,
        }),
        fc.constantFrom('yes' as const, 'silence' as const),
        fc.integer({ min: -100, max: 100 }),
        (answers, rule, minutes) => {
          const release = answers.reduce(
            (before, change, index) => said(before, members[index + 1] as PersonId, change),
            asked({ rule }),
          )
          const after = settle(release, members, addMinutes(release.closesAt, minutes))
          if (release.changes.length > 0) expect(after.state).toBe('stopped')
        },
      ),
    )
  })
})

describe('the points in a group’s words', () => {
  it('are its lines without the sign that begins them, each once', () => {
    expect(pointsIn('- Mere tid\n\n• Færre møder\n2) Mere tid\nEn sætning. Og en til.')).toEqual([
      'Mere tid',
      'Færre møder',
      'En sætning. Og en til.',
    ])
    expect(pointsIn('2027 bliver travlt')).toEqual(['2027 bliver travlt'])
  })
})

describe('what is due while a group is asked', () => {
  it('is a reminder the working day before to each whose yes is awaited, and the deadline', () => {
    const { meeting, asking, askedAt, closesAt } = asked()
    const moments = releaseMoments({ meeting, asking, askedAt, closesAt, awaited: [second] }, {})
    expect(moments.map(({ at, due }) => [at, due.kind])).toEqual([
      [momentAt(day('2027-01-22'), '09:00'), 'release-reminder'],
      [closesAt, 'release-close'],
    ])
  })
})
