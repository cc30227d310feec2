import { list } from '#bot/text/format.ts'
import { bullets, card, type Drawer, heading, open, paragraph, title } from './card.ts'
import { plainLine } from './escape.ts'

/** The first post in a group's channel: what happens here, who is in it, where to go. Posted once. */
export const drawWelcome: Drawer<'welcome'> = (message, text, locale) => {
  const words = text.room.welcome
  const isChiefGroup = message.owner.kind === 'chief-group'
  const names = message.members.map(({ name }) => plainLine(name))
  const people = message.members.map(({ name, workplace }) =>
    workplace ? `${plainLine(name)}, ${plainLine(workplace)}` : plainLine(name),
  )
  return card({
    notification: words.notification(message.name),
    body: [
      title(words.title(plainLine(message.name))),
      paragraph(
        isChiefGroup
          ? words.forChiefGroup(plainLine(message.municipality), message.kind)
          : words.forGroup(plainLine(message.municipality), message.kind),
      ),
      message.hostName === null ? null : paragraph(words.host(plainLine(message.hostName))),
      heading(words.whatHappensHere),
      bullets(isChiefGroup ? words.chiefGroupSteps : words.groupSteps),
      people.length === 0 ? null : heading(words.members(people.length)),
      // Chiefs know each other's place, and forty lines of it would push the button off a phone.
      people.length === 0 ? null : isChiefGroup ? paragraph(list(locale, names)) : bullets(people),
      paragraph(words.trust),
    ],
    actions: [open(words.openTab, message.tabUrl)],
  })
}

/** The last card in a closed group's room: why, and who can read on. Set right when the group is opened again. */
export const drawGroupClosed: Drawer<'group-closed'> = (message, text) => {
  const words = text.room.closed
  const name = plainLine(message.groupName)
  const action = open(words.openTab, message.tabUrl)
  if (message.isOpen)
    return card({
      notification: words.reopened(message.groupName),
      body: [title(words.reopened(name)), paragraph(words.writeAgain)],
      actions: [action],
    })
  return card({
    notification: words.title(message.groupName),
    body: [
      title(words.title(name)),
      paragraph(words.cause[message.cause]),
      message.reason === '' ? null : paragraph(plainLine(message.reason)),
      paragraph(words.meetings[message.cause]),
      paragraph(words.readers),
      paragraph(words.readOnly),
    ],
    actions: [action],
  })
}
