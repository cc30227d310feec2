import type { PreparationMessage } from '#bot/application/messages/preparation.ts'
import type { PreparationTask } from '#bot/domain/agenda.ts'
import type { GroupId, RoundId, TaskId } from '#bot/domain/ids.ts'
import { dayAndTime, shortDay } from '#bot/text/format.ts'
import type { Locale, Text } from '#bot/text/text.ts'
import {
  aside,
  box,
  bullets,
  card,
  type Drawer,
  heading,
  open,
  paragraph,
  press,
  title,
} from './card.ts'
import type { Container, Element, TextBlock } from './elements.ts'
import { plain, plainLine } from './escape.ts'

/** The channel's card shows nobody's ticks; with `done` it is one person's own, and only theirs to see. */
export const drawPreparation: Drawer<'preparation'> = (message, text, locale) => {
  const words = text.preparation.card
  const { tasks, done } = message
  return card({
    notification: words.notification(message.roundLabel),
    body: [
      title(words.title),
      paragraph(words.lead(plainLine(message.roundLabel))),
      done ? result(words.progress(done.length, tasks.length), done.length === tasks.length) : null,
      ...tasks.map((task) => drawTask(task, { ...message, text, locale })),
      aside(words.trust),
    ],
  })
}

/** To one person, once: what that person has left. */
export const drawPreparationReminder: Drawer<'preparation-reminder'> = (message, text, locale) => {
  const words = text.preparation.reminder
  const when = dayAndTime(locale, message.meetingAt)
  const left = message.tasks.filter(({ id }) => !message.done.includes(id))
  return card({
    notification: words.notification(when),
    body: [
      title(words.title),
      paragraph(words.lead(plainLine(message.roundLabel), when, left.length > 0)),
      ...left.map((task) => drawTask(task, { ...message, text, locale })),
      ...lookedAtAgain(message, text),
      ...contractToRead(message, text),
      aside(words.alone),
    ],
    actions: [left.length > 0 ? open(words.open, message.tabUrl) : null],
  })
}

type Reminder = Extract<PreparationMessage, { card: 'preparation-reminder' }>

/** What one set out to do, with the three questions about it; its button stands with it, since three do not fit a phone's row. */
const lookedAtAgain = (
  { commitments, commitmentsUrl }: Reminder,
  { commitment: words }: Text,
): readonly Element[] =>
  commitments.length === 0
    ? []
    : [
        box([
          heading(words.reminder.lead),
          bullets(commitments.slice(0, MOST_SHOWN).map(plainLine)),
          aside(Object.values(words.questions).join(' ')),
          { type: 'ActionSet', actions: [open(words.reminder.open, commitmentsUrl)] },
        ]),
      ]

const contractToRead = ({ contractUrl }: Reminder, text: Text): readonly Element[] =>
  contractUrl === null
    ? []
    : [
        box([
          paragraph(text.preparation.reminder.contract),
          { type: 'ActionSet', actions: [open(text.contract.card.open, contractUrl)] },
        ]),
      ]

/** More than this is on the page; a reminder is to be read on a phone. */
const MOST_SHOWN = 5

type Frame = {
  readonly round: RoundId
  readonly group: GroupId
  readonly tasks: readonly PreparationTask[]
  readonly done: readonly TaskId[] | null
  readonly text: Text
  readonly locale: Locale
}

const drawTask = (task: PreparationTask, frame: Frame): Container => {
  const { round, group, tasks, done, text, locale } = frame
  const words = text.preparation.card
  const number = tasks.findIndex(({ id }) => id === task.id) + 1
  const isDone = done?.includes(task.id) ?? false
  const label = isDone ? words.notReady : words.ready
  return box([
    result(isDone ? `${words.task(number)} · ${words.isDone}` : words.task(number), isDone),
    {
      type: 'TextBlock',
      text: plainLine(task.title),
      weight: 'Bolder',
      wrap: true,
      spacing: 'None',
    },
    task.text.trim() ? paragraph(plain(task.text)) : null,
    aside(words.due(shortDay(locale, task.due))),
    {
      type: 'ActionSet',
      actions: [
        press(
          'tickPreparation',
          label(number, tasks.length),
          { round, group, task: task.id, done: !isDone },
          { main: !isDone },
        ),
      ],
    },
  ])
}

const result = (words: string, isGood: boolean): TextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  spacing: 'Small',
  ...(isGood ? { color: 'Good', weight: 'Bolder' } : { isSubtle: true }),
})
