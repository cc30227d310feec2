import { CONTRACT_SECTIONS, type ContractContent } from '#bot/domain/contract.ts'
import { list } from '#bot/text/format.ts'
import {
  aside,
  box,
  card,
  type Drawer,
  fitting,
  heading,
  open,
  paragraph,
  press,
  title,
} from './card.ts'
import type { TextBlock } from './elements.ts'
import { beginning, plain, plainLine } from './escape.ts'

/** So much of each section fits on a card, whatever the signs. */
const BEGINNING = 1000

const inPart = (content: ContractContent): ContractContent => ({
  meeting: beginning(content.meeting, BEGINNING),
  benefit: beginning(content.benefit, BEGINNING),
  trust: beginning(content.trust, BEGINNING),
  attendance: beginning(content.attendance, BEGINNING),
})

/** In the group's room: the words, and the button to say yes; with `isAccepted` one person's own, and only theirs to see. */
export const drawContract: Drawer<'contract'> = (message, text, locale) => {
  const words = text.contract.card
  const { group, groupName, revision, isAccepted, isEarlier, changed } = message
  const names = list(
    locale,
    changed.map((section) => words.part(text.contract.sections[section].name)),
  )
  const drawn = (content: ContractContent, isWhole: boolean) =>
    card({
      notification:
        changed.length > 0 ? words.changedNotification(groupName) : words.notification(groupName),
      body: [
        title(words.title(plainLine(groupName))),
        isEarlier ? box([paragraph(words.isEarlier)], 'warning') : paragraph(words.lead),
        isAccepted ? good(words.isAccepted) : null,
        changed.length > 0 ? paragraph(words.changed(names)) : null,
        ...CONTRACT_SECTIONS.filter((section) => content[section].trim() !== '').map((section) =>
          box([heading(text.contract.sections[section].name), paragraph(plain(content[section]))]),
        ),
        isWhole ? null : aside(words.inPart),
        aside(words.audience),
      ],
      actions: [
        isEarlier
          ? null
          : press(
              'acceptContract',
              isAccepted ? words.withdraw : words.accept,
              { group, revision, accepted: !isAccepted },
              { main: !isAccepted },
            ),
        open(words.open, message.tabUrl),
      ],
    })
  return fitting(
    () => drawn(message.content, true),
    () => drawn(inPart(message.content), false),
  )
}

const good = (words: string): TextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  color: 'Good',
  weight: 'Bolder',
})
