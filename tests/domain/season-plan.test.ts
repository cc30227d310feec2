import { describe, expect, it } from 'vitest'
import { day, instant } from '#bot/domain/calendar.ts'
import type { RoundId, SeasonId } from '#bot/domain/ids.ts'
import { type PlannedRound, publishPlan, yearOf } from '#bot/domain/season-plan.ts'
import { anId } from '#tests/support/make.ts'

const season = anId<SeasonId>()
const aPlannedRound = (from: string, given: Partial<PlannedRound> = {}): PlannedRound => ({
  id: anId<RoundId>(),
  season,
  label: `Runde ${from}`,
  window: { from: day(from), to: day(from) },
  days: [],
  releasedTheme: null,
  ...given,
})
const first = aPlannedRound('2027-01-18')
const second = aPlannedRound('2027-05-17')
const third = aPlannedRound('2027-08-30')
const rounds = [first, second, third]
const seminar = { season, day: day('2027-04-14'), theme: 'Et godt arbejdsliv' }
const themesIn = (entries: ReturnType<typeof yearOf>) => entries.map(({ theme }) => theme)

describe('a year', () => {
  it('stands by date, the seminar among the rounds, each with its theme', () => {
    const year = yearOf(season, rounds, [seminar], { [first.id]: ' Fælles retning ' })
    expect(year.map(({ kind }) => kind)).toEqual(['round', 'seminar', 'round', 'round'])
    expect(themesIn(year)).toEqual([
      'Fælles retning',
      'Et godt arbejdsliv',
      'Et godt arbejdsliv',
      '',
    ])
  })

  it('carries the seminar’s theme on into the next round alone, and says that it does', () => {
    const year = yearOf(season, rounds, [seminar], {})
    expect(year.map((each) => each.kind === 'round' && each.isCarried)).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  it('carries it over New Year into the first round of the next', () => {
    const before = { ...seminar, season: anId<SeasonId>(), day: day('2026-11-04') }
    const year = yearOf(season, rounds, [before], {})
    expect(themesIn(year)).toEqual(['Et godt arbejdsliv', '', ''])
  })

  it('puts what was planned before what is carried, and a released agenda before both', () => {
    const planned = { [second.id]: 'Psykisk arbejdsmiljø' }
    expect(themesIn(yearOf(season, [second], [seminar], planned))).toContain('Psykisk arbejdsmiljø')
    const released = { ...second, releasedTheme: 'At sige til i tide' }
    expect(themesIn(yearOf(season, [released], [seminar], planned))).toEqual([
      'Et godt arbejdsliv',
      'At sige til i tide',
    ])
  })

  it('goes by the days that are booked, not by the weeks they were looked for in', () => {
    const late = { ...first, days: [day('2027-04-20')] }
    const [seminarFirst, round] = yearOf(season, [late], [seminar], {})
    expect(seminarFirst?.kind).toBe('seminar')
    expect(round).toMatchObject({ kind: 'round', isCarried: true })
  })
})

describe('publishing the plan', () => {
  const now = { at: instant('2027-01-04T09:00:00Z'), today: day('2027-01-04') }
  const published = (given: Partial<Parameters<typeof publishPlan>[3]> = {}) =>
    publishPlan(
      null,
      season,
      rounds,
      { version: 0, themes: { [first.id]: 'Retning' }, networks: [], ...given },
      now,
    )

  it('keeps the themes of the rounds there are, and networks by the day they end', () => {
    const networks = [
      { name: ' Erfa B ', endsOn: day('2027-03-01'), instead: '' },
      { name: 'Erfa A', endsOn: day('2027-02-01'), instead: ' Tag det med ' },
      { name: '  ', endsOn: day('2027-02-01'), instead: '' },
    ]
    const themes = { [first.id]: ' Retning ', [second.id]: ' ', elsewhere: 'Væk' }
    expect(published({ themes, networks })).toMatchObject({
      value: {
        version: 1,
        themes: { [first.id]: 'Retning' },
        networks: [{ name: 'Erfa A', instead: 'Tag det med' }, { name: 'Erfa B' }],
      },
    })
  })

  it('is refused without a theme, unchanged, overtaken, and when the year is over', () => {
    expect(published({ themes: {} })).toMatchObject({ refusal: 'plan-without-themes' })
    expect(published({ version: 1 })).toMatchObject({ refusal: 'changed-meanwhile' })
    const before = published()
    if (!before.ok) throw new Error('It was to be published.')
    const again = { version: 1, themes: before.value.themes, networks: [] }
    expect(publishPlan(before.value, season, rounds, again, now)).toMatchObject({
      refusal: 'plan-unchanged',
    })
    const later = { at: instant('2027-10-01T09:00:00Z'), today: day('2027-10-01') }
    expect(publishPlan(before.value, season, rounds, again, later)).toMatchObject({
      refusal: 'year-is-over',
    })
  })
})
