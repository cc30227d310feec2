import type { erasure as danish } from '../da/erasure.ts'
import { plural } from '../format.ts'

export const erasure: typeof danish = {
  lead: 'Leaders who have left are erased by themselves when the period is over. Here you can erase one before that, or see what Tværs keeps about a person who asks for it.',
  audience: 'Coordinators only',
  noneTitle: 'No former leaders',
  none: 'All who have left are erased. Whoever is on HR’s list takes part as a part of the work and cannot be erased here: take the person off the list first.',
  leftOn: (day) => `Left ${day}`,
  see: 'See the data',
  erase: 'Erase …',
  seeOf: (name) => `See the data about ${name}`,
  eraseOf: (name) => `Erase ${name}`,
  others: 'Access for somebody who is still a leader',
  choose: 'Choose a leader',
  title: (name) => `Erase ${name}`,
  atOnce: (gone, changed) =>
    `Erased at once: ${plural('en', gone, 'row', 'rows')} about the person. In ${plural('en', changed, 'row', 'rows')} that belong to the groups’ history, name, e-mail and numbers become "former leader".`,
  includes:
    'This is the list of leaders, seats, replies to meetings, ticks, own commitments and notes, support for topics, messages on their way, and language. A topic that was proposed stays without a name.',
  stays: 'This stays',
  kept: [
    'Counted evaluations: they never had a name.',
    'Summaries, agendas and topics: they are the group’s. The whole name and the e-mail address are taken out, but a first name alone, or a mention without a name, we cannot find.',
    'A digest that does not say who it is. By it the person is erased again if an older copy is put in.',
    'Copies of the database from before today. Delete them when you no longer use them.',
  ],
  namesake:
    'Another leader is called the same or has the name within theirs. So the name stays in what people have written.',
  yours: 'This is yours to do',
  todo: [
    'Teams: posts that mention the person, and files in the rooms, are not touched. Delete or correct them in the room if need be.',
    'Outlook: the person may still stand as an attendee of meetings that were held. That follows the municipality’s rules for calendars.',
    'Microsoft Entra and the HR system: the account is closed there.',
    'Files that you have saved yourselves: lists, prints and spreadsheets.',
  ],
  obstacles: {
    'still-listed':
      'The person is on the list of leaders and cannot be erased before HR’s list is read without the name.',
    'not-out-yet':
      'Teams and Outlook have not finished taking the person out of rooms and meetings. Wait a couple of minutes and open the page again. If something stands still, the overview tells why.',
  },
  final: 'It cannot be undone.',
  type: (name) => `Write "${name}" to erase`,
  do: 'Erase for good',
  cancel: 'Cancel',
  done: 'The person has been erased. Now do what lies in Teams and Outlook.',
}
