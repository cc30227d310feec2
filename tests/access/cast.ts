import type { PersonView } from '#bot/api/leader.ts'
import type { Role } from '#tests/journeys/access/expected.ts'
import { listed } from '#tests/journeys/round/programme.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'

/** The groups that are asked about: one's own, another, and one that was closed. */
export const SEATS = ['own', 'other', 'closed'] as const
export type Seat = (typeof SEATS)[number]

export type Cast = {
  readonly groups: Readonly<Record<Seat, string>>
  readonly hosts: Readonly<Record<Seat, string>>
  /** Who hosts the own group's meeting instead of its host, by their id in the programme. */
  readonly substitute: PersonView['id']
  /** User principal names. */
  readonly who: Readonly<Record<Role, string>>
}

const MAY_HOST = new Set(['chief', 'director'])
const isManager = (email: string) => listed.some(({ managerEmail }) => managerEmail === email)

/** Gives each role to somebody: a chief and a director who host nothing sit in none of the three groups. */
export const castOf = (
  people: readonly PersonView[],
  coordinator: string,
  users: TenantState['users'],
): Cast => {
  const groups = [...new Set(people.flatMap(({ group }) => group ?? []))]
  const seated = (group: string) => people.filter((each) => each.group === group)
  const couldStandIn = (each: PersonView) => MAY_HOST.has(each.level) && !each.isHost
  const away = (level: string, three: readonly string[]) =>
    people.find((each) => each.level === level && !each.isHost && !three.includes(each.group ?? ''))
  for (const own of groups)
    for (const other of groups)
      for (const closed of groups) {
        const three = [own, other, closed]
        const chief = away('chief', three)
        const director = away('director', three)
        const substitute = seated(own).find(couldStandIn)
        if (new Set(three).size < 3 || !chief || !director || !substitute) continue
        const hostOf = (group: string) => seated(group).find(({ isHost }) => isHost)?.email ?? ''
        const plain = (group: string) =>
          seated(group)
            .filter(({ level, email }) => !MAY_HOST.has(level) && !isManager(email))
            .map(({ email }) => email)
        const [member = '', left = '', putOut = ''] = plain(own)
        const [otherMember = ''] = plain(other)
        const [ofClosed = ''] = plain(closed)
        const outside = users.find(({ persona }) => persona === 'employee')?.userPrincipalName ?? ''
        return {
          groups: { own, other, closed },
          hosts: { own: hostOf(own), other: hostOf(other), closed: hostOf(closed) },
          substitute: substitute.id,
          who: {
            coordinator,
            host: hostOf(own),
            member,
            'another host': hostOf(other),
            'another member': otherMember,
            'employee outside': outside,
            'substitute host': substitute.email,
            chief: chief.email,
            director: director.email,
            'leader without group': listed[people.length]?.email ?? '',
            'left an hour ago': left,
            'put out of the channel by hand': putOut,
            'of a closed group': ofClosed,
            'foreign tenant': member,
            'signed out': member,
            // Chosen once the meetings are booked: who is free.
            guest: '',
          },
        }
      }
  throw new Error('No three groups leave a chief and a director over')
}
