import type { PersonId } from '../ids.ts'
import type { Leader } from '../leader.ts'

export const SEMINAR_REPLIES = ['none', 'accepted', 'tentative', 'declined'] as const
export type SeminarReply = (typeof SEMINAR_REPLIES)[number]

/** Somebody who is called to the seminar. */
export type SeminarGuest = {
  readonly person: PersonId
  /** By which event, from 1; null: has no mailbox, and must be told in another way. */
  readonly event: number | null
  readonly reply: SeminarReply
}

/**
 * Outlook takes 500 to one event (platform/graph.md section 1.5); some places are left for rooms and for those whom
 * somebody asks along there by hand.
 */
export const MOST_IN_EVENT = 450

/**
 * Who is called now: everybody on the list. Those called before keep their event and their answer, those who have come
 * get a place in the first event that has one, and those who have left the list are gone.
 */
export const guestsNow = (
  before: readonly SeminarGuest[],
  leaders: readonly Leader[],
  most: number = MOST_IN_EVENT,
): readonly SeminarGuest[] => {
  const known = new Map(before.map((guest) => [guest.person, guest]))
  const here = leaders.filter(({ leftOn }) => leftOn === null)
  const counts: number[] = []
  const count = (event: number) => {
    counts[event - 1] = (counts[event - 1] ?? 0) + 1
  }
  for (const { id, hasMailbox } of here) {
    const event = known.get(id)?.event ?? null
    if (hasMailbox && event !== null) count(event)
  }
  const placeFor = (): number => {
    const free = counts.findIndex((taken) => (taken ?? 0) < most)
    const event = free < 0 ? counts.length + 1 : free + 1
    count(event)
    return event
  }
  return here.map(({ id, hasMailbox }): SeminarGuest => {
    const guest = known.get(id)
    const reply = guest?.reply ?? 'none'
    if (!hasMailbox) return { person: id, event: null, reply }
    return { person: id, event: guest?.event ?? placeFor(), reply }
  })
}

/** Those for whom there is a place at a table: everybody who has not said no. */
export const expectedAt = (guests: readonly SeminarGuest[]): readonly PersonId[] =>
  guests.filter(({ reply }) => reply !== 'declined').map(({ person }) => person)
