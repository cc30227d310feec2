import type { SummaryMessage } from '#bot/application/messages/summary.ts'
import type { CardOf } from '#bot/application/messages.ts'
import { type Mark, markedWords } from '#bot/domain/confidential/mark.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import type { SummaryContent, SummaryText } from '#bot/domain/summary.ts'
import { dayAndTime } from '#bot/text/format.ts'
import type { Locale, Text } from '#bot/text/text.ts'
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
import { writeCommitment } from './commitment-dialog.ts'
import type { Action, Element } from './elements.ts'
import { beginning, plain, plainLine } from './escape.ts'
import { markedNote, paragraphWithMarks, withMarks } from './marked.ts'

/** The three questions with their answers; a question without an answer is left out. */
const threeTexts = (texts: SummaryText, words: Text['summary']): Element[] =>
  (['what', 'why', 'willDo'] as const)
    .filter((part) => texts[part] !== '')
    .flatMap((part) => [heading(words[part]), paragraphWithMarks(texts[part])])

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
      actions: [isWhole ? null : open(words.readAll, message.tabUrl), writeCommitment(text)],
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

/** The content with what is marked in it in place. */
const marked = (content: SummaryContent, marks: readonly Mark[]): SummaryContent => {
  const three = (texts: SummaryText, at: string) => ({
    what: withMarks(texts.what, `${at}.what`, marks),
    why: withMarks(texts.why, `${at}.why`, marks),
    willDo: withMarks(texts.willDo, `${at}.willDo`, marks),
  })
  return {
    ...three(content, 'content'),
    points: content.points.map((each, index) => ({
      ...each,
      ...three(each, `content.points.${index}`),
    })),
    toChiefGroup: withMarks(content.toChiefGroup, 'content.toChiefGroup', marks),
  }
}

/**
 * Before the group reads it all of it is asked about; afterwards only what stands in the way of the chief group is
 * still to be done; and nothing once they have it.
 */
const marksToShow = ({
  isShared,
  isReleased,
  marks,
}: Extract<SummaryMessage, { card: 'summary-draft' }>): readonly Mark[] => {
  if (!isShared) return marks.map((mark) => ({ ...mark, rule: 'warn' }))
  return isReleased ? [] : marks.filter((mark) => mark.rule === 'refuse')
}

type Draft = Extract<SummaryMessage, { card: 'summary-draft' }>

/** Not while the group is being asked, nor about what it has agreed on. */
const mayAsk = ({ isReleased, release }: Draft): boolean =>
  !isReleased && release?.state !== 'asked'

const stateOf = (release: NonNullable<Draft['release']>, text: Text, locale: Locale): string => {
  const { state, answered } = text.release
  if (release.state !== 'asked') return state[release.state]
  const deadline = dayAndTime(locale, release.closesAt)
  return `${state.asked(deadline)} ${answered(release.answered, release.members)}`
}

/** Whoever names more than these means something else than a summary: it is written anew, or shared in the tab. */
const MOST_MEANT = 30

/** To the host alone: the draft, who can see it, and the next step. */
export const drawSummaryDraft: Drawer<'summary-draft'> = (message, text, locale) => {
  const words = text.summary
  const { isShared, isReleased, meeting, marks, release } = message
  const texts = textsOf('shareSummary', message)
  const mayLeave = marks.every((mark) => mark.rule !== 'refuse')
  const despite = [...markedWords(marks, texts)]
  const hasWords = message.content.toChiefGroup !== ''
  const head =
    isReleased && hasWords
      ? words.draft.titleReleased
      : isShared
        ? words.draft.titleShared
        : words.draft.title
  const next: (Action | null)[] = [
    isShared || despite.length > MOST_MEANT
      ? null
      : press(
          'shareSummary',
          despite.length > 0 ? text.confidential.shareAnyway : words.share,
          { meeting, despite },
          { main: true, withoutInputs: true },
        ),
    isShared && hasWords && mayLeave && mayAsk(message)
      ? press(
          'askRelease',
          message.release ? text.release.askAgain : text.release.ask,
          { meeting },
          { withoutInputs: true },
        )
      : null,
    openDialog(words.edit, 'summary', { meeting }),
  ]
  const shown = marksToShow(message)
  return asMuchAsFits(marked(message.content, shown), (content, isWhole) =>
    card({
      notification: head,
      body: [
        title(head),
        paragraph(isShared ? words.draft.shared : words.draft.onlyYou),
        shown.length === 0 ? null : markedNote(texts, shown, text),
        isWhole ? null : aside(words.shared.inPart),
        ...written(content, text),
        hasWords
          ? box([
              heading(words.shared.toChiefGroup),
              paragraphWithMarks(content.toChiefGroup),
              isReleased ? aside(words.draft.released) : null,
              release && !isReleased ? aside(stateOf(release, text, locale)) : null,
              isShared && mayLeave && mayAsk(message) ? aside(words.draft.confirm) : null,
              mayLeave || isReleased ? null : aside(text.confidential.cannotLeave),
            ])
          : null,
      ],
      actions: next,
    }),
  )
}
