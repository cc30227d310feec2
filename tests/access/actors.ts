import type { Actor } from '#bot/domain/access.ts'
import type { Role } from '#tests/journeys/access/expected.ts'

const NOBODY: Actor = {
  entraId: 'entra' as Actor['entraId'],
  person: null,
  name: '',
  isCoordinator: false,
  isChief: false,
  group: null,
  isHost: false,
}
const person = 'person' as NonNullable<Actor['person']>
const own = 'own' as NonNullable<Actor['group']>
const other = 'other' as NonNullable<Actor['group']>

/** Who each role is to the rules; without a token of ours nobody gets as far. */
export const ACTORS: Readonly<Record<Exclude<Role, 'foreign tenant' | 'signed out'>, Actor>> = {
  coordinator: { ...NOBODY, isCoordinator: true },
  host: { ...NOBODY, person, isChief: true, group: own, isHost: true },
  member: { ...NOBODY, person, group: own },
  'another host': { ...NOBODY, person, isChief: true, group: other, isHost: true },
  'another member': { ...NOBODY, person, group: other },
  'employee outside': NOBODY,
  'substitute host': { ...NOBODY, person, isChief: true, group: own },
  chief: { ...NOBODY, person, isChief: true, group: other },
  director: { ...NOBODY, person, isChief: true, group: other },
  'leader without group': { ...NOBODY, person },
  'left an hour ago': NOBODY,
  'put out of the channel by hand': { ...NOBODY, person, group: own },
  'of a closed group': { ...NOBODY, person },
  guest: { ...NOBODY, person, group: 'fourth' as NonNullable<Actor['group']>, guestOf: own },
}
