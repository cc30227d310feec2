import type { EntraId, PersonId } from './ids.ts'
import type { Language } from './language.ts'
import type { Leader } from './leader.ts'
import { accept, type Result, refuse } from './result.ts'

/** By what a person is known; what an erasure takes out everywhere. */
export type Identity = {
  readonly id: PersonId
  readonly entraId: EntraId
  readonly name: string
  readonly email: string
}

/** What stands where a name stood. */
export const FORMER_LEADER: Readonly<Record<Language, string>> = {
  da: 'tidligere leder',
  en: 'former leader',
}

export type ErasureObstacle = 'still-listed' | 'not-out-yet'

/**
 * Whether a person may be erased now. Whoever is on the HR office's list takes part because the work demands it, and
 * the next list would bring them back; so they leave the list first, by which they leave their seat, their channels and
 * the invitations too. `underWay` is how much of that Teams and Outlook have not done yet: without the person's id it
 * could never be done.
 */
export const mayErase = (leader: Leader, underWay: number): Result<null, ErasureObstacle> => {
  if (leader.leftOn === null) return refuse('still-listed', { name: leader.name })
  if (underWay > 0) return refuse('not-out-yet', { count: underWay })
  return accept(null)
}

/** Whether the name was typed as it stands, but for capitals and spaces. */
export const isTyped = (name: string, typed: string): boolean => plain(name) === plain(typed)

const plain = (words: string) => words.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
