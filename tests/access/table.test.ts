import { expect, it } from 'vitest'
import { ACCESS, type Action, may } from '#bot/domain/access.ts'
import { EXPECTED, type Role } from '#tests/journeys/access/expected.ts'
import { ACTORS } from './actors.ts'
import { OF_A_GROUP } from './cells.ts'

/** Where the use case itself lets in more than the table of `access.ts` does, and why. */
const MORE: Readonly<Record<string, { readonly role: Role; readonly why: string }>> = {
  getMeetingView: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  goToPoint: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  drawSpeakers: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  passTurn: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  confirmAttendance: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  askSubstitute: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  takeBackSubstitute: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/hosted-meeting.ts)',
  },
  saveContract: { role: 'substitute host', why: 'until the day after (application/hosts-now.ts)' },
  shareContract: { role: 'substitute host', why: 'until the day after (application/hosts-now.ts)' },
  keepContract: { role: 'substitute host', why: 'until the day after (application/hosts-now.ts)' },
  openSummary: { role: 'substitute host', why: 'hosts this one meeting (application/summary.ts)' },
  saveSummary: { role: 'substitute host', why: 'hosts this one meeting (application/summary.ts)' },
  shareSummary: { role: 'substitute host', why: 'hosts this one meeting (application/summary.ts)' },
  withdrawRelease: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/release.ts)',
  },
  askRelease: {
    role: 'substitute host',
    why: 'hosts this one meeting (application/summary.ts)',
  },
}

const roles = Object.keys(ACTORS) as (keyof typeof ACTORS)[]

it.each(
  Object.keys(ACCESS) as Action[],
)('says the same of %s as the table written by hand', (action) => {
  const expected = EXPECTED[action]
  expect(expected, `Say in tests/journeys/access/expected.ts who may ask ${action}.`).toBeDefined()
  const byRules = roles.filter((role) => {
    const actor = ACTORS[role]
    const group = OF_A_GROUP.includes(action) ? ACTORS.host.group : actor.group
    return may(actor, action, group ?? undefined) || MORE[action]?.role === role
  })
  const byHand = roles.filter((role) => expected.allowed.includes(role))
  expect(byRules).toEqual(byHand)
})
