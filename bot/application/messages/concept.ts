import type { Instant } from '#bot/domain/calendar.ts'
import { MEETINGS_BEFORE_CONCEPT } from '#bot/domain/concept.ts'
import { stateAt } from '#bot/domain/evaluation.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Reader } from '../compose-message.ts'

export type ConceptRef = { readonly card: 'concept'; readonly meeting: MeetingId }

export type ConceptMessage = {
  readonly card: 'concept'
  /** How many meetings the group has held since it was last asked. */
  readonly meetings: number
  readonly closesAt: Instant
  readonly tabUrl: string
}

/** To one leader alone, once; nothing any more when it has closed. */
export const readConcept: Reader<'concept'> = async (tables, world, { meeting }) => {
  const box = await tables.concepts.find(meeting)
  if (!box || stateAt(box, world.clock.now()) !== 'open') return null
  return {
    card: 'concept',
    meetings: MEETINGS_BEFORE_CONCEPT,
    closesAt: box.closesAt,
    tabUrl: world.link('concept'),
  }
}
