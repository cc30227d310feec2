import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anInput, FREE, type Input, scheduled, WEIGHTS } from './availability.ts'

const kindAt = (input: Input, person: string, on: string, hour: number) => {
  const view = input.people.find(({ id }) => id === person)?.view[on]
  if (view === undefined) return 'unknown'
  const taken = view.slice(hour - 8, hour - 8 + input.meetingMinutes / 60)
  return /[23]/.test(taken) ? 'busy' : taken.includes('1') ? 'tentative' : 'free'
}

/** The least cost of every start and every day for every group, one by one; null when none holds. */
const bruteForce = (input: Input): number | null => {
  let least: number | null = null
  for (let hour = 8; hour + input.meetingMinutes / 60 <= 16; hour++) {
    const place = (at: number, used: string[], cost: number): void => {
      const group = input.groups[at]
      if (!group) {
        const counts = [...Map.groupBy(used, (on) => on).values()].map((each) => each.length)
        const { min, max } = input.groupsPerDay
        const weeks = new Set(used.map((on) => (on < '2027-01-25' ? 3 : 4)))
        const isProper =
          weeks.size === 1 &&
          counts.length <= input.maxDays &&
          counts.every((count) => count >= min && count <= max) &&
          used.every((on) => !input.speaker || kindAt(input, input.speaker, on, hour) === 'free')
        if (isProper && (least === null || cost < least)) least = cost
        return
      }
      for (const on of input.days) {
        const added = group.members.reduce((sum, person) => {
          const kind = kindAt(input, person, on, hour)
          const isHost = person === group.host
          if (kind === 'free') return sum
          if (kind === 'busy') return sum + (isHost ? WEIGHTS.hostBusy : WEIGHTS.busy)
          return sum + (isHost ? WEIGHTS.hostTentative : WEIGHTS.tentative)
        }, 0)
        place(at + 1, [...used, on], cost + added)
      }
    }
    place(0, [], 0)
  }
  return least
}

const DAYS = ['2027-01-21', '2027-01-22', '2027-01-25', '2027-01-26']
const anyInput = fc
  .record({
    groups: fc.integer({ min: 1, max: 4 }),
    maxDays: fc.integer({ min: 1, max: 3 }),
    min: fc.integer({ min: 0, max: 2 }),
    more: fc.nat(2),
    hours: fc.constantFrom(2, 3, 5),
    hasSpeaker: fc.boolean(),
  })
  .chain(({ groups, maxDays, min, more, hours, hasSpeaker }) =>
    fc
      .array(
        fc.array(fc.option(fc.stringMatching(/^[0-4]{8}$/), { freq: 8 }), {
          minLength: DAYS.length,
          maxLength: DAYS.length,
        }),
        { minLength: groups * 2, maxLength: groups * 2 },
      )
      .map((views) => {
        const input = anInput(groups, DAYS, {
          maxDays,
          meetingMinutes: hours * 60,
          groupsPerDay: { min, max: Math.max(1, min) + more },
          speaker: hasSpeaker ? 'p1@x.dk' : null,
        })
        const people = input.people.map((person, at) => ({
          ...person,
          view: Object.fromEntries(
            DAYS.flatMap((on, place) => {
              const view = views[at]?.[place]
              return view ? [[on, view]] : []
            }),
          ),
        }))
        return { ...input, people }
      }),
  )

describe('schedule', () => {
  it('finds what trying everything finds, and says so when nothing holds', async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const least = bruteForce(input)
        const { code, result, complaints } = await scheduled(input)
        if (least === null) {
          expect([code, result]).toEqual([3, null])
          expect(complaints.length).toBeGreaterThan(0)
        } else {
          expect([code, result?.best.cost, result?.bound]).toEqual([0, least, least])
          expect(result?.proven).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('moves 11 groups of 12 to the one time of week 4 when every host is free', async () => {
    const days = ['2027-01-25', '2027-01-26', '2027-01-27', '2027-01-28', '2027-01-29']
    const groups = Array.from({ length: 11 }, (_, at) => {
      const members = Array.from({ length: 12 }, (_, seat) => `l${at}-${seat}@x.dk`)
      return { id: `g${at + 1}`, host: members[0] ?? '', members }
    })
    // Hosts are free from 12 on Tuesday and Thursday only; one member is perhaps away on both.
    const people = groups.flatMap(({ host, members }) =>
      members.map((id) => ({
        id,
        view: Object.fromEntries(
          days.map((on, at) => {
            if (id === 'l3-5@x.dk') return [on, '11111111']
            return [on, id !== host ? FREE : at === 1 || at === 3 ? '22220000' : '22222222']
          }),
        ),
      })),
    )
    const { result } = await scheduled({ ...anInput(1, days), groups, people })
    expect(result?.best).toMatchObject({
      week: '2027-W04',
      start: '12:00',
      cost: 3,
      hostBusy: 0,
      busy: 0,
      tentative: 1,
      unknown: 0,
      conflicts: [{ person: 'l3-5@x.dk', group: 'g4', kind: 'tentative' }],
    })
    expect(new Set(Object.values(result?.best.groups ?? {}))).toEqual(
      new Set(['2027-01-26', '2027-01-28']),
    )
  })

  it('counts a day without a view as tentative, and lists it as unknown', async () => {
    const input = anInput(1, ['2027-01-21'])
    const people = input.people.map((person, at) => (at === 0 ? { ...person, view: {} } : person))
    const { result } = await scheduled({ ...input, people })
    expect(result?.best).toMatchObject({ cost: 9, hostBusy: 0, tentative: 0, unknown: 1 })
  })

  it('reads addresses in any case', async () => {
    const input = anInput(1, ['2027-01-21'])
    const people = input.people.map((each) => ({ ...each, id: each.id.toUpperCase() }))
    expect((await scheduled({ ...input, people })).result?.best.cost).toBe(0)
  })

  it.each([
    [{ groupsPerDay: { min: 1, max: 1 } }, /4 grupper kan ikke være på 2 dage/],
    [{ groupsPerDay: { min: 3, max: 3 } }, /kan ikke deles på højst 2 dage/],
    [{ meetingMinutes: 540 }, /540 minutter kan ikke ligge mellem 08:00 og 16:00/],
  ])('says why %j cannot hold', async (more, why) => {
    const { code, complaints } = await scheduled(anInput(4, DAYS, more))
    expect(code).toBe(3)
    expect(complaints.join(' ')).toMatch(why)
  })

  it('tells every problem with its path, and writes nothing', async () => {
    const input = anInput(1, ['2027-01-21', '2027-02-30'])
    const { code, complaints, result } = await scheduled({
      ...input,
      maxDays: 9,
      speaker: 'nobody@x.dk',
      people: [{ id: 'p0@x.dk', view: { '2027-01-21': '000' } }, { id: '' }],
      room: 1,
    })
    expect([code, result]).toEqual([2, null])
    expect(complaints.map((line) => line.split(' ')[0])).toEqual([
      'room',
      'days[1]',
      'people[0].view.2027-01-21',
      'people[1].id',
      'speaker',
      'maxDays',
      '6',
    ])
  })

  it.each(['', '[', '[]', 'null'])('refuses %j as input', async (text) => {
    expect((await scheduled(text)).code).toBe(2)
  })
})
