import type { CardOf } from '#bot/application/messages.ts'
import type { Locale } from '#bot/text/text.ts'
import type { States } from './state.ts'
import { agenda } from './states/agenda.ts'
import { agreements } from './states/agreements.ts'
import { concept } from './states/concept.ts'
import { conversation } from './states/conversation.ts'
import { evaluation } from './states/evaluation.ts'
import { hostNamed } from './states/host-named.ts'
import { meeting } from './states/meeting.ts'
import { newsletter } from './states/newsletter.ts'
import { preparation } from './states/preparation.ts'
import { release } from './states/release.ts'
import { room } from './states/room.ts'
import { seasonPlan } from './states/season-plan.ts'
import { seated } from './states/seated.ts'
import { substitute } from './states/substitute.ts'
import { summary } from './states/summary.ts'
import { dialogs } from './states/summary-dialog.ts'
import { visit } from './states/visit.ts'

/** Every card the bot can post, by the name of what draws it, in every state. A new builder needs a row here. */
export const GALLERY: Readonly<Record<string, States>> = {
  ...room,
  ...agenda,
  ...agreements,
  ...preparation,
  ...evaluation,
  ...concept,
  ...summary,
  ...release,
  ...dialogs,
  ...meeting,
  ...newsletter,
  ...visit,
  ...substitute,
  ...seasonPlan,
  ...hostNamed,
  ...seated,
  ...conversation,
}

export type Exhibit = {
  readonly builder: string
  readonly state: string
  readonly locale: Locale
  /** A dialog's form is shown in a pop-up, all else in a post. */
  readonly place: 'post' | 'dialog'
  readonly card: CardOf
}

/** Each state in each language. */
export const exhibits = (): readonly Exhibit[] =>
  Object.entries(GALLERY).flatMap(([builder, states]) =>
    Object.entries(states).flatMap(([state, drawn]) =>
      (['da', 'en'] as const).map((locale) => ({
        builder,
        state,
        locale,
        place: builder.endsWith('Dialog') ? ('dialog' as const) : ('post' as const),
        card: drawn(locale),
      })),
    ),
  )
