import type { CardOf } from '#bot/application/messages.ts'
import type { SummaryContent, SummaryText } from '#bot/domain/summary.ts'
import { list } from '#bot/text/format.ts'
import type { Text } from '#bot/text/text.ts'
import {
  aside,
  box,
  card,
  type Drawer,
  fitting,
  heading,
  open,
  openDialog,
  paragraph,
  press,
  title,
} from './card.ts'
import type { Action, Element } from './elements.ts'
import { beginning, plain, plainLine } from './escape.ts'

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

/** So much of each text fits when the host writes as much as they may, whatever the signs. */
const BEGINNING = 1000

/** The four texts about the whole meeting, and the beginning of them. */
const inPart = (
  content: SummaryContent,
  characters = Number.POSITIVE_INFINITY,
): SummaryContent => ({
  what: beginning(content.what, characters),
  why: beginning(content.why, characters),
  willDo: beginning(content.willDo, characters),
  points: [],
  toChiefGroup: beginning(content.toChiefGroup, characters),
})

/** All of it; else without the points; else the beginning of each text. */
const asMuchAsFits = (
  content: SummaryContent,
  drawn: (content: SummaryContent, isWhole: boolean) => CardOf,
): CardOf =>
  fitting(
    () => drawn(content, true),
    () => drawn(inPart(content), false),
    () => drawn(inPart(content, BEGINNING), false),
  )

/** In the group's thread: what the host has shared with the group. */
export const drawSummary: Drawer<'summary'> = (message, text) => {
  const words = text.summary.shared
  return asMuchAsFits(message.content, (content, isWhole) =>
    card({
      notification: words.notification(message.roundLabel),
      body: [
        title(words.title(plainLine(message.roundLabel))),
        isWhole ? null : aside(words.inPart),
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
      actions: [isWhole ? null : open(words.readAll, message.tabUrl)],
    }),
  )
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
  const { isShared, isReleased, meeting } = message
  const hasWords = message.content.toChiefGroup !== ''
  const head =
    isReleased && hasWords
      ? words.draft.titleReleased
      : isShared
        ? words.draft.titleShared
        : words.draft.title
  const next: (Action | null)[] = [
    isShared
      ? null
      : press('shareSummary', words.share, { meeting }, { main: true, withoutInputs: true }),
    isShared && hasWords && !isReleased
      ? press('releaseSummary', words.release, { meeting }, { withoutInputs: true })
      : null,
    openDialog(words.edit, 'summary', { meeting }),
  ]
  return asMuchAsFits(message.content, (content, isWhole) =>
    card({
      notification: head,
      body: [
        title(head),
        paragraph(isShared ? words.draft.shared : words.draft.onlyYou),
        message.names.length === 0
          ? null
          : box([paragraph(words.names(plainLine(list(locale, message.names))))], 'warning'),
        isWhole ? null : aside(words.shared.inPart),
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
    }),
  )
}
