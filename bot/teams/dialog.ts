import type { InputOf, OutputOf } from '#bot/api/endpoint.ts'
import type { EndpointName, Endpoints } from '#bot/api/index.ts'
import type { CardOf, Message } from '#bot/application/messages.ts'
import type { Mark } from '#bot/domain/confidential/mark.ts'
import type { Locale, Text } from '#bot/text/text.ts'

/** After a refusal: what the person had written, by input name; why it was refused, and where that stands. */
export type Again = {
  readonly typed: Readonly<Record<string, string>>
  readonly problem: string
  readonly marks: readonly Mark[]
}

/**
 * A form that opens over Teams: one endpoint is asked to fill it, another when it is sent. Open it with
 * `openDialog`, end the form with `submitDialog` (cards/card.ts). The names of its inputs are the names in the
 * second endpoint's input; a dot leads into a part of it (`content.what`, `content.points.0.why`).
 */
export type DialogOf<Ask extends EndpointName, Save extends EndpointName> = {
  readonly ask: Ask
  readonly save: Save
  readonly title: (text: Text) => string
  readonly form: (
    answer: OutputOf<Endpoints[Ask]>,
    again: Again | null,
    text: Text,
    locale: Locale,
  ) => CardOf
  /** Once saved: a sentence in the dialog, and perhaps a card that only this person sees. */
  readonly saved: (
    answer: OutputOf<Endpoints[Save]>,
    asked: InputOf<Endpoints[Save]>,
    text: Text,
    locale: Locale,
  ) => { readonly sentence: string; readonly card: Message | null }
}

/** A dialog whose two endpoints are no longer known to the compiler; made by `dialog` alone. */
export type Dialog = DialogOf<EndpointName, EndpointName>

export const dialog = <Ask extends EndpointName, Save extends EndpointName>(
  parts: DialogOf<Ask, Save>,
): Dialog => parts as unknown as Dialog
