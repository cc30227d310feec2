import { describe, expect, it } from 'vitest'
import { schedule } from '#bot/commands/schedule.ts'
import { anInput, FREE, type Input, scheduled } from './availability.ts'
import { aDesk } from './terminal.ts'

const BUSY = '2'.repeat(8)
const AWAY = '3'.repeat(8)
const MONDAY = '2027-01-25'
const TUESDAY = '2027-01-26'
/** The input, where these people's days look so. */
const where = (input: Input, views: Record<string, Record<string, string>>): Input => ({
  ...input,
  people: input.people.map((each) => ({ ...each, view: { ...each.view, ...views[each.id] } })),
})
const words = (run: { printed: readonly string[] }) => run.printed.join('\n')

describe('schedule, beyond the file that planner.md lays down', () => {
  it('names a substitute host where the host is busy, and chooses the week by it', async () => {
    const input = anInput(2, [MONDAY, TUESDAY], { maxDays: 1 })
    const busy = where(input, { 'p0@x.dk': { [MONDAY]: BUSY, [TUESDAY]: BUSY } })
    const groups = busy.groups.map((each) => ({ ...each, substitutes: each.members.slice(1) }))
    const onMonday = where({ ...busy, groups }, { 'p1@x.dk': { [MONDAY]: '1'.repeat(8) } })
    const run = await scheduled(onMonday)
    expect(run.result?.best).toMatchObject({
      cost: 1010,
      hostBusy: 1,
      groups: { g1: TUESDAY, g2: TUESDAY },
      substitutes: { g1: 'p1@x.dk' },
    })
    expect(words(run)).toContain('Optagne værter: 1, men en stedfortræder kan.')
    expect(words(run)).toContain('Vært i stedet: p1@x.dk i g1.')
    expect((await scheduled(busy)).result?.best).toMatchObject({ cost: 1_000_000, substitutes: {} })
  })

  it('says what it would take, and what a week cannot get below', async () => {
    const days = [MONDAY]
    const run = await scheduled(
      where(anInput(2, days), {
        'p0@x.dk': { [MONDAY]: '22222222' },
        'p3@x.dk': { [MONDAY]: '02020202' },
      }),
    )
    expect(run.result?.best.takes.hosts).toEqual({
      groups: {},
      moves: [{ person: 'p0@x.dk', group: 'g1', day: MONDAY, appointments: 1 }],
      away: [],
    })
    expect(run.result?.best.takes.everyone.moves).toHaveLength(2)
    expect(run.result?.weeks).toMatchObject([
      { week: '2027-W04', leastHosts: 1, leastPeople: 2, takes: { away: [] } },
    ])
    expect(words(run)).toContain('Hvis p0@x.dk flytter én aftale, kan alle værter.')
    expect(words(run)).toMatch(/Ugen kan ikke komme under 1 optaget vært/)
  })

  it('asks nobody to move who is out of office', async () => {
    const run = await scheduled(where(anInput(1, [MONDAY]), { 'p1@x.dk': { [MONDAY]: AWAY } }))
    expect(run.result?.best).toMatchObject({ hostBusy: 0, busy: 1, cost: 10 })
    expect(words(run)).toContain('Det kan ikke lade sig gøre, at alle kan: p1@x.dk er fraværende.')
  })

  it('keeps to the rooms of each day, and says when they are too few', async () => {
    const input = anInput(4, [MONDAY, TUESDAY], { rooms: { [MONDAY]: 1 } })
    const { result } = await scheduled(input)
    expect(Object.values(result?.best.groups ?? {})).not.toContain(MONDAY)
    const { result: spread } = await scheduled({ ...input, rooms: { [MONDAY]: 1, [TUESDAY]: 3 } })
    expect(Object.values(spread?.best.groups ?? {}).filter((on) => on === MONDAY)).toHaveLength(1)
    const { code, complaints } = await scheduled({ ...input, rooms: { [MONDAY]: 1, [TUESDAY]: 2 } })
    expect(code).toBe(3)
    expect(complaints.join(' ')).toMatch(/ikke lokaler nok/)
  })

  it('prefers a start after which people are free', async () => {
    const input = where(anInput(1, [MONDAY], { protectedMinutes: 60 }), {
      'p1@x.dk': { [MONDAY]: '00002000' },
    })
    // From nine it would end at noon, when p1 is busy; from eight there is an hour between.
    expect((await scheduled(input)).result?.best).toMatchObject({ start: '08:00', after: 0 })
    const { result } = await scheduled({ ...input, protectedMinutes: 0 })
    expect(result?.best.start).toBe('09:00')
  })

  it('calls no week a week in which a group has no host, where that is asked', async () => {
    const input = where(anInput(1, [MONDAY], { hostMustBeFree: true }), {
      'p0@x.dk': { [MONDAY]: BUSY },
    })
    const { code, complaints, result } = await scheduled(input)
    expect([code, result]).toEqual([3, null])
    expect(complaints.join(' ')).toMatch(/Ingen uge giver alle grupper en vært, der er fri/)
    expect(complaints.join(' ')).toMatch(/ikke komme under 1 optaget vært/)
    const groups = input.groups.map((each) => ({ ...each, substitutes: ['p1@x.dk'] }))
    expect((await scheduled({ ...input, groups })).result?.best.substitutes).toEqual({
      g1: 'p1@x.dk',
    })
  })

  it('leaves out closed days, holidays where asked, and days that the notice does not reach', async () => {
    const days = ['2024-05-17', '2024-05-20', '2024-05-21', '2024-05-22', '2024-05-23']
    const run = await scheduled(
      anInput(1, days, {
        holidays: 'skip',
        closedDays: { '2024-05-21': 'Byrådsmøde' },
        notice: { from: '2024-05-01', leastDays: 20, mostDays: 21 },
      }),
    )
    expect(run.result?.leftOut).toEqual([
      { day: '2024-05-17', why: 'for kort varsel' },
      { day: '2024-05-20', why: '2. pinsedag' },
      { day: '2024-05-21', why: 'Byrådsmøde' },
      { day: '2024-05-23', why: 'for langt ude i fremtiden' },
    ])
    expect(run.result?.best.groups).toEqual({ g1: '2024-05-22' })
    expect(words(run)).toContain('mandag d. 20. maj 2024 er udeladt: 2. pinsedag.')
  })

  it('uses holidays that are listed, as the file says, but remarks on them', async () => {
    const run = await scheduled(anInput(1, ['2024-05-20']))
    expect(run.code).toBe(0)
    expect(run.complaints).toEqual([
      'mandag d. 20. maj 2024 er en helligdag (2. pinsedag). Skriv "holidays": "skip" for at holde helligdage fri.',
    ])
  })

  it('says why when every day falls out', async () => {
    const input = anInput(1, [MONDAY], { closedDays: { [MONDAY]: 'Ferie' } })
    const { code, complaints } = await scheduled(input)
    expect([code, complaints]).toEqual([
      3,
      ['Der er ingen dage tilbage at mødes på.', 'mandag d. 25. januar 2027 er udeladt: Ferie.'],
    ])
  })

  it('tells every problem of these fields too, with its path', async () => {
    const input = anInput(1, [MONDAY])
    const { code, complaints } = await scheduled({
      ...input,
      groups: [{ ...input.groups[0], substitutes: ['p0@x.dk', 'x@x.dk'] }],
      rooms: { '2027-02-01': 1, [MONDAY]: -1 },
      protectedMinutes: 1.5,
      hostMustBeFree: 'yes',
      notice: { from: 'now', leastDays: 5, mostDays: 4 },
      closedDays: { monday: 'x' },
      holidays: 'no',
      weights: { after: -1 },
    })
    expect(code).toBe(2)
    expect(complaints.map((line) => line.split(' ')[0])).toEqual([
      'closedDays.monday',
      'notice',
      'notice.from',
      'holidays',
      'groups[0].substitutes',
      'groups[0].substitutes',
      'protectedMinutes',
      'rooms.2027-02-01',
      `rooms.${MONDAY}`,
      'weights.after',
      'hostMustBeFree',
      '11',
    ])
  })

  it('names the element of people that is no JSON', async () => {
    const text = JSON.stringify(anInput(1, [MONDAY])).replace('{"id":"p1@x.dk"', '{id:"p1@x.dk"')
    const { code, complaints } = await scheduled(text)
    expect(code).toBe(2)
    expect(complaints[0]).toMatch(/^people\[1\] er ikke JSON/)
  })

  it('gives the best so far when it is stopped, and does not call it proven', async () => {
    const desk = aDesk()
    const file = desk.put('a.json', JSON.stringify(anInput(1, ['2027-01-21', MONDAY])))
    const printed: string[] = []
    let looks = 0
    const code = await schedule([file], {
      print: (line) => printed.push(line),
      complain: (line) => printed.push(line),
      // Once the first of two weeks is weighed.
      stop: {
        get aborted() {
          return ++looks > 1
        },
      },
    })
    expect(code).toBe(0)
    expect(printed.join('\n')).toContain('Søgningen blev afbrudt')
  })

  it('writes numbers, days and times as Danes do', async () => {
    const groups = 120
    const input = anInput(groups, [MONDAY], { groupsPerDay: { min: 1, max: groups } })
    const members = Array.from({ length: 1200 }, (_, at) => `m${at}@x.dk`)
    const busy = {
      ...input,
      groups: [{ id: 'g', host: 'p0@x.dk', members: ['p0@x.dk', ...members] }],
      people: [
        { id: 'p0@x.dk', view: { [MONDAY]: FREE } },
        ...members.map((id) => ({ id, view: { [MONDAY]: BUSY } })),
      ],
    }
    const run = await scheduled(busy)
    expect(words(run)).toContain('Bedst: uge 4 i 2027, kl. 09.00-12.00.')
    expect(words(run)).toContain('mandag d. 25. januar 2027: g.')
    expect(words(run)).toContain('Andre optagne: 1.200')
    expect(words(run)).toContain('Først når 1.200 flytter i alt 1.200 aftaler, kan alle.')
  })
})
