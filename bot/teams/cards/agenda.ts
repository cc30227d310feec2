import type { AgendaMessage } from '#bot/application/messages/agenda.ts'
import { isWebAddress } from '#bot/domain/agenda/release.ts'
import type { AgendaPoint } from '#bot/domain/agenda.ts'
import { addMinutes } from '#bot/domain/calendar.ts'
import { clock, meetingTime, shortDay } from '#bot/text/format.ts'
import type { Locale, Text } from '#bot/text/text.ts'
import {
  aside,
  box,
  card,
  type Drawer,
  facts,
  fitting,
  heading,
  open,
  paragraph,
  title,
} from './card.ts'
import type { ColumnSet, Element, TextBlock } from './elements.ts'
import { plain, plainLine } from './escape.ts'

/** More changes than this are told one by one in the card alone, not in the line that a phone shows. */
const CHANGES_TOLD = 3

/** The round's root post: theme, why, when, the programme, the preparation, and what changed since last time. */
export const drawAgenda: Drawer<'agenda'> = (message, text, locale) =>
  fitting(
    () => drawWith(message, text, locale, (point) => details(point, message, text)),
    () => drawWith(message, text, locale, () => []),
  )

type Details = (point: AgendaPoint) => readonly (Element | null)[]

const drawWith = (message: AgendaMessage, text: Text, locale: Locale, more: Details) => {
  const { agenda } = text
  const { content, meeting, changed, revision } = message
  const theme = content.theme.trim()
  const what = changed.length > 0 ? agenda.changed(changed) : null
  return card({
    notification: what
      ? agenda.card.changedNotification(
          message.roundLabel,
          changed.length > CHANGES_TOLD ? null : what,
        )
      : agenda.card.notification(message.roundLabel, theme),
    body: [
      aside(placeOf(message, text).join(' · ')),
      title(theme ? plainLine(theme) : agenda.card.noTheme),
      what
        ? box([strong(plain(agenda.card.revision(revision))), paragraph(what)], 'warning')
        : null,
      content.why.trim() ? paragraph(plain(content.why)) : null,
      facts([
        [
          agenda.card.when,
          meeting ? meetingTime(locale, meeting.startsAt, meeting.endsAt) : agenda.card.notBooked,
        ],
        ...(meeting
          ? [
              [
                agenda.card.where,
                meeting.joinUrl
                  ? agenda.card.online(address(meeting.joinUrl))
                  : agenda.card.inCalendar,
              ] as const,
            ]
          : []),
        ...(meeting?.substitute
          ? [[agenda.card.hostThisTime, plainLine(meeting.substitute)] as const]
          : []),
      ]),
      ...contractNote(message, text),
      heading(agenda.card.programme),
      ...programme(message, text, locale, more),
      content.tasks.length > 0 ? heading(agenda.card.preparation) : null,
      ...content.tasks.map((task) =>
        paragraph(
          `**${plainLine(task.title)}** ${agenda.card.due(shortDay(locale, task.due))}`.trim(),
        ),
      ),
    ],
    actions: [
      open(agenda.card.read, message.tabUrl),
      message.contract ? open(text.contract.agenda.open, message.contractUrl) : null,
      meeting?.joinUrl ? open(agenda.card.join, meeting.joinUrl) : null,
    ],
  })
}

const placeOf = ({ roundLabel, groupName }: AgendaMessage, text: Text): readonly string[] => [
  text.agenda.card.title,
  plainLine(roundLabel),
  ...(groupName === null ? [] : [plainLine(groupName)]),
]

/** The opening and the seven points, each with its time of day once the meeting has one. */
const programme = (
  message: AgendaMessage,
  text: Text,
  locale: Locale,
  more: Details,
): readonly Element[] => {
  const { content, meeting } = message
  const { opening, points } = content
  let passed = 0
  const time = (minutes: number): string | null => {
    const at = meeting && clock(locale, addMinutes(meeting.startsAt, passed))
    passed += minutes
    return at
  }
  const rows: Element[] = []
  if (opening)
    rows.push(
      row(time(opening.minutes), text.agenda.minutes(opening.minutes), [
        strong(opening.title.trim() ? plainLine(opening.title) : text.agenda.card.opening),
        aside(
          [text.agenda.card.opening, opening.by ? text.agenda.card.by(plainLine(opening.by)) : '']
            .join(' ')
            .trim(),
        ),
      ]),
    )
  for (const point of points)
    rows.push(
      row(time(point.minutes), text.agenda.minutes(point.minutes), [
        strong(text.agenda.points[point.name].name),
        ...(point.name === 'since-last-time' ? carriedOn(message, text) : []),
        ...more(point),
      ]),
    )
  return rows
}

/** That the meeting should write the group's contract, or look at it. */
const contractNote = ({ contract }: AgendaMessage, text: Text): readonly Element[] =>
  contract ? [box([paragraph(text.contract.agenda[contract])])] : []

/** A card must fit in a post; all of them are on the page of commitments. */
const CARRIED_SHOWN = 6

/** What the group set out to do at earlier meetings and has not settled. */
const carriedOn = ({ carried }: AgendaMessage, text: Text): readonly Element[] =>
  carried.length === 0
    ? []
    : [
        lines(
          carried.slice(0, CARRIED_SHOWN).map(({ text: words, from }) => {
            const { carried: carriedOn, carriedFrom } = text.commitment
            return `${plainLine(words)} (${from ? carriedFrom(plainLine(from)) : carriedOn})`
          }),
        ),
      ]

const row = (
  at: string | null,
  minutes: string,
  items: readonly (Element | null)[],
): ColumnSet => ({
  type: 'ColumnSet',
  separator: true,
  spacing: 'Small',
  columns: [
    {
      type: 'Column',
      width: '64px',
      items: at ? [strong(at), aside(minutes)] : [strong(minutes)],
    },
    {
      type: 'Column',
      width: 'stretch',
      items: items.filter((item): item is Element => item !== null),
    },
  ],
})

const details: (point: AgendaPoint, message: AgendaMessage, text: Text) => (Element | null)[] = (
  point,
  { topicTitles },
) => {
  const topics = point.topics.flatMap((topic) => topicTitles[topic] ?? [])
  const materials = point.materials.filter(
    ({ title: name, url }) => name.trim() !== '' && isWebAddress(url),
  )
  return [
    point.text.trim() ? paragraph(plain(point.text)) : null,
    topics.length > 0 ? lines(topics.map(plainLine)) : null,
    materials.length > 0
      ? lines(materials.map((each) => `[${plainLine(each.title)}](${address(each.url)})`))
      : null,
  ]
}

const lines = (items: readonly string[]): TextBlock =>
  paragraph(items.map((item) => `- ${item}`).join('\n'))

/** Brackets and blanks would end the link early. */
const address = (url: string): string =>
  new URL(url).href.replace(
    /[()\s<>"]/g,
    (each) => `%${each.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )

const strong = (words: string): TextBlock => ({
  type: 'TextBlock',
  text: words,
  weight: 'Bolder',
  wrap: true,
})
