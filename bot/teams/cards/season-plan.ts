import type { PlannedStep } from '#bot/application/messages/season-plan.ts'
import { weekNumber } from '#bot/domain/calendar.ts'
import { longDay, meetingTime } from '#bot/text/format.ts'
import type { Locale, Text } from '#bot/text/text.ts'
import { aside, box, bullets, card, type Drawer, heading, open, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

const whenOf = ({ when }: PlannedStep, text: Text, locale: Locale): string => {
  if ('meeting' in when) return meetingTime(locale, when.meeting.startsAt, when.meeting.endsAt)
  if ('day' in when) return longDay(locale, when.day)
  return text.plan.weeks(weekNumber(when.window.from), weekNumber(when.window.to))
}

/** The year in each group's room: when, about what, and which networks end. Posted once, redrawn in place. */
export const drawSeasonPlan: Drawer<'season-plan'> = (message, text, locale) => {
  const words = text.plan
  const { label, steps, networks, isChanged } = message
  return card({
    notification: isChanged ? words.card.changed(label) : words.card.notification(label),
    body: [
      title(words.card.title(plainLine(label))),
      paragraph(words.card.lead),
      ...steps.map((step) =>
        box([
          heading(step.label === null ? words.seminar : plainLine(step.label)),
          paragraph(whenOf(step, text, locale)),
          paragraph(step.theme === '' ? words.noTheme : `**${plainLine(step.theme)}**`),
          step.isCarried ? aside(words.carried) : null,
        ]),
      ),
      networks.length > 0 ? heading(words.networks) : null,
      networks.length > 0 ? paragraph(words.card.networksLead) : null,
      networks.length > 0
        ? bullets(
            networks.map(({ name, endsOn, instead }) => {
              const ends = `${words.ends(plainLine(name), longDay(locale, endsOn))}.`
              return instead === '' ? ends : `${ends} ${plainLine(instead)}`
            }),
          )
        : null,
    ],
    actions: [open(words.card.open, message.tabUrl)],
  })
}
