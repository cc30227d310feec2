import { describe, expect, it } from 'vitest'
import { pagesFor } from '#tab/pages.ts'
import type { Me } from '#tab/session.ts'
import { roomIn } from '#tab/teams.ts'

const someone: Me = {
  person: null,
  name: 'Nogen',
  isCoordinator: false,
  isChief: false,
  isHost: false,
  group: null,
  municipality: 'Fjordby Kommune',
  now: '2027-01-20T08:00:00.000Z' as Me['now'],
}
const group = { id: 'g', name: 'Gruppe 1' } as unknown as Me['group']
const member = { ...someone, group }
const host = { ...someone, group, isHost: true, isChief: true }
const director = { ...someone, isChief: true }
const coordinator = { ...someone, isCoordinator: true }

/** Microsoft’s rule for a tab in a channel (platform/teams.md section 11): no page of one’s own first. */
describe('the page that people land on in a channel', () => {
  it('is the same for all in a group: the group’s', () => {
    const room = roomIn('')
    expect([member, host].map((me) => pagesFor(me, room)[0])).toEqual(['group', 'group'])
  })

  it('is the same for all in the chief group, whether they lead in a group themselves or not', () => {
    const room = roomIn('?room=chief-group')
    const landings = [host, director, coordinator].map((me) => pagesFor(me, room)[0])
    expect(landings).toEqual(['agenda', 'agenda', 'agenda'])
  })

  it('is one’s own in one’s own app', () => {
    expect(pagesFor(member, null)[0]).toBe('meetings')
    expect(pagesFor(coordinator, null)[0]).toBe('overview')
    expect(pagesFor(someone, null)).toEqual([])
  })

  it('is the group’s for a leader who waits for a seat: there stands what they were in', () => {
    const waiting = { ...someone, person: 'p' as Me['person'] }
    expect(pagesFor(waiting, null)).toEqual(['group'])
    expect(pagesFor(waiting, roomIn(''))).toEqual(['group'])
    expect(pagesFor({ ...director, person: 'p' as Me['person'] }, null)).toContain('group')
  })

  it('is not the chiefs’ for one who only has the address', () => {
    expect(pagesFor(member, roomIn('?room=chief-group'))).not.toContain('agenda')
  })
})
