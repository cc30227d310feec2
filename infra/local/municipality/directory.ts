import { createHash } from 'node:crypto'
import type { User } from '../tenant/model.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { generate, type ListedLeader, type MunicipalityOptions } from './municipality.ts'
import { coordinatorEmail, type OtherPerson, otherPeople } from './people.ts'

/** Fills an empty tenant's directory: the leaders with their managers, and the people around them. */
export function settle(tenant: Tenant, options: MunicipalityOptions = {}): void {
  const leaders = generate(options)
  for (const leader of leaders) tenant.collections.users.put(leaderUser(leader))
  const hr = leaders.find((leader) => leader.title === 'Leder af HR og Organisation')
  for (const person of otherPeople) {
    const manager = person.email === coordinatorEmail ? hr : leadOf(person, leaders)
    tenant.collections.users.put(otherUser(person, manager?.email ?? null))
  }
  tenant.changed('users')
}

/** The directory id that a person gets in every tenant: it follows from the address. */
export function userIdFor(email: string): string {
  const h = createHash('sha256').update(`user ${email}`).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`
}

function leaderUser(leader: ListedLeader): User {
  return {
    ...account(leader.givenName, leader.surname, leader.email),
    jobTitle: leader.title,
    department: leader.area,
    officeLocation: leader.workplace,
    managerId: leader.managerEmail === null ? null : userIdFor(leader.managerEmail),
    persona: 'leader',
  }
}

function otherUser(person: OtherPerson, managerEmail: string | null): User {
  const isService = person.persona === 'service'
  return {
    ...account(person.givenName, person.surname, person.email),
    displayName: isService ? 'Tværs' : `${person.givenName} ${person.surname}`,
    jobTitle: person.title,
    department: person.area,
    officeLocation: person.workplace,
    managerId: isService || managerEmail === null ? null : userIdFor(managerEmail),
    persona: person.persona,
  }
}

function account(givenName: string, surname: string, email: string) {
  return {
    id: userIdFor(email),
    userPrincipalName: email,
    mail: email,
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    accountEnabled: true,
    userType: 'Member' as const,
    preferredLanguage: 'da-DK',
  }
}

/** The leader at a person's own workplace, else of the area. */
function leadOf(person: OtherPerson, leaders: readonly ListedLeader[]): ListedLeader | undefined {
  const inArea = leaders.filter((leader) => leader.area === person.area)
  return inArea.find((leader) => leader.workplace === person.workplace) ?? inArea[0]
}
