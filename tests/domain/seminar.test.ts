import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, day, instant } from '#bot/domain/calendar.ts'
import { clockTime } from '#bot/domain/schedule/slots.ts'
import {
  inTimeOrder,
  layingsIn,
  layingsOf,
  minutesOfProgramme,
  overlapsIn,
  problemsInSeminar,
  timesOfSeminar,
} from '#bot/domain/seminar/programme.ts'
import { callOff, callTogether, type ProgrammeItem, replan } from '#bot/domain/seminar.ts'
import { aSeminar, aSeminarPlan } from '#tests/support/make-seminar.ts'

const before = instant('2027-09-01T08:00:00Z')
const during = instant('2027-09-28T08:00:00Z')
const item = (from: string | null, minutes: number): ProgrammeItem => ({
  title: 'Oplæg',
  speaker: '',
  from,
  minutes,
})
const planOf = ({ theme, place, day: on, programme, questions }: ReturnType<typeof aSeminar>) => ({
  theme,
  place,
  day: on,
  programme,
  questions,
})

describe('the programme of a seminar', () => {
  it('of 9 to 13.30 with six items has nothing in its way', () => {
    const plan = aSeminarPlan()
    expect(problemsInSeminar(plan)).toEqual([])
    expect(minutesOfProgramme(plan.programme)).toEqual({ items: 270, span: 270 })
    expect(timesOfSeminar(plan)).toEqual({
      startsAt: '2027-09-28T07:00:00.000Z',
      endsAt: '2027-09-28T11:30:00.000Z',
    })
  })

  it('says which item begins before another is over, in whatever order they are written', () => {
    expect(overlapsIn([item('10:00', 30), item('09:00', 90)])).toEqual([0])
    expect(overlapsIn([item('09:00', 60), item('10:00', 30)])).toEqual([])
    expect(overlapsIn([item('09:00', 120), item('09:30', 10), item('10:30', 10)])).toEqual([1, 2])
    expect(overlapsIn([item(null, 500), item('09:00', 60)])).toEqual([])
  })

  it('lists everything that is missing, by its place', () => {
    const plan = aSeminarPlan({
      theme: ' ',
      place: '',
      day: null,
      programme: [{ ...item(null, 10), title: '' }, item('23:50', 10)],
      questions: [{ text: '', minutes: 10, atNewTables: false }],
    })
    expect(problemsInSeminar(plan)).toEqual([
      { problem: 'theme-missing' },
      { problem: 'place-missing' },
      { problem: 'day-missing' },
      { problem: 'item-title-missing', at: 0 },
      { problem: 'item-time-missing', at: 0 },
      { problem: 'item-past-midnight', at: 1 },
      { problem: 'question-missing', at: 0 },
    ])
    expect(timesOfSeminar(plan)).toBeNull()
  })

  it('never takes longer than from its first item to its last unless two overlap', () => {
    const drawn = fc.record({
      from: fc.integer({ min: 0, max: 20 * 60 }).map(clockTime),
      minutes: fc.integer({ min: 1, max: 120 }),
    })
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 8 }), (rows) => {
        const programme = rows.map(({ from, minutes }) => item(from, minutes))
        const { items, span } = minutesOfProgramme(programme)
        if (overlapsIn(programme).length === 0) expect(items).toBeLessThanOrEqual(span)
        expect(overlapsIn(inTimeOrder(programme)).length).toBe(overlapsIn(programme).length)
        const times = timesOfSeminar(aSeminarPlan({ programme, day: day('2027-05-04') }))
        expect(times?.endsAt).toBe(addMinutes(times?.startsAt ?? before, span))
      }),
      { numRuns: 60 },
    )
  })

  it('lays new tables only where a question asks for it, never before the first', () => {
    const ask = (atNewTables: boolean) => ({ text: 'Hvad?', minutes: 5, atNewTables })
    expect(layingsOf([ask(true), ask(false), ask(true)])).toEqual([0, 0, 1])
    expect(layingsIn([])).toBe(1)
    expect(layingsIn([ask(false), ask(true), ask(true)])).toBe(3)
  })
})

describe('calling people to a seminar', () => {
  it('needs a whole plan that lies ahead', () => {
    const whole = aSeminar()
    expect(callTogether(whole, before)).toMatchObject({
      ok: true,
      value: { state: 'called', calling: 1, revision: 1 },
    })
    expect(callTogether(aSeminar({ place: '' }), before)).toMatchObject({
      refusal: 'seminar-incomplete',
    })
    expect(callTogether(whole, during)).toMatchObject({ refusal: 'seminar-in-the-past' })
  })

  it('tells people once when time or place change, and not when words do', () => {
    const called = aSeminar({ state: 'called', calling: 1, revision: 1 })
    const plan = planOf(called)
    expect(replan(called, { ...plan, theme: 'Et andet tema' }, before)).toMatchObject({
      value: { revision: 1, version: 2, theme: 'Et andet tema', state: 'called' },
    })
    expect(replan(called, { ...plan, place: 'Rådhuset' }, before)).toMatchObject({
      value: { revision: 2 },
    })
    expect(replan(called, { ...plan, day: day('2027-09-29') }, before)).toMatchObject({
      value: { revision: 2 },
    })
  })

  it('keeps a called seminar whole, ahead, and as it was once it has begun', () => {
    const called = aSeminar({ state: 'called', calling: 1, revision: 1 })
    const plan = planOf(called)
    expect(replan(called, { ...plan, place: '' }, before)).toMatchObject({
      refusal: 'seminar-incomplete',
    })
    expect(replan(called, { ...plan, day: day('2027-08-01') }, before)).toMatchObject({
      refusal: 'seminar-in-the-past',
    })
    expect(replan(called, plan, during)).toMatchObject({ refusal: 'seminar-over' })
    expect(callOff(called, during)).toMatchObject({ refusal: 'seminar-over' })
  })

  it('can be called off, planned again, and called anew under keys of its own', () => {
    const called = aSeminar({ state: 'called', calling: 1, revision: 1 })
    const off = callOff(called, before)
    if (!off.ok) throw new Error(off.refusal)
    expect(off.value).toMatchObject({ state: 'cancelled', calling: 1, revision: 2 })
    expect(callOff(off.value, before)).toMatchObject({ refusal: 'seminar-not-called' })
    const again = replan(off.value, planOf(called), before)
    if (!again.ok) throw new Error(again.refusal)
    expect(again.value.state).toBe('draft')
    expect(callTogether(again.value, before)).toMatchObject({ value: { calling: 2, revision: 3 } })
  })
})
