import { describe, expect, it } from 'vitest'
import { day } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { text } from '#bot/text/text.ts'
import { isListed, substitutesIn, takesSentence, whyBest } from '#tab/planning/why.ts'
import { anId } from '#tests/support/make.ts'
import { aChoice, aMove, aProposal, aWeek, NOTHING } from './a-proposal.ts'

const { planning } = text('da')
const why = (proposal = aProposal(), best = proposal.choices[0] ?? aChoice()) =>
  whyBest(proposal, best, 24, planning.why)

describe('why this week', () => {
  it('says that everyone can, and that all of it was worked through', () => {
    expect(why()).toEqual([
      'Alle værter kan selv.',
      'Alle ledere kan.',
      'Ugen er regnet helt igennem: hver dag, 3 starttider og enhver fordeling af grupperne. Ingen er bedre.',
    ])
  })

  it('says what no week can do with less of', () => {
    const best = aChoice({ hosts: 1, cannot: 5 })
    const weeks = [
      aWeek({ leastHosts: 1, leastPeople: 5 }),
      aWeek({ week: '2027-W04', leastHosts: 2, leastPeople: 7 }),
      aWeek({ week: '2027-W05', best: null, leastHosts: null, leastPeople: null }),
    ]
    const said = why(aProposal({ choices: [best], weeks }))
    expect(said).toContain(
      'I 1 gruppe kan ingen være vært: værten er optaget, og gruppen har ingen anden chef eller direktør, der kan.',
    )
    expect(said).toContain(
      'Ingen uge kan komme under 1 optaget vært, hvordan grupperne end fordeles.',
    )
    expect(said).toContain('5 af 24 ledere kan ikke.')
    expect(said).toContain('Færre kan det ikke blive i nogen uge.')
    expect(said.at(-1)).toContain('Alle 2 uger')
  })

  it('claims no fewest where another week could have had fewer, at the cost of the hosts', () => {
    const best = aChoice({ cannot: 5, after: 2 })
    const said = why(aProposal({ choices: [best], weeks: [aWeek({ leastPeople: 3 })] }))
    expect(said).not.toContain('Færre kan det ikke blive i nogen uge.')
    expect(said).toContain('Ingen uge kan komme under 3, heller ikke hvis alt andet måtte vige.')
    expect(said).toContain('2 ledere kan være med, men er optaget lige efter.')
  })

  it('tells of substitute hosts, and never of a group without a host where there is one', () => {
    const said = why(aProposal({ choices: [aChoice({ hosts: 2, substituted: 2, cannot: 2 })] }))
    expect(said[0]).toContain('2 værter er optaget')
    expect(said.join(' ')).not.toContain('ingen være vært')
  })

  it('owns up when not everything was worked through', () => {
    expect(why(aProposal({ proven: false })).at(-1)).toContain('kan være en bedre uge')
  })
})

describe('what it would take', () => {
  const said = (takes: Parameters<typeof takesSentence>[0], goal = 'everyone' as const) =>
    takesSentence(takes, goal, 4, planning.takes, 'da')

  it('names one, two and three who must move something', () => {
    expect(said({ ...NOTHING, moves: [aMove('Anna Holm')] })).toBe(
      'Hvis Anna Holm flytter et møde, kan alle være med.',
    )
    expect(said({ ...NOTHING, moves: [aMove('Anna Holm'), aMove('Bo Lund')] })).toBe(
      'Hvis Anna Holm og Bo Lund hver flytter et møde, kan alle være med.',
    )
    expect(said({ ...NOTHING, moves: [aMove('Anna Holm', 2), aMove('Bo Lund')] })).toBe(
      'Hvis Anna Holm flytter 2 møder og Bo Lund flytter et møde, kan alle være med.',
    )
  })

  it('counts more than three, and lists them below', () => {
    const many = { ...NOTHING, moves: ['A', 'B', 'C', 'D'].map((name) => aMove(name, 2)) }
    expect(said(many)).toBe('Hvis 4 ledere flytter i alt 8 møder, kan alle være med.')
    const one = { ...NOTHING, moves: ['A', 'B', 'C', 'D'].map((name) => aMove(name)) }
    expect(said(one)).toBe('Hvis 4 ledere hver flytter et møde, kan alle være med.')
    expect(isListed(many)).toBe(true)
    expect(isListed({ ...many, moves: many.moves.slice(1) })).toBe(false)
  })

  it('frees a week of conflicts', () => {
    const takes = { moves: [aMove('Anna Holm'), aMove('Bo Lund')], away: [] }
    expect(takesSentence(takes, 'week', 4, planning.takes, 'da')).toBe(
      'Hvis Anna Holm og Bo Lund hver flytter et møde, er uge 4 fri for konflikter.',
    )
  })

  it('says which groups then meet on another day', () => {
    const meetings = [{ group: anId<GroupId>(), name: 'Gruppe 3', day: day('2027-01-21') }]
    expect(said({ moves: [aMove('Anna Holm')], away: [], meetings })).toContain(
      'Så mødes Gruppe 3 tors. 21. jan. i stedet.',
    )
  })

  it('says that it cannot be had when someone is away, and nothing when it is so already', () => {
    expect(said({ ...NOTHING, moves: [aMove('Bo Lund')], away: ['Åse Holm'] })).toBe(
      'Alle kan ikke være med: Åse Holm er fraværende.',
    )
    expect(said({ ...NOTHING, away: ['A', 'B', 'C', 'D'] })).toContain('4 ledere er fraværende')
    expect(said(NOTHING)).toBeNull()
  })
})

it('says who hosts instead of whom', () => {
  const choice = aChoice({
    hindered: [
      {
        name: 'Anna Holm',
        group: 'Gruppe 2',
        day: day('2027-01-20'),
        kind: 'busy',
        isHost: true,
        substitute: 'Bo Lund',
      },
    ],
  })
  const meetings = choice.meetings.map((each) =>
    each.name === 'Gruppe 2'
      ? { ...each, substitute: { person: anId<PersonId>(), name: 'Bo Lund' } }
      : each,
  )
  expect(substitutesIn({ ...choice, meetings }, planning.choice)).toEqual([
    'Bo Lund er vært for Gruppe 2 i stedet for Anna Holm',
  ])
})
