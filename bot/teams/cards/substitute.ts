import { meetingTime } from '#bot/text/format.ts'
import { aside, card, type Drawer, facts, open, paragraph, press, title } from './card.ts'
import { plainLine } from './escape.ts'

/** To the one who is asked: the question with its two answers, and afterwards what it came to. */
export const drawSubstituteAsked: Drawer<'substitute-asked'> = (message, text, locale) => {
  const words = text.substituteCard
  const { meeting, asking, state, isOpen, startsAt, endsAt, tabUrl } = message
  const host = plainLine(message.host)
  const ask = { meeting, asking }
  return card({
    notification: words.asked.notification(message.host),
    body: [
      aside(plainLine(message.roundLabel)),
      title(state === 'accepted' ? words.asked.accepted : words.asked.title),
      state === 'asked' ? paragraph(words.asked.told(host)) : null,
      state === 'accepted' ? paragraph(words.asked.instead(host)) : null,
      state === 'declined' ? paragraph(words.asked.declined) : null,
      state === 'withdrawn' ? paragraph(words.withdrawn.told(host)) : null,
      facts([[words.when, meetingTime(locale, startsAt, endsAt)]]),
      state === 'asked' || state === 'accepted' ? aside(words.asked.rights) : null,
    ],
    actions: [
      isOpen && state === 'asked'
        ? press('answerSubstitute', words.asked.yes, { ...ask, yes: true }, { main: true })
        : null,
      isOpen && state === 'asked'
        ? press('answerSubstitute', words.asked.no, { ...ask, yes: false })
        : null,
      isOpen && state === 'accepted'
        ? press('answerSubstitute', words.asked.giveBack, { ...ask, yes: false })
        : null,
      state === 'accepted' ? open(words.open, tabUrl) : null,
    ],
  })
}

/** To the one who asked: the answer, and what follows from it. */
export const drawSubstituteAnswered: Drawer<'substitute-answered'> = (message, text, locale) => {
  const words = text.substituteCard
  const said = words[message.answer]
  return card({
    notification: said.notification(message.substitute),
    body: [
      aside(plainLine(message.roundLabel)),
      title(said.title),
      paragraph(said.told(plainLine(message.substitute))),
      facts([[words.when, meetingTime(locale, message.startsAt, message.endsAt)]]),
      aside(said.next),
    ],
    actions: [open(words.open, message.tabUrl)],
  })
}

/** To the one who had said yes: the meeting is their host's again. */
export const drawSubstituteWithdrawn: Drawer<'substitute-withdrawn'> = (message, text, locale) => {
  const words = text.substituteCard
  return card({
    notification: words.withdrawn.notification(message.host),
    body: [
      aside(plainLine(message.roundLabel)),
      title(words.withdrawn.title),
      paragraph(words.withdrawn.told(plainLine(message.host))),
      facts([[words.when, meetingTime(locale, message.startsAt, message.endsAt)]]),
    ],
  })
}
