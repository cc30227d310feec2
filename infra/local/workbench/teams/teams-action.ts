import type { CardAction } from '../cards/renderer.ts'

/** What Teams makes of a card's action. */
export type Meant =
  | { readonly do: 'open'; readonly url: string }
  | { readonly do: 'press'; readonly pressed: { verb?: string; title: string; data: unknown } }
  | { readonly do: 'fetch'; readonly data: unknown }
  | { readonly do: 'say'; readonly text: string }

/** `Action.Submit` is several things in one: `data.msteams.type` says which. */
export function teamsAction(action: CardAction): Meant {
  if (action.kind === 'open') return { do: 'open', url: action.url }
  const { title, data } = action
  if (action.kind === 'execute') return { do: 'press', pressed: { verb: action.verb, title, data } }
  const msteams = fieldsOf(fieldsOf(data).msteams)
  const type = String(msteams.type ?? '')
  if (type === 'task/fetch' || type === 'invoke') return { do: 'fetch', data }
  if (type === 'imBack') return { do: 'say', text: String(msteams.value ?? title) }
  return { do: 'press', pressed: { title, data } }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
