import { describe, expect, test } from 'vitest'
import { graphWorld } from '#tests/support/graph.ts'

const world = graphWorld()
const path = `/v1.0/users/${world.service}/calendar/getSchedule`
const at = (dateTime: string, timeZone = 'Europe/Copenhagen') => ({ dateTime, timeZone })
const week = { startTime: at('2027-01-25T00:00:00'), endTime: at('2027-01-30T00:00:00') }
const ask = (schedules: string[], more: object = {}, headers = {}) =>
  world.ask('POST', path, { schedules, ...week, ...more }, headers)
const emails = world.leaders.map((user) => user.mail ?? '')

describe('free and busy', () => {
  test('of twenty leaders comes as slots, items with subjects, and working hours', async () => {
    const { status, json } = await ask(emails.slice(0, 20), { availabilityViewInterval: 15 })
    expect(status).toBe(200)
    expect(json.value).toHaveLength(20)
    for (const [i, schedule] of json.value.entries()) {
      expect(schedule.scheduleId).toBe(emails[i])
      expect(schedule.availabilityView).toMatch(/^[0-3]{480}$/)
      expect(schedule.workingHours.timeZone.name).toBe('Romance Standard Time')
    }
    const items = json.value.flatMap((one: { scheduleItems: unknown[] }) => one.scheduleItems)
    expect(items.length).toBeGreaterThan(40)
    expect(items.every((item: { subject: string }) => item.subject.length > 0)).toBe(true)
  })

  test('shows the same meeting in the zone asked for', async () => {
    const [chief] = world.leaders.filter((user) => user.jobTitle === 'Skolechef')
    const utc = await ask([chief?.mail ?? ''])
    const danish = await ask(
      [chief?.mail ?? ''],
      {},
      { prefer: 'outlook.timezone="Europe/Copenhagen"' },
    )
    const monday = (json: typeof utc.json) =>
      json.value[0].scheduleItems.find((item: { subject: string }) =>
        /^Ledermøde/.test(item.subject),
      )
    expect(monday(utc.json).start.dateTime).toBe('2027-01-25T07:30:00.0000000')
    expect(monday(danish.json).start).toEqual(at('2027-01-25T08:30:00.0000000'))
    // 08.30 is the seventeenth half hour of the day.
    expect(utc.json.value[0].availabilityView.slice(16, 20)).toBe('0220')
  })

  test('of someone unknown or without a mailbox is an error inside the answer', async () => {
    const [person] = world.leaders
    if (person) world.tenant.collections.users.put({ ...person, mail: null })
    const { status, json } = await ask([
      'nobody@fjordby.example',
      person?.mail ?? '',
      emails[1] ?? '',
    ])
    expect(status).toBe(200)
    expect(
      json.value.map((one: { error?: { responseCode: string } }) => one.error?.responseCode),
    ).toEqual(['ErrorMailRecipientNotFound', 'ErrorMailRecipientNotFound', undefined])
    expect(json.value[0].availabilityView).toBe('')
  })

  test.each([
    [
      'more than a hundred mailboxes',
      Array(101).fill('a@b.example'),
      {},
      'ErrorMailboxDataArrayTooBig',
    ],
    ['no mailbox', [], {}, 'ErrorInvalidParameter'],
    [
      '63 days',
      emails.slice(0, 1),
      { endTime: at('2027-03-29T00:00:00') },
      'ErrorTimeIntervalTooBig',
    ],
    ['no time', emails.slice(0, 1), { endTime: week.startTime }, 'ErrorInvalidTimeInterval'],
    [
      'a grid of 4 minutes',
      emails.slice(0, 1),
      { availabilityViewInterval: 4 },
      'ErrorInvalidParameter',
    ],
    [
      'a time with an offset',
      emails.slice(0, 1),
      { endTime: at('2027-01-30T00:00:00Z') },
      'ErrorInvalidRequest',
    ],
    [
      'an unknown zone',
      emails.slice(0, 1),
      { endTime: at('2027-01-30T00:00:00', 'Mars') },
      'TimeZoneNotSupportedException',
    ],
  ])('for %s is refused', async (_what, schedules, more, code) => {
    const { status, json } = await ask(schedules, more)
    expect([status, json.error.code]).toEqual([400, code])
  })

  test('counts both nights on which the clock changes', async () => {
    for (const [day, slots] of [
      ['2027-03-28', 46],
      ['2027-10-31', 50],
    ] as const) {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
      const { json } = await ask(emails.slice(1, 2), {
        startTime: at(`${day}T00:00:00`),
        endTime: at(`${next}T00:00:00`),
      })
      expect(json.value[0].availabilityView).toHaveLength(slots)
    }
  })
})
