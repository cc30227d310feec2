import type { AskedRelease } from '#bot/application/messages/release.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { LONGEST_CHANGE } from '#bot/domain/release.ts'
import { dayAndTime } from '#bot/text/format.ts'
import type { Locale, Text } from '#bot/text/text.ts'
import {
  aside,
  box,
  bullets,
  card,
  type Drawer,
  fitting,
  heading,
  open,
  paragraph,
  press,
  title,
} from './card.ts'
import type { Action, Element, TextInput } from './elements.ts'
import { beginning, plain, plainLine } from './escape.ts'
import { markedNote } from './marked.ts'

/** So much of the words fits whatever the signs, and beside every quotation and change. */
const BEGINNING = 600

type Asked = Pick<AskedRelease, 'release' | 'meeting'>

const change = (text: Text, value = ''): TextInput => ({
  type: 'Input.Text',
  id: 'change',
  label: text.release.asked.change,
  ...(value !== '' && { value }),
  isMultiline: true,
  maxLength: LONGEST_CHANGE,
  errorMessage: text.summary.tooLong(LONGEST_CHANGE),
})

/** The very words, whose they are said to be, and named leaders' own. */
const words = ({ release }: Asked, text: Text, most: number): Element[] => [
  box([
    heading(text.release.asked.words),
    paragraph(plain(beginning(release.words, most))),
    ...release.quotes.flatMap((quote) => [
      paragraph(`»${plain(beginning(quote.words, most))}«`),
      aside(text.release.asked.quote(plainLine(quote.name))),
    ]),
    aside(release.isNamed ? text.release.asked.named : text.release.asked.unnamed),
  ]),
]

const rule = ({ release }: Asked, text: Text, locale: Locale): string => {
  const deadline = dayAndTime(locale, release.closesAt)
  return release.rule === 'silence'
    ? text.release.asked.silenceRule(deadline)
    : text.release.asked.yesRule(release.needed, release.members, deadline)
}

const changesOf = ({ release }: Asked, text: Text, most: number): Element[] =>
  release.changes.length === 0
    ? []
    : [
        heading(text.release.changes),
        bullets(release.changes.map((each) => plain(beginning(each, most)))),
      ]

const yesOf = ({ meeting, release }: Asked, text: Text): Action =>
  press(
    'answerRelease',
    text.release.asked.yes,
    { meeting, asking: release.asking, answer: 'yes' },
    { main: true, withoutInputs: true },
  )
const changeOf = ({ meeting, release }: Asked, text: Text): Action =>
  press('answerRelease', text.release.asked.askChange, {
    meeting,
    asking: release.asking,
    answer: 'change',
  })

/** All of it; else the beginning of each text, and where to read the rest. */
const whole = (drawn: (most: number) => ReturnType<typeof card>) =>
  fitting(
    () => drawn(Number.POSITIVE_INFINITY),
    () => drawn(BEGINNING),
    () => drawn(BEGINNING / 4),
  )

const drawAsked = (
  message: AskedRelease,
  text: Text,
  locale: Locale,
  head: { readonly title: string; readonly notification: string },
) => {
  const { release } = message
  const { state } = text.release
  const isAsked = release.state === 'asked'
  return whole((most) =>
    card({
      notification: head.notification,
      body: [
        title(head.title),
        paragraph(plainLine(message.roundLabel)),
        ...words(message, text, most),
        release.state === 'asked' ? null : paragraph(state[release.state]),
        isAsked ? paragraph(rule(message, text, locale)) : null,
        ...changesOf(message, text, most),
        isAsked ? aside(text.release.asked.anonymous) : null,
        // By itself: beside the others the three would be columns of single words on a phone.
        isAsked ? { type: 'ActionSet', actions: [yesOf(message, text)] } : null,
        isAsked ? change(text) : null,
      ],
      actions: [
        isAsked ? changeOf(message, text) : null,
        open(text.release.asked.openTab, message.tabUrl),
      ],
    }),
  )
}

/** In the group's room: the words, the deadline, and the two answers; afterwards what became of it. */
export const drawRelease: Drawer<'release'> = (message, text, locale) =>
  drawAsked(message, text, locale, {
    title: text.release.asked.title,
    notification: text.release.asked.notification(message.roundLabel),
  })

/** To one who has not answered. */
export const drawReleaseReminder: Drawer<'release-reminder'> = (message, text, locale) =>
  drawAsked(message, text, locale, {
    title: text.release.asked.reminderTitle,
    notification: text.release.asked.reminderNotification(message.roundLabel),
  })

/** In place of the card, for the one who wrote: what is marked in it, and the text to change. */
export const drawReleaseAgain: Drawer<'release-again'> = (message, text) => {
  const { marks, meeting, release } = message
  const texts = { change: message.change }
  const isRefused = marks.some((mark) => mark.rule === 'refuse')
  const fixed = { meeting, asking: release.asking, answer: 'change' } as const
  return card({
    notification: text.confidential.againTitle,
    body: [
      title(text.confidential.againTitle),
      markedNote(texts, marks, text),
      change(text, message.change),
    ],
    actions: [
      press('answerRelease', text.release.asked.sendChange, fixed, { main: true }),
      isRefused
        ? null
        : press('answerRelease', text.release.asked.sendAnyway, {
            ...fixed,
            despite: [...markedWords(marks, texts)],
          }),
    ],
  })
}

/** To the host alone: why it was not passed on, and what to do. */
export const drawReleaseStopped: Drawer<'release-stopped'> = (message, text) => {
  const { stopped, state } = text.release
  const isLapsed = message.release.state === 'lapsed'
  return whole((most) =>
    card({
      notification: stopped.notification(message.roundLabel),
      body: [
        title(stopped.title),
        paragraph(isLapsed ? state.lapsed : state.stopped),
        ...changesOf(message, text, most),
        aside(isLapsed ? stopped.lapsed : stopped.next),
      ],
      actions: [open(stopped.open, message.tabUrl)],
    }),
  )
}

/** To the leader whose words they are: the words, and their own yes or no. */
export const drawQuoteAsked: Drawer<'quote-asked'> = (message, text) => {
  const asked = text.release.quote
  const { quote } = message
  return card({
    notification: asked.notification,
    body: [
      title(asked.title),
      paragraph(asked.told(plainLine(message.roundLabel))),
      box([paragraph(`»${plain(message.words)}«`)]),
      aside(asked.only),
    ],
    actions: [
      press('answerQuote', asked.yes, { quote, yes: true }, { main: true }),
      press('answerQuote', asked.no, { quote, yes: false }),
      open(text.release.asked.openTab, message.tabUrl),
    ],
  })
}

/** In every group's room: each theme with what becomes of it. */
export const drawChiefAnswer: Drawer<'chief-answer'> = (message, text) => {
  const { answer, statuses } = text.release
  const drawn = (most: number, count: number) =>
    card({
      notification: answer.notification(message.roundLabel),
      body: [
        title(answer.title(plainLine(message.roundLabel))),
        paragraph(answer.lead),
        ...message.themes
          .slice(0, count)
          .flatMap((theme) => [
            heading(plainLine(theme.title)),
            aside(statuses[theme.status]),
            theme.answer === null ? null : paragraph(plain(beginning(theme.answer, most))),
          ]),
        most === Number.POSITIVE_INFINITY ? null : aside(answer.inPart),
      ],
      actions: [open(answer.openTab, message.tabUrl)],
    })
  const all = message.themes.length
  return fitting(
    () => drawn(Number.POSITIVE_INFINITY, all),
    () => drawn(BEGINNING / 2, Math.min(all, 20)),
    () => drawn(BEGINNING / 6, Math.min(all, 20)),
  )
}
