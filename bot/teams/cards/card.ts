import type { RequestOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { CardOf, Message } from '#bot/application/messages.ts'
import type { Locale, Text } from '#bot/text/text.ts'
import type { Action, Container, Element, FactSet, TextBlock } from './elements.ts'
import { oneLine } from './escape.ts'

/** Draws one kind of message. Pure: the same message gives the same card, in the preview and in Teams. */
export type Drawer<K extends Message['card']> = (
  message: Extract<Message, { card: K }>,
  text: Text,
  locale: Locale,
) => CardOf

/** More than this is refused by Teams' store rules, and hidden behind "…" on phones. */
const ACTIONS_SHOWN = 6

/** Room for what Teams adds around it, below the 28 KB that some ways into a channel allow. */
const MOST_BYTES = 24_000

/** The first drawing that a post can hold, the fullest given first; the last one must always fit. */
export const fitting = (...drawings: readonly [() => CardOf, ...(() => CardOf)[]]): CardOf => {
  const [first, second, ...rest] = drawings
  const drawn = first()
  if (!second || Buffer.byteLength(JSON.stringify(drawn.card)) <= MOST_BYTES) return drawn
  return fitting(second, ...rest)
}

/** A whole card with the line a phone shows for it. `actions` that are null are left out. */
export const card = (parts: {
  readonly notification: string
  readonly body: readonly (Element | null)[]
  readonly actions?: readonly (Action | null)[]
}): CardOf => {
  const actions = present(parts.actions ?? [])
  if (actions.length > ACTIONS_SHOWN)
    throw new Error(`A card may have ${ACTIONS_SHOWN} actions, not ${actions.length}`)
  return {
    notification: oneLine(parts.notification),
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      fallbackText: oneLine(parts.notification),
      msteams: { width: 'Full' },
      body: present(parts.body),
      ...(actions.length > 0 && { actions }),
    },
  }
}

const present = <T>(items: readonly (T | null)[]): T[] =>
  items.filter((item): item is T => item !== null)

/** Words given here are Markdown: pass what people wrote through `plain` first. */
export const title = (words: string): TextBlock => ({
  type: 'TextBlock',
  text: words,
  size: 'Large',
  weight: 'Bolder',
  wrap: true,
  style: 'heading',
})
export const heading = (words: string): TextBlock => ({
  type: 'TextBlock',
  text: words,
  weight: 'Bolder',
  wrap: true,
  spacing: 'Medium',
})
export const paragraph = (words: string): TextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  spacing: 'Small',
})
export const aside = (words: string): TextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  isSubtle: true,
  size: 'Small',
  spacing: 'Small',
})
export const bullets = (lines: readonly string[]): TextBlock =>
  paragraph(lines.map((line) => `- ${line.replace(/\n+/g, ' ')}`).join('\n'))

export const facts = (pairs: readonly (readonly [name: string, value: string])[]): FactSet => ({
  type: 'FactSet',
  facts: pairs.map(([name, value]) => ({ title: name, value })),
  spacing: 'Medium',
})
export const box = (
  items: readonly (Element | null)[],
  style: NonNullable<Container['style']> = 'emphasis',
): Container => ({ type: 'Container', style, items: present(items), spacing: 'Medium' })

/** A button that asks an endpoint. `data` is the fixed part of its input; the card's inputs fill in the rest. */
export const press = <V extends EndpointName>(
  verb: V,
  label: string,
  data: Partial<RequestOf<Endpoints[V]>>,
  more: { readonly main?: boolean; readonly withoutInputs?: boolean } = {},
): Action => ({
  type: 'Action.Execute',
  title: oneLine(label),
  verb,
  data: { ...data },
  ...(more.main && { style: 'positive' as const }),
  ...(more.withoutInputs && { associatedInputs: 'none' as const }),
})

export const open = (label: string, url: string): Action => ({
  type: 'Action.OpenUrl',
  title: oneLine(label),
  url,
})

/** A button that opens a dialog of `bot/teams/dialogs.ts`; `ask` is what its first endpoint is asked. */
export const openDialog = (
  label: string,
  dialog: string,
  ask: Readonly<Record<string, unknown>>,
): Action => ({
  type: 'Action.Submit',
  title: oneLine(label),
  data: { msteams: { type: 'task/fetch' }, dialog, ask },
})

/** The button of a dialog's form: `ask` draws the form again after a refusal, `fixed` joins the inputs. */
export const submitDialog = (
  label: string,
  dialog: string,
  ask: Readonly<Record<string, unknown>>,
  fixed: Readonly<Record<string, unknown>>,
): Action => ({ type: 'Action.Submit', title: oneLine(label), data: { dialog, ask, fixed } })
