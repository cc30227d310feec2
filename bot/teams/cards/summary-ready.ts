import type { CardOf } from '#bot/application/messages.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import type { Text } from '#bot/text/text.ts'
import { card, openDialog, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

/** To the host who asked: opens the form for the summary of this meeting. */
export const drawSummaryReady = (
  about: { readonly meeting: MeetingId; readonly roundLabel: string },
  text: Text,
): CardOf => {
  const words = text.bot.summaryReady
  return card({
    notification: words.notification,
    body: [title(words.title), paragraph(words.told(plainLine(about.roundLabel)))],
    actions: [openDialog(words.write, 'summary', { meeting: about.meeting })],
  })
}
