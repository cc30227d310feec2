import type { ConceptMessage } from '#bot/application/messages/concept.ts'
import { ofMessages } from '../state.ts'
import { CLOSES, TAB } from '../words.ts'

const asked = {
  card: 'concept',
  meetings: 6,
  closesAt: CLOSES,
  tabUrl: TAB,
} as const satisfies ConceptMessage

export const concept = { drawConcept: ofMessages<'concept'>({ usual: asked }) }
