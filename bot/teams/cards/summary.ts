import type { SummaryContent, SummaryText } from '#bot/domain/summary.ts'
import { list } from '#bot/text/format.ts'
import type { Text } from '#bot/text/text.ts'
import {
  aside,
  box,
  card,
  type Drawer,
  heading,
  openDialog,
  paragraph,
  press,
  title,
} from './card.ts'
import type { Action, Element } from './elements.ts'
import { plain, plainLine } from './escape.ts'

/** The three questions with their answers; a question without an answer is left out. */
const threeTexts = (texts: SummaryText, words: Text['summary']): Element[] =>
  (['what', 'why', 'willDo'] as const)
    .filter((part) => texts[part] !== '')
    .flatMap((part) => [heading(words[part]), paragraph(plain(texts[part]))])

const written = (content: SummaryContent, text: Text): Element[] => [
  ...threeTexts(content, text.summary),
  ...content.points.map((point) =>
    box([heading(text.agenda.points[point.point].name), ...threeTexts(point, text.summary)]),
  ),
]

/** In the group's thread: what the host has shared with the group. */
export const drawSummary: Drawer<'summary'> = (message, text) => {
  const words = text.summary.shared
  const { content } = message
  return card({
    notification: words.notification(message.roundLabel),
    body: [
      title(words.title(plainLine(message.roundLabel))),
      ...written(content, text),
      content.toChiefGroup === ''
        ? null
        : box(
            [
              heading(words.toChiefGroup),
              paragraph(plain(content.toChiefGroup)),
              aside(message.isReleased ? words.released : words.notReleased),
            ],
            message.isReleased ? 'good' : 'emphasis',
          ),
      aside(words.audience),
    ],
  })
}

/** To the host alone, half an hour after the meeting, when nothing is written. */
export const drawSummaryNudge: Drawer<'summary-nudge'> = (message, text) => {
  const words = text.summary.nudge
  return card({
    notification: words.notification(message.roundLabel),
    body: [
      title(words.title),
      paragraph(words.told(plainLine(message.groupName), plainLine(message.roundLabel))),
      aside(text.summary.general),
    ],
    actions: [openDialog(text.summary.write, 'summary', { meeting: message.meeting })],
  })
}

/** To the host alone: the draft, who can see it, and the next step. */
export const drawSummaryDraft: Drawer<'summary-draft'> = (message, text, locale) => {
  const words = text.summary
  const { content, isShared, isReleased, meeting } = message
  const hasWords = content.toChiefGroup !== ''
  const next: (Action | null)[] = [
    isShared
      ? null
      : press('shareSummary', words.share, { meeting }, { main: true, withoutInputs: true }),
    isShared && hasWords && !isReleased
      ? press('releaseSummary', words.release, { meeting }, { withoutInputs: true })
      : null,
    openDialog(words.edit, 'summary', { meeting }),
  ]
  return card({
    notification: words.draft.notification,
    body: [
      title(words.draft.title),
      paragraph(isShared ? words.draft.shared : words.draft.onlyYou),
      message.names.length === 0
        ? null
        : box([paragraph(words.names(plainLine(list(locale, message.names))))], 'warning'),
      ...written(content, text),
      hasWords
        ? box([
            heading(words.shared.toChiefGroup),
            paragraph(plain(content.toChiefGroup)),
            isReleased ? aside(words.draft.released) : null,
            isShared && !isReleased ? aside(words.draft.confirm) : null,
          ])
        : null,
    ],
    actions: next,
  })
}
