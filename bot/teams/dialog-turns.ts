import type { CardOf } from '#bot/application/messages.ts'
import { problemSentence, refusalSentence } from '#bot/text/sentences.ts'
import { badInput } from './actions.ts'
import { draw } from './cards/index.ts'
import type { Again } from './dialog.ts'
import { DIALOGS, type Dialog } from './dialogs.ts'
import { inputFromCard } from './inputs.ts'
import type { BotParts, TurnOf } from './turn.ts'

/** The body that answers `task/fetch` and `task/submit`. */
export type DialogAnswer = {
  readonly task:
    | { readonly type: 'message'; readonly value: string }
    | {
        readonly type: 'continue'
        readonly value: {
          readonly title: string
          readonly height: 'large'
          readonly width: 'medium'
          readonly card: { readonly contentType: string; readonly content: unknown }
        }
      }
}

const saying = (value: string): DialogAnswer => ({ task: { type: 'message', value } })

const showing = (title: string, { card }: CardOf): DialogAnswer => ({
  task: {
    type: 'continue',
    value: {
      title,
      height: 'large',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
    },
  },
})

/** Opens a dialog that a button names. */
export const openDialogTurn = async (parts: BotParts, turn: TurnOf): Promise<DialogAnswer> => {
  const sent = sentIn(turn.activity.value)
  return sent ? showForm(parts, turn, sent, null) : saying(turn.text.bot.oldCard)
}

/** Takes in a dialog's form: saves and says so, or shows the form again with what was written. */
export const submitDialogTurn = async (parts: BotParts, turn: TurnOf): Promise<DialogAnswer> => {
  const sent = sentIn(turn.activity.value)
  if (!sent) return saying(turn.text.bot.oldCard)
  const { dialog, fixed, inputs } = sent
  const input = inputFromCard(dialog.save, { ...inputs, ...fixed })
  const said = await parts.door(dialog.save, turn.actor, input)
  switch (said.kind) {
    case 'value': {
      const saved = dialog.saved(said.value as never, said.input as never, turn.text, turn.locale)
      if (saved.card) showAlone(parts, turn, draw(saved.card, turn.locale))
      return saying(saved.sentence)
    }
    case 'invalid':
      return showForm(parts, turn, sent, { problem: badInput(turn.text, said.problems), marks: [] })
    case 'refused':
      return showForm(parts, turn, sent, {
        problem: refusalSentence(turn.text, said.refusal, said.detail),
        marks: said.marks ?? [],
      })
  }
}

type Sent = {
  readonly dialog: Dialog
  /** What the form's first endpoint is asked. */
  readonly ask: Readonly<Record<string, unknown>>
  readonly fixed: Readonly<Record<string, unknown>>
  readonly inputs: Readonly<Record<string, string>>
}

/** Fills the form with what the endpoint knows now; a refusal there is the whole answer. */
const showForm = async (
  parts: BotParts,
  turn: TurnOf,
  { dialog, ask, inputs }: Sent,
  why: Omit<Again, 'typed'> | null,
): Promise<DialogAnswer> => {
  const said = await parts.door(dialog.ask, turn.actor, ask)
  switch (said.kind) {
    case 'refused':
      return saying(why?.problem ?? refusalSentence(turn.text, said.refusal, said.detail))
    case 'invalid':
      return saying(
        said.problems[0] ? problemSentence(turn.text, said.problems[0]) : turn.text.bot.oldCard,
      )
    case 'value': {
      const again = why === null ? null : { typed: inputs, ...why }
      const form = dialog.form(said.value as never, again, turn.text, turn.locale)
      return showing(dialog.title(turn.text), form)
    }
  }
}

/** After the dialog has its answer: Teams gives that only a few seconds. */
const showAlone = (
  { answerer, afterwards }: BotParts,
  { activity, caller, channel }: TurnOf,
  card: CardOf,
) =>
  afterwards('dialog-card', () =>
    answerer.answer(
      { serviceUrl: activity.serviceUrl, conversation: activity.conversation.id },
      card,
      channel === null ? null : { id: activity.from.id, person: caller.entraId },
    ),
  )

const sentIn = (value: unknown): Sent | null => {
  const data = asObject((value as { data?: unknown } | undefined)?.data)
  const { dialog: name, ask, fixed, msteams: _, ...inputs } = data
  const dialog = typeof name === 'string' ? DIALOGS.get(name) : undefined
  if (!dialog) return null
  const written = Object.entries(inputs).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return {
    dialog,
    ask: asObject(ask),
    fixed: asObject(fixed),
    inputs: Object.fromEntries(written),
  }
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
